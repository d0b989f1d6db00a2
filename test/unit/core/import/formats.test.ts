import assert from 'node:assert/strict';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import {
  EXTENSIONS,
  IMPORT_FORMATS,
  labelsIn,
  readSourceFile,
  type ImportFormat,
} from '../../../../src/core/import/formats';
import { locate } from '../../../../src/core/import/locate';
import type { ReadFile } from '../../../../src/core/import/model';

const TEXT = 'JNIM attacked Boni. At least 12 soldiers were killed.\n';

const read = (format: ImportFormat, text: string, documentText?: string): ReadFile =>
  readSourceFile(format, { name: `a${EXTENSIONS[format][0] ?? ''}`, text }, { documentText });

/** What each span of a file is of, in an article of this text. */
function wordsOf({ documents }: ReadFile, text = TEXT): readonly (readonly [string, string])[] {
  const article = { text: new AnchorText(text), raw: text };
  return documents.flatMap((document) =>
    locate(document, article).map((one, index): readonly [string, string] => [
      document.spans[index]?.label ?? '',
      one.kind === 'lost'
        ? `lost: ${one.why}`
        : one.kind === 'uncertain'
          ? `uncertain: ${one.why}`
          : one.selector.exact,
    ]),
  );
}

describe('reading brat', () => {
  it('reads spans, fragments, attributes, references, notes and relations, in any order of lines', () => {
    const file = read(
      'brat',
      [
        '#1\tAnnotatorNotes T1\tfirst named',
        'T1\tActor 0 4\tJNIM',
        'T2\tCasualty 29 40;46 52\t12 soldiers killed',
        'A1\tHarm T2 killed',
        'M1\tSensitive T1',
        'N1\tReference T1 codebook:jnim\tJNIM',
        'R1\tPerpetrator Arg1:T2 Arg2:T1',
      ].join('\r\n'),
      TEXT,
    );
    assert.deepEqual(file.losses, []);
    assert.deepEqual(wordsOf(file), [
      ['Actor', 'JNIM'],
      ['Casualty', '12 soldiers were killed'],
    ]);
    const [actor, casualty] = file.documents[0]?.spans ?? [];
    assert.deepEqual([actor?.reference, actor?.note], ['jnim', 'first named']);
    assert.deepEqual(actor?.attributes, [{ name: 'Sensitive', value: 'true' }]);
    assert.deepEqual(casualty?.attributes, [{ name: 'Harm', value: 'killed' }]);
    assert.deepEqual(file.documents[0]?.relations, [{ line: 7, type: 'Perpetrator', from: 'T2', to: 'T1' }]);
  });

  it('makes one span of fragments that only a line end parts', () => {
    const text = 'At least\n12 killed\n';
    const file = read('brat', 'T1\tCasualty 0 8;9 18\tAt least 12 killed\n', text);
    const [one] = locate(file.documents[0] ?? assert.fail(), { text: new AnchorText(text), raw: text });
    assert.ok(one?.kind === 'sure');
    assert.deepEqual([one.selector.exact, one.selector.fragments], ['At least\n12 killed', undefined]);
  });

  it('keeps fragments that words part', () => {
    const [one] = locate(
      read('brat', 'T1\tCasualty 29 40;46 52\t12 soldiers killed\n', TEXT).documents[0] ?? assert.fail(),
      {
        text: new AnchorText(TEXT),
        raw: TEXT,
      },
    );
    assert.ok(one?.kind === 'sure');
    assert.deepEqual(one.selector.fragments, [
      [29, 40],
      [46, 52],
    ]);
  });

  it('names each line that is not read, with its number', () => {
    const file = read('brat', 'E1\tAttack:T1\nT1\tActor 4\tx\nT1\nR1\tx\nA1\tHarm T9 killed\n*\tEquiv T1 T2\n');
    assert.deepEqual(file.losses.map(({ line }) => line).sort(), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(file.documents[0]?.spans, []);
  });
});

describe('reading CoNLL', () => {
  const iob2 =
    'JNIM B-ACTOR\nattacked O\nBoni B-PLACE\n. O\n\nAt B-CASUALTY\nleast I-CASUALTY\n12 I-CASUALTY\nsoldiers I-CASUALTY\nwere O\nkilled O\n. O\n';
  const expected = [
    ['ACTOR', 'JNIM'],
    ['PLACE', 'Boni'],
    ['CASUALTY', 'At least 12 soldiers'],
  ];

  it('reads IOB2, with blanks or tabs and more columns', () => {
    assert.deepEqual(wordsOf(read('conll', iob2)), expected);
    assert.deepEqual(wordsOf(read('conll', iob2.replaceAll(' ', '\tNN\t').replaceAll('\n', '\r\n'))), expected);
  });

  it('reads IOB1 and BIOES where they leave no doubt', () => {
    assert.deepEqual(wordsOf(read('conll', iob2.replaceAll('B-', 'I-'))), expected);
    const bioes = iob2.replace(/B-(ACTOR|PLACE)/g, 'S-$1').replace('soldiers I-', 'soldiers E-');
    assert.deepEqual(wordsOf(read('conll', bioes)), expected);
    // In IOB1 a B begins a second span beside one of its kind.
    const two = 'JNIM I-X\nattacked B-X\nBoni O\n. O\n';
    assert.deepEqual(wordsOf(read('conll', two), 'JNIM attacked Boni.'), [
      ['X', 'JNIM'],
      ['X', 'attacked'],
    ]);
  });

  it('parts documents by their comments, and reads brackets as corpora write them', () => {
    const file = read(
      'conll',
      '# newdoc id = x/one.txt\nJNIM B-A\n\n-DOCSTART- -X- O\n\n# doc_id: two\n-LRB- O\nBoni B-P\n-RRB- O\n',
    );
    assert.deepEqual(
      file.documents.map(({ name }) => name),
      ['x/one.txt', 'two'],
    );
    const text = '(Boni)';
    const [one] = locate(file.documents[1] ?? assert.fail(), { text: new AnchorText(text), raw: text });
    assert.equal(one?.kind === 'sure' && one.selector.exact, 'Boni');
  });

  it('places nothing of sentences that do not stand so, and goes on where one stands once', () => {
    const text = 'Headline added later\n\nJNIM attacked Boni on Monday. Eight were killed there.';
    const lines = (sentence: string): string =>
      sentence
        .split(' ')
        .map((word) => `${word} B-${word}`)
        .join('\n');
    const file = read('conll', `${lines('JNIM attacked Boni on Monday .')}\n\n${lines('Nine were killed there .')}\n`);
    const words = wordsOf(file, text);
    assert.deepEqual(
      words.slice(0, 3).map(([, exact]) => exact),
      ['JNIM', 'attacked', 'Boni'],
    );
    assert.ok(words.slice(6).every(([, exact]) => exact.startsWith('lost: ')));
  });
});

describe('reading W3C Web Annotations', () => {
  const target = (...selector: object[]): object => ({ source: 'https://example.org/texts/a.txt', selector });
  const tag = { type: 'TextualBody', purpose: 'tagging', value: 'Place' };
  const quote = (exact: string, more: object = {}): object => ({ type: 'TextQuoteSelector', exact, ...more });

  it('reads one, a list, a page and a collection, with notes, references and creators', () => {
    const bodies = [
      tag,
      { type: 'TextualBody', purpose: 'commenting', value: 'a note' },
      { type: 'SpecificResource', purpose: 'identifying', source: 'codebook:ml-boni' },
      { type: 'TextualBody', name: 'role', value: 'attacked' },
    ];
    const one = { id: 'urn:1', creator: { name: 'aminata' }, body: bodies, target: target(quote('Boni')) };
    for (const value of [one, [one], { type: 'AnnotationPage', items: [one] }, { first: { items: [one] } }]) {
      const file = read('w3c', JSON.stringify(value));
      assert.deepEqual(file.losses, []);
      assert.deepEqual(wordsOf(file), [['Place', 'Boni']]);
      const [document] = file.documents;
      const [span] = document?.spans ?? [];
      assert.deepEqual(
        [document?.name, span?.note, span?.reference, span?.by],
        ['example.org/texts/a.txt', 'a note', 'ml-boni', 'aminata'],
      );
      assert.deepEqual(span?.attributes, [{ name: 'role', value: 'attacked' }]);
    }
  });

  it('takes words for sure only where nothing else could be meant', () => {
    const text = 'Boni fell. Later Boni was retaken, a Bonian said.';
    const of = (...selector: object[]): string =>
      wordsOf(read('w3c', JSON.stringify({ body: tag, target: target(...selector) })), text)[0]?.[1] ?? '';
    assert.match(of(quote('Boni')), /^uncertain: Its words stand in 3 places/);
    assert.equal(of(quote('Boni', { prefix: 'Later ', suffix: ' was' })), 'Boni');
    assert.match(of(quote('Boni', { prefix: 'Today ' })), /^uncertain: Its words stand in the article, but not beside/);
    assert.equal(of({ type: 'TextPositionSelector', start: 17, end: 21 }, quote('Boni')), 'Boni');
    assert.match(of({ type: 'TextPositionSelector', start: 18, end: 22 }, quote('Boni')), /^uncertain: Other words/);
    assert.match(of(quote('Gao')), /^lost: Its words are not in the article/);
    assert.match(of(quote('Bon')), /^uncertain/);
    assert.equal(of(quote('retaken')), 'retaken');
    // A place that the words fit, beside other words than those given.
    const shifted = of(
      { type: 'TextPositionSelector', start: 0, end: 4 },
      quote('Boni', { prefix: 'Later ', suffix: ' was' }),
    );
    assert.equal(shifted, 'Boni');
  });

  it('names what has no label, no selector, more targets or bodies of no use', () => {
    const file = read(
      'w3c',
      JSON.stringify([
        { body: [], target: target(quote('Boni')) },
        { body: tag, target: 'https://example.org/whole' },
        { body: tag, target: [target(quote('Boni')), target(quote('JNIM'))] },
        { body: [tag, { purpose: 'linking' }], target: target(quote('Boni')) },
      ]),
    );
    assert.equal(file.losses.length, 4);
  });
});

describe('reading Label Studio', () => {
  const region = (id: string, start: number, end: number, label: string): object => ({
    id,
    type: 'labels',
    from_name: 'label',
    value: { start, end, labels: [label] },
  });

  it('reads regions, their choices and relations, and leaves predictions and cancelled work', () => {
    const result = [
      region('r1', 0, 4, 'ACTOR'),
      region('r2', 20, 52, 'CASUALTY'),
      { id: 'r2', type: 'choices', from_name: 'harm', value: { choices: ['killed'] } },
      { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'left', labels: ['perpetrator'] },
    ];
    const cancelled = { was_cancelled: true, result: [region('x', 0, 4, 'PLACE')] };
    const file = read(
      'label-studio',
      JSON.stringify([
        {
          id: 7,
          data: { text: TEXT, file: 'a.txt' },
          annotations: [{ completed_by: { email: 'a@example.org' }, result }, cancelled],
          predictions: [{ result: [region('p', 0, 4, 'PLACE')] }],
        },
      ]),
    );
    assert.deepEqual(file.losses, []);
    assert.deepEqual(wordsOf(file), [
      ['ACTOR', 'JNIM'],
      ['CASUALTY', 'At least 12 soldiers were killed'],
    ]);
    const [document] = file.documents;
    assert.equal(document?.name, 'a.txt');
    assert.deepEqual(document?.spans[1]?.attributes, [{ name: 'harm', value: 'killed' }]);
    assert.equal(document?.spans[0]?.by, 'a@example.org');
    assert.deepEqual(document?.relations, [{ line: undefined, type: 'perpetrator', from: 'r2', to: 'r1' }]);
  });

  it('names tasks without annotations, second labels and regions of no text', () => {
    const odd = [
      { id: 'i', type: 'labels', value: { x: 1, labels: ['A'] } },
      { id: 'j', type: 'labels', value: { start: 0, end: 4, labels: ['A', 'B'] } },
      { id: 'k', type: 'labels', value: { start: 0, end: 4, labels: [] } },
      { id: 'z', type: 'rating', value: { rating: 4 } },
    ];
    const file = read(
      'label-studio',
      JSON.stringify([
        { text: TEXT, label: [] },
        { data: { text: TEXT }, annotations: [{ result: odd }] },
      ]),
    );
    assert.equal(file.losses.length, 5);
    assert.deepEqual([...labelsIn(file.documents)], [['A', 1]]);
  });
});

describe('reading doccano and Prodigy', () => {
  it('reads both forms of doccano', () => {
    const forms = [
      { text: TEXT, label: [[0, 4, 'ACTOR']] },
      { text: TEXT, entities: [[0, 4, 'ACTOR']] },
      { data: TEXT, labels: [[0, 4, 'ACTOR']] },
      {
        text: TEXT,
        entities: [{ id: 4, label: 'ACTOR', start_offset: 0, end_offset: 4 }],
        relations: [{ id: 1, from_id: 4, to_id: 4, type: 'repeats' }],
      },
    ];
    const file = read('doccano', forms.map((form) => JSON.stringify(form)).join('\n'));
    assert.deepEqual(file.losses, []);
    assert.deepEqual(wordsOf(file), new Array(4).fill(['ACTOR', 'JNIM']));
    assert.deepEqual(file.documents[3]?.relations, [{ line: 4, type: 'repeats', from: '4', to: '4' }]);
  });

  it('reads spans that were accepted, with ids of entries and relations by copies', () => {
    const accepted = {
      text: TEXT,
      meta: { file: 'a.txt' },
      spans: [
        { start: 0, end: 4, label: 'ACTOR', kb_id: 'codebook:jnim', token_start: 0, token_end: 0 },
        { start: 20, end: 52, label: 'CASUALTY' },
      ],
      relations: [
        {
          head: 3,
          child: 0,
          head_span: { start: 20, end: 52 },
          child_span: { start: 0, end: 4 },
          label: 'perpetrator',
        },
      ],
      answer: 'accept',
    };
    const lines = [accepted, { ...accepted, answer: 'reject' }, { text: TEXT, spans: [], answer: 'ignore' }];
    const file = read('prodigy', lines.map((line) => JSON.stringify(line)).join('\n'));
    assert.deepEqual(wordsOf(file), [
      ['ACTOR', 'JNIM'],
      ['CASUALTY', 'At least 12 soldiers were killed'],
    ]);
    assert.deepEqual(file.documents[0]?.relations, [{ line: 1, type: 'perpetrator', from: '1', to: '0' }]);
    assert.equal(file.documents[0]?.spans[0]?.reference, 'jnim');
    assert.deepEqual(
      file.losses.map(({ line }) => line),
      [2],
    );
  });
});

describe('reading CSV', () => {
  it('knows usual columns, or takes those it is told', () => {
    assert.deepEqual(wordsOf(read('csv', '\ufefffile;start;end;type\r\na.txt;0;4;actor\r\na.txt;14;18;place\r\n')), [
      ['actor', 'JNIM'],
      ['place', 'Boni'],
    ]);
    const table = { name: 'a.csv', text: 'doc,von,bis,was\na,0,4,actor\n' };
    const columns = { article: 'doc', start: 'von', end: 'bis', label: 'was' };
    assert.deepEqual(wordsOf(readSourceFile('csv', table, { columns })), [['actor', 'JNIM']]);
    assert.throws(() => readSourceFile('csv', table, { columns: { label: 'which' } }), /no column “which” for label/);
    assert.throws(() => read('csv', 'x,y\n1,2\n'), /Say which hold/);
  });

  it('takes the apostrophe off what a spreadsheet would run, joins rows of one id, and names columns it does not know', () => {
    const file = read(
      'csv',
      'file,id,exact,type,harm,mood\na.txt,x,Boni,place,,\n"a.txt",y,"\'=Boni",place,,sad\na.txt,x,Boni,place,killed,\n',
    );
    assert.deepEqual(
      file.documents[0]?.spans.map(({ quote, attributes }) => [quote, attributes]),
      [
        ['Boni', [{ name: 'harm', value: 'killed' }]],
        ['=Boni', []],
      ],
    );
    assert.deepEqual(
      file.losses.map(({ kind, what }) => [kind, what]),
      [['note', 'columns mood']],
    );
  });

  it('names rows without label, with half a span, or with neither words nor offsets', () => {
    const file = read('csv', 'file,start,end,exact,type\na,0,4,,\na,0,,,actor\na,,,,actor\na,4,0,,actor\n');
    assert.deepEqual(
      file.losses.map(({ line }) => line),
      [2, 3, 4, 5],
    );
  });
});

/** What no tool of good will writes. Each must end in documents and losses, and nothing else. */
const HOSTILE: Readonly<Record<string, string>> = {
  nothing: '',
  'a NUL': '\0',
  'no JSON': '{"text": ',
  'a number': '42',
  null: 'null',
  'a list of lists': '[[[]]]',
  'ten thousand brackets': '['.repeat(10_000),
  'a hundred thousand objects in one another': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'wrong types all over': JSON.stringify({
    text: 5,
    label: 'x',
    entities: {},
    spans: 7,
    data: [],
    annotations: {},
    body: 3,
    target: 4,
  }),
  'offsets out of all bounds': JSON.stringify({
    text: 'Boni',
    label: [
      [-1, 2, 'A'],
      [0, 1e300, 'A'],
      [0.5, 2, 'A'],
      ['0', '2', 'A'],
      [3, 1, 'A'],
      [0, 4],
    ],
  }),
  'offsets beyond the text': JSON.stringify({
    text: 'Boni',
    label: [[2, 900, 'ACTOR']],
    spans: [{ start: 2, end: 900, label: 'ACTOR' }],
  }),
  'keys of all objects':
    '{"__proto__": {"text": "x"}, "constructor": 1, "text": "Boni", "label": [[0, 4, "__proto__"]], "spans": [{"start":0,"end":4,"label":"constructor","id":"__proto__"}]}',
  'a name that leads out': JSON.stringify({ text: 'Boni', file: '../../etc/passwd', label: [[0, 4, 'PLACE']] }),
  'a label of a megabyte': JSON.stringify({ text: 'Boni', label: [[0, 4, 'A'.repeat(1_000_000)]] }),
  'half a pair': '{"text": "\\ud800", "label": [[0, 1, "A"]]}',
  'brat without a text': 'T1\tActor 0 4\tJNIM\nT2\tActor 99999999999 4\t\nT3\tActor 0 4;x\t\nT\t\t\n#\t\n',
  'tags without words': '\tB-X\nB-X\n\t\t\t\n-DOCSTART-\n#\n# newdoc id =\n',
  'quotes without end': 'file,start,end,exact,type\na,"0,4,,actor\nb\n',
  'a table of one column': 'type\nactor\n',
  'a hundred thousand lines': 'x\n'.repeat(100_000),
  'a selector within itself': JSON.stringify({
    body: 'A',
    target: { selector: { refinedBy: { refinedBy: { items: [{ items: [{}] }] } } } },
  }),
  'targets without end': JSON.stringify({ body: 'A', target: new Array(10_000).fill({ selector: {} }) }),
};

describe('hostile sources', () => {
  for (const format of IMPORT_FORMATS) {
    it(`${format}: reads no more of them than there is`, function () {
      this.timeout(30_000);
      for (const [name, text] of Object.entries(HOSTILE)) {
        let file: ReadFile = { documents: [], losses: [] };
        try {
          file = read(format, text, 'JNIM');
        } catch (error) {
          assert.match(error instanceof Error ? error.message : '', /Say which hold/, name);
        }
        for (const document of file.documents) {
          const located = locate(document, { text: new AnchorText(TEXT), raw: TEXT });
          assert.equal(located.length, document.spans.length, name);
        }
        assert.ok(file.losses.length <= 1_001, name);
        for (const { why } of file.losses) assert.match(why, /\.$/, name);
      }
      assert.equal(({} as { text?: unknown }).text, undefined);
    });
  }
});
