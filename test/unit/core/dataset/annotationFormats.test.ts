import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConllReading } from '../../../../src/core/dataset/conll';
import { DATASET_FORMATS, type DatasetFormat } from '../../../../src/core/dataset/formats';
import type { DatasetArticle } from '../../../../src/core/dataset/model';
import { MASK } from '../../../../src/core/dataset/maskText';
import { articleOf, datasetOf, preparedOf, type Tag, type Written } from './articles';
import { randomArticles } from './randomArticles';

const TEXT = '🔥 JNIM killed 12 in Boni. A nurse, Awa Barry,\nfled.';
const TAGS: readonly Tag[] = [
  { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator'] },
  {
    id: 'a000000002',
    type: 'casualty',
    exact: 'killed 12 in Boni',
    claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } },
    links: [{ attributed_by: 'a000000001' }],
  },
  { id: 'a000000003', type: 'place', exact: 'Boni', place: 'ml-boni', note: 'The "town".' },
  { id: 'a000000004', type: 'person', exact: 'Awa Barry', role: 'witness' },
];
type Details = Partial<DatasetArticle['sidecar']['article']>;

const LINE_ENDS_WITHIN = new RegExp(`[${String.fromCharCode(11, 12, 13, 28, 29, 30, 0x85, 0x2028, 0x2029)}]`, 'u');
const CODED: Details = { coding: [{ by: 'a', status: 'coded' }] };
const DRAFT: Details = { coding: [{ by: 'a', status: 'draft' }] };

const write = (format: DatasetFormat, details = CODED, formatOptions = {}): Written =>
  datasetOf([articleOf('a.txt', TEXT, TAGS, details)], { format, formatOptions });

const lines = ({ files }: Written, name: string): readonly unknown[] =>
  (files.get(name) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));

describe('CoNLL', () => {
  it('is a token a line with IOB2 tags, and names what overlaps', () => {
    const { files, losses } = write('conll');
    assert.equal(
      files.get('annotations.conll'),
      [
        '-DOCSTART-\t-X-\t-X-\tO',
        '',
        '🔥\t0\t1\tO',
        'JNIM\t2\t6\tB-ACTOR',
        'killed\t7\t13\tO',
        '12\t14\t16\tO',
        'in\t17\t19\tO',
        'Boni\t20\t24\tB-PLACE',
        '.\t24\t25\tO',
        '',
        'A\t26\t27\tO',
        'nurse\t28\t33\tO',
        ',\t33\t34\tO',
        '█████████\t35\t44\tB-PERSON',
        ',\t44\t45\tO',
        'fled\t46\t50\tO',
        '.\t50\t51\tO',
        '',
        '',
      ].join('\n'),
    );
    const left = losses.filter(({ kind }) => kind === 'left-out');
    assert.deepEqual(
      left.map(({ annotation, why }) => [annotation, why]),
      [['a000000002', 'It overlaps annotation a000000003, and a token has one tag.']],
    );
  });
});

describe('spaCy and Prodigy', () => {
  it('hold tokens that make up the text, spans by token and character, and accept only what is finished', () => {
    const [example] = lines(write('spacy'), 'annotations.jsonl') as readonly {
      text: string;
      tokens: { text: string; ws: boolean }[];
      spans: { start: number; end: number; token_start: number; token_end: number; label: string; facts: object }[];
      answer: string;
    }[];
    assert.equal(example?.tokens.map(({ text, ws }) => text + (ws ? ' ' : '')).join(''), example?.text);
    const [, claim] = example?.spans ?? [];
    assert.deepEqual(
      [claim?.label, claim?.start, claim?.end, claim?.token_start, claim?.token_end],
      ['CASUALTY', 7, 24, 2, 5],
    );
    assert.deepEqual((claim?.facts as { harm: string; stated: number }).stated, 12);
    assert.equal(example?.answer, 'accept');
    const [draft] = lines(write('spacy', DRAFT), 'annotations.jsonl') as readonly { answer: string }[];
    assert.equal(draft?.answer, 'ignore');
  });

  it('accept nothing of which a coder who marks what she reads has left out a sentence', () => {
    const length = Array.from(TEXT).length;
    const answer = (...coding: NonNullable<Details['coding']>): unknown =>
      (lines(write('spacy', { coding }), 'annotations.jsonl') as readonly { answer: string }[])[0]?.answer;
    const half = { by: 'a', seen: [[0, 26] satisfies [number, number]] };
    const all = { by: 'a', seen: [[0, 26], [26, length]] satisfies [number, number][] }; // prettier-ignore
    assert.equal(answer({ ...half, status: 'coded' }), 'ignore');
    assert.equal(answer({ ...half, status: 'reviewed' }, { by: 'b', status: 'coded' }), 'ignore');
    assert.equal(answer({ ...half, status: 'not_relevant' }), 'accept');
    assert.equal(answer({ ...all, status: 'coded' }), 'accept');
    assert.equal(answer({ ...all, status: 'draft' }), 'ignore');
    // Where the sidecar tells of another text, nobody knows what of this one was read.
    const article = articleOf('a.txt', TEXT, TAGS, { coding: [{ ...all, status: 'coded' }] });
    const changed = datasetOf([{ ...article, sha256: 'b'.repeat(64) }], { format: 'spacy' });
    assert.match(changed.files.get('annotations.jsonl') ?? '', /"answer":"ignore"/);
  });
});

describe('doccano', () => {
  it('has both forms', () => {
    const [plain] = lines(write('doccano'), 'annotations.jsonl') as readonly { label: unknown }[];
    assert.deepEqual(plain?.label, [
      [2, 6, 'ACTOR'],
      [7, 24, 'CASUALTY'],
      [20, 24, 'PLACE'],
      [35, 44, 'PERSON'],
    ]);
    const [linked] = lines(write('doccano-relations'), 'annotations.jsonl') as readonly {
      entities: unknown[];
      relations: unknown;
    }[];
    assert.deepEqual(linked?.entities[0], { id: 0, label: 'ACTOR', start_offset: 2, end_offset: 6 });
    assert.deepEqual(linked.relations, [{ id: 0, from_id: 1, to_id: 0, type: 'attributed_by' }]);
  });

  it('takes rejected suggestions of finished articles as negatives on asking, and never an unread article', () => {
    const rejected = [{ type: 'actor' as const, exact: 'nurse', start: 28, end: 33 }];
    const articleWith = (details: Details, tags = TAGS) => {
      const article = articleOf('a.txt', TEXT, tags, details);
      return { ...article, sidecar: { ...article.sidecar, rejected } };
    };
    const labels = (details: Details, hardNegatives: boolean, tags = TAGS): unknown => {
      const article = articleWith(details, tags);
      const written = datasetOf([article], { format: 'doccano', formatOptions: { hardNegatives } });
      return (lines(written, 'annotations.jsonl') as readonly { label: unknown[] }[]).map(({ label }) => label.at(-1));
    };
    assert.deepEqual(labels(CODED, true), [[28, 33, 'NOT_ACTOR']]);
    assert.deepEqual(labels(CODED, false), [[35, 44, 'PERSON']]);
    assert.deepEqual(labels(DRAFT, true), [[35, 44, 'PERSON']]);
    assert.deepEqual(labels(DRAFT, true, []), []);
    assert.deepEqual(labels(CODED, false, []), [undefined]);
  });
});

describe('Label Studio', () => {
  it('has tasks with regions and relations, and a configuration with all labels', () => {
    const { files } = write('label-studio');
    const [task] = JSON.parse(files.get('tasks.json') ?? '') as readonly {
      data: { text: string };
      annotations: { completed_by: number; result: Record<string, unknown>[] }[];
    }[];
    assert.equal(task?.annotations[0]?.completed_by, 1);
    assert.deepEqual(task.annotations[0].result[0], {
      id: 'a000000001',
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start: 2, end: 6, text: 'JNIM', labels: ['ACTOR'] },
    });
    assert.deepEqual(task.annotations[0].result[2]?.['meta'], { text: ['The "town".'] });
    assert.deepEqual(task.annotations[0].result[4]?.['labels'], ['attributed_by']);
    assert.match(files.get('labelling-config.xml') ?? '', /<Label value="CASUALTY" background="#[0-9a-f]{6}"\/>/);
    const draft = write('label-studio', DRAFT).files.get('tasks.json') ?? '';
    assert.deepEqual((JSON.parse(draft) as { annotations: unknown[] }[])[0]?.annotations, []);
  });
});

describe('W3C Web Annotations', () => {
  it('have quote and position, and neither where a word is redacted', () => {
    const { files } = write('w3c');
    const { items } = JSON.parse(files.get('annotations.jsonld') ?? '') as {
      items: { id: string; body: unknown[]; target: { source: string; selector?: unknown[] } }[];
    };
    assert.deepEqual(items[2]?.target.selector, [
      {
        type: 'TextQuoteSelector',
        exact: 'Boni',
        prefix: '🔥 JNIM killed 12 in ',
        suffix: `. A nurse, ${MASK.repeat(9)},\nfled.`,
      },
      { type: 'TextPositionSelector', start: 20, end: 24 },
    ]);
    assert.deepEqual(items[2].body[2], {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: 'urn:sitrep:place:ml-boni',
    });
    assert.equal(items[3]?.target.selector, undefined);
  });
});

describe('every format', () => {
  for (const format of DATASET_FORMATS) {
    it(`reads back what it wrote as ${format}, the same bytes each time, whatever the articles`, () => {
      fc.assert(
        fc.property(randomArticles, fc.boolean(), fc.boolean(), (articles, redact, hardNegatives) => {
          const choices = { format, redact, formatOptions: { hardNegatives, hxl: hardNegatives } };
          const { files, counts } = datasetOf(articles, choices);
          assert.deepEqual(files, datasetOf(articles, choices).files);
          assert.equal(counts.articles, articles.length);
          JSON.parse(files.get('datapackage.json') ?? '');
        }),
        { numRuns: 60 },
      );
    });
  }

  it('leaves CoNLL with the tokens of its text and with no span that is not one', () => {
    fc.assert(
      fc.property(randomArticles, (articles) => {
        const written = datasetOf(articles, { format: 'conll' });
        const text = written.files.get('annotations.conll') ?? '';
        const reading = new ConllReading();
        for (const line of text.split('\n')) {
          assert.doesNotMatch(line, LINE_ENDS_WITHIN);
          reading.next(line);
        }
        const prepared = preparedOf(articles);
        const all = prepared.flatMap((article) => article.spans);
        const left = written.losses.filter(
          ({ kind, what }) => kind === 'left-out' && what.endsWith('annotation'),
        ).length;
        const given = articles.flatMap(({ sidecar }) => sidecar.annotations ?? []).length;
        assert.equal(reading.spans.length + left, given);
        assert.ok(reading.spans.length <= all.length);
      }),
    );
  });
});
