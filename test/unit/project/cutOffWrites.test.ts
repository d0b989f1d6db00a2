import assert from 'node:assert/strict';
import { leftoverProblems } from '../../../src/project/leftovers';
import { MemoryFiles } from './memoryFiles';
import { AFTER, BEFORE, FILE, put, quickClock, writerOf } from './quickWriter';

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
