import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, cleanProject, sidecarFor } from './projectFiles';

describe('sitrep check', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  const unknownActor = (): Record<string, string> => ({
    ...cleanProject(),
    'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [{ ...TAGS[0], actor: 'nobody' }]),
  });

  it('is clean, from the folder, the article, the sidecar and a folder above', async () => {
    const folder = cli.folder(
      Object.fromEntries(Object.entries(cleanProject()).map(([name, text]) => [`p/${name}`, text])),
    );
    for (const where of ['p', 'p/a.txt', 'p/a.txt.sitrep.yaml', '.', 'p/.sitrep/actors.yaml']) {
      const ran = await cli.run(folder, ['check', where]);
      assert.deepEqual([where, ran.status, ran.err], [where, 0, '']);
      if (where !== 'p/.sitrep/actors.yaml')
        assert.match(ran.out, /^3 annotations in 1 article checked: no problems\.\n$/);
    }
  });

  it('finds what is wrong, at its line, and exits with 1', async () => {
    const ran = await cli.spawn(cli.folder(unknownActor()), ['check']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /^a\.txt\.sitrep\.yaml:13:12: error: There is no actor “nobody”\..*\[reference\/actor\]\n/);
    assert.match(ran.out, /\n1 annotation in 1 article checked: 1 error, 0 warnings, 0 notes\.\n$/);
  });

  it('writes JSON, SARIF and GitHub commands', async () => {
    const folder = cli.folder(unknownActor());
    const json = await cli.run(folder, ['check', '--format', 'json']);
    const [problem] = (JSON.parse(json.out) as { problems: Record<string, unknown>[] }).problems;
    assert.deepEqual(
      [
        json.status,
        problem?.['code'],
        problem?.['file'],
        problem?.['line'],
        problem?.['column'],
        problem?.['annotation'],
      ],
      [1, 'reference/actor', 'a.txt.sitrep.yaml', 13, 12, 'a000000001'],
    );
    const sarif = await cli.run(folder, ['check', '--format', 'sarif']);
    const log = JSON.parse(sarif.out) as {
      version: string;
      runs: { results: { ruleId: string; level: string; locations: { physicalLocation: unknown }[] }[] }[];
    };
    const [result] = log.runs[0]?.results ?? [];
    assert.deepEqual(
      [sarif.status, log.version, result?.ruleId, result?.level],
      [1, '2.1.0', 'reference/actor', 'error'],
    );
    assert.deepEqual(result?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'a.txt.sitrep.yaml' },
      region: { startLine: 13, startColumn: 12, endLine: 13, endColumn: 18 },
    });
    const github = await cli.run(folder, ['check', '--format', 'github']);
    assert.match(
      github.out,
      /^::error file=a\.txt\.sitrep\.yaml,line=13,endLine=13,col=12,endColumn=18,title=sitrep reference\/actor::There is no actor/,
    );
  });

  it('takes an article that changed outside as a note when all spans are found', async () => {
    const files = { ...cleanProject(), 'a.txt': `One paragraph more.\n\n${TEXT.replaceAll('\n', '\r\n')}` };
    const ran = await cli.run(cli.folder(files), ['check']);
    assert.equal(ran.status, 0, ran.out);
    assert.match(ran.out, /: info: a\.txt has changed since the sidecar was written; 3 spans have moved\./);
  });

  it('reports an article that is gone, one that is not UTF-8, and a sidecar that cannot be read', async () => {
    const { 'a.txt': gone, ...files } = cleanProject();
    assert.ok(gone);
    const ran = await cli.run(
      cli.folder({ ...files, 'b.txt': Uint8Array.of(0xe9), 'c.txt': '', 'c.txt.sitrep.yaml': '<<<<<<< ours\n' }),
      ['check'],
    );
    assert.equal(ran.status, 1);
    assert.match(ran.out, /a\.txt\.sitrep\.yaml:3:9: error: .*\[article\/missing\]/);
    assert.match(ran.out, /b\.txt:1:1: error: .*\[article\/not-utf8\]/);
    assert.match(ran.out, /c\.txt\.sitrep\.yaml:1:1: error: .*merge-conflict.*\[yaml\/conflict\]/);
  });

  it('finds one id in two files, and reports only on what was asked for', async () => {
    const files = {
      ...cleanProject(),
      'b.txt': TEXT,
      'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, TAGS.slice(0, 1)),
    };
    const folder = cli.folder(files);
    const all = await cli.run(folder, ['check']);
    assert.match(
      all.out,
      /b\.txt\.sitrep\.yaml:\d+:\d+: error: The id a000000001 stands already in a\.txt\.sitrep\.yaml, line \d+\./,
    );
    assert.equal((await cli.run(folder, ['check', 'a.txt'])).status, 0);
    assert.equal((await cli.run(folder, ['check', 'b.txt'])).status, 1);
  });

  it('warns where sidecars have no project, and looks nothing up', async () => {
    const { 'a.txt': text = '', 'a.txt.sitrep.yaml': sidecar = '' } = cleanProject();
    const ran = await cli.run(cli.folder({ 'a.txt': text, 'a.txt.sitrep.yaml': sidecar }), ['check']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /\.sitrep\/actors\.yaml:1:1: warning: .*Set Up Workspace/);
    assert.doesNotMatch(ran.out, /reference\//);
  });

  it('could not run: one line on standard error, and 2', async () => {
    const folder = cli.folder({ 'empty/x.jpg': '', ...CODEBOOK });
    const empty = cli.folder({ 'x.jpg': '' });
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      [folder, ['check', 'none'], /There is no file or folder “none”\. Check the path\./],
      [folder, ['check', 'empty/x.jpg'], /neither an article/],
      [empty, ['check'], /There is no Sitrep project at, above or below/],
      [folder, ['check', '--format', 'xml'], /--format is text, json, github, sarif, not “xml”/],
      [folder, ['check', '--nope'], /Run “sitrep check --help”/],
      [folder, ['check', '-', '.'], /stands alone/],
      [
        folder,
        ['chekc'],
        /There is no command “chekc”: agreement, check, diff, export, import, merge, reanchor, suggest or summary\./,
      ],
      [folder, [], /Say what to do/],
    ];
    for (const [cwd, args, message] of cases) {
      const ran = await cli.run(cwd, args);
      assert.deepEqual([args, ran.status, ran.out], [args, 2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
  });

  it('tells of itself', async () => {
    const folder = cli.folder({});
    assert.match((await cli.spawn(folder, ['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    for (const args of [['--help'], ['check', '--help'], ['help', 'export'], ['reanchor', '--help']]) {
      const ran = await cli.run(folder, args);
      assert.equal(ran.status, 0);
      assert.match(ran.out, /^Usage: sitrep/);
    }
  });

  it('reads one sidecar from standard input', async () => {
    const folder = cli.folder({});
    const clean = await cli.spawn(folder, ['check', '-'], sidecarFor('a.txt', TEXT, TAGS));
    assert.deepEqual([clean.status, clean.out], [0, '3 annotations in 1 article checked: no problems.\n']);
    const wrong = await cli.run(folder, ['check', '-'], 'sitrep: 2\n');
    assert.equal(wrong.status, 1);
    assert.match(wrong.out, /^<stdin>:1:9: error: .*\[format\/newer\]/);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const file = 'a\u202e\u001b[31m.txt';
    const files = { ...CODEBOOK, [file]: TEXT, [`${file}.sitrep.yaml`]: sidecarFor('\u001b[2J\u202e', TEXT, TAGS) };
    const folder = cli.folder(files);
    for (const format of ['text', 'json', 'github', 'sarif']) {
      const ran = await cli.run(folder, ['check', '--format', format]);
      assert.equal(ran.status, 1, ran.err);
      assert.doesNotMatch(ran.out, /[^\P{C}\n]/u, format);
      assert.match(ran.out, /article\/file-name/);
    }
  });

  it('does not follow links that lead out of the project', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = cli.folder({ 'secret.txt': TEXT });
    const { 'a.txt': text, ...files } = cleanProject();
    assert.ok(text);
    const folder = cli.folder(files);
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'a.txt'));
    const ran = await cli.run(folder, ['check']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /a\.txt is a link that leads out of the folder.*\[path\/outside\]/);
  });

  it('ends quietly when nobody reads on', async () => {
    const ran = await cli.runClosed(cli.folder(unknownActor()), ['check']);
    assert.equal(ran.err, '');
  });
});
