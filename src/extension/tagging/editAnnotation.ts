import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { annotationSchema, type Annotation } from '../../core/annotation/model';
import { SELECTOR_KEYS } from '../../core/annotation/selectorKeys';
import { SitrepError } from '../../core/problem';
import { askAnnotation } from '../shared/annotationForm';
import { changeAsRead } from '../shared/changeAsRead';
import { registerCommand } from '../shared/commands';
import { inWords } from '../shared/fields';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { changesBetween, changesOnto } from './changes';

/** `changes` holds new values by key; null removes a key. Where an annotation stands is not changed here. */
const schema = () => z.extend(annotationTargetSchema(), { changes: z.optional(z.record(z.string(), z.unknown())) });

const FIXED: ReadonlySet<string> = new Set(['id', 'type', ...SELECTOR_KEYS]);

export const registerEditAnnotation = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.editAnnotation', schema, async ({ changes, ...which }) => {
    const { session, placed } = await annotationOf(services, which);
    const before = placed.annotation;
    const title = vscode.l10n.t('Edit {0}: {1}', inWords(before.type), before.exact.slice(0, 60));
    const after = changes ? apply(before, changes) : await askAnnotation(session, before, title);
    if (!after) return undefined;
    return changeAsRead(services, session, before.id, (now) => {
      // A script says what it wants whatever stands there; a form was about what it showed.
      const changed = changes ? changesBetween(now, apply(now, changes)) : changesOnto(now, before, after);
      if (changed === undefined) throw changedMeanwhile(before);
      return Object.keys(changed).length === 0 ? undefined : changed;
    });
  });

const changedMeanwhile = ({ exact }: Annotation): SitrepError =>
  new SitrepError(
    'edit/changed-meanwhile',
    vscode.l10n.t(
      '“{0}” has been changed elsewhere, too, so nothing was written. Look at it again.',
      exact.slice(0, 60),
    ),
  );

function apply(before: Annotation, changes: Readonly<Record<string, unknown>>): Annotation {
  const fixed = Object.keys(changes).find((key) => FIXED.has(key));
  if (fixed) {
    throw new SitrepError(
      'edit/fixed-key',
      vscode.l10n.t('“{0}” of an annotation cannot be changed: tag the words anew.', fixed),
    );
  }
  const merged = Object.entries<unknown>({ ...before, ...changes }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const parsed = annotationSchema.safeParse(Object.fromEntries(merged));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new SitrepError('edit/invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
