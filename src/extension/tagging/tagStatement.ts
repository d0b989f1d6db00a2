import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { STATEMENT_KINDS } from '../../core/annotation/values';
import { registerCommand } from '../shared/commands';
import { inWords } from '../shared/fields';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';

const schema = () =>
  z.extend(targetSchema(), {
    kind: z.optional(z.enum(STATEMENT_KINDS)),
    claimant: z.optional(slugSchema),
    claimant_text: z.optional(z.string()),
  });

export const registerTagStatement = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagStatement', schema, async ({ claimant, claimant_text, ...argument }) => {
    const target = await targetOf(services, argument);
    const kind =
      argument.kind ??
      (await pick(
        STATEMENT_KINDS.map((value) => ({ label: inWords(value), value })),
        { title: vscode.l10n.t('Tag statement'), placeHolder: vscode.l10n.t('What does it state?') },
      ));
    if (!kind) return undefined;
    const who = { ...(claimant && { claimant }), ...(claimant_text && { claimant_text }) };
    return addAnnotation(services, target, { type: 'statement', kind, ...who });
  });
