import { INCIDENTS_FOLDER, PROJECT_FOLDER, joinPath } from './paths';
import type { Cancel, FileSystem } from './ports';
import { leftoverAt } from './tickets';
import type { SafeWriter } from './writer';

/** What unfinished writes of the codebook and the incidents have left, which no listing of articles meets. */
export async function ownLeftovers(files: FileSystem): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of [PROJECT_FOLDER, INCIDENTS_FOLDER]) {
    // A folder that may not be read is reported by whoever needs what it holds.
    for (const { name, kind } of await files.list(folder).catch(() => [])) {
      const path = joinPath(folder, name);
      if (kind === 'file' && leftoverAt(path)) found.push(path);
    }
  }
  return found;
}

/** Puts right what writes that were cut off have left, each file once; answers the files that are there again. */
export async function repairLeftovers(
  writer: SafeWriter,
  leftovers: readonly string[],
  cancel?: Cancel,
): Promise<readonly string[]> {
  const targets = new Set(leftovers.flatMap((path) => leftoverAt(path)?.target ?? []));
  const restored: string[] = [];
  // All at once would be quicker, and a folder that was cut off a thousand times would hold up everybody else.
  for (const target of targets) {
    if (cancel?.isCancellationRequested) break;
    if (await writer.repair(target)) restored.push(target);
  }
  return restored;
}
