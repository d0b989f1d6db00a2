import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { claimSchema } from '../../core/annotation/model';
import { registerCommand } from '../shared/commands';
import { firstReading } from '../shared/firstReading';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';
import { editClaim } from '../shared/claimForm';

const schema = () => z.extend(targetSchema(), { claim: z.optional(claimSchema) });

export const registerTagCasualty = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagCasualty', schema, async (argument) => {
    const target = await targetOf(services, argument);
    const words = target.session.document.getText(target.range);
    const claim = argument.claim ?? (await editClaim(target.session, words, await firstReading(target)));
    return claim && addAnnotation(services, target, { type: 'casualty', claim });
  });
