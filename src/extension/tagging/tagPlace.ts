import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { PLACE_ROLES } from '../../core/annotation/values';
import type { CodebookEdit } from '../../project/codebookStore';
import { registerCommand } from '../shared/commands';
import { pickPlace } from '../shared/pickPlace';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';

/** `place: null` tags a mention without linking it; absent asks. */
const schema = () => z.extend(targetSchema(), { place: z.nullish(slugSchema), role: z.optional(z.enum(PLACE_ROLES)) });

export const registerTagPlace = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagPlace', schema, async (argument) => {
    const target = await targetOf(services, argument);
    const words = target.session.document.getText(target.range);
    let place = argument.place ?? undefined;
    let made: CodebookEdit | undefined;
    if (argument.place === undefined) {
      const choice = await pickPlace(target.session, words, vscode.l10n.t('Tag town or place'));
      if (!choice) return undefined;
      if (choice.kind === 'id') ({ id: place, made } = choice);
    }
    const { role } = argument;
    return addAnnotation(services, target, { type: 'place', ...(place && { place }), ...(role && { role }) }, made);
  });
