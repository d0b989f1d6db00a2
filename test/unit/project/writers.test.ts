import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Clock } from '../../../src/project/clock';
import type { FolderEntry } from '../../../src/project/ports';
import { SafeWriter } from '../../../src/project/writer';
import { MemoryFiles } from './memoryFiles';

const FILE = 'notes/kayes.txt.sitrep.yaml';

/** A folder whose every access waits for its turn, in any order; VS Code's rename is a removal and a rename. */
class SharedFiles extends MemoryFiles {
  constructor(
    private readonly turn: () => Promise<void>,
    private readonly likeVsCode: boolean,
    files: Readonly<Record<string, string>>,
  ) {
    super(files);
  }

  override async read(path: string): Promise<Uint8Array | undefined> {
    await this.turn();
    return this.files.get(path);
  }

  override async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.turn();
    this.files.set(path, Uint8Array.of());
    await this.turn();
    this.files.set(path, Uint8Array.from(bytes));
  }

  override async rename(from: string, to: string): Promise<void> {
    await this.turn();
    if (this.likeVsCode) {
      this.files.delete(to);
      await this.turn();
    }
    await super.rename(from, to);
  }

  override async remove(path: string): Promise<void> {
    await this.turn();
    this.files.delete(path);
  }

  override async list(folder: string): Promise<readonly FolderEntry[]> {
    await this.turn();
    return super.list(folder);
  }
}

const addLine =
  (line: string) =>
  (current = 'sitrep: 1\n') => ({ text: `${current}${line}\n`, result: line });

const linesOf = (text: string | undefined): readonly string[] => (text ?? '').split('\n').slice(1, -1).sort();

/** Lets several windows write one file in any interleaving, and answers what stands in the folder at the end. */
async function race(
  scheduler: fc.Scheduler,
  windows: readonly (readonly string[])[],
  how: { likeVsCode: boolean; timePasses: boolean; start: Readonly<Record<string, string>> },
): Promise<MemoryFiles> {
  const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());
  const files = new SharedFiles(turn, how.likeVsCode, how.start);
  let time = 0;
  let made = 0;
  const clock: Clock = {
    now: () => time,
    date: () => 1_000_000 + made,
    wait: async (ms) => {
      await turn();
      if (how.timePasses) time += ms;
    },
  };
  const work = windows.map(async (lines, index) => {
    const writer = new SafeWriter(files, () => `w${index}n${(made += 1)}`, { clock });
    for (const line of lines) assert.equal(await writer.update(FILE, addLine(line)), line);
  });
  await scheduler.waitFor(Promise.all(work));
  return files;
}

const windows = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 })
  .map((counts) => counts.map((count, window) => Array.from({ length: count }, (_, tag) => `${window}-${tag}`)));
const start = fc.constantFrom<Readonly<Record<string, string>>>({ [FILE]: 'sitrep: 1\n' }, {});

describe('two writers of one file', () => {
  for (const likeVsCode of [false, true]) {
    it(`keep every edit of both, ${likeVsCode ? 'where a rename is a removal and a rename' : 'on a disk'}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), windows, start, async (scheduler, edits, files) => {
          const after = await race(scheduler, edits, { likeVsCode, timePasses: false, start: files });
          assert.deepEqual(linesOf(after.text(FILE)), edits.flat().sort());
          assert.deepEqual(after.names(), [FILE]);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('keep every edit of both where one is so slow that the other takes it for dead', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), windows, start, async (scheduler, edits, files) => {
        const after = await race(scheduler, edits, { likeVsCode: false, timePasses: true, start: files });
        assert.deepEqual(linesOf(after.text(FILE)), edits.flat().sort());
      }),
      { numRuns: 150 },
    );
  });
});
