import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, cleanProject, sidecarFor } from './projectFiles';

const FILES = [
  'CODEBOOK.md',
  'LOSSES.md',
  'README.md',
  'annotations.csv',
  'claims.csv',
  'datapackage.json',
  'incidents.csv',
];

describe('sitrep export', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  const rowsOf = (file: string): readonly Record<string, string>[] =>
    Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trimEnd(), { header: true }).data;

  it('writes CSV with its README and losses, redacted, and every span is its words', async () => {
    const folder = cli.folder(cleanProject());
    const ran = await cli.spawn(folder, ['export', '--to', 'csv', '--out', 'out/data']);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.match(ran.out, /3 annotations in 1 article, 0 casualty claims, 1 redacted\.\nNothing was lost\.\n$/);
    const out = path.join(folder, 'out/data');
    assert.deepEqual(readdirSync(out).sort(), FILES);
    const rows = rowsOf(path.join(out, 'annotations.csv'));
    assert.deepEqual(
      rows.map((row) => [row['id'], row['exact'], row['place_lon']]),
      [
        ['a000000001', 'JNIM', ''],
        ['a000000002', 'Boni', '-2.22'],
        ['a000000003', '[redacted]', ''],
      ],
    );
    const points = Array.from(TEXT);
    for (const { start, end, exact } of rows.slice(0, 2)) {
      assert.equal(points.slice(Number(start), Number(end)).join(''), exact);
    }
    for (const file of readdirSync(out)) assert.doesNotMatch(readFileSync(path.join(out, file), 'utf8'), /Baré/, file);
  });

  const spelt = (of: string, to: string) => (sidecar: string) => sidecar.replaceAll(of, to);
  const spellings: Readonly<Record<string, (sidecar: string) => string>> = {
    'as Sitrep writes it': (sidecar) => sidecar,
    'with CR LF': spelt('\n', '\r\n'),
    quoted: spelt('type: person', 'type: "person"'),
    'with an escape': spelt('type: person', 'type: "p\\x65rson"'),
    folded: spelt('type: person', 'type: >-\n      person'),
    'with a comment': spelt('type: person', 'type: person # a witness'),
    'as a flow of its own': (sidecar) =>
      sidecar.replace(/\n {2}- (id: a000000003\n(?: {4}.*\n)*)/, (_, entry: string) => {
        const keys = entry
          .trimEnd()
          .split('\n')
          .map((line) => line.trim());
        return `\n  - { ${keys.join(', ')} }\n`;
      }),
    'in lists without indent': (sidecar) => sidecar.replace(/\n {2}(?=- )/g, '\n').replace(/\n {4}/g, '\n  '),
    'with a wider indent': (sidecar) => sidecar.replace(/\n {2}(?=- )/g, '\n    ').replace(/\n {4}(?=\w)/g, '\n      '),
    'with the persons first': (sidecar) => {
      const [head = '', ...entries] = sidecar.split('\n  - ');
      return [head, ...entries.reverse().map((entry) => entry.trimEnd())].join('\n  - ') + '\n';
    },
    'with a list of the head at the same indent': (sidecar) =>
      sidecar.replace(
        '\nannotations:',
        '\n  coding:\n  - by: a\n    status: draft\n  - by: b\n    status: coded\nannotations:',
      ),
  };
  for (const [how, respell] of Object.entries(spellings)) {
    it(`takes out everywhere the names of persons tagged in another sidecar ${how}`, async () => {
      const project = cleanProject();
      const sidecar = project['a.txt.sitrep.yaml'] ?? '';
      const other = respell(sidecar);
      assert.equal(other === sidecar, how.startsWith('as Sitrep'));
      const note = 'Issa Baré says so, too.';
      const files = {
        ...project,
        'a.txt.sitrep.yaml': other,
        'b.txt': TEXT,
        'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, [{ id: 'b000000001', type: 'actor', exact: 'JNIM', note }]),
      };
      const folder = cli.folder(files);
      const ran = await cli.run(folder, ['export', '--to', 'csv', '--out', 'data']);
      assert.deepEqual([ran.status, ran.err], [0, '']);
      const rows = rowsOf(path.join(folder, 'data/annotations.csv'));
      assert.deepEqual(
        [rows.length, rows.find(({ id }) => id === 'b000000001')?.['note']],
        [4, '[redacted] says so, too.'],
      );
    });
  }

  it('removes files of an earlier export of articles that are no more, and follows no link to one', async () => {
    const folder = cli.folder({
      ...cleanProject(),
      'b.txt': TEXT,
      'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, []),
      'https é 50%.txt': TEXT,
      'https é 50%.txt.sitrep.yaml': sidecarFor('https é 50%.txt', TEXT, []),
    });
    const args = ['export', '--to', 'brat', '--out', '.data'];
    assert.doesNotMatch((await cli.run(folder, args)).out, /Removed/);
    const [ann, text] = ['.data/b.ann', '.data/b.txt'].map((name) => path.join(folder, name));
    renameSync(ann ?? '', path.join(folder, '.data/mine.ann'));
    symlinkSync('mine.ann', ann ?? '');
    for (const name of ['b.txt', 'https é 50%.txt'])
      for (const end of ['', '.sitrep.yaml']) rmSync(path.join(folder, name + end));
    assert.match((await cli.run(folder, args)).out, /\nRemoved 3 files of an earlier export\.\n/);
    assert.deepEqual([existsSync(ann ?? ''), existsSync(text ?? '')], [true, false]);
    assert.equal(existsSync(path.join(folder, '.data/https é 50%.ann')), false);
  });

  it('writes JSON Lines, unredacted on asking, the same bytes each time', async () => {
    const folder = cli.folder(cleanProject());
    const args = ['export', '--to', 'jsonl', '--no-redact', '--rule', 'ucdp', '--format', 'json'];
    const first = await cli.spawn(folder, [...args, '--out', 'one']);
    await cli.run(folder, [...args, '--out', 'two']);
    assert.equal(first.status, 0, first.err);
    assert.deepEqual((JSON.parse(first.out) as { counts: { annotations: number } }).counts.annotations, 3);
    const text = readFileSync(path.join(folder, 'one/annotations.jsonl'), 'utf8');
    assert.equal(text, readFileSync(path.join(folder, 'two/annotations.jsonl'), 'utf8'));
    const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
    assert.deepEqual([last['exact'], last['start'], last['offset_unit']], ['Issa Baré', 27, 'code-point']);
    assert.match(readFileSync(path.join(folder, 'one/README.md'), 'utf8'), /UCDP rule/);
  });

  it('follows what moved, leaves out what is gone, names it and exits with 1', async () => {
    const folder = cli.folder({ ...cleanProject(), 'a.txt': `New line.\n${TEXT.replace('Boni', 'Gao')}` });
    const ran = await cli.run(folder, ['export', '--to', 'csv', '--out', 'out']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /a\.txt: a000000002: place annotation left out: Orphaned/);
    const losses = readFileSync(path.join(folder, 'out/LOSSES.md'), 'utf8');
    assert.match(losses, /\| a\\\.txt \| a000000002 \| place annotation \| Orphaned/);
    const ids = rowsOf(path.join(folder, 'out/annotations.csv')).map(({ id }) => id);
    assert.ok(!ids.includes('a000000002'));
  });

  it('neutralises formulas in what coders wrote', async () => {
    const tags = [{ ...TAGS[0], note: '=HYPERLINK("x")' }];
    const folder = cli.folder({ ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, tags) });
    assert.equal((await cli.run(folder, ['export', '--to', 'csv', '--out', 'out'])).status, 0);
    assert.equal(rowsOf(path.join(folder, 'out/annotations.csv'))[0]?.['note'], '\'=HYPERLINK("x")');
  });

  it('exports one article of a project', async () => {
    const more = TAGS.slice(0, 1).map((tag) => ({ ...tag, id: 'b000000001' }));
    const folder = cli.folder({
      ...cleanProject(),
      'b.txt': TEXT,
      'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, more),
    });
    await cli.run(folder, ['export', '--to', 'csv', 'b.txt', '--out', 'out']);
    assert.deepEqual(
      rowsOf(path.join(folder, 'out/annotations.csv')).map(({ id }) => id),
      ['b000000001'],
    );
  });

  it('names a sidecar that cannot be read as a loss', async () => {
    const folder = cli.folder({ ...cleanProject(), 'b.txt': TEXT, 'b.txt.sitrep.yaml': 'sitrep: 2\n' });
    const ran = await cli.run(folder, ['export', '--to', 'csv', '--out', 'out']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /b\.txt\.sitrep\.yaml: sidecar left out: /);
  });

  it('could not run: one line, 2, and nothing written', async () => {
    const folder = cli.folder(cleanProject());
    writeFileSync(path.join(folder, 'README.md'), 'mine');
    const two = cli.folder({ 'p/.sitrep/project.yaml': 'sitrep: 1\n', 'q/.sitrep/project.yaml': 'sitrep: 1\n' });
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      [folder, ['export'], /--to csv, --to jsonl, --to parquet, --to brat/],
      [folder, ['export', '--to', 'csv'], /--out DIR/],
      [folder, ['export', '--to', 'xls', '--out', 'o'], /--to is csv, jsonl, parquet, brat, .*, not “xls”/],
      [folder, ['export', '--to', 'csv', '--out', 'o', '--rule', 'x'], /--rule is acled, ucdp/],
      [folder, ['export', '--to', 'csv', '--out', '.'], /README\.md that no export wrote/],
      [folder, ['export', '--to', 'csv', '--out', 'o', '-'], /needs its article/],
      [two, ['export', '--to', 'csv', '--out', 'o'], /these are several: p, q\./],
    ];
    for (const [cwd, args, message] of cases) {
      const ran = await cli.run(cwd, args);
      assert.deepEqual([args, ran.status, ran.out], [args, 2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
    assert.equal(readFileSync(path.join(folder, 'README.md'), 'utf8'), 'mine');
    assert.ok(!readdirSync(folder).includes('annotations.csv'));
  });
});
