import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { PERSON_ROLES } from '../../core/annotation/values';
import { registerCommand } from '../shared/commands';
import { inWords } from '../shared/fields';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation } from '../shared/addAnnotation';

const schema = () => z.extend(targetSchema(), { role: z.optional(z.enum(PERSON_ROLES)) });

export const registerTagPerson = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagPerson', schema, async (argument) => {
    const target = await targetOf(services, argument);
    const role =
      argument.role ??
      (await pick(
        PERSON_ROLES.map((value) => ({ label: inWords(value), value })),
        { title: vscode.l10n.t('Tag person'), placeHolder: vscode.l10n.t('Persons are redacted in exports') },
      ));
    return role && addAnnotation(services, target, { type: 'person', role });
  });
