import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeRevisions } from '../../../src/cli/nodeRevisions';
import { SitrepError } from '../../../src/core/problem';

/** A `git` that answers for so many blobs at once, and fails for more. */
const gitOf = (most: number): string => `#!/bin/sh
for word in "$@"; do [ "$word" = --batch ] && batch=1; done
[ -z "$batch" ] && exec git "$@"
blobs=$(cat)
[ "$(printf '%s\\n' "$blobs" | wc -l)" -gt ${most} ] && exit 1
printf '%s\\n' "$blobs" | git "$@"
`;

describe('the revisions of a repository', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sitrep-revisions-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes no file for missing that Git did not answer for: it asks for fewer, and says so at last', async function () {
    if (process.platform === 'win32') this.skip();
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    git('init', '--quiet');
    const paths = ['a.txt', 'b.txt', 'c.txt'];
    for (const path of paths) writeFileSync(join(folder, path), path);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Three');
    const program = join(folder, 'git-of-few');
    const read = async (most: number): Promise<readonly string[]> => {
      writeFileSync(program, gitOf(most));
      chmodSync(program, 0o755);
      const tree = await new NodeRevisions(folder, program).tree('HEAD');
      const found = (await tree?.read([...paths, 'none.txt'])) ?? new Map<string, Uint8Array>();
      return Array.from(found, ([path, bytes]) => `${path}: ${new TextDecoder().decode(bytes)}`);
    };
    const all = paths.map((path) => `${path}: ${path}`);
    assert.deepEqual(await read(3), all);
    assert.deepEqual(await read(1), all);
    await assert.rejects(read(0), (error) => SitrepError.is(error, 'cli/git') && error.message.includes('a.txt'));
  });
});
