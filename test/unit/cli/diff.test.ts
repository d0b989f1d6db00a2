import assert from 'node:assert/strict';
import { GitRepository } from './gitRepository';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, sidecarFor } from './projectFiles';

describe('sitrep diff', function () {
  // Many processes, on a machine that others use too.
  this.timeout(30_000);
  let cli: CommandLine;
  let repository: GitRepository;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());
  beforeEach(() => (repository = new GitRepository()));
  afterEach(() => repository.dispose());

  const [actor = {}, place = {}, person = {}] = TAGS;

  it('tells of two commits, of the files as they are, and of a pull request', async () => {
    repository.commit({
      ...CODEBOOK,
      'r/a.txt': TEXT,
      'r/a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [actor, person]),
    });
    repository.git('branch', 'start');
    repository.git('checkout', '--quiet', '-b', 'side');
    const today = `More.\n${TEXT}`;
    const next = sidecarFor('a.txt', today, [{ ...actor, role: ['target'], note: 'Not Issa Baré' }, place, person]);
    repository.commit({ 'r/a.txt': today, 'r/a.txt.sitrep.yaml': next });
    const wanted = [
      'article r/a.txt: the text of the article changed',
      'actor in r/a.txt: role: + target; note now “Not [redacted]” (“JNIM”, a000000001)',
      'place in r/a.txt added: Boni (“Boni”, a000000002)',
      '3 changes in 1 file; 1 annotation moved with the text.',
      '',
    ];
    const two = await cli.spawn(repository.root, ['diff', 'start', 'side']);
    assert.deepEqual([two.status, two.err, two.out.split('\n')], [0, '', wanted]);
    const now = await cli.run(`${repository.root}/r`, ['diff', 'start']);
    assert.deepEqual([now.status, now.out], [0, two.out]);
    // What the base has got since is no change of the side.
    repository.git('checkout', '--quiet', 'start');
    repository.commit({ '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  jnim:\n    name: GSIM\n' });
    const pull = await cli.run(repository.root, ['diff', 'start...side', '--no-redact']);
    assert.equal(
      pull.out.split('\n')[1],
      'actor in r/a.txt: role: + target; note now “Not Issa Baré” (“JNIM”, a000000001)',
    );
    const none = await cli.run(repository.root, ['diff', 'start']);
    assert.deepEqual([none.status, none.out], [0, 'No changes.\n']);
  });

  it('knows a renamed article, and writes Markdown and JSON', async () => {
    repository.commit({ ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [actor]) });
    repository.git('mv', 'a.txt', 'b*.txt');
    repository.git('mv', 'a.txt.sitrep.yaml', 'b*.txt.sitrep.yaml');
    repository.commit({ 'b*.txt.sitrep.yaml': sidecarFor('b*.txt', TEXT, [actor, person]) });
    const markdown = await cli.run(repository.root, ['diff', 'HEAD~1', 'HEAD', '--format', 'markdown']);
    assert.match(markdown.out, /^## Changes of annotations\n\n2 changes in 1 file/);
    assert.match(markdown.out, /\n### b\\\*\\\.txt\\\.sitrep\\\.yaml\n\n- a\\\.txt\\\.sitrep\\\.yaml renamed to b/);
    const json = await cli.run(repository.root, ['diff', 'HEAD~1', 'HEAD', '--format', 'json']);
    const report = JSON.parse(json.out) as {
      files: { file: string; renamedFrom: string; changes: { subject: string; id?: string }[] }[];
    };
    assert.deepEqual(
      report.files.map(({ file, renamedFrom, changes }) => [
        file,
        renamedFrom,
        changes.map(({ subject, id }) => id ?? subject),
      ]),
      [['b*.txt.sitrep.yaml', 'a.txt.sitrep.yaml', ['file', 'a000000003']]],
    );
    assert.doesNotMatch(json.out, /Issa/);
  });

  it('tells in French where asked, in every form, and knows no other language', async () => {
    repository.commit({ ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [actor]) });
    const today = `More.\n${TEXT}`;
    repository.git('mv', 'a.txt', 'b.txt');
    repository.git('mv', 'a.txt.sitrep.yaml', 'b.txt.sitrep.yaml');
    repository.write({ 'b.txt': today, 'b.txt.sitrep.yaml': sidecarFor('b.txt', today, [actor, place]) });
    repository.commit({ 'c.txt.sitrep.yaml': '<<<<<<< ours\n' });
    const french = (...more: readonly string[]) =>
      cli.run(repository.root, ['diff', 'HEAD~1', 'HEAD', '--language', 'fr', ...more]);
    const text = await french();
    assert.equal(text.status, 1);
    assert.match(text.out, /^a\.txt\.sitrep\.yaml renommé en b\.txt\.sitrep\.yaml\n/);
    assert.match(text.out, /\najout\u00a0: lieu dans b\.txt – Boni \(“Boni”, a000000002\)\n/);
    assert.match(text.out, /\nc\.txt\.sitrep\.yaml\u00a0: erreur\u00a0: /);
    assert.match(
      text.out,
      /\n2 changements dans 1 fichier\u00a0; 1 annotation déplacée avec le texte\u00a0; 1 fichier illisible\.\n$/,
    );
    const markdown = await french('--format', 'markdown');
    assert.match(markdown.out, /^## Changements d’annotations\n\n2 changements dans 1 fichier/);
    assert.match(markdown.out, /\n### Illisibles\n/);
    assert.match((await french('--format', 'json')).out, /"sentence": ?"ajout\u00a0: lieu dans b\.txt/);
    const none = await cli.run(repository.root, ['diff', 'HEAD', 'HEAD', '--language', 'fr']);
    assert.equal(none.out, 'Aucun changement.\n');
    const wrong = await cli.run(repository.root, ['diff', 'HEAD', '--language', 'de']);
    assert.deepEqual([wrong.status, wrong.out], [2, '']);
    assert.match(wrong.err, /--language is en, fr, not “de”/);
  });

  it('goes on past a file that it cannot read, and exits with 1', async () => {
    repository.commit({ ...CODEBOOK, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [actor]) });
    repository.write({ 'a.txt.sitrep.yaml': '<<<<<<< ours\n', '.sitrep/project.yaml': 'sitrep: 1\nrule: ucdp\n' });
    const ran = await cli.spawn(repository.root, ['diff', 'HEAD']);
    assert.equal(ran.status, 1);
    assert.match(
      ran.out,
      /^\.sitrep\/project\.yaml: rule now ucdp \(was acled\)\na\.txt\.sitrep\.yaml: error: .*conflict/,
    );
  });

  it('could not run: one line on standard error, and 2', async () => {
    repository.commit(CODEBOOK);
    for (const [args, message] of [
      [[], /Name one branch, tag or commit/],
      [['none'], /There is no branch, tag or commit “none”/],
      [['--', '--help'], /There is no branch, tag or commit “--help”/],
      [['HEAD...none'], /no commit in common/],
      [['HEAD', '--format', 'html'], /--format is text, markdown, json/],
    ] as const) {
      const ran = await cli.run(repository.root, ['diff', ...args]);
      assert.deepEqual([ran.status, ran.out], [2, ''], ran.out);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
  });
});
