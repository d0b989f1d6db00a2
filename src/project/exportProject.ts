import type { DatasetFormat } from '../core/dataset/formats';
import { LOSSES_FILE } from '../core/dataset/lossReport';
import type { DatasetCounts, Loss, Step } from '../core/dataset/model';
import { NameRedactor } from '../core/dataset/names';
import { PersonNames } from '../core/dataset/personNames';
import { README_FILE } from '../core/dataset/readme';
import { DatasetWriting } from '../core/dataset/writeDataset';
import type { FormatOptions } from '../core/dataset/writer';
import type { Codebook } from '../core/codebook/model';
import { SitrepError } from '../core/problem';
import { NEXT_ENTRY } from '../core/yaml/canonical';
import { earlierFiles, removeEarlier } from './earlierDataset';
import { DatasetFiles, type DatasetTarget } from './datasetTarget';
import { annotatedArticles, eachArticle, filesOf, readArticle, stopIfCancelled, type LongWork } from './loadAll';
import type { LoadedArticle } from './loadAll';
import { joinPath } from './paths';
import type { Project } from './project';
import { pause, readAhead } from './slices';

export interface ExportOptions extends LongWork {
  readonly format: DatasetFormat;
  readonly target: DatasetTarget;
  /** Where the target is in the project, with forward slashes, '' for the project's own folder; undefined outside of it. */
  readonly inside?: string | undefined;
  /** Of Sitrep, for the data package. */
  readonly version: string;
  /** Default true: persons and sensitive items are redacted. */
  readonly redactPersons?: boolean | undefined;
  /** Default: the project's. The tables of annotations and claims only name it. */
  readonly rule?: 'acled' | 'ucdp' | undefined;
  readonly formatOptions?: FormatOptions;
  /** Which articles; default all. */
  readonly only?: ((article: string) => boolean) | undefined;
}

export interface ExportResult {
  /** Paths of the files written, in the target. */
  readonly files: readonly string[];
  /** How many files of an earlier export were removed. */
  readonly removed: number;
  readonly counts: DatasetCounts;
  readonly losses: readonly Loss[];
}

/**
 * Exports a project's annotations. Articles are read, verified and written one after the other, beside the files' names;
 * these are given once everything is there, and the files read back. Parts of tables and files of articles that an earlier
 * export in this format wrote there and this one did not are removed then (`dataset/not-removed` where that fails). Rejects
 * with `cancelled`, `dataset/not-verified`, `dataset/folder-in-use`, `dataset/among-articles` and `dataset/not-written`; then
 * what was there stays.
 */
export async function exportProject(project: Project, options: ExportOptions): Promise<ExportResult> {
  const { format, version, target, cancel, only = () => true, formatOptions = {} } = options;
  const redact = options.redactPersons ?? true;
  await refuseForeignFolder(target);
  const earlier = await earlierFiles(target, format);
  const codebook = await project.codebook.load();
  const incidents = await project.incidents.load();
  const file = await project.codebook.projectFile();
  const articles = (await annotatedArticles(project, cancel)).filter(only);
  const names = redact ? await namesOfPersons(project, articles, codebook, options) : new NameRedactor([]);
  const title = { ...file.dataset, rule: options.rule ?? file.rule ?? 'acled' };
  const own = { codebook, incidents: incidents.incidents, redact, names };
  const writing = new DatasetWriting({ ...own, format, title, version, formatOptions });
  for (const { file: path, message } of codebook.problems)
    writing.lose({ kind: 'left-out', file: path, what: 'codebook', why: message });
  for (const { file: path, message } of incidents.problems)
    writing.lose({ kind: 'left-out', file: path, what: 'incident', why: message });
  const files = new DatasetFiles(target);
  const take = async (step: Step): Promise<void> => {
    if (step === undefined) return pause();
    refuseAmongArticles(project, options.inside, step.file);
    await files.write(step);
  };
  try {
    for (const piece of writing.begin()) await take(piece);
    for await (const loaded of eachArticle(project, articles, options)) {
      for (const step of addArticle(writing, loaded)) await take(step);
    }
    const ending = writing.end((file) => files.sumOf(file));
    let step = ending.next();
    for (; step.done !== true; step = ending.next()) {
      await take(step.value);
      await pause();
      stopIfCancelled(cancel);
    }
    const { counts, losses } = step.value;
    await files.publish();
    const removed = await removeEarlier(target, earlier, files.names, (file) =>
      isArticle(project, options.inside, file),
    );
    return { files: files.names, removed, counts, losses };
  } catch (cause) {
    await files.discard();
    if (SitrepError.is(cause)) throw cause;
    const message =
      'The dataset could not be written. Check that the folder is writable and the disk not full, then export again.';
    throw new SitrepError('dataset/not-written', message, [], { cause });
  }
}

function addArticle(writing: DatasetWriting, loaded: LoadedArticle): Iterable<Step> {
  if (loaded.kind === 'unreadable') {
    const why = loaded.problems[0]?.message ?? 'It cannot be read.';
    writing.lose({ kind: 'left-out', file: loaded.file, what: 'sidecar', why });
    return [];
  }
  const { article: path, sidecar, today } = loaded;
  if (today === undefined || today instanceof SitrepError) {
    const why = today?.message ?? 'The article cannot be read.';
    for (const { id, type } of sidecar.annotations ?? []) {
      writing.lose({ kind: 'left-out', file: path, annotation: id, what: `${type} annotation`, why });
    }
    return [];
  }
  return writing.add({ path, text: today.text.text, sha256: today.sha256, sidecar, anchors: today.anchors });
}

/** A person tagged in one article is redacted in all: the sidecars that tag any are read before the first is written. */
async function namesOfPersons(
  project: Project,
  articles: readonly string[],
  codebook: Codebook,
  { cancel }: LongWork,
): Promise<NameRedactor> {
  const names = new PersonNames(codebook);
  for await (const files of readAhead(articles, (article) => filesOf(project, article, false))) {
    await pause();
    stopIfCancelled(cancel);
    const sidecar = files.sidecar && personsOnly(files.sidecar);
    if (files.sidecar && !sidecar) continue;
    let loaded = await readArticle(project, { ...files, sidecar }, cancel);
    if (loaded?.kind === 'unreadable') loaded = await readArticle(project, files, cancel);
    if (loaded?.kind === 'read') names.add(loaded.sidecar);
  }
  return names.redactor();
}

/** The word as a value of its own, plain or quoted, or an escape that may spell it: what is found in vain costs only time. */
const PERSON = /[\s:"']person["']?\s*(?:[,}#]|$)|\\[xuU\r\n]/m;

/**
 * A sidecar without the annotations that tag no person, in the form that our writer makes; undefined where none may. To look
 * costs a hundredth of reading it all. In another form it is left whole, or does not read any more: then all of it is read.
 */
function personsOnly(sidecar: Uint8Array): Uint8Array | undefined {
  const [head = '', ...entries] = new TextDecoder().decode(sidecar).split(NEXT_ENTRY);
  // From the line that ends the list on, all stays.
  const after = entries.findIndex((entry) => /\n\S/.test(entry));
  const kept = entries.filter((entry, index) => (after !== -1 && index >= after) || PERSON.test(entry));
  if (![head, ...kept].some((part) => PERSON.test(part))) return undefined;
  return new TextEncoder().encode([head, ...kept].join(NEXT_ENTRY));
}

/** A folder with a README.md that no export wrote is somebody's: it is not overwritten. */
async function refuseForeignFolder(target: DatasetTarget): Promise<void> {
  if (!(await isThere(target, README_FILE)) || (await isThere(target, LOSSES_FILE))) return;
  const message = `The folder holds a ${README_FILE} that no export wrote. Choose an empty folder; nothing was written.`;
  throw new SitrepError('dataset/folder-in-use', message);
}

/** A text of the dataset that `sitrep.articles` names would be an article from then on, and be exported with the next. */
function refuseAmongArticles(project: Project, inside: string | undefined, file: string): void {
  if (!isArticle(project, inside, file)) return;
  const message = `${joinPath(inside ?? '', file)} would become an article of this project. Choose a folder outside of it, or one whose name begins with a dot; nothing was written.`;
  throw new SitrepError('dataset/among-articles', message);
}

const isArticle = (project: Project, inside: string | undefined, file: string): boolean =>
  inside !== undefined && project.isArticle(joinPath(inside, file));

async function isThere(target: DatasetTarget, path: string): Promise<boolean> {
  for await (const piece of target.pieces(path)) return piece.length >= 0;
  return false;
}
