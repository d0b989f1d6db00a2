import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import type { Clock } from '../../../src/project/clock';
import { SafeWriter } from '../../../src/project/writer';
import { NODE_OPTIONS } from '../../harness/nodeOptions';
import { TAGS, TEXT, sidecarFor } from '../cli/projectFiles';

const FILE = 'a.txt.sitrep.yaml';
const BEFORE = sidecarFor('a.txt', TEXT, TAGS);
const AFTER = `${BEFORE}# written\n`;

/** Looks as often as a real one would, without the waiting. */
function quickClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    date: () => Date.now(),
    wait: (ms) => {
      time += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('SafeWriter in processes of their own', function () {
  this.timeout(60_000);
  let base: string;
  let script: string;
  before(() => {
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-writers-')));
    script = path.join(base, 'writing.js');
    buildSync({
      entryPoints: ['test/unit/project/writingProcess.ts'],
      ...NODE_OPTIONS,
      outfile: script,
      logLevel: 'silent',
    });
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  const run = (...args: readonly string[]): Promise<NodeJS.Signals | number | null> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
      child.on('error', reject).on('close', (status, signal) => resolve(signal ?? status));
    });

  function folder(text: string): string {
    const made = mkdtempSync(path.join(base, 'f-'));
    writeFileSync(path.join(made, FILE), text);
    return made;
  }

  const textOf = (where: string): string => readFileSync(path.join(where, FILE), 'utf8');

  it('keep every edit of all', async () => {
    const where = folder(BEFORE);
    const names = ['one', 'two', 'three'];
    const ended = await Promise.all(names.map((name) => run(where, FILE, 'lines', name, '25')));
    assert.deepEqual(ended, [0, 0, 0]);
    const expected = names.flatMap((name) => Array.from({ length: 25 }, (_, line) => `# ${name} ${line}`));
    assert.equal(textOf(where).slice(0, BEFORE.length), BEFORE);
    assert.deepEqual(textOf(where).slice(BEFORE.length).trimEnd().split('\n').sort(), expected.sort());
    assert.deepEqual(readdirSync(where), [FILE]);
  });

  for (const how of ['disk', 'vscode'] as const) {
    it(`leave the file as before or as after, killed at any step (${how})`, async function () {
      // There a process ends otherwise.
      if (process.platform === 'win32') this.skip();
      const found = new Set<string>();
      // Several at a time: starting a process is what takes long.
      for (let step = 0, isCut = true; isCut; step += 4) {
        assert.ok(step < 40, 'it ends');
        const ended = await Promise.all(
          [0, 1, 2, 3].map(async (more) => {
            const where = folder(BEFORE);
            const end = await run(where, FILE, 'cut', `${step + more}`, how);
            const files = await NodeFileSystem.openFolder(where);
            const writer = new SafeWriter(files, () => 'next', { clock: quickClock() });
            const bytes = await writer.readSettled(FILE, false);
            const text = new TextDecoder().decode(bytes);
            assert.ok(text === BEFORE || text === AFTER, `step ${step + more}: ${text}`);
            found.add(text);
            await writer.repair(FILE);
            await writer.update(FILE, (current = '') => ({ text: `${current}# next\n`, result: undefined }));
            assert.equal(textOf(where), `${text}# next\n`);
            return end;
          }),
        );
        isCut = ended.at(-1) === 'SIGKILL';
        assert.ok(isCut || ended.at(-1) === 0, String(ended.at(-1)));
      }
      assert.deepEqual(found, new Set([BEFORE, AFTER]));
    });
  }
});
