import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { registerCommand, uriSchema } from '../shared/commands';
import { pickAmong } from '../shared/pickIncident';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { carryOut } from './carryOut';

/**
 * With `from` and `into` it is done without a question, unless `preview` asks for one; otherwise a person chooses, and sees
 * the files first. `incident` is that of the row it is called on; `uri` a file of the project.
 */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    from: z.optional(slugSchema),
    into: z.optional(slugSchema),
    preview: z.optional(z.boolean()),
  });

/** Merges an incident into another: all that names the one names the other, in one step. Resolves to what was done. */
export const registerMergeIncidents = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.mergeIncidents', schema, async (argument) => {
    const known = argument.from ?? argument.incident;
    const where = argument.uri ? await services.projects.of(argument.uri) : await projectWithIncident(services, known);
    if (!where) return undefined;
    const { incidents } = await where.project.incidents.load();
    const title = vscode.l10n.t('Merge incidents');
    const from =
      known ?? (await pickAmong(incidents, { title, placeHolder: vscode.l10n.t('Which incident is to go?') }));
    if (from === undefined) return undefined;
    const others = incidents.filter(({ id }) => id !== from);
    const into =
      argument.into ?? (await pickAmong(others, { title, placeHolder: vscode.l10n.t('Into which incident?') }));
    if (into === undefined) return undefined;
    const isAsked = argument.preview ?? (argument.from === undefined || argument.into === undefined);
    const titleOf = (id: string): string => incidents.find((incident) => incident.id === id)?.title ?? id;
    const done = await carryOut(
      services,
      where,
      { kind: 'merge', from, into },
      {
        title: vscode.l10n.t('Merging {0} into {1}', from, into),
        go: { label: vscode.l10n.t('Merge {0} into {1}', titleOf(from), titleOf(into)), icon: 'merge' },
        detail: (plan) => {
          const taken = Object.keys(plan.change.find(({ id }) => id === into)?.changes ?? {});
          return taken.length === 0 ? '' : vscode.l10n.t('Taken over or joined: {0}', taken.join(', '));
        },
        isAsked,
      },
    );
    if (done)
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('{0} is now {1}. Annotations: {2}', from, into, done.annotations),
        5000,
      );
    return done;
  });
