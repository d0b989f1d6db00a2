import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { ACTOR_ROLES } from '../../core/annotation/values';
import type { CodebookEdit } from '../../project/codebookStore';
import { registerCommand } from '../shared/commands';
import { pickActor } from '../shared/pickActor';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';

/** `actor: null` tags a mention without linking it; absent asks. */
const schema = () =>
  z.extend(targetSchema(), {
    actor: z.nullish(slugSchema),
    role: z.optional(
      z.union([
        z.pipe(
          z.enum(ACTOR_ROLES),
          z.transform((role) => [role]),
        ),
        z.array(z.enum(ACTOR_ROLES)),
      ]),
    ),
  });

export const registerTagActor = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagActor', schema, async (argument) => {
    const target = await targetOf(services, argument);
    const words = target.session.document.getText(target.range);
    let actor = argument.actor ?? undefined;
    let made: CodebookEdit | undefined;
    if (argument.actor === undefined) {
      const choice = await pickActor(target.session, words, vscode.l10n.t('Tag actor'));
      if (!choice) return undefined;
      if (choice.kind === 'id') ({ id: actor, made } = choice);
    }
    const { role } = argument;
    return addAnnotation(
      services,
      target,
      { type: 'actor', ...(actor && { actor }), ...(role?.length && { role }) },
      made,
    );
  });
