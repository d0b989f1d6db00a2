import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GitRepository } from './gitRepository';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, cleanProject, sidecarFor } from './projectFiles';

describe('sitrep reanchor', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  const contentOf = (folder: string, file = 'a.txt.sitrep.yaml'): string =>
    readFileSync(path.join(folder, file), 'utf8');

  it('has nothing to do where nothing changed', async () => {
    const folder = cli.folder(cleanProject());
    for (const args of [[], ['--write'], ['a.txt'], ['a.txt.sitrep.yaml']]) {
      const ran = await cli.run(folder, ['reanchor', ...args]);
      assert.deepEqual([args, ran.status, ran.err], [args, 0, '']);
      assert.equal(
        ran.out,
        '3 annotations in 1 article: 3 anchored, 0 moved, 0 uncertain, 0 orphaned.\n' +
          'Every sidecar describes its article as it is.\n',
      );
    }
  });

  it('tells what has moved, and writes it only on asking', async () => {
    const article = `One paragraph more.\r\n\r\n${TEXT.replace('\n', '\r\n')}`;
    const folder = cli.folder({ ...cleanProject(), 'a.txt': article });
    const before = contentOf(folder);
    const looked = await cli.run(folder, ['reanchor']);
    assert.deepEqual([looked.status, looked.err], [0, '']);
    assert.match(
      looked.out,
      /0 anchored, 3 moved, 0 uncertain, 0 orphaned\.\n1 sidecar not up to date\. Nothing was written/,
    );
    assert.equal(contentOf(folder), before);
    const wrote = await cli.spawn(folder, ['reanchor', '--write']);
    assert.equal(wrote.status, 0);
    assert.match(wrote.out, /\n1 sidecar of 1 brought up to date\.\n$/);
    assert.equal(contentOf(folder), sidecarFor('a.txt', article.replaceAll('\r\n', '\n'), TAGS));
    assert.deepEqual(readdirSync(folder).sort(), ['.sitrep', 'a.txt', 'a.txt.sitrep.yaml']);
    const again = await cli.run(folder, ['reanchor', '--write']);
    assert.match(again.out, /3 anchored.*\nEvery sidecar describes its article as it is\.\n$/);
  });

  it('names what is not sure, and leaves its place and its words', async () => {
    const folder = cli.folder({ ...cleanProject(), 'a.txt': `More.\n${TEXT.replace('Boni', 'Gao')}` });
    const ran = await cli.run(folder, ['reanchor', '--write']);
    assert.equal(ran.status, 1);
    assert.match(
      ran.out,
      /(?:^|\n)a\.txt\.sitrep\.yaml:16:12: orphaned: “Boni” is no longer in a\.txt\. Open the article in VS Code and tag what replaces it, or remove the annotation\.\n/,
    );
    const entry = /- id: a000000002[^]*?(?=\n {2}- id)/.exec(contentOf(folder))?.[0] ?? '';
    const was = /- id: a000000002[^]*?(?=\n {2}- id)/.exec(cleanProject()['a.txt.sitrep.yaml'] ?? '')?.[0] ?? '';
    const sha256 = /^ {2}sha256: (\w+)$/m.exec(cleanProject()['a.txt.sitrep.yaml'] ?? '')?.[1] ?? 'none';
    assert.equal(entry.replace(`\n    sha256: ${sha256}`, ''), was);
    assert.notEqual(entry, was, 'it names the text that its offsets are of');
    // And it is found once its words are there again.
    const files = { ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': contentOf(folder) };
    const back = cli.folder(files);
    assert.equal((await cli.run(back, ['reanchor', '--write'])).status, 0);
    assert.equal(contentOf(back), cleanProject()['a.txt.sitrep.yaml']);
  });

  it('says that a figure has changed, in JSON too, with where it stands now', async () => {
    const text = 'Dori, Tuesday.\nThe army said that over 80 militants were killed near the town of Dori on Monday.\n';
    const tags = [{ id: 'c000000001', type: 'actor', exact: 'over 80 militants' }];
    const today = text.replace('over 80', 'over 30');
    const folder = cli.folder({ ...CODEBOOK, 'a.txt': today, 'a.txt.sitrep.yaml': sidecarFor('a.txt', text, tags) });
    const ran = await cli.run(folder, ['reanchor', '--format', 'json']);
    assert.equal(ran.status, 1, ran.err);
    const report = JSON.parse(ran.out) as { states: unknown; unsure: Record<string, unknown>[] };
    assert.deepEqual(report.states, { anchored: 0, moved: 0, uncertain: 1, orphaned: 0 });
    const [{ message, ...unsure } = {}, ...others] = report.unsure;
    assert.deepEqual(others, []);
    const start = today.indexOf('over 30');
    assert.deepEqual(unsure, {
      ...{ id: 'c000000001', type: 'actor', exact: 'over 80 militants', state: 'uncertain', reason: 'figure-changed' },
      ...{ file: 'a.txt.sitrep.yaml', line: unsure['line'], column: unsure['column'], article: 'a.txt' },
      now: { words: 'over 30 militants', line: 2, start, end: start + 'over 30 militants'.length },
    });
    assert.match(
      String(message),
      /“over 80 militants” may stand at a\.txt:2, which reads “over 30 militants”: a figure/,
    );
    assert.match(
      (await cli.run(folder, ['reanchor'])).out,
      /: uncertain: .*remove the annotation\. \[figure-changed\]\n/,
    );
  });

  it('knows by the Git history what the likeness of words cannot tell', async () => {
    const repository = new GitRepository();
    try {
      const line = 'On that day the army said that ten were killed in the raid on the old market of Dori.\n';
      const text = `Dori\n\n${line}\nLater in the week.\n\n${line}`;
      const tags = [{ id: 'c000000001', type: 'actor', exact: 'ten' }];
      const files = { ...CODEBOOK, 'a.txt': text, 'a.txt.sitrep.yaml': sidecarFor('a.txt', text, tags) };
      // The first of two equal paragraphs is tagged, further from its contexts than these reach.
      const today = `A headline of today\n\nAnd what it is about.\n\n${text}`;
      const without = cli.folder({ ...files, 'a.txt': today });
      assert.equal((await cli.run(without, ['reanchor'])).status, 1, 'uncertain without the old text');
      repository.commit(files);
      repository.write({ 'a.txt': today });
      const ran = await cli.run(repository.root, ['reanchor', '--write']);
      assert.deepEqual([ran.status, ran.err], [0, ''], ran.out);
      const start = Number(/start: (\d+)/.exec(contentOf(repository.root))?.[1]);
      assert.equal(start, today.indexOf('ten'));
    } finally {
      repository.dispose();
    }
  });

  it('carries what was read over by the old text, and claims nothing of it without', async () => {
    const repository = new GitRepository();
    try {
      const text = 'JNIM came at dawn.\n\nThe army fled at noon. Seven trucks left at night.\n';
      const coding = '  coding:\n    - by: aminata\n      status: coded\n      seen:\n        - [0, 70]\n';
      const sidecar = sidecarFor('a.txt', text, [{ id: 'a000000001', type: 'actor', exact: 'JNIM' }]);
      const files = {
        ...CODEBOOK,
        'a.txt': text,
        'a.txt.sitrep.yaml': sidecar.replace('annotations:', `${coding}annotations:`),
      };
      const today = `Update.\n\n${text.replace('at noon', 'early')}`;
      const without = cli.folder({ ...files, 'a.txt': today });
      repository.commit(files);
      repository.write({ 'a.txt': today });
      const ran = await cli.run(without, ['reanchor', '--write']);
      assert.equal(ran.status, 1);
      assert.match(
        ran.out,
        /a\.txt\.sitrep\.yaml:6:5: warning: The text that was read is not found, .* unread again by aminata\. \[coding\/seen-dropped\]\n1 annotation in 1 article: 0 anchored, 0 moved, 1 uncertain, 0 orphaned\.\n/,
      );
      assert.equal((await cli.run(repository.root, ['reanchor', '--write'])).status, 0);
      assert.match(contentOf(without), /by: aminata\n {6}status: coded\nannotations/);
      const spans = Array.from(contentOf(repository.root).matchAll(/- \[(\d+), (\d+)\]\n/g), ([, start, end]) =>
        today.slice(Number(start), Number(end)).trim(),
      );
      assert.deepEqual(spans, ['JNIM came at dawn.', 'Seven trucks left at night.']);
    } finally {
      repository.dispose();
    }
  });

  it('goes on past what it cannot read or write, and exits with 1', async () => {
    const { 'a.txt.sitrep.yaml': sidecar = '' } = cleanProject();
    const folder = cli.folder({
      ...CODEBOOK,
      'a.txt': `More.\n${TEXT}`,
      'a.txt.sitrep.yaml': sidecar,
      'b.txt': TEXT,
      'b.txt.sitrep.yaml': '<<<<<<< ours\n',
      'c.txt.sitrep.yaml': sidecar,
      'd.txt': `More.\n${TEXT}`,
      'd.txt.sitrep.yaml': sidecar,
    });
    chmodSync(path.join(folder, 'd.txt.sitrep.yaml'), 0o444);
    const ran = await cli.run(folder, ['reanchor', '--write']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /b\.txt\.sitrep\.yaml:1:1: error: .*merge-conflict.*\[yaml\/conflict\]\n/);
    assert.match(ran.out, /c\.txt\.sitrep\.yaml:3:9: error: .*\[article\/missing\]\n/);
    if (process.platform !== 'win32') assert.match(ran.out, /d\.txt.*read-only.*\[write\/read-only\]\n/);
    assert.match(ran.out, /; 3 files could not be looked after\.\n1 sidecar of 2 brought up to date\.\n$/);
    assert.equal(contentOf(folder, 'b.txt.sitrep.yaml'), '<<<<<<< ours\n');
    assert.equal(contentOf(folder), sidecarFor('a.txt', `More.\n${TEXT}`, TAGS));
  });

  it('looks only after what it was asked for', async () => {
    const folder = cli.folder({
      ...cleanProject(),
      'a.txt': `More.\n${TEXT}`,
      'b.txt': `More.\n${TEXT}`,
      'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, TAGS),
    });
    const ran = await cli.run(folder, ['reanchor', '--write', 'b.txt']);
    assert.match(ran.out, /^3 annotations in 1 article: /);
    assert.equal(contentOf(folder), cleanProject()['a.txt.sitrep.yaml']);
    assert.notEqual(contentOf(folder, 'b.txt.sitrep.yaml'), sidecarFor('b.txt', TEXT, TAGS));
  });

  it('could not run: one line on standard error, and 2', async () => {
    const folder = cli.folder(cleanProject());
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['none'], /There is no file or folder “none”/],
      [['-'], /a sidecar needs its article/],
      [['--format', 'sarif'], /--format is text, json, not “sarif”/],
      [['--wirte'], /Run “sitrep reanchor --help”/],
    ];
    for (const [args, message] of cases) {
      const ran = await cli.run(folder, ['reanchor', ...args]);
      assert.deepEqual([args, ran.status, ran.out], [args, 2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
  });

  it('lets no control character of a file reach the terminal', async () => {
    const text = 'JNIM said \u001b[31mred\u202e words.\n';
    const tags = [{ id: 'c000000001', type: 'actor', exact: '\u001b[31mred\u202e' }];
    const files = { ...CODEBOOK, 'a.txt': 'Nothing of it.\n', 'a.txt.sitrep.yaml': sidecarFor('a.txt', text, tags) };
    for (const format of ['text', 'json']) {
      const ran = await cli.run(cli.folder(files), ['reanchor', '--format', format]);
      assert.equal(ran.status, 1, ran.err);
      assert.doesNotMatch(ran.out, /[^\P{C}\n]/u, format);
    }
  });
});
