import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CSV_ROLES } from '../../core/import/csv';
import { IMPORT_FORMATS, labelsIn, type ImportFormat } from '../../core/import/formats';
import { LABEL_TARGETS, type LabelMap } from '../../core/import/labels';
import { OFFSET_UNITS } from '../../core/import/model';
import { SitrepError } from '../../core/problem';
import { importDocuments, type ImportResult } from '../../project/importProject';
import { readSource } from '../../project/importSource';
import type { Project } from '../../project/project';
import { inBackground, registerCommand, uriSchema } from '../shared/commands';
import { withProgress } from '../shared/longWork';
import { projectToUse } from '../shared/projectToUse';
import { relativePath } from '../shared/projects';
import type { Services } from '../shared/services';
import { askColumns, askFormat, askSource } from './askImport';
import { askLabels } from './askLabels';
import { LabelMemory } from './labelMemory';
import { tellImport } from './tellImport';
import { WorkspaceSource } from './workspaceSource';

/**
 * `uri`: a file of the project to import into, where there are several. `target`: the folder of the project in which
 * documents without an article become articles. With format and source nothing is asked.
 */
const argumentSchema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    format: z.optional(z.enum(IMPORT_FORMATS)),
    source: z.optional(uriSchema()),
    labels: z.optional(z.record(z.string(), z.enum(LABEL_TARGETS))),
    columns: z.optional(z.partialRecord(z.enum(CSV_ROLES), z.string())),
    offsets: z.optional(z.enum(OFFSET_UNITS)),
    target: z.optional(uriSchema()),
    by: z.optional(z.string()),
  });

type Argument = z.output<ReturnType<typeof argumentSchema>>;
type Where = { readonly project: Project; readonly root: vscode.Uri };

/** The command that imports annotations; resolves to what was added and lost, or to undefined when it is left. */
export function registerImport(services: Services): vscode.Disposable {
  const memory = new LabelMemory(services.memory);
  return registerCommand(services.log, 'sitrep.importAnnotations', argumentSchema, async (argument) => {
    const where = argument.uri ? await services.projects.of(argument.uri) : await projectToUse(services);
    if (!where) return undefined;
    const format = argument.format ?? (await askFormat());
    const from = format && (argument.source ?? (await askSource(where.root, format)));
    if (!format || !from) return undefined;
    const result = await importFrom(services, memory, where, format, from, argument);
    const isAsked = !argument.format || !argument.source;
    // The message stays until it is closed; the command is done before.
    if (result && isAsked) inBackground(services.log, 'telling of the import', tellImport(result));
    return result;
  });
}

async function importFrom(
  services: Services,
  memory: LabelMemory,
  { project, root }: Where,
  format: ImportFormat,
  from: vscode.Uri,
  argument: Argument,
): Promise<ImportResult | undefined> {
  const isAsked = !argument.format || !argument.source;
  const source = await WorkspaceSource.open(from);
  const target = argument.target && targetFolder(root, argument.target);
  const columns =
    isAsked && format === 'csv' ? await askColumns(source, argument.columns ?? {}) : (argument.columns ?? {});
  if (!columns) return undefined;
  const title = vscode.l10n.t('Importing annotations');
  const read = await unlessCancelled(withProgress(title, (work) => readSource(source, format, { columns }, work)));
  if (!read) return undefined;
  const known: LabelMap = new Map([...memory.of(root), ...Object.entries(argument.labels ?? {})]);
  const chosen = isAsked ? await askLabels(labelsIn(read.documents), known) : new Map();
  if (!chosen) return undefined;
  await saveArticles(project, root);
  const importing = withProgress(title, (work) =>
    importDocuments(project, read, {
      ...work,
      labels: new Map([...known, ...chosen]),
      unit: argument.offsets,
      target,
      by: argument.by,
      random: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
    }),
  );
  const recorded = services.history.recordAcross(
    importing.then(({ done }) =>
      done.map(({ path, edit }) => ({ where: vscode.Uri.joinPath(root, ...path.split('/')), edit })),
    ),
  );
  const imported = await unlessCancelled(recorded.then(() => importing));
  if (!imported) return undefined;
  await memory.keep(root, new Map([...Object.entries(argument.labels ?? {}), ...chosen]));
  return imported.result;
}

/** Undefined where the person has stopped it: nothing was written then. */
async function unlessCancelled<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (SitrepError.is(error, 'cancelled')) return undefined;
    throw error;
  }
}

function targetFolder(root: vscode.Uri, folder: vscode.Uri): string {
  const path = relativePath(root, folder);
  if (path !== '' || folder.toString() === root.toString()) return path;
  throw new SitrepError(
    'import/target',
    vscode.l10n.t('{0} is no folder of the project. Choose one for new articles.', folder.path),
  );
}

/** A sidecar describes the article as saved: what stands open unsaved is saved first, as when it is tagged. */
async function saveArticles(project: Project, root: vscode.Uri): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    const path = relativePath(root, document.uri);
    if (!document.isDirty || path === '' || !project.isArticle(path)) continue;
    if (await document.save()) continue;
    throw new SitrepError('article/unsaved', vscode.l10n.t('{0} could not be saved.', document.uri.path));
  }
}
