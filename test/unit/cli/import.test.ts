import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLine } from './process';
import { CODEBOOK, TEXT } from './projectFiles';

const ANN =
  'T1\tActor 0 4\tJNIM\nT2\tPlace 14 18\tBoni\nT3\tPerson 27 36\tIssa Baré\nN1\tReference T1 codebook:jnim\tJNIM\n';

describe('sitrep import', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  const project = (more: Readonly<Record<string, string>> = {}): string =>
    cli.folder({ ...CODEBOOK, 'a.txt': TEXT, 'src/a.ann': ANN, 'src/a.txt': TEXT, ...more });

  it('adds what a folder of brat holds, once, and what it adds passes the check', async () => {
    const below = Object.entries({ ...CODEBOOK, 'a.txt': TEXT }).map(([name, text]) => [`p/${name}`, text]);
    const folder = cli.folder({
      ...(Object.fromEntries(below) as Record<string, string>),
      'src/a.ann': ANN,
      'src/a.txt': TEXT,
    });
    const args = ['import', '--from', 'brat', 'src', '--project', 'p', '--by', 'aminata'];
    const ran = await cli.run(folder, args);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.equal(ran.out, '3 annotations added to 1 article; 0 already there, 0 uncertain, 0 lost.\n');
    const yaml = readFileSync(path.join(folder, 'p/a.txt.sitrep.yaml'), 'utf8');
    assert.match(yaml, /actor: jnim\n {4}by: aminata/);
    assert.equal((await cli.run(path.join(folder, 'p'), ['check'])).status, 0);
    const again = await cli.run(folder, args);
    assert.match(again.out, /^0 annotations added to 0 articles; 3 already there/);
    assert.equal(readFileSync(path.join(folder, 'p/a.txt.sitrep.yaml'), 'utf8'), yaml);
  });

  it('names what is lost with file, line and what to do, exits with 1, and tells machines the same', async () => {
    const folder = project({ 'x.csv': 'doc,from,to,words,what\na.txt,0,4,JNIM,MISC\na.txt,0,4,Boni,PLACE\n' });
    const args = [
      'import',
      '--from',
      'csv',
      'x.csv',
      '--columns',
      'article=doc,start=from,end=to,quote=words,label=what',
    ];
    const ran = await cli.spawn(folder, [...args, '--format', 'json']);
    assert.equal(ran.status, 1, ran.err);
    const { counts, losses } = JSON.parse(ran.out) as {
      counts: Record<string, number>;
      losses: { line: number; kind: string }[];
    };
    assert.deepEqual([counts['added'], counts['uncertain'], counts['lost']], [1, 1, 1]);
    assert.deepEqual(
      losses.map(({ line, kind }) => [line, kind]),
      [
        [2, 'lost'],
        [3, 'uncertain'],
      ],
    );
    writeFileSync(path.join(folder, 'labels.json'), '{"MISC": "actor"}');
    const mapped = await cli.run(folder, [...args, '--labels', 'labels.json']);
    assert.match(mapped.out, /^x\.csv:3: |1 annotation added to 1 article; 1 already there/);
    assert.equal((await cli.run(folder, ['check'])).status, 1, 'what is uncertain is a finding');
  });

  it('does not follow links, and never writes outside the project', async function () {
    const folder = project();
    const secret = cli.folder({ 'secret.txt': 'JNIM attacked Boni.\n' });
    try {
      symlinkSync(path.join(secret, 'secret.txt'), path.join(folder, 'src/b.txt'));
    } catch {
      this.skip();
    }
    writeFileSync(path.join(folder, 'src/b.ann'), 'T1\tActor 0 4\tJNIM\n');
    const lines = JSON.stringify({ text: 'Raid on Dori.', file: '../../../out.txt', label: [[8, 12, 'PLACE']] });
    writeFileSync(path.join(folder, 'x.jsonl'), lines);
    const ran = await cli.run(folder, ['import', '--from', 'brat', 'src', '--target', 'new']);
    assert.match(ran.out, /b\.ann: lost: 1 spans of document b: No article/);
    const made = await cli.run(folder, ['import', '--from', 'doccano', 'x.jsonl', '--target', 'new']);
    assert.match(made.out, /1 new article\.\n$/);
    assert.ok(existsSync(path.join(folder, 'new/out.txt.sitrep.yaml')));
  });

  it('could not run: one line, 2, and nothing written', async () => {
    const folder = project({ 'labels.json': '{"A": "ship"}', 'bad.jsonl': 'x\n' });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['import'], /--from brat, conll/],
      [['import', '--from', 'brat'], /Name one file or folder/],
      [['import', '--from', 'xml', 'src'], /--from is brat/],
      [['import', '--from', 'brat', 'nowhere'], /no file or folder “nowhere”/],
      [['import', '--from', 'conll', 'src'], /no file of this format/],
      [['import', '--from', 'doccano', 'bad.jsonl'], /bad\.jsonl:1: the line: It is not JSON/],
      [['import', '--from', 'brat', 'src', '--labels', 'labels.json'], /“A” has no such type/],
      [['import', '--from', 'brat', 'src', '--labels', 'none.json'], /no file “none\.json”/],
      [['import', '--from', 'csv', 'src', '--columns', 'x=y'], /--columns takes ROLE=NAME/],
      [['import', '--from', 'brat', 'src', '--offsets', 'feet'], /--offsets is code-point/],
      [['import', '--from', 'brat', 'src', '--target', '../out'], /does not lead to a file inside/],
    ];
    for (const [args, message] of cases) {
      const ran = await cli.run(folder, args);
      assert.deepEqual([args, ran.status, ran.out], [args, 2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
    assert.ok(!existsSync(path.join(folder, 'a.txt.sitrep.yaml')));
  });
});
