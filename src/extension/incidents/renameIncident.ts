import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import type { Incident } from '../../core/incident/model';
import { registerCommand, uriSchema } from '../shared/commands';
import { askTitle, pickAmong } from '../shared/pickIncident';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { carryOut } from './carryOut';

/**
 * `id` and `title` are the new ones; what is absent stays. With one of them it is done without a question; otherwise a
 * person is asked for both, and sees the files first where the id changes.
 */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    id: z.optional(slugSchema),
    title: z.optional(z.string().check(z.minLength(1))),
  });

/** Gives an incident another title or id: then its file and whatever names it change, in one step. */
export const registerRenameIncident = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.renameIncident', schema, async ({ uri, incident, id, title }) => {
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const { incidents } = await where.project.incidents.load();
    const heading = vscode.l10n.t('Rename incident');
    const from =
      incident ?? (await pickAmong(incidents, { title: heading, placeHolder: vscode.l10n.t('Which incident?') }));
    if (from === undefined) return undefined;
    const isAsked = id === undefined && title === undefined;
    const now = incidents.find((one) => one.id === from);
    const names = isAsked && now ? await askNames(heading, now, incidents) : { id, title };
    if (names === undefined) return undefined;
    // She looked, and left all as it is.
    if (isAsked && names.id === now?.id && names.title === now?.title) return undefined;
    const into = names.id ?? from;
    return carryOut(
      services,
      where,
      { kind: 'rename', from, into, title: names.title },
      {
        title: vscode.l10n.t('Renaming {0}', from),
        go: { label: vscode.l10n.t('Rename {0} to {1}', from, into), icon: 'edit' },
        detail: () => names.title ?? '',
        isAsked: isAsked && into !== from,
      },
    );
  });

async function askNames(
  heading: string,
  { id, title }: Incident,
  incidents: readonly Incident[],
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const called = await askTitle(heading, title);
  if (called === undefined) return undefined;
  const next = await vscode.window.showInputBox({
    title: heading,
    value: id,
    prompt: vscode.l10n.t('The id names the file and stands in every annotation. Enter keeps it.'),
    validateInput(value) {
      if (!slugSchema.safeParse(value).success) return vscode.l10n.t('Lower-case letters, digits and hyphens.');
      const isTaken = value !== id && incidents.some((one) => one.id === value);
      return isTaken ? vscode.l10n.t('There is already an incident “{0}”.', value) : undefined;
    },
  });
  return next === undefined ? undefined : { id: next, title: called };
}
