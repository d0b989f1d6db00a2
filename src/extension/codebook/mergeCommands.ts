import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Repoint } from '../../core/annotation/repoint';
import { formsOf } from '../../core/codebook/find';
import type { ActorEntry, Codebook, PlaceEntry } from '../../core/codebook/model';
import type { DoneEdit } from '../../project/allOrNothing';
import { filesNaming, mergeInProject, type NamingFile } from '../../project/mergeInProject';
import type { Project } from '../../project/project';
import { registerCommand } from '../shared/commands';
import { withProgress } from '../shared/longWork';
import { pick, type Row } from '../shared/pick';
import { agreesTo } from '../shared/previewFiles';
import { projectToUse } from '../shared/projectToUse';
import type { Services } from '../shared/services';

/** With both ids the merge is done without a question; otherwise a person chooses, and sees the files first. */
const schema = () => z.object({ from: z.optional(z.string()), into: z.optional(z.string()) });

type Where = { readonly project: Project; readonly root: vscode.Uri };
type Kind = Repoint['entry'];

/** Merges two actors or two places of the codebook: all that names the one names the other, in one step. */
export const registerMergeCommands = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.mergeActors', schema, (argument) => merge(services, 'actor', argument)),
    registerCommand(services.log, 'sitrep.mergePlaces', schema, (argument) => merge(services, 'place', argument)),
  );

async function merge(
  services: Services,
  entry: Kind,
  argument: z.output<ReturnType<typeof schema>>,
): Promise<{ from: string; into: string; files: number; mentions: number } | undefined> {
  const where = await projectToUse(services);
  if (!where) return undefined;
  const codebook = await where.project.codebook.load();
  const from = argument.from ?? (await pickEntry(codebook, entry, vscode.l10n.t('Which entry is to go?'), undefined));
  if (from === undefined) return undefined;
  const into = argument.into ?? (await pickEntry(codebook, entry, vscode.l10n.t('Into which entry?'), from));
  if (into === undefined) return undefined;
  const repoint: Repoint = { entry, from, into };
  const title = vscode.l10n.t('Merging {0} into {1}', from, into);
  const files = await withProgress(title, (work) => filesNaming(where.project, repoint, work));
  const isAsked = argument.from === undefined || argument.into === undefined;
  if (isAsked && !(await agreesToMerge(where, codebook, repoint, files))) return undefined;
  await services.history.recordAcross(
    withProgress(title, (work) => mergeInProject(where.project, repoint, work)).then((done) =>
      done.map(({ path, edit }: DoneEdit) => ({ where: uriOf(where, path), edit })),
    ),
  );
  const mentions = files.reduce((sum, { count }) => sum + count, 0);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is now {1}. Mentions: {2}', from, into, mentions), 5000);
  return { from, into, files: files.length, mentions };
}

const entriesOf = (codebook: Codebook, kind: Kind): ReadonlyMap<string, ActorEntry | PlaceEntry> =>
  kind === 'actor' ? codebook.actors : codebook.places;

const pickEntry = (codebook: Codebook, kind: Kind, placeHolder: string, not: string | undefined) =>
  pick(
    [...entriesOf(codebook, kind)]
      .filter(([id]) => id !== not)
      .map(([id, entry]): Row<string> => {
        const aliases = (entry.aliases ?? []).join(', ');
        return { label: entry.name, description: id, ...(aliases !== '' && { detail: aliases }), value: id };
      }),
    { title: kind === 'actor' ? vscode.l10n.t('Merge actors') : vscode.l10n.t('Merge places'), placeHolder },
  );

/** Shows what would change. Choosing a file opens it, and merges nothing. */
async function agreesToMerge(
  { root }: Where,
  codebook: Codebook,
  { entry, from, into }: Repoint,
  files: readonly NamingFile[],
): Promise<boolean> {
  const entries = entriesOf(codebook, entry);
  const [goes, stays] = [entries.get(from), entries.get(into)];
  if (!goes || !stays) return true;
  const lost = Object.keys(goes).filter((key) => !['name', 'aliases', 'within'].includes(key));
  const details = [
    vscode.l10n.t('New aliases: {0}', formsOf(goes).join(', ')),
    ...(lost.length === 0 ? [] : [vscode.l10n.t('Not taken over: {0}', lost.join(', '))]),
  ];
  return agreesTo({
    root,
    title: vscode.l10n.t('Merging {0} into {1}', from, into),
    go: {
      label: vscode.l10n.t('Merge {0} into {1}', goes.name, stays.name),
      detail: details.join(' · '),
      icon: 'merge',
    },
    files: files.map(({ path, kind, count }) => ({ path, kind, note: vscode.l10n.t('mentions: {0}', count) })),
  });
}

const uriOf = ({ root }: Where, path: string): vscode.Uri => vscode.Uri.joinPath(root, ...path.split('/'));
