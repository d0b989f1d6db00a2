import assert from 'node:assert/strict';
import { GitRepository } from './gitRepository';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, sidecarFor } from './projectFiles';

describe('sitrep agreement', function () {
  // Many processes, on a machine that others use too.
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  it('compares two folders, and a branch with a folder', async () => {
    const [actor = {}, place = {}] = TAGS;
    const repository = new GitRepository();
    try {
      const side = (...tags: (typeof TAGS)[number][]) => ({
        'a.txt': TEXT,
        'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, tags),
      });
      repository.commit({ ...CODEBOOK, ...side(actor, place) });
      const other = cli.folder(side(actor));
      const ran = await cli.spawn(repository.root, ['agreement', '.', other]);
      assert.deepEqual([ran.status, ran.err], [0, ''], ran.out);
      assert.match(
        ran.out,
        /^1 article compared\.\nspans: exact F1 0\.667, overlap F1 0\.667 \(2 and 1\)\n {2}actor: exact F1 1\.000/,
      );
      assert.match(ran.out, /kappa by token: 0\.\d+ \(6 tokens\)\n.*alpha of counts: not defined \(0 claims/);
      const json = await cli.run(repository.root, ['agreement', 'HEAD', other, '--format', 'json']);
      assert.equal((JSON.parse(json.out) as { all: { exact: number } }).all.exact, 2 / 3);
    } finally {
      repository.dispose();
    }
  });

  it('names what it could not compare, and could not run without two sides', async () => {
    const folder = cli.folder({
      'a/x.txt.sitrep.yaml': sidecarFor('x.txt', TEXT, TAGS),
      'b/x.txt.sitrep.yaml': sidecarFor('x.txt', `More.\n${TEXT}`, TAGS),
      'a/y.txt.sitrep.yaml': sidecarFor('y.txt', TEXT, TAGS),
    });
    const ran = await cli.run(folder, ['agreement', 'a', 'b']);
    assert.equal(ran.status, 1);
    assert.match(
      ran.out,
      /x\.txt\.sitrep\.yaml: error: .*different texts.*\ny\.txt\.sitrep\.yaml: only one of the two has it\n/,
    );
    const none = await cli.spawn(folder, ['agreement', 'a', 'none']);
    assert.deepEqual([none.status, none.out], [2, '']);
    assert.match(none.err, /^sitrep: There is no branch, tag or commit “none” here[^\n]+\n$/);
  });
});
