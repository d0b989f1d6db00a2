import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { dateSchema, slugSchema } from '../../core/annotation/model';
import { suggestId } from '../../core/codebook/slug';
import { SitrepError } from '../../core/problem';
import { registerCommand, uriSchema } from '../shared/commands';
import { askTitleAndDate, pickAmong } from '../shared/pickIncident';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { carryOut } from './carryOut';
import { pickPart } from './pickPart';

/**
 * `ids` are the annotations that are about the new incident, of any article. With `incident`, `ids` and `title` it is done
 * without a question; otherwise a person chooses, and sees the files first.
 */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    ids: z.optional(z.array(z.string()).check(z.minLength(1))),
    title: z.optional(z.string().check(z.minLength(1))),
    id: z.optional(slugSchema),
    date: z.optional(dateSchema),
  });

/** Makes a part of an incident one of its own; both say that they are two. Resolves to what was done. */
export const registerSplitIncident = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.splitIncident', schema, async (argument) => {
    const { uri, incident } = argument;
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const { incidents } = await where.project.incidents.load();
    const heading = vscode.l10n.t('Split incident');
    const from =
      incident ?? (await pickAmong(incidents, { title: heading, placeHolder: vscode.l10n.t('Which incident?') }));
    if (from === undefined) return undefined;
    const whole = incidents.find(({ id }) => id === from);
    if (!whole) throw new SitrepError('incident/unknown', vscode.l10n.t('There is no incident “{0}”.', from));
    const annotations = argument.ids ?? (await pickPart(where, whole));
    if (annotations === undefined) return undefined;
    const said =
      argument.title === undefined
        ? await askTitleAndDate(vscode.l10n.t('The new incident'), argument.date ?? whole.date)
        : { title: argument.title, ...(argument.date !== undefined && { date: argument.date }) };
    if (said === undefined) return undefined;
    const taken = new Set(incidents.map(({ id }) => id));
    const id = argument.id ?? suggestId(said.title, taken, (said.date ?? whole.date)?.slice(0, 10));
    return carryOut(
      services,
      where,
      { kind: 'split', from, into: { ...said, id }, annotations },
      {
        title: vscode.l10n.t('Splitting {0}', from),
        go: { label: vscode.l10n.t('Make “{0}” an incident of its own', said.title), icon: 'split-horizontal' },
        detail: () => vscode.l10n.t('{0} keeps its date, places, sides, decisions and notes', whole.title),
        isAsked: argument.ids === undefined || argument.title === undefined,
      },
    );
  });
