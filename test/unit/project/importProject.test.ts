import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { EXTENSIONS, type ImportFormat } from '../../../src/core/import/formats';
import type { SidecarRead } from '../../../src/core/annotation/sidecar';
import type { Sidecar } from '../../../src/core/annotation/model';
import { SitrepError } from '../../../src/core/problem';
import { webCryptoDigest } from '../../../src/project/digest';
import { wholeFiles } from '../../../src/project/datasetTarget';
import { exportProject } from '../../../src/project/exportProject';
import { applyFileEdit } from '../../../src/project/fileEdit';
import { importDocuments, type ImportOptions, type ImportResult } from '../../../src/project/importProject';
import { filesBelow, readSource, type ImportSource } from '../../../src/project/importSource';
import { Project } from '../../../src/project/project';
import type { DoneEdit } from '../../../src/project/allOrNothing';
import { encode, type Tag } from '../core/import/encoders';
import { sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const TEXT = '🔥 JNIM attacked Boni.\nAt least 12 soldiers were killed, said Issa Baré.\n';
const point = (words: string, text = TEXT): readonly [number, number] => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return [start, start + Array.from(words).length];
};
const tag = (label: string, words: string): Tag => ({ label, fragments: [point(words)] });
const TAGS = [
  tag('ACTOR', 'JNIM'),
  tag('PLACE', 'Boni'),
  tag('CASUALTY', 'At least 12 soldiers were killed'),
  tag('PERSON', 'Issa Baré'),
];

function made(more: Readonly<Record<string, string>> = {}): { files: MemoryFiles; project: Project } {
  const files = new MemoryFiles({
    '.sitrep/project.yaml': 'sitrep: 1\n',
    '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n',
    '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ml-boni:\n    name: Boni\n',
    'a.txt': TEXT,
    ...more,
  });
  const isArticle = (path: string): boolean => path.endsWith('.txt');
  return { files, project: new Project({ files, digest: webCryptoDigest, isArticle, uniqueName: () => 'u' }) };
}

/** A folder in memory as a source. */
class MemorySource implements ImportSource {
  readonly isOneFile = false;
  private readonly files: MemoryFiles;
  constructor(files: Readonly<Record<string, string>>) {
    this.files = new MemoryFiles(files);
  }
  list(): Promise<readonly string[]> {
    return filesBelow(this.files);
  }
  size(name: string): Promise<number | undefined> {
    return Promise.resolve(this.files.files.get(name)?.length);
  }
  read(name: string): Promise<Uint8Array> {
    return Promise.resolve(this.files.files.get(name) ?? new Uint8Array());
  }
}

let drawn = 0;
const random = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (drawn = (drawn * 31 + 7) % 241));

async function importInto(
  project: Project,
  format: ImportFormat,
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
): Promise<{ result: ImportResult; done: readonly DoneEdit[] }> {
  const read = await readSource(new MemorySource(files), format, {});
  return importDocuments(project, read, { labels: new Map(), random, ...options });
}

async function sidecarOf(project: Project, article = 'a.txt'): Promise<Sidecar | undefined> {
  const reading: SidecarRead | undefined = (await project.sidecar(article))?.reading;
  if (reading?.ok === false) assert.fail(JSON.stringify(reading.problems));
  return reading?.sidecar;
}

const FORMATS = ['brat', 'w3c', 'label-studio', 'doccano', 'prodigy', 'csv'] as const;

describe('importing into a project', () => {
  for (const format of FORMATS) {
    it(`${format}: adds what is there, once, and one undo and redo move all of it`, async () => {
      const { files, project } = made();
      const before = files.names();
      const source = encode(format, 'a', TEXT, TAGS, { unit: 'code-point', lineEnd: '\n' });
      const { result, done } = await importInto(project, format, source, { unit: 'code-point' });
      assert.deepEqual(
        [result.counts.added, result.counts.lost, result.articles],
        [4, 0, ['a.txt']],
        JSON.stringify(result.losses),
      );
      const annotations = (await sidecarOf(project))?.annotations ?? [];
      assert.deepEqual(
        annotations.map(({ type, exact }) => [type, exact]),
        [
          ['actor', 'JNIM'],
          ['place', 'Boni'],
          ['casualty', 'At least 12 soldiers were killed'],
          ['person', 'Issa Baré'],
        ],
      );
      const again = await importInto(project, format, source, { unit: 'code-point' });
      assert.deepEqual([again.result.counts.added, again.result.counts.alreadyThere, again.done], [0, 4, []]);
      const written = files.text('a.txt.sitrep.yaml');
      const [one] = done;
      assert.ok(one && done.length === 1);
      const redo = await applyFileEdit(project, one.path, one.edit);
      assert.deepEqual(files.names(), before);
      await applyFileEdit(project, one.path, redo);
      assert.equal(files.text('a.txt.sitrep.yaml'), written);
    });
  }

  it('reads the figure of a claim from its words, and leaves it for a person to accept', async () => {
    const { project } = made();
    await importInto(project, 'brat', encode('brat', 'a', TEXT, TAGS, { unit: 'utf-16', lineEnd: '\r\n' }));
    const claim = (await sidecarOf(project))?.annotations?.find(({ type }) => type === 'casualty');
    assert.ok(claim?.type === 'casualty');
    assert.deepEqual(claim.claim.count, { stated: 12, qualifier: 'at_least', lower: 12 });
    assert.deepEqual([claim.claim.harm, claim.review], ['killed', { state: 'proposed' }]);
  });

  it('never takes one of several figures, and says that none was read', async () => {
    const text = 'The army said 12 soldiers and 30 fighters were killed.\n';
    const { project } = made({ 'b.txt': text });
    const span: Tag = { label: 'CASUALTY', fragments: [point('12 soldiers and 30 fighters were killed', text)] };
    const { result } = await importInto(
      project,
      'csv',
      encode('csv', 'b', text, [span], { unit: 'utf-8', lineEnd: '\n' }),
    );
    const [claim] = (await sidecarOf(project, 'b.txt'))?.annotations ?? [];
    assert.ok(claim?.type === 'casualty');
    assert.deepEqual(claim.claim.count, { qualifier: 'unstated' });
    assert.match(result.losses[0]?.why ?? '', /No one figure could be read/);
  });

  it('keeps what brat says of a claim: attributes, references, notes and relations', async () => {
    const { project } = made();
    const ann = [
      'T1\tActor 2 6\tJNIM',
      'T2\tPlace 16 20\tBoni',
      'T3\tCasualty 22 54\tAt least 12 soldiers were killed',
      'T4\tCasualty 31 42\t12 soldiers',
      'N1\tReference T1 codebook:jnim\tJNIM',
      'N2\tReference T2 codebook:nowhere\tBoni',
      'A1\tHarm T3 wounded',
      'A2\tQualifier T3 exact',
      'A3\tStated T3 13',
      'A4\tMood T3 grim',
      'A5\tHarm T4 vaporised',
      '#1\tAnnotatorNotes T3\tAs broadcast.',
      'R1\tPerpetrator Arg1:T3 Arg2:T1',
      'R2\tContradicts Arg1:T3 Arg2:T4',
      'R3\tNear Arg1:T1 Arg2:T2',
    ].join('\n');
    const { result } = await importInto(project, 'brat', { 'a.ann': ann, 'a.txt': TEXT });
    const annotations = (await sidecarOf(project))?.annotations ?? [];
    const [actor, place, claim, other] = annotations;
    assert.equal(actor?.type === 'actor' && actor.actor, 'jnim');
    assert.equal(place?.type === 'place' && place.place, undefined);
    assert.ok(claim?.type === 'casualty' && other !== undefined);
    assert.deepEqual(claim.claim, {
      harm: 'wounded',
      count: { stated: 13, qualifier: 'exact' },
      perpetrator: ['jnim'],
    });
    assert.deepEqual(
      [claim.note, claim.links, claim.review],
      ['As broadcast.', [{ contradicts: other.id }], undefined],
    );
    assert.deepEqual(
      result.losses.filter(({ kind }) => kind === 'lost').map(({ what }) => what.replace(/^.*: /, '')),
      [
        'attribute place “nowhere”',
        'attribute Mood “grim”',
        'attribute Harm “vaporised”',
        'relation Near from T1 to T2',
      ],
    );
  });

  it('brings the links of an export of its own back, and names those to other articles as lost', async () => {
    const links = [{ part_of: 'c000000001' }, { corroborates: 'c000000009' }];
    const claim = { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 } };
    const { project } = made({
      'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [
        { id: 'c000000001', type: 'casualty', exact: 'At least 12 soldiers were killed', claim },
        { id: 'c000000002', type: 'casualty', exact: '12 soldiers', claim, links },
      ]),
    });
    for (const format of ['w3c', 'csv'] as const) {
      const target = new MemoryFiles();
      await exportProject(project, { format, target: wholeFiles(target), version: '0.0.0' });
      const name = format === 'w3c' ? 'annotations.jsonld' : 'annotations.csv';
      const into = made();
      const { result } = await importInto(into.project, format, { [name]: target.text(name) ?? '' });
      const [whole, part] = (await sidecarOf(into.project))?.annotations ?? [];
      assert.ok(whole && part && whole.id !== 'c000000001', format);
      assert.deepEqual(part.links, [{ part_of: whole.id }], format);
      assert.deepEqual(
        result.losses.filter(({ kind }) => kind === 'lost').map(({ what }) => /relation \w+/.exec(what)?.[0]),
        ['relation corroborates'],
        format,
      );
    }
  });

  it('changes no annotation that is there, and adds only what is not', async () => {
    const known = sidecarFor('a.txt', TEXT, [{ id: 'a000000001', type: 'actor', exact: 'JNIM', note: 'mine' }]);
    const { files, project } = made({ 'a.txt.sitrep.yaml': known });
    const { result, done } = await importInto(
      project,
      'w3c',
      encode('w3c', 'a', TEXT, TAGS, { unit: 'utf-8', lineEnd: '\n' }),
    );
    assert.deepEqual([result.counts.added, result.counts.alreadyThere], [3, 1]);
    const [first] = (await sidecarOf(project))?.annotations ?? [];
    assert.deepEqual([first?.id, first?.note], ['a000000001', 'mine']);
    const [one] = done;
    assert.ok(one);
    await applyFileEdit(project, one.path, one.edit);
    assert.equal(files.text('a.txt.sitrep.yaml'), known);
  });

  it('carries spans into an article whose text differs, and asks where it cannot be sure', async () => {
    const { project } = made({ 'a.txt': `A new headline\n\n${TEXT.replace('12 soldiers', '15 soldiers')}` });
    const source = encode('brat', 'a', TEXT, TAGS, { unit: 'code-point', lineEnd: '\n' });
    const { result } = await importInto(project, 'brat', source);
    assert.deepEqual(
      [result.counts.added, result.counts.uncertain, result.counts.lost],
      [4, 1, 0],
      JSON.stringify(result.losses),
    );
    const annotations = (await sidecarOf(project))?.annotations ?? [];
    const sure = annotations.filter(({ sha256 }) => sha256 === undefined);
    assert.deepEqual(
      sure.map(({ exact }) => exact),
      ['JNIM', 'Boni', 'Issa Baré'],
    );
    assert.equal(sure[0]?.start, 18);
    const unsure = annotations.find(({ sha256 }) => sha256 !== undefined);
    assert.equal(unsure?.sha256, await project.digestOf(TEXT));
    const again = await importInto(project, 'brat', source);
    assert.deepEqual([again.result.counts.added, again.result.counts.alreadyThere], [0, 4]);
  });

  it('keeps words without a sure place as uncertain, never as anchored', async () => {
    const text = 'Boni\nBoni fell. Later Boni was retaken.\n';
    const { project } = made({ 'b.txt': text });
    const csv = 'file,quote,label\nb.txt,Boni,PLACE\nb.txt,retaken,STATEMENT\nb.txt,Gao,PLACE\n';
    const { result } = await importInto(project, 'csv', { 'x.csv': csv });
    assert.deepEqual([result.counts.added, result.counts.uncertain, result.counts.lost], [2, 1, 1]);
    const target = new MemoryFiles();
    const exported = await exportProject(project, { format: 'jsonl', target: wholeFiles(target), version: '0.0.0' });
    assert.equal(exported.counts.annotations, 1);
    assert.match(target.text('LOSSES.md') ?? '', /Uncertain/);
  });

  it('finds the article by its text where its name says nothing, and makes one only on asking', async () => {
    const { files, project } = made({ 'north/b.txt': 'Another report about Gao.\n' });
    const lines = [
      { text: `${TEXT}\n`, label: [[2, 6, 'ACTOR']] },
      { text: 'A third report about Dori.', label: [[21, 25, 'PLACE']], file: '../../../etc/cron.d/x' },
    ];
    const source = { 'x.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') };
    const first = await importInto(project, 'doccano', source, { unit: 'code-point' });
    assert.deepEqual([first.result.articles, first.result.counts.lost], [['a.txt'], 1]);
    assert.match(first.result.losses[0]?.why ?? '', /No article of the project/);
    const second = await importInto(project, 'doccano', source, { unit: 'code-point', target: 'north' });
    assert.deepEqual([second.result.articles, second.result.counts.newArticles], [['north/x.txt'], 1]);
    assert.equal(files.text('north/x.txt'), 'A third report about Dori.');
    assert.ok(files.names().every((name) => !name.includes('..') && !name.includes('etc')));
    for (const target of ['..', '.sitrep', '/etc', 'a\\b']) {
      await assert.rejects(
        importInto(project, 'doccano', source, { target }),
        (error) => SitrepError.is(error),
        target,
      );
    }
  });

  it('writes nothing where one sidecar cannot be written, and reads on where one cannot be read', async () => {
    const { files, project } = made({ 'b.txt': TEXT, 'b.txt.sitrep.yaml': 'sitrep: 2\n' });
    const source = { 'x.csv': 'file,quote,label\na.txt,JNIM,ACTOR\nb.txt,JNIM,ACTOR\n' };
    const { result } = await importInto(project, 'csv', source);
    assert.deepEqual([result.counts.added, result.counts.lost], [1, 1]);
    assert.match(result.losses[0]?.why ?? '', /b\.txt\.sitrep\.yaml cannot be read, and is not written/);
    assert.equal(files.text('b.txt.sitrep.yaml'), 'sitrep: 2\n');
    const fresh = made({ 'b.txt': TEXT });
    let looks = 0;
    const cancel = {
      get isCancellationRequested(): boolean {
        return (looks += 1) > 6;
      },
    };
    const before = fresh.files.names();
    await assert.rejects(importInto(fresh.project, 'csv', source, { cancel }), (error) =>
      SitrepError.is(error, 'cancelled'),
    );
    assert.deepEqual(fresh.files.names(), before);
  });

  it('maps labels as it is told, and names those that stand for nothing', async () => {
    const { project } = made();
    const source = { 'x.csv': 'file,quote,label\na.txt,JNIM,MISC\na.txt,Boni,FAC\na.txt,Baré,__proto__\n' };
    const labels = new Map([
      ['MISC', 'actor'],
      ['FAC', 'skip'],
    ] as const);
    const { result } = await importInto(project, 'csv', source, { labels });
    assert.deepEqual([result.counts.added, result.counts.skipped, result.counts.lost], [1, 1, 1]);
    assert.match(result.losses[0]?.why ?? '', /“__proto__” stands for no type/);
  });

  it('refuses a source of nothing, and names the first line of one that cannot be read', async () => {
    const { project } = made();
    await assert.rejects(importInto(project, 'brat', { 'a.txt': TEXT }), (error) =>
      SitrepError.is(error, 'import/nothing'),
    );
    await assert.rejects(
      importInto(project, 'doccano', { 'a.jsonl': '{"text": "x"}\n'.replace('text', 'body') }),
      (error) => {
        assert.ok(SitrepError.is(error, 'import/unreadable'));
        assert.match(error.message, /a\.jsonl:1: .*It has no "text"\./);
        return true;
      },
    );
    assert.ok(EXTENSIONS.brat.includes('.ann'));
  });

  it('places what CoNLL tags, by its words', async () => {
    const { project } = made();
    const tagged = [
      '🔥 O',
      'JNIM B-ACTOR',
      'attacked O',
      'Boni B-PLACE',
      '. O',
      '',
      'At B-CASUALTY',
      'least I-CASUALTY',
    ];
    const rest = ['12 I-CASUALTY', 'soldiers I-CASUALTY', 'were I-CASUALTY', 'killed I-CASUALTY', ', O', 'said O'];
    const text = [...tagged, ...rest, 'Issa B-PER', 'Baré I-PER', '. O', ''].join('\n');
    const { result } = await importInto(project, 'conll', { 'a.conll': text });
    assert.deepEqual([result.counts.added, result.losses], [4, []]);
    assert.deepEqual(
      (await sidecarOf(project))?.annotations?.map(({ exact }) => exact),
      ['JNIM', 'Boni', 'At least 12 soldiers were killed', 'Issa Baré'],
    );
  });

  it('reads back the tables that Sitrep exports', async () => {
    const claim = {
      harm: 'neutralised',
      count: { stated: 12, qualifier: 'more_than', lower: 13 },
      victims: ['jnim'],
      victims_text: 'soldiers',
      victim_traits: ['children', 'women'],
      claimant: 'jnim',
      via: ['Example Wire'],
      as_of: '2025-07-01',
      place: 'ml-boni',
      epistemic: 'claimed',
      scope: 'incident',
      decision: { harm: 'killed', low: 0, best: 0, high: 12, by: 'aminata', date: '2025-07-03', why: '=party; claim' },
    };
    const tags = [
      {
        id: 'a000000001',
        type: 'actor',
        exact: 'JNIM',
        actor: 'jnim',
        role: ['perpetrator', 'claimant'],
        by: 'moussa',
      },
      {
        id: 'a000000002',
        type: 'place',
        exact: 'Boni',
        place: 'ml-boni',
        role: 'attacked',
        note: '+ a note, "quoted"',
      },
      { id: 'a000000003', type: 'casualty', exact: 'At least 12 soldiers were killed', claim, sensitive: true },
      { id: 'a000000004', type: 'statement', exact: 'said', kind: 'attribution', claimant_text: 'Issa Baré' },
      {
        id: 'a000000005',
        type: 'person',
        exact: 'Issa Baré',
        role: 'witness',
        review: { state: 'accepted', by: 'moussa', date: '2025-07-03' },
      },
    ];
    const sidecar = sidecarFor('a.txt', TEXT, tags);
    const from = made({ 'a.txt.sitrep.yaml': sidecar });
    const target = new MemoryFiles();
    await exportProject(from.project, {
      format: 'csv',
      target: wholeFiles(target),
      version: '0.0.0',
      redactPersons: false,
    });
    const tables = Object.fromEntries(target.names().map((name) => [name, target.text(name) ?? '']));
    const { project } = made();
    const { result } = await importInto(project, 'csv', tables);
    assert.equal(result.counts.added, 5);
    assert.deepEqual(
      result.losses.map(({ kind, file, what }) => [kind, file, what]),
      [['note', 'incidents.csv', 'the table of incidents']],
    );
    const bare = (value: Sidecar | undefined): unknown => value?.annotations?.map(({ id, ...rest }) => rest);
    assert.deepEqual(bare(await sidecarOf(project)), bare(await sidecarOf(from.project)));
  });

  for (const format of ['brat', 'w3c'] as const) {
    it(`reads back what Sitrep exports as ${format}: words, roles, references and claims`, async () => {
      const tags = [
        { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator', 'claimant'] },
        { id: 'a000000002', type: 'place', exact: 'Boni', place: 'ml-boni', role: 'attacked' },
        {
          id: 'a000000004',
          type: 'casualty',
          exact: 'At least 12 soldiers were killed',
          claim: {
            harm: 'killed',
            count: { stated: 12, qualifier: 'at_least', lower: 12 },
            victims_text: 'soldiers',
            victim_status: 'combatant',
            claimant_text: 'Issa Baré',
            epistemic: 'claimed',
          },
        },
        { id: 'a000000003', type: 'person', exact: 'Issa Baré', role: 'witness' },
      ];
      const from = made({ 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, tags) });
      const target = new MemoryFiles();
      await exportProject(from.project, {
        format,
        target: wholeFiles(target),
        version: '0.0.0',
        redactPersons: false,
      });
      const { project } = made();
      const { result } = await importInto(
        project,
        format,
        Object.fromEntries(target.names().map((name) => [name, target.text(name) ?? ''])),
      );
      assert.deepEqual([result.counts.added, result.losses], [4, []]);
      const bare = (value: Sidecar | undefined): unknown => value?.annotations?.map(({ id, ...rest }) => rest);
      assert.deepEqual(bare(await sidecarOf(project)), bare(await sidecarOf(from.project)));
    });
  }

  it('gives back what was written, in every format, whatever overlaps and nests', async () => {
    const words = fc.constantFrom('JNIM', 'Boni', '🔥', 'Issa', 'Baré', '12', 'au', 'é𝕏');
    const texts = fc.array(words, { minLength: 4, maxLength: 12 }).map((parts) => parts.join(' '));
    const cases = texts.chain((text) => {
      const all = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => {
        const start = Array.from(text.slice(0, index)).length;
        return [start, start + Array.from(word).length] as const;
      });
      const span = fc
        .tuple(fc.nat(all.length - 1), fc.nat(all.length - 1))
        .map(([a, b]) => [all[Math.min(a, b)]?.[0] ?? 0, all[Math.max(a, b)]?.[1] ?? 1] as const);
      const tags = fc.uniqueArray(span, { minLength: 1, maxLength: 6, selector: (one) => one.join() });
      return fc.record({ text: fc.constant(text), spans: tags, format: fc.constantFrom(...FORMATS) });
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ text, spans, format }) => {
        const { project } = made({ 'c.txt': text });
        const tags = spans.map((span): Tag => ({ label: 'ACTOR', fragments: [span] }));
        const source = encode(format, 'c', text, tags, { unit: 'code-point', lineEnd: '\n' });
        const { result } = await importInto(project, format, source, { unit: 'code-point' });
        assert.deepEqual(result.losses, []);
        const found = ((await sidecarOf(project, 'c.txt'))?.annotations ?? []).map(({ start, end }) =>
          [start, end].join(),
        );
        assert.deepEqual(found.sort(), spans.map((span) => span.join()).sort());
      }),
      { numRuns: 60 },
    );
  });
});
