import { DATA_PACKAGE_FILE } from '../core/dataset/dataPackage';
import { joinTables } from '../core/import/csv';
import { EXTENSIONS, readSourceFile, type ImportFormat, type ReadOptions } from '../core/import/formats';
import type { ImportLoss, ImportedDocument, ReadFile } from '../core/import/model';
import { SitrepError } from '../core/problem';
import { stopIfCancelled, type LongWork } from './loadAll';
import { joinPath } from './paths';
import type { FileSystem } from './ports';
import { pause } from './slices';

/** What is imported from: a file, or the files of a folder. Names are relative to it, with forward slashes. */
export interface ImportSource {
  /** All files, in order; links are none. */
  list(): Promise<readonly string[]>;
  /** Size in bytes; undefined where there is no such file. */
  size(name: string): Promise<number | undefined>;
  read(name: string): Promise<Uint8Array>;
  /** Whether one file was named: it is read whatever its ending. */
  readonly isOneFile: boolean;
}

/** How deep files are looked for. */
const MAX_DEPTH = 32;

/** All files of a folder and those below it, in order; links, hidden ones and installed packages are left out. */
export async function filesBelow(files: Pick<FileSystem, 'list'>): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [''];
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      for (const { name, kind } of await files.list(folder)) {
        if (name.startsWith('.') || name === 'node_modules') continue;
        if (kind === 'folder') next.push(joinPath(folder, name));
        else if (kind === 'file') found.push(joinPath(folder, name));
      }
    }
    level = next;
  }
  return found.sort();
}

/** Larger files are not read into memory. */
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024;
/** What all files together may hold. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;

/**
 * Reads what a source holds. A file that cannot be read is a loss, and keeps none of the others from being read. Rejects
 * with `import/nothing` where there is no file of the format, `import/unreadable` where none could be read,
 * `import/columns` and `cancelled`.
 */
export async function readSource(
  source: ImportSource,
  format: ImportFormat,
  options: Pick<ReadOptions, 'columns'>,
  { cancel, progress }: LongWork = {},
): Promise<ReadFile> {
  const all = await source.list();
  // A data package describes the files beside it.
  const isPackage = (name: string): boolean => name.split('/').at(-1) === DATA_PACKAGE_FILE;
  const isOf = (name: string): boolean =>
    EXTENSIONS[format].some((ending) => name.toLowerCase().endsWith(ending)) && !isPackage(name);
  const names = source.isOneFile
    ? all.filter((name, index) => index === 0 || isOf(name)).slice(0, 1)
    : all.filter(isOf);
  if (names.length === 0) {
    const endings = EXTENSIONS[format].join(' or ');
    throw new SitrepError('import/nothing', `There is no file of this format to read: none ends with ${endings}.`);
  }
  const documents: ImportedDocument[] = [];
  const losses: ImportLoss[] = [];
  let total = 0;
  for (const [index, name] of names.entries()) {
    await pause();
    stopIfCancelled(cancel);
    progress?.(index, names.length, name);
    const text = await textOf(source, name);
    if (typeof text !== 'string') {
      losses.push(text);
      continue;
    }
    total += text.length;
    if (total > MAX_TOTAL_BYTES) throw tooMuch();
    const documentText = format === 'brat' ? await textBeside(source, name, losses) : undefined;
    const read = readSourceFile(format, { name, text }, { ...options, documentText });
    documents.push(...read.documents);
    losses.push(...read.losses);
  }
  const [first] = losses;
  if (documents.length === 0 && first !== undefined) {
    const place = first.line === undefined ? first.file : `${first.file}:${first.line}`;
    throw new SitrepError('import/unreadable', `Nothing could be read. ${place}: ${first.what}: ${first.why}`);
  }
  return { documents: format === 'csv' ? joinTables(documents) : documents, losses };
}

const tooMuch = (): SitrepError =>
  new SitrepError('import/too-large', 'The source holds more than 1 GB. Import it in parts.');

/** The text of a document stands beside its annotations in brat. */
async function textBeside(source: ImportSource, name: string, losses: ImportLoss[]): Promise<string | undefined> {
  const beside = name.replace(/\.ann$/i, '.txt');
  if (beside === name || (await source.size(beside)) === undefined) return undefined;
  const text = await textOf(source, beside);
  if (typeof text === 'string') return text;
  losses.push(text);
  return undefined;
}

/** The text of a file with its line ends, or why there is none. */
async function textOf(source: ImportSource, name: string): Promise<string | ImportLoss> {
  const lost = (why: string): ImportLoss => ({ kind: 'lost', file: name, what: 'the file', why });
  const size = await source.size(name);
  if (size === undefined) return lost('It is not there, or is a link.');
  if (size > MAX_SOURCE_BYTES) return lost('It is larger than 64 MB. Split it.');
  const bytes = await source.read(name).catch((error: unknown) => {
    if (!SitrepError.is(error)) throw error;
    return error;
  });
  if (bytes instanceof SitrepError) return lost(bytes.message);
  if (bytes.length > MAX_SOURCE_BYTES) return lost('It is larger than 64 MB. Split it.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return lost('It is not UTF-8. Save it as UTF-8 and import it again.');
  }
}
