import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SCRIPT } from '../../../../src/extension/review/mergeScript';

/** Runs the driver as Git does, with a `node` that does this. */
async function merge(node: string, texts: { base: string; ours: string; theirs: string }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'sitrep-driver-'));
  try {
    const program = path.join(folder, 'bin', 'node');
    await mkdir(path.dirname(program));
    await writeFile(program, `#!/bin/sh\n${node}\n`);
    await chmod(program, 0o755);
    for (const [name, text] of Object.entries({ ...texts, 'merge.sh': SCRIPT })) {
      await writeFile(path.join(folder, name), text);
    }
    const env = { ...process.env, PATH: `${path.dirname(program)}:${process.env['PATH'] ?? ''}` };
    const args = ['merge.sh', 'base', 'ours', 'theirs', 'a b.txt.sitrep.yaml'];
    const status = await new Promise<number>((resolve) => {
      const child = execFile('sh', args, { cwd: folder, env });
      child.on('close', (code) => resolve(code ?? -1));
    });
    return { status, ours: await readFile(path.join(folder, 'ours'), 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const APART = { base: 'a\n\n\nb\n', ours: 'A\n\n\nb\n', theirs: 'a\n\n\nB\n' };
const AT_ONCE = { base: 'a\n', ours: 'ours\n', theirs: 'theirs\n' };

describe("the script of Git's merge driver", () => {
  it('takes what Sitrep merged, and the choices that it left', async () => {
    const done = await merge('echo merged > "$4"', APART);
    assert.deepEqual(done, { status: 0, ours: 'merged\n' });
    const left = await merge('printf "<<<<<<< ours\\n" > "$4"; exit 1', APART);
    assert.deepEqual(left, { status: 1, ours: '<<<<<<< ours\n' });
  });

  it('merges by lines where Node is missing, too old, or could not run: their side is never dropped', async () => {
    for (const fault of ['exit 127', 'exit 1', 'exit 2']) {
      assert.deepEqual(await merge(fault, APART), { status: 0, ours: 'A\n\n\nB\n' }, fault);
      const { status, ours } = await merge(fault, AT_ONCE);
      assert.equal(status, 1, fault);
      assert.match(ours, /<<<<<<< ours\nours\n[^]*=======\ntheirs\n>>>>>>> theirs/, fault);
    }
  });
});
