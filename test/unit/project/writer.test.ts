import assert from 'node:assert/strict';
import type { Clock } from '../../../src/project/clock';
import { leftoverProblems } from '../../../src/project/leftovers';
import { SafeWriter, type FileEdit, type WriterOptions } from '../../../src/project/writer';
import { TAGS, TEXT, sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const FILE = 'a.txt.sitrep.yaml';
const BEFORE = sidecarFor('a.txt', TEXT, TAGS.slice(0, 2));
const AFTER = sidecarFor('a.txt', TEXT, TAGS);

/** Time that passes only where somebody waits. */
function quickClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    date: () => 1_700_000_000_000 + time,
    wait: (ms) => {
      time += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

let made = 0;
const writerOf = (files: MemoryFiles, options: WriterOptions = {}): SafeWriter =>
  new SafeWriter(files, () => `w${(made += 1)}`, { clock: quickClock(), ...options });

const put = (text: string | undefined) => () => ({ text, result: 'done' });

class Stopped extends Error {}

/** A disk that stops for ever after so many steps; a write has two, and so has a rename where VS Code does it. */
class StoppingFiles extends MemoryFiles {
  steps = Infinity;

  constructor(
    files: Readonly<Record<string, string>>,
    private readonly likeVsCode: boolean,
  ) {
    super(files);
  }

  private step(): void {
    if (this.steps <= 0) throw new Stopped('The process has ended.');
    this.steps -= 1;
  }

  override async read(path: string): Promise<Uint8Array | undefined> {
    if (this.steps <= 0) throw new Stopped('The process has ended.');
    return super.read(path);
  }

  override async write(path: string, bytes: Uint8Array): Promise<void> {
    for (const size of [0, bytes.length >> 1, bytes.length]) {
      this.step();
      await super.write(path, bytes.subarray(0, size));
    }
  }

  override async rename(from: string, to: string): Promise<void> {
    if (this.likeVsCode) {
      this.step();
      this.files.delete(to);
    }
    this.step();
    await super.rename(from, to);
  }

  override async remove(path: string): Promise<void> {
    this.step();
    await super.remove(path);
  }
}

describe('SafeWriter, cut off at any step', () => {
  const starts: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['a change', BEFORE, AFTER],
    ['a new file', undefined, AFTER],
    ['a removal', BEFORE, undefined],
  ];
  for (const likeVsCode of [true, false]) {
    for (const [what, before, after] of starts) {
      it(`${what}${likeVsCode ? ' in VS Code' : ' on a disk'} leaves the file as before or as after`, async () => {
        const seen = new Set<string | undefined>();
        let steps = 0;
        for (let isCut = true; isCut; steps += 1) {
          assert.ok(steps < 30, 'it ends');
          const files = new StoppingFiles(before === undefined ? {} : { [FILE]: before }, likeVsCode);
          files.steps = steps;
          isCut = await writerOf(files)
            .update(FILE, put(after))
            .then(
              () => false,
              () => true,
            );
          files.steps = Infinity;
          const next = writerOf(files);
          const found = await next.readSettled(FILE, false);
          const text = found && new TextDecoder().decode(found);
          assert.ok(text === before || text === after, `step ${steps}: ${text}`);
          seen.add(text);
          await next.repair(FILE);
          assert.equal(files.text(FILE), text, 'repairing changes nothing more');
          const leftovers = files.names().filter((name) => name !== FILE);
          const known = await leftoverProblems(files, leftovers, Infinity);
          assert.equal(known.length, leftovers.length, `step ${steps}: what is kept is reported: ${leftovers.join()}`);
          // And work goes on.
          await next.update(FILE, put(AFTER));
          assert.equal(files.text(FILE), AFTER);
          await next.repair(FILE);
          assert.deepEqual(files.names(), [FILE], `step ${steps}`);
        }
        assert.deepEqual([...seen].sort(), [before, after].sort());
        assert.ok(steps > 3);
      });
    }
  }
});

describe('SafeWriter and what others have left', () => {
  const TICKET = '.a.txt.sitrep.yaml.0loyw3v28-1-dead.tmp';
  const ASIDE = TICKET.replace('.tmp', '.left');

  it('puts the newest whole file in the place of a missing one, and an edit then goes on from it', async () => {
    const files = new MemoryFiles({
      [TICKET]: BEFORE,
      '.a.txt.sitrep.yaml.0loyw3v30-1-dead.tmp': AFTER,
      '.a.txt.sitrep.yaml.0loyw3v40-1-dead.tmp': AFTER.slice(0, -30),
    });
    const result = await writerOf(files).update(FILE, (current) => ({ text: `${current}# more\n`, result: current }));
    assert.equal(result, AFTER);
    assert.equal(files.text(FILE), `${AFTER}# more\n`);
  });

  it('never puts one over a file that is there, and keeps what that file lacks, with a problem that says so', async () => {
    const files = new MemoryFiles({ [FILE]: BEFORE, [TICKET]: AFTER });
    await writerOf(files).repair(FILE);
    assert.deepEqual(files.names(), [ASIDE, FILE]);
    assert.equal(files.text(FILE), BEFORE);
    const [problem, ...others] = await leftoverProblems(files, [ASIDE], 0);
    assert.deepEqual(
      [problem?.code, problem?.file, problem?.severity, others],
      ['write/leftover', FILE, 'warning', []],
    );
    assert.match(problem?.message ?? '', /holds what a\.txt\.sitrep\.yaml lacks.*copy what you want to keep/);
  });

  it('removes what holds nothing more: moved offsets, a cut off beginning, nothing', async () => {
    const moved = AFTER.replace(/start: \d+/g, 'start: 0').replace(/end: \d+/g, 'end: 4');
    for (const left of [AFTER, BEFORE, moved, AFTER.slice(0, -30), '']) {
      const files = new MemoryFiles({ [FILE]: AFTER, [TICKET]: left });
      await writerOf(files).repair(FILE);
      assert.deepEqual(files.names(), [FILE], left);
    }
  });

  it('keeps what it cannot compare', async () => {
    const broken = '<<<<<<< ours\n';
    for (const [current, left] of [
      [broken, AFTER],
      [AFTER, broken],
      [BEFORE, AFTER.slice(0, -30)],
    ] as const) {
      const files = new MemoryFiles({ [FILE]: current, [TICKET]: left });
      await writerOf(files).repair(FILE);
      assert.deepEqual([files.text(FILE), files.text(ASIDE)], [current, left]);
    }
  });

  it('does not bring back a file for what was set aside, which somebody may have deleted on purpose', async () => {
    const files = new MemoryFiles({ [ASIDE]: AFTER });
    assert.equal(await writerOf(files).readSettled(FILE, false), undefined);
    const [problem] = await leftoverProblems(files, [ASIDE], 0);
    assert.match(
      problem?.message ?? '',
      /is missing, and \.a\.txt.* Rename it to a\.txt\.sitrep\.yaml, or delete it\./,
    );
  });

  it('reads without writing where it is told so', async () => {
    const files = new MemoryFiles({ [TICKET]: AFTER });
    assert.equal(await writerOf(files, { repairs: false }).readSettled(FILE, false), undefined);
    assert.deepEqual(files.names(), [TICKET]);
  });

  it('takes the tickets of other files for none of its own', async () => {
    const others = { '.a.txt.sitrep.yaml.bak.0loyw3v28-1-dead.tmp': AFTER, '.b.txt.sitrep.yaml.u.tmp': AFTER };
    const files = new MemoryFiles({ [FILE]: BEFORE, ...others });
    const clock = quickClock();
    await writerOf(files, { clock }).update(FILE, put(AFTER));
    assert.equal(clock.now(), 0, 'nobody was waited for');
    assert.deepEqual(files.names(), [...Object.keys(others), FILE].sort());
  });

  it('does not report a write that is under way', async () => {
    const now = 1_700_000_000_000;
    const ticket = `.a.txt.sitrep.yaml.${now.toString(36).padStart(9, '0')}-1-w.tmp`;
    const files = new MemoryFiles({ [FILE]: BEFORE, [ticket]: AFTER });
    assert.deepEqual(await leftoverProblems(files, [ticket], now + 1000), []);
    assert.equal((await leftoverProblems(files, [ticket], now + 10_000)).length, 1);
  });
});

describe('SafeWriter and a window taken for dead', () => {
  it('writes nothing by a ticket that was set aside, and then does its edit again', async () => {
    /** Stops before its first rename until told to go on, as a window does in a debugger. */
    class SlowFiles extends MemoryFiles {
      readonly reached: Promise<void>;
      private reach: () => void = () => undefined;
      goOn: () => void = () => undefined;
      isSlow = true;
      constructor(files: Readonly<Record<string, string>>) {
        super(files);
        this.reached = new Promise((resolve) => (this.reach = resolve));
      }
      override async rename(from: string, to: string): Promise<void> {
        if (this.isSlow && from.includes('slow')) {
          this.isSlow = false;
          await new Promise<void>((resolve) => {
            this.goOn = resolve;
            this.reach();
          });
        }
        await super.rename(from, to);
      }
    }
    const files = new SlowFiles({ 'x.yaml': 'a\n' });
    const add = (line: string) => (current: string | undefined) => ({ text: `${current}${line}\n`, result: line });
    const slow = new SafeWriter(files, () => 'slow', { clock: quickClock() }).update('x.yaml', add('slow'));
    await files.reached;
    await writerOf(files).update('x.yaml', add('quick'));
    assert.equal(files.text('x.yaml'), 'a\nquick\n');
    files.goOn();
    assert.equal(await slow, 'slow');
    assert.equal(files.text('x.yaml'), 'a\nquick\nslow\n');
  });

  it('says that a file is busy where others never let go of it', async () => {
    class BusyFiles extends MemoryFiles {
      private looks = 0;
      override async list(): ReturnType<MemoryFiles['list']> {
        // A fresh ticket at each look.
        this.looks += 1;
        const name = `.x.yaml.000000001-${this.looks}-other.tmp`;
        return [...(await super.list('')), { name, kind: 'file' as const }];
      }
    }
    const files = new BusyFiles({ 'x.yaml': 'a\n' });
    await assert.rejects(writerOf(files).update('x.yaml', put('b\n')), { code: 'write/busy' });
    assert.deepEqual(files.names(), ['x.yaml']);
    assert.equal(files.text('x.yaml'), 'a\n');
  });
});

describe('SafeWriter on a disk that fails', () => {
  /** Runs an update on a disk where one thing is otherwise, and answers the code and what stands there afterwards. */
  async function failing(
    change: (files: MemoryFiles) => void,
    edit: FileEdit<string> = put(AFTER),
  ): Promise<readonly [string, MemoryFiles]> {
    const files = new MemoryFiles({ [FILE]: BEFORE });
    change(files);
    const code = await writerOf(files)
      .update(FILE, edit)
      .then(
        () => 'written',
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      );
    return [code, files];
  }

  it('keeps the file and leaves nothing where the disk is full in mid write', async () => {
    const [code, files] = await failing((disk) => {
      disk.write = (path) => {
        disk.set(path, AFTER.slice(0, 40));
        return Promise.reject(new Error('ENOSPC'));
      };
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/failed', [FILE], BEFORE]);
  });

  it('keeps the file where the disk keeps other bytes', async () => {
    const [code, files] = await failing((disk) => {
      disk.write = (path) => {
        disk.set(path, 'garbage');
        return Promise.resolve();
      };
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/failed', [FILE], BEFORE]);
  });

  it('keeps the file where it cannot be renamed over, and tries again where that passes', async () => {
    for (const [times, takes] of [
      [9, false],
      [9, true],
      [2, false],
      [2, true],
    ] as const) {
      const [code, files] = await failing((disk) => {
        let failures = times;
        const rename = disk.rename.bind(disk);
        disk.rename = async (from, to) => {
          if (takes) disk.files.delete(to);
          if ((failures -= 1) >= 0) throw new Error('EBUSY');
          await rename(from, to);
        };
      });
      const expected = times === 2 ? ['written', AFTER] : ['write/failed', BEFORE];
      assert.deepEqual([code, files.text(FILE)], expected);
      assert.deepEqual(files.names(), [FILE]);
    }
  });

  it('says where the text is when the file was taken away and cannot be put back', async () => {
    const [code, files] = await failing((disk) => {
      disk.rename = (_from, to) => {
        disk.files.delete(to);
        disk.write = () => Promise.reject(new Error('EROFS'));
        return Promise.reject(new Error('EROFS'));
      };
    });
    assert.equal(code, 'write/lost');
    assert.equal(files.names().length, 1);
    assert.equal(files.text(files.names()[0] ?? ''), AFTER, 'the new text is kept');
  });

  it('respects a file that is read-only', async () => {
    const [code, files] = await failing((disk) => {
      Object.assign(disk, { isReadOnly: () => Promise.resolve(true) });
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/read-only', [FILE], BEFORE]);
  });

  it('says that a file or a folder cannot be read', async () => {
    for (const what of ['read', 'list'] as const) {
      const [code, files] = await failing((disk) => {
        Object.assign(disk, { [what]: () => Promise.reject(new Error('EACCES')) });
      });
      assert.equal(code, 'file/unreadable');
      assert.deepEqual([...files.files.keys()], [FILE]);
    }
  });

  it('notices a file that does not stay', async () => {
    const [code] = await failing((disk) => {
      disk.rename = (from) => {
        disk.files.delete(from);
        return Promise.resolve();
      };
    });
    assert.equal(code, 'write/not-kept');
  });

  /** Something that is none of ours does this to the file after it was read and before it is renamed over. */
  const meanwhile =
    (deed: (disk: MemoryFiles) => void) =>
    (disk: MemoryFiles): void => {
      const list = disk.list.bind(disk);
      disk.list = async (folder) => {
        deed(disk);
        disk.list = list;
        return list(folder);
      };
    };
  const addLine = (current: string | undefined): { text: string; result: string } => {
    if (current?.includes('<<<<<<<')) throw Object.assign(new Error('markers'), { code: 'sidecar/unreadable' });
    return { text: `${current ?? 'new\n'}# line\n`, result: '' };
  };

  it('applies the edit to what has been written meanwhile', async () => {
    const [code, files] = await failing(
      meanwhile((disk) => disk.set(FILE, AFTER)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['written', `${AFTER}# line\n`, [FILE]]);
  });

  it('takes a file that was deleted meanwhile for missing', async () => {
    const [code, files] = await failing(
      meanwhile((disk) => disk.files.delete(FILE)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['written', 'new\n# line\n', [FILE]]);
  });

  it('leaves a file alone that has merge markers, or another encoding, since it was read', async () => {
    const conflict = `<<<<<<< ours\n${AFTER}`;
    const [code, files] = await failing(
      meanwhile((disk) => disk.set(FILE, conflict)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['sidecar/unreadable', conflict, [FILE]]);
    const latin = Uint8Array.of(0x61, 0xe9, 0x0a);
    const [other, disk] = await failing(
      meanwhile(({ files: bytes }) => bytes.set(FILE, latin)),
      addLine,
    );
    assert.deepEqual([other, disk.files.get(FILE), disk.names()], ['file/not-utf8', latin, [FILE]]);
  });

  it('looks into the folder once for a write', async () => {
    let lists = 0;
    const [code] = await failing((disk) => {
      const list = disk.list.bind(disk);
      disk.list = (folder) => {
        lists += 1;
        return list(folder);
      };
    });
    assert.deepEqual([code, lists], ['written', 1]);
  });
});
