import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { dateOrIntervalSchema } from '../../core/annotation/model';
import { DATE_ROLES, DATE_SOURCES, GRANULARITIES } from '../../core/annotation/values';
import { readDate } from '../../core/reading/readDate';
import { articleLanguage } from '../shared/articleLanguage';
import { registerCommand } from '../shared/commands';
import { editForm } from '../shared/fields';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';
import { dateFields, type DateReading } from '../shared/otherFields';

const schema = () =>
  z.extend(targetSchema(), {
    value: z.optional(dateOrIntervalSchema),
    granularity: z.optional(z.enum(GRANULARITIES)),
    resolved_from: z.optional(z.enum(DATE_SOURCES)),
    role: z.optional(z.enum(DATE_ROLES)),
  });

export const registerTagDate = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagDate', schema, async ({ uri, range, ...given }) => {
    const target = await targetOf(services, { uri, range });
    const words = target.session.document.getText(target.range);
    const published = target.session.article?.published;
    const reading = Object.values(given).some((value) => value !== undefined)
      ? given
      : await editForm<DateReading>(
          vscode.l10n.t('Date: {0}', words),
          readDate(words, { language: articleLanguage(target.session), ...(published && { published }) }),
          dateFields(),
          ({ value, granularity }) => [value ?? vscode.l10n.t('unresolved'), granularity].filter(Boolean).join(' · '),
        );
    return reading && addAnnotation(services, target, { type: 'date', ...defined(reading) });
  });

/** Without keys that hold undefined: what is absent is not written. */
const defined = (reading: DateReading): DateReading =>
  Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));
