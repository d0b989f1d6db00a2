import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { CommandLine } from './process';
import { cleanProject } from './projectFiles';

interface Answer {
  readonly file?: string;
  readonly id?: string | number;
  readonly line?: number;
  readonly error?: string;
  readonly offsets?: string;
  readonly suggestions?: readonly {
    readonly type: string;
    readonly exact: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const answers = (out: string): readonly Answer[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

const REPORT =
  '🔥 Fighting in Boni\r\n\r\nJNIM attacked the town of Boni on Tuesday, killing 12 soldiers, the Malian army said.\r\n';

describe('sitrep suggest', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  it('writes a line for each article, offsets in code points of the normalised text', async () => {
    const folder = cli.folder({ ...cleanProject(), 'b.txt': REPORT, 'c/d.txt': 'Nothing here.\n' });
    const ran = await cli.spawn(folder, ['suggest']);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    const read = answers(ran.out);
    assert.deepEqual(
      read.map(({ file }) => file),
      ['a.txt', 'b.txt', 'c/d.txt'],
    );
    const points = Array.from(REPORT.replaceAll('\r\n', '\n'));
    const [, report] = read;
    assert.equal(report?.offsets, 'code-point');
    assert.deepEqual(
      new Set(report.suggestions?.map(({ type }) => type)),
      new Set(['actor', 'place', 'casualty', 'date']),
    );
    for (const { exact, start, end } of report.suggestions ?? [])
      assert.equal(points.slice(start, end).join(''), exact);
    for (const one of report.suggestions ?? [])
      assert.deepEqual(Object.keys(one).slice(0, 4), ['type', 'exact', 'start', 'end']);
  });

  it('links to the codebook, names what it lacks, and keeps silent about what was rejected', async () => {
    const sidecar = 'sitrep: 1\narticle:\n  file: b.txt\n  sha256: '.concat(
      'a'.repeat(64),
      '\n  published: "2025-07-03"\n',
    );
    const rejected = 'rejected:\n  - type: actor\n    exact: JNIM\n    start: 20\n    end: 24\n';
    const text = REPORT.replaceAll('\r\n', '\n');
    const folder = cli.folder({ ...cleanProject(), 'b.txt': text, 'b.txt.sitrep.yaml': sidecar + rejected });
    const [answer] = answers((await cli.run(folder, ['suggest', 'b.txt'])).out);
    const found = (exact: string): unknown => answer?.suggestions?.find((one) => one.exact === exact);
    assert.equal(found('JNIM'), undefined);
    assert.deepEqual(found('Boni'), {
      type: 'place',
      exact: 'Boni',
      start: 14,
      end: 18,
      place: 'ml-boni',
      role: 'attacked',
      why: 'codebook',
    });
    assert.deepEqual(found('Malian army'), {
      ...{ type: 'actor', exact: 'Malian army', start: 88, end: 99, role: ['claimant'] },
      ...{ why: 'force', new: { name: 'Military Forces of Mali' } },
    });
    assert.deepEqual(found('on Tuesday'), {
      ...{ type: 'date', exact: 'on Tuesday', start: 51, end: 61, value: '2025-07-01', granularity: 'day' },
      ...{ resolved_from: 'published', role: 'event', why: 'date' },
    });
  });

  it('answers JSON Lines on standard input, one by one, and names a bad line by its number', async () => {
    const folder = cli.folder(cleanProject());
    const lines = [
      JSON.stringify({ id: 'x', text: REPORT, published: '2025-07-03', language: 'en' }),
      '{"id": 2, "text": ',
      '',
      JSON.stringify({ id: 3 }),
      JSON.stringify({ id: 4, text: 'JNIM a attaqué Boni.', language: 'fr', published: 'hier' }),
      JSON.stringify({ id: 5, text: 'JNIM a attaqué Boni.', language: 'fr' }),
    ];
    const ran = await cli.spawn(folder, ['suggest', '--input', 'jsonl'], lines.join('\n'));
    assert.deepEqual([ran.status, ran.err], [1, '']);
    const read = answers(ran.out);
    assert.deepEqual(
      read.map(({ id, line }) => id ?? line),
      ['x', 2, 4, 5, 5],
    );
    assert.match(read[1]?.error ?? '', /^Line 2: It is no JSON\.$/);
    assert.match(read[2]?.error ?? '', /^Line 4: “text” does not fit/);
    assert.match(read[3]?.error ?? '', /^Line 5: “published” does not fit/);
    assert.deepEqual(
      read[4]?.suggestions?.map(({ exact }) => exact),
      ['JNIM', 'Boni'],
    );
  });

  it('answers a line before the next one comes', async () => {
    const folder = cli.folder({ '.sitrep/project.yaml': 'sitrep: 1\n' });
    const child = spawn(process.execPath, [cli.script, 'suggest', '--input', 'jsonl'], { cwd: folder });
    const next = (): Promise<string> =>
      new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const first = next();
    child.stdin.write(`${JSON.stringify({ id: 1, text: 'One.' })}\n`);
    assert.equal(answers(await first)[0]?.id, 1);
    const second = next();
    child.stdin.end(JSON.stringify({ id: 2, text: 'Two.' }));
    assert.equal(answers(await second)[0]?.id, 2);
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
  });

  it('reads one article from standard input, with or without a project', async () => {
    const folder = cli.folder({ 'note.md': '' });
    const ran = await cli.run(folder, ['suggest', '-'], 'Hamas fired rockets at Sderot on Sunday.');
    assert.equal(ran.status, 0, ran.err);
    const [answer] = answers(ran.out);
    assert.equal(answer?.file, '<stdin>');
    assert.deepEqual(
      answer.suggestions?.map(({ exact }) => exact),
      ['Hamas', 'Sderot', 'on Sunday'],
    );
  });

  it('says which article cannot be read and goes on', async () => {
    const folder = cli.folder({ ...cleanProject(), 'b.txt': new Uint8Array([0x4a, 0xff, 0x0a]) });
    const ran = await cli.run(folder, ['suggest']);
    assert.equal(ran.status, 1);
    const [first, second] = answers(ran.out);
    assert.equal(first?.file, 'a.txt');
    assert.match(second?.error ?? '', /UTF-8/);
  });

  it('refuses what it cannot do, in one line', async () => {
    const folder = cli.folder(cleanProject());
    const broken = cli.folder({ ...cleanProject(), '.sitrep/actors.yaml': 'sitrep: 1\nactors: [\n' });
    for (const [where, args, says] of [
      [folder, ['suggest', '--input', 'csv'], /--input is paths, jsonl, not “csv”/],
      [folder, ['suggest', '-', 'a.txt'], /stands alone/],
      [folder, ['suggest', 'nowhere.txt'], /There is no file or folder/],
      [broken, ['suggest'], /actors\.yaml/],
    ] as const) {
      const ran = await cli.run(where, [...args]);
      assert.equal(ran.status, 2, args.join(' '));
      assert.match(ran.err, says);
      assert.match(ran.err, /^[^\n]*\n$/);
    }
  });

  it('stops quietly when nobody reads on', async () => {
    const folder = cli.folder({ ...cleanProject(), [path.join('x', 'y.txt')]: REPORT });
    const ran = await cli.runClosed(folder, ['suggest']);
    assert.equal(ran.err, '');
  });
});
