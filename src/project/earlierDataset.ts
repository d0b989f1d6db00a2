import * as z from 'zod';
import { DATA_PACKAGE_FILE } from '../core/dataset/dataPackage';
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
  try {
    const { resources } = packageSchema().parse(JSON.parse(text));
    return resources.flatMap(({ path }) => path).filter((path) => parts.test(path));
  } catch {
    return [];
  }
}

const packageSchema = () =>
  z.object({
    sitrep: z.object({ version: z.string() }),
    resources: z.array(z.object({ path: z.union([z.string(), z.array(z.string())]) })),
  });
