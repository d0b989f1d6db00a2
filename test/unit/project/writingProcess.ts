import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import type { FileSystem } from '../../../src/project/ports';
import { SafeWriter } from '../../../src/project/writer';

// A process of its own that writes one file of a folder through the one writer. It is told on its command line:
// FOLDER FILE, then "lines NAME COUNT" to add so many lines, or "cut STEP HOW" to add a line and be killed before the step.

/** Ends the process as a power cut would, before the nth change of the disk. */
function cutOff(disk: NodeFileSystem, steps: number, likeVsCode: boolean): FileSystem {
  let left = steps;
  const step = (): void => {
    if ((left -= 1) < 0) process.kill(process.pid, 'SIGKILL');
  };
  return {
    read: (path) => disk.read(path),
    list: (folder) => disk.list(folder),
    async write(path, bytes) {
      for (const size of [0, bytes.length >> 1, bytes.length]) {
        step();
        await disk.write(path, bytes.subarray(0, size));
      }
    },
    async rename(from, to) {
      if (likeVsCode) {
        step();
        await disk.remove(to);
      }
      step();
      await disk.rename(from, to);
      step();
    },
    async remove(path) {
      step();
      await disk.remove(path);
    },
  };
}

async function main([folder = '', file = '', deed, ...rest]: readonly string[]): Promise<void> {
  const disk = await NodeFileSystem.openFolder(folder);
  const add = (line: string) => (current: string | undefined) => ({ text: `${current ?? ''}${line}\n`, result: line });
  const name = (): string => globalThis.crypto.randomUUID();
  if (deed === 'cut') {
    const files = cutOff(disk, Number(rest[0]), rest[1] === 'vscode');
    await new SafeWriter(files, name).update(file, add('# written'));
    return;
  }
  const writer = new SafeWriter(disk, name);
  for (let line = 0; line < Number(rest[1]); line += 1) await writer.update(file, add(`# ${rest[0]} ${line}`));
}

void main(process.argv.slice(2));
