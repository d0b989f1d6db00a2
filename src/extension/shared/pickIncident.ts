import * as vscode from 'vscode';
import { suggestId } from '../../core/codebook/slug';
import { dateSchema } from '../../core/annotation/model';
import type { Incident } from '../../core/incident/model';
import type { Project } from '../../project/project';
import { icon, pick, separator, type PickItem, type Row } from './pick';

export type IncidentChoice = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'none' };

/** What is told of an incident beside its title, and which come first. */
export interface IncidentPickOptions {
  readonly title: string;
  readonly placeHolder?: string;
  /** Stands first. */
  readonly current?: string | undefined;
  /** Why some are likely, in words, by their id, the likeliest first. They stand first of all. */
  readonly likely?: ReadonlyMap<string, string>;
}

/** One incident of the project, a new one, or none. */
export async function pickIncident(
  project: Project,
  options: IncidentPickOptions,
): Promise<IncidentChoice | undefined> {
  const { incidents } = await project.incidents.load();
  const chosen = await pick<IncidentChoice | { kind: 'new' }>(
    [
      ...rowsOf(incidents, options).map((row) =>
        'value' in row ? { ...row, value: { kind: 'id' as const, id: row.value } } : row,
      ),
      separator(''),
      { iconPath: icon('add'), label: vscode.l10n.t('New incident …'), alwaysShow: true, value: { kind: 'new' } },
      {
        iconPath: icon('circle-slash'),
        label: vscode.l10n.t('No incident'),
        alwaysShow: true,
        value: { kind: 'none' },
      },
    ],
    { title: options.title, placeHolder: options.placeHolder ?? vscode.l10n.t('Which incident?') },
  );
  if (chosen?.kind !== 'new') return chosen;
  const created = await askNewIncident(project, undefined);
  return created && { kind: 'id', id: created.id };
}

/** The id of one of these incidents. */
export const pickAmong = (incidents: readonly Incident[], options: IncidentPickOptions): Promise<string | undefined> =>
  pick(rowsOf(incidents, options), options);

/** The likely ones under a heading of their own, then the current one and the newest. */
function rowsOf(
  incidents: readonly Incident[],
  { current, likely = new Map() }: IncidentPickOptions,
): readonly PickItem<string>[] {
  const known = new Map(incidents.map((incident) => [incident.id, incident]));
  const row = ({ id, title, date }: Incident, why = ''): Row<string> => ({
    label: title,
    description: [date, id === current ? vscode.l10n.t('current') : '', why].filter(Boolean).join(' · '),
    detail: id,
    value: id,
  });
  const first = [...likely].flatMap(([id, why]) => {
    const incident = known.get(id);
    return incident ? [row(incident, why)] : [];
  });
  const rest = incidents
    .filter(({ id }) => !likely.has(id))
    .sort((a, b) => rank(a, current) - rank(b, current) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .map((incident) => row(incident));
  if (first.length === 0) return rest;
  return [separator(vscode.l10n.t('likely')), ...first, separator(vscode.l10n.t('others')), ...rest];
}

const rank = (incident: Incident, current: string | undefined): number => (incident.id === current ? 0 : 1);

/** Asks for title and date and makes the incident's file. */
export async function askNewIncident(
  project: Project,
  suggestedDate: string | undefined,
): Promise<Incident | undefined> {
  const said = await askTitleAndDate(vscode.l10n.t('New incident'), suggestedDate);
  return said && createIncident(project, said);
}

/** What a person calls an incident, and when it was if she knows; undefined where she left it. */
export async function askTitleAndDate(
  title: string,
  suggestedDate: string | undefined,
): Promise<Pick<Incident, 'title' | 'date'> | undefined> {
  const called = await askTitle(title, '');
  if (called === undefined) return undefined;
  const date = await vscode.window.showInputBox({
    title,
    value: suggestedDate?.slice(0, 10) ?? '',
    prompt: vscode.l10n.t('Date of the event, YYYY-MM-DD. Leave empty if it is not known.'),
    validateInput: (value) =>
      value === '' || dateSchema.safeParse(value).success ? undefined : vscode.l10n.t('Write YYYY-MM-DD, or nothing.'),
  });
  if (date === undefined) return undefined;
  return { title: called, ...(date && { date }) };
}

/** The title of an incident, never empty; undefined where she left it. */
export async function askTitle(title: string, value: string): Promise<string | undefined> {
  const called = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('What happened, where, in a few words'),
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('An incident needs a title.')),
  });
  return called?.trim() === '' ? undefined : called?.trim();
}

/** Makes an incident's file under an id of its date and title. */
export async function createIncident(
  project: Project,
  given: Omit<Incident, 'id'> & { id?: string | undefined },
): Promise<Incident> {
  const { incidents } = await project.incidents.load();
  const taken = new Set(incidents.map(({ id }) => id));
  const incident: Incident = { ...given, id: given.id ?? suggestId(given.title, taken, given.date?.slice(0, 10)) };
  await project.incidents.create(incident);
  return incident;
}
