import { DATA_PACKAGE_FILE, filesInPackage } from '../core/dataset/dataPackage';
import type { DatasetTarget } from './datasetTarget';

/**
 * Parts of tables that stand in a folder and that its data package says an earlier export wrote: who reads all parts must not
 * find those that are no more. `parts` is what parts are called, for the package may be anybody's and name any file. None
 * where it cannot be read.
 */
export async function earlierParts(target: DatasetTarget, parts: RegExp | undefined): Promise<readonly string[]> {
  if (parts === undefined) return [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of target.pieces(DATA_PACKAGE_FILE)) text += decoder.decode(bytes, { stream: true });
  return filesInPackage(text).filter((path) => parts.test(path));
}
