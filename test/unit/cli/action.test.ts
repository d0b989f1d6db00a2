import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSidecar } from '../../../src/core/annotation/sidecar';
import type { Annotation } from '../../../src/core/annotation/model';
import { normaliseText } from '../../../src/core/text/normalise';
import { nodeDigest } from '../../../src/cli/nodeDigest';
import { action, runAction, type ActionRan, type Event } from './actionRun';
import { GitRepository } from './gitRepository';
import { CommandLine } from './process';

const PROJECT = { 'project.yaml': 'sitrep: 1\n', 'actors.yaml': 'sitrep: 1\n', 'places.yaml': 'sitrep: 1\n' };
const TEXT = 'JNIM attacked Boni at dawn.\n';

async function sidecar(...words: readonly string[]): Promise<string> {
  const sha256 = await nodeDigest(new TextEncoder().encode(normaliseText(TEXT)));
  const annotations = words.map((exact, at): Annotation => {
    const start = TEXT.indexOf(exact);
    const prefix = TEXT.slice(0, start);
    const suffix = TEXT.slice(start + exact.length, start + exact.length + 32);
    return { id: `a00000000${at}`, type: 'actor', exact, start, end: start + exact.length, prefix, suffix };
  });
  return newSidecar({ file: 'a.txt', sha256 }, annotations);
}

/** What stands in the way of a person's name, a shell or an option. */
const HOSTILE = [`a'b"c $(touch pwned) \`touch pwned\`; touch pwned #`, '--output=pwned', 'a\nb${IFS}%'];

describe('the composite action', function () {
  // Several processes of Node and Git a case, on a machine that may be shared.
  this.timeout(60_000);
  let cli: CommandLine;
  let base: string;
  let actionPath: string;
  const repositories: GitRepository[] = [];
  before(() => {
    cli = new CommandLine();
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-action-')));
    // As a runner's folder may be called.
    actionPath = path.join(base, "_actions/it's $(here)");
    mkdirSync(path.join(actionPath, 'dist'), { recursive: true });
    copyFileSync(cli.script, path.join(actionPath, 'dist/cli.js'));
  });
  after(() => {
    cli.dispose();
    rmSync(base, { recursive: true, force: true });
    for (const repository of repositories) repository.dispose();
  });

  /** A repository whose second commit tags a town, both in a folder. */
  async function repository(folder = '.'): Promise<{ readonly git: GitRepository; readonly base: string }> {
    const git = new GitRepository();
    repositories.push(git);
    const at = (name: string): string => path.posix.join(folder, name);
    git.commit({
      ...Object.fromEntries(Object.entries(PROJECT).map(([name, text]) => [at(`.sitrep/${name}`), text])),
      [at('a.txt')]: TEXT,
      [at('a.txt.sitrep.yaml')]: await sidecar('JNIM'),
    });
    const first = git.git('rev-parse', 'HEAD').trim();
    git.commit({ [at('a.txt.sitrep.yaml')]: await sidecar('JNIM', 'Boni') });
    return { git, base: first };
  }

  const statuses = ({ steps }: ActionRan): readonly (number | null | undefined)[] => steps.map(({ status }) => status);
  const pull = (sha: string): Event => ({ name: 'pull_request', base: sha });

  it('writes no expression into a script', () => {
    for (const { name, run } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/, name);
  });

  it('tells a pull request’s changes in the job summary, and checks', async () => {
    const { git, base: from } = await repository();
    const ran = runAction(git.root, actionPath, pull(from));
    assert.deepEqual(statuses(ran), [0, 0, undefined, 0], JSON.stringify(ran.steps));
    assert.ok(ran.succeeded);
    assert.match(ran.summary, /^## Changes of annotations\n\n1 change in 1 file\\\./);
    assert.match(
      ran.summary,
      /\n### a\\\.txt\\\.sitrep\\\.yaml\n\n- actor in a\\\.txt added \\\(“Boni”, a000000001\\\)\n$/,
    );
    for (const { out, name } of ran.steps) assert.equal(out, '', name);
  });

  it('only checks what is pushed, where there is nothing to compare with', async () => {
    const { git } = await repository();
    const ran = runAction(git.root, actionPath, { name: 'push' });
    assert.deepEqual(statuses(ran), [0, undefined, undefined, 0]);
    assert.equal(ran.summary, '');
  });

  it('fails with findings, named by their path in the repository, and writes them as SARIF where asked', async () => {
    const { git, base: from } = await repository('data set');
    git.commit({ 'data set/a.txt.sitrep.yaml': (await sidecar('JNIM')).replace('end: 4', 'end: 5') });
    const ran = runAction(git.root, actionPath, pull(from), { path: 'data set', sarif: 'found.sarif' });
    assert.deepEqual(statuses(ran), [0, 0, 0, 1], JSON.stringify(ran.steps));
    assert.ok(!ran.succeeded);
    assert.match(ran.summary, /1 change in 1 file/);
    assert.match(ran.steps[3]?.out ?? '', /^::error file=data set\/a\.txt\.sitrep\.yaml,line=\d+,endLine=\d+,col=/m);
    const log: unknown = JSON.parse(readFileSync(path.join(git.root, 'found.sarif'), 'utf8'));
    assert.match(JSON.stringify(log), /"version":"2\.1\.0".*"uri":"data%20set\/a\.txt\.sitrep\.yaml"/);
  });

  it('says in a shallow checkout what to do, and checks all the same', async () => {
    const { git, base: from } = await repository();
    const shallow = path.join(base, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${git.root}`, shallow]);
    const ran = runAction(shallow, actionPath, pull(from));
    assert.deepEqual(statuses(ran), [0, 2, undefined, 0], JSON.stringify(ran.steps));
    assert.ok(!ran.succeeded);
    assert.match(ran.steps[1]?.out ?? '', /^::error title=sitrep diff::.*fetch-depth: 0.*\n$/);
    assert.equal(ran.summary, '');
  });

  it('says that the command line has to be built first', async () => {
    const { git, base: from } = await repository();
    const ran = runAction(git.root, path.join(base, 'elsewhere'), pull(from));
    assert.deepEqual(statuses(ran), [2, undefined, undefined, undefined]);
    assert.match(ran.steps[0]?.out ?? '', /^::error title=sitrep::.*npm run build/);
  });

  it('runs nothing of what an input says', async () => {
    for (const name of HOSTILE) {
      const { git, base: from } = await repository(name);
      const inFolder = runAction(git.root, actionPath, pull(from), { path: name, sarif: `${name}.sarif` });
      assert.deepEqual(statuses(inFolder), [0, 0, 0, 0], JSON.stringify([name, inFolder.steps]));
      assert.match(inFolder.summary, /1 change in 1 file/, name);
      assert.ok(existsSync(path.join(git.root, `${name}.sarif`)), name);
      const against = runAction(git.root, actionPath, pull(from), { path: name, base: name });
      assert.deepEqual(statuses(against), [0, 2, undefined, 0], JSON.stringify([name, against.steps]));
      assert.match(against.steps[1]?.out ?? '', /^::error title=sitrep diff::[^\n]*\n$/, name);
      for (const folder of ['.', name]) assert.ok(!existsSync(path.join(git.root, folder, 'pwned')), name);
    }
  });
});

describe('the pre-commit hook of the README', function () {
  this.timeout(60_000);

  it('lets a clean state be committed, and no other, with the reason', async () => {
    const cli = new CommandLine();
    const git = new GitRepository();
    try {
      const readme = readFileSync('README.md', 'utf8');
      const [, hook] = /put this in `\.git\/hooks\/pre-commit`[^`]*```\n(.*?)```/s.exec(readme) ?? [];
      assert.ok(hook !== undefined && hook.includes('/path/to/dist/cli.js'));
      const file = path.join(git.root, '.git/hooks/pre-commit');
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, hook.replace('/path/to/dist/cli.js', cli.script));
      chmodSync(file, 0o755);
      for (const [name, text] of Object.entries(PROJECT)) git.write({ [`.sitrep/${name}`]: text });
      git.commit({ 'a.txt': TEXT, 'a.txt.sitrep.yaml': await sidecar('JNIM') });
      const before = git.git('rev-parse', 'HEAD');
      git.write({ 'a.txt.sitrep.yaml': (await sidecar('JNIM')).replace('end: 4', 'end: 5') });
      const said = (error: unknown): boolean =>
        /a\.txt\.sitrep\.yaml:\d+:\d+: error: /.test(String((error as { stderr?: unknown }).stderr));
      assert.throws(() => git.git('commit', '--quiet', '--all', '--message', 'A wrong end'), said);
      assert.equal(git.git('rev-parse', 'HEAD'), before);
      git.commit({ 'a.txt.sitrep.yaml': await sidecar('JNIM', 'Boni') });
      assert.notEqual(git.git('rev-parse', 'HEAD'), before);
    } finally {
      cli.dispose();
      git.dispose();
    }
  });
});
