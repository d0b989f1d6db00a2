import { DatasetBuilder } from '../core/dataset/build';
import type { DatasetFormat } from '../core/dataset/formats';
import type { DatasetCounts, DatasetFile, Loss } from '../core/dataset/model';
import { LOSSES_FILE } from '../core/dataset/lossReport';
import { README_FILE } from '../core/dataset/readme';
import { writeDataset } from '../core/dataset/writeDataset';
import { SitrepError } from '../core/problem';
import { annotatedArticles, eachArticle, stopIfCancelled, type LongWork } from './loadAll';
import type { Cancel, FileSystem } from './ports';
import type { Project } from './project';

/** The folder a dataset is written to; paths are file names in it. */
export type DatasetTarget = Pick<FileSystem, 'read' | 'write' | 'rename' | 'remove'>;

export interface ExportOptions extends LongWork {
  readonly format: DatasetFormat;
  readonly target: DatasetTarget;
  /** Default true: persons and sensitive items are redacted. */
  readonly redactPersons?: boolean | undefined;
  /** Default: the project's. The tables of annotations and claims only name it. */
  readonly rule?: 'acled' | 'ucdp' | undefined;
  /** Which articles; default all. */
  readonly only?: ((article: string) => boolean) | undefined;
}

export interface ExportResult {
  /** Names of the files written, in the target. */
  readonly files: readonly string[];
  readonly counts: DatasetCounts;
  readonly losses: readonly Loss[];
}

/**
 * Exports a project's annotations and claims. Nothing is written before everything is ready and verified; files are
 * written beside and renamed, then read back. Rejects with `cancelled`, `dataset/not-verified`, `dataset/folder-in-use` and
 * `dataset/not-written`.
 */
export async function exportProject(project: Project, options: ExportOptions): Promise<ExportResult> {
  const { format, target, cancel, only = () => true } = options;
  const codebook = await project.codebook.load();
  const file = await project.codebook.projectFile();
  const builder = new DatasetBuilder({ codebook, redact: options.redactPersons ?? true });
  for (const { file: path, message } of codebook.problems)
    builder.lose({ kind: 'left-out', file: path, what: 'codebook', why: message });
  const articles = (await annotatedArticles(project, cancel)).filter(only);
  for await (const loaded of eachArticle(project, articles, options)) {
    if (loaded.kind === 'unreadable') {
      const why = loaded.problems[0]?.message ?? 'It cannot be read.';
      builder.lose({ kind: 'left-out', file: loaded.file, what: 'sidecar', why });
      continue;
    }
    const { article: path, sidecar, today } = loaded;
    if (today === undefined || today instanceof SitrepError) {
      const why = today?.message ?? 'The article cannot be read.';
      for (const { id, type } of sidecar.annotations ?? []) {
        builder.lose({ kind: 'left-out', file: path, annotation: id, what: `${type} annotation`, why });
      }
      continue;
    }
    builder.add({ path, text: today.text.text, sha256: today.sha256, sidecar, anchors: today.anchors });
  }
  const title = { ...file.dataset, rule: options.rule ?? file.rule ?? 'acled' };
  const written = writeDataset(builder.finish(), format, title);
  await refuseForeignFolder(target);
  await writeAll(target, written.files, cancel);
  return {
    files: written.files.map(({ name }) => name),
    counts: written.counts,
    losses: written.losses,
  };
}

/** A folder with a README.md that no export wrote is somebody's: it is not overwritten. */
async function refuseForeignFolder(target: DatasetTarget): Promise<void> {
  if ((await target.read(README_FILE)) === undefined || (await target.read(LOSSES_FILE)) !== undefined) return;
  const message = `The folder holds a ${README_FILE} that no export wrote. Choose an empty folder; nothing was written.`;
  throw new SitrepError('dataset/folder-in-use', message);
}

/** Writes all files beside their names, then renames them: a failure or a cancel before leaves what was there. */
async function writeAll(
  target: DatasetTarget,
  files: readonly DatasetFile[],
  cancel: Cancel | undefined,
): Promise<void> {
  const beside = ({ name }: DatasetFile): string => `.${name}.partial`;
  try {
    for (const file of files) {
      stopIfCancelled(cancel);
      await target.write(beside(file), new TextEncoder().encode(file.text));
    }
    stopIfCancelled(cancel);
    for (const file of files) await target.rename(beside(file), file.name);
  } catch (cause) {
    await Promise.all(files.map((file) => target.remove(beside(file)).catch(() => undefined)));
    if (SitrepError.is(cause)) throw cause;
    const message =
      'The dataset could not be written. Check that the folder is writable and the disk not full, then export again.';
    throw new SitrepError('dataset/not-written', message, [], { cause });
  }
  for (const { name, text } of files) {
    const bytes = await target.read(name);
    if (bytes !== undefined && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text) continue;
    const message = `${name} does not read back as it was written. Check the disk, then export again.`;
    throw new SitrepError('dataset/not-written', message);
  }
}
