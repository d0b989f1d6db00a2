import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import type { SidecarEdit } from '../../core/annotation/edit';
import { likelyIncidents } from '../../core/incident/likely';
import { localeFor, reportWordsFor } from '../../core/report/wordsFor';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand, uriSchema } from '../shared/commands';
import { pickIncident } from '../shared/pickIncident';
import type { Services } from '../shared/services';
import { annotationOf, articleOf, editorOf } from '../shared/target';
import { applyAll } from '../shared/undoStack';
import { mustExist } from './mustExist';

/** `incident: null` takes the annotations out of every incident; absent asks. Resolves to the annotations. */
const assignSchema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    ids: z.optional(z.array(z.string())),
    id: z.optional(z.string()),
    incident: z.nullish(slugSchema),
  });

export const registerAssignIncident = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.assignIncident', assignSchema, async (argument) => {
    const session = await articleOf(services, argument.uri);
    const ids = argument.ids ? [...new Set(argument.ids)] : await idsAt(services, session, argument);
    const { project, root } = session.file;
    let incident = argument.incident ?? undefined;
    if (argument.incident === undefined) {
      const choice = await pickIncident(project, {
        title: vscode.l10n.t('Assign to incident'),
        current: services.currentIncident.of(root),
        likely: await likelyOf(session, ids),
      });
      if (!choice) return undefined;
      incident = choice.kind === 'id' ? choice.id : undefined;
    } else if (incident !== undefined) await mustExist(project, incident);
    const changes = { incident: incident === undefined ? undefined : [incident] };
    const edits = ids.map((id): SidecarEdit => ({ kind: 'change', id, changes }));
    await services.history.record(
      session.document.uri,
      applyAll(session.document.uri, edits, (_, edit) => session.edit(edit)),
    );
    return ids.map((id) => session.find(id)?.annotation);
  });

/** By id, else all that lie within the selection, else the innermost at the cursor. */
async function idsAt(
  services: Services,
  session: ArticleSession,
  argument: { uri?: vscode.Uri | undefined; id?: string | undefined },
): Promise<readonly string[]> {
  const selection = editorOf(session.document)?.selection;
  if (argument.id === undefined && selection?.isEmpty === false) {
    const within = session.at(selection).filter(({ range }) => !range.isEmpty && selection.contains(range));
    if (within.length > 0) return within.map(({ annotation }) => annotation.id);
  }
  return [(await annotationOf(services, argument)).placed.annotation.id];
}

/** The incidents that these annotations are likely about, and why. */
async function likelyOf(session: ArticleSession, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { project } = session.file;
  const { incidents } = await project.incidents.load();
  const likely = likelyIncidents(
    {
      annotations: session.placed().map(({ annotation }) => annotation),
      chosen: new Set(ids),
      published: session.article?.published,
    },
    incidents,
    await project.codebook.load(),
  );
  const { aspect: aspects, likeness } = reportWordsFor(localeFor(vscode.env.language));
  return new Map(
    likely.map(({ id, reasons, toldHere }) => {
      const alike = reasons.map(({ aspect, how }) => `${aspects[aspect]} (${likeness[how]})`);
      return [id, [...(toldHere ? [vscode.l10n.t('told here')] : []), ...alike].join(', ')];
    }),
  );
}
