import { DATA_PACKAGE_FILE, filesInPackage } from '../core/dataset/dataPackage';
import { FORMAT_SPECS, type DatasetFormat } from '../core/dataset/formats';
import { SitrepError } from '../core/problem';
import { checksumOf, type DatasetTarget } from './datasetTarget';
import { assertInside } from './paths';
import { pause } from './slices';

/** Files with their checksums, of which undefined means that none is known. */
export type EarlierFiles = ReadonlyMap<string, string | undefined>;

/**
 * The files that an earlier export in the same format wrote to a folder, as its data package says, where a later one may write
 * others: parts of tables and files of articles. The package may be anybody's and name any file: only what is called like
 * these is taken, with a checksum where other things than exports may be called so. None where it cannot be read.
 */
export async function earlierFiles(target: DatasetTarget, format: DatasetFormat): Promise<EarlierFiles> {
  const { parts, hasTexts } = FORMAT_SPECS[format];
  if (parts === undefined) return new Map();
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of target.pieces(DATA_PACKAGE_FILE)) text += decoder.decode(bytes, { stream: true });
  const named = [...filesInPackage(text, format)];
  return new Map(
    named.filter(([path, sum]) => parts.test(path) && isOurs(path) && (sum !== undefined || hasTexts !== true)),
  );
}

/** Leads to a file in the folder, and not to one that tools hide. */
function isOurs(path: string): boolean {
  try {
    assertInside(path);
  } catch {
    return false;
  }
  return !path.split('/').some((name) => name.startsWith('.'));
}

/**
 * Removes files of an earlier export that a later one, which is there in full, did not write; returns how many. One that was
 * changed since, that is reached through a link or that `isKept` stays. Rejects with `dataset/not-removed`.
 */
export async function removeEarlier(
  target: DatasetTarget,
  earlier: EarlierFiles,
  written: readonly string[],
  isKept: (file: string) => boolean,
): Promise<number> {
  const stay = new Set(written.map(folded));
  let removed = 0;
  for (const [file, sum] of earlier) {
    if (stay.has(folded(file)) || isKept(file) || !(await isUnchanged(target, file, sum))) continue;
    try {
      await target.remove(file);
    } catch (cause) {
      const message = `The dataset is written, but ${file} of an earlier one is still there: remove it.`;
      throw new SitrepError('dataset/not-removed', message, [], { cause });
    }
    removed += 1;
    await pause();
  }
  return removed;
}

/** Alike for names that a disk may take for one. */
const folded = (path: string): string => path.normalize('NFKC').toUpperCase();

async function isUnchanged(target: DatasetTarget, file: string, sum: string | undefined): Promise<boolean> {
  try {
    if ((await target.isLinked?.(file)) === true) return false;
    const now = await checksumOf(target, file);
    return now !== undefined && (sum === undefined || sum === now);
  } catch {
    // What cannot be read, or only through a link, is not known to be ours.
    return false;
  }
}
