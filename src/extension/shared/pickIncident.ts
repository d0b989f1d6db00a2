import * as vscode from 'vscode';
import { suggestId } from '../../core/codebook/slug';
import { dateSchema } from '../../core/annotation/model';
import type { Incident } from '../../core/incident/model';
import type { Project } from '../../project/project';
import { icon, pick, separator, type Row } from './pick';

export type IncidentChoice = { readonly kind: 'id'; readonly id: string } | { readonly kind: 'none' };

/** One incident of the project, a new one, or none. */
export async function pickIncident(
  project: Project,
  title: string,
  current: string | undefined,
): Promise<IncidentChoice | undefined> {
  const { incidents } = await project.incidents.load();
  const ordered = [...incidents].sort(
    (a, b) => rank(a, current) - rank(b, current) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  );
  const rows: Row<IncidentChoice | { kind: 'new' }>[] = ordered.map(({ id, title: label, date }) => ({
    label,
    description: [date, id === current ? vscode.l10n.t('current') : ''].filter(Boolean).join(' · '),
    detail: id,
    value: { kind: 'id', id },
  }));
  const chosen = await pick<IncidentChoice | { kind: 'new' }>(
    [
      ...rows,
      separator(''),
      { iconPath: icon('add'), label: vscode.l10n.t('New incident …'), alwaysShow: true, value: { kind: 'new' } },
      {
        iconPath: icon('circle-slash'),
        label: vscode.l10n.t('No incident'),
        alwaysShow: true,
        value: { kind: 'none' },
      },
    ],
    { title, placeHolder: vscode.l10n.t('Which incident?') },
  );
  if (chosen?.kind !== 'new') return chosen;
  const created = await askNewIncident(project, undefined);
  return created && { kind: 'id', id: created.id };
}

const rank = (incident: Incident, current: string | undefined): number => (incident.id === current ? 0 : 1);

/** Asks for title and date and makes the incident's file. */
export async function askNewIncident(
  project: Project,
  suggestedDate: string | undefined,
): Promise<Incident | undefined> {
  const title = vscode.l10n.t('New incident');
  const called = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What happened, where, in a few words'),
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('An incident needs a title.')),
  });
  if (!called?.trim()) return undefined;
  const date = await vscode.window.showInputBox({
    title,
    value: suggestedDate?.slice(0, 10) ?? '',
    prompt: vscode.l10n.t('Date of the event, YYYY-MM-DD. Leave empty if it is not known.'),
    validateInput: (value) =>
      value === '' || dateSchema.safeParse(value).success ? undefined : vscode.l10n.t('Write YYYY-MM-DD, or nothing.'),
  });
  if (date === undefined) return undefined;
  return createIncident(project, { title: called.trim(), ...(date && { date }) });
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
