import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sidecarSchema } from '../../../../src/core/annotation/model';
import { readSidecar } from '../../../../src/core/annotation/sidecar';
import { readCanonical, type Canonical } from '../../../../src/core/yaml/canonical';
import { composeYaml, YamlProblems, type Composed } from '../../../../src/core/yaml/compose';
import { splitList } from '../../../../src/core/yaml/list';
import { docOf } from '../../../../src/core/yaml/read';
import { isYamlList, isYamlMap, type YamlPath, type YamlValue } from '../../../../src/core/yaml/value';
import { writeYaml } from '../../../../src/core/yaml/write';
import { reportOf, sidecarOf } from '../../../harness/manyArticles';
import { HOSTILE, RUNS, sidecar } from '../annotation/arbitraries';
import { messy, type Habit } from '../annotation/messy';

function readFast(text: string): Canonical | undefined {
  const turns = readCanonical(text, 'annotations');
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}

function readSlowly(text: string): Composed | undefined {
  try {
    return composeYaml(text, 'a');
  } catch (error) {
    if (error instanceof YamlProblems) return undefined;
    throw error;
  }
}

/** What was read quickly is what the parser reads, in the same order, and is taken apart at the same places. */
function sameAsParser(text: string): boolean {
  const fast = readFast(text);
  if (!fast) return false;
  const slow = readSlowly(text);
  assert.ok(slow, `the parser refuses what was read: ${JSON.stringify(text)}`);
  assert.equal(JSON.stringify(fast.value), JSON.stringify(slow.value));
  assert.deepEqual(fast.list(), splitList(slow, 'annotations', sidecarSchema));
  return true;
}

function* pathsOf(value: YamlValue, path: YamlPath = []): Generator<YamlPath> {
  if (path.length > 1) yield path;
  if (isYamlList(value)) for (const [index, item] of value.entries()) yield* pathsOf(item, [...path, index]);
  else if (isYamlMap(value))
    for (const [key, item] of Object.entries(value)) yield* pathsOf(item ?? null, [...path, key]);
}

const ENTRY = `sitrep: 1
article:
  file: a.txt
  sha256: ${'a'.repeat(64)}
annotations:
  - id: h7q2mzkd4c
    type: actor
    exact: JNIM
    start: 1
    end: 5
    prefix: ""
    suffix: " is, “so"
    role: [target, victim]
    links:
      - part_of: a000000001
`;

const habit: fc.Arbitrary<Habit> = fc.record({
  seed: fc.integer(),
  indent: fc.constantFrom(0, 2, 4),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  documentStart: fc.boolean(),
  endsWithLineBreak: fc.boolean(),
  flows: fc.boolean(),
});

/** Little things that change what YAML reads. */
const PIECES = [
  ...HOSTILE,
  ...[
    '\n',
    '  ',
    ' ',
    '- ',
    ': ',
    ':',
    '#',
    ' # c',
    '\n\n',
    '\n# c\n',
    '\n  # c\n',
    '\r\n',
    '"',
    "'",
    "''",
    '\\"',
    '\\x41',
  ],
  ...[
    '\\u00e9',
    '\\ud83d',
    '\\0',
    '[',
    ']',
    ', ',
    ',',
    '[1, 2]',
    '[[0, 1]]',
    '{}',
    '[]',
    '~',
    'null',
    'True',
    '0',
    '00',
    '1.0',
  ],
  ...[
    '0x1',
    '1e3',
    '-1',
    'a: 1\n',
    '  a: 1\n',
    '    x: y\n',
    '  - id: a\n',
    '- a\n',
    'key:\n',
    '__proto__: 1\n',
    'toString: 1\n',
  ],
];

/** A text with some pieces put in, or put in the place of others. */
const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom(...PIECES)), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([whole, damages]) =>
      damages.reduce((now, [where, removed, piece]) => {
        const at = Math.floor(where * now.length);
        return now.slice(0, at) + piece + now.slice(at + removed);
      }, whole),
    );

describe('readCanonical', () => {
  it('reads all that our writer writes, as the parser reads it', () => {
    const written = sidecar.map((value) => writeYaml(value, sidecarSchema));
    fc.assert(
      fc.property(written, (text) => assert.ok(sameAsParser(text), `declined: ${text}`)),
      { ...RUNS, numRuns: RUNS.numRuns * 2 },
    );
  });

  it('reads what a hand formatted as the parser does, or leaves it to the parser', () => {
    fc.assert(
      fc.property(sidecar, habit, (value, own) => void sameAsParser(messy(value, own))),
      { ...RUNS, numRuns: RUNS.numRuns * 2 },
    );
  });

  it('never reads from a damaged file what the parser would not', () => {
    const text = damaged(
      fc.oneof(
        fc.constant(ENTRY),
        sidecar.map((value) => writeYaml(value, sidecarSchema)),
      ),
    );
    const fuzz = Number(process.env['SITREP_FUZZ_RUNS'] ?? 500);
    fc.assert(
      fc.property(text, (own) => void sameAsParser(own)),
      { ...RUNS, numRuns: fuzz },
    );
  });

  it('takes comments, blank lines, CRLF, a byte order mark and unknown keys', () => {
    const texts = [
      ENTRY,
      ENTRY.trimEnd(),
      ENTRY.replaceAll('\n', '\r\n'),
      `\uFEFF${ENTRY}`,
      `# above\n\n${ENTRY}# below\n`,
      ENTRY.replace('annotations:', '  # more\n\nannotations: # here').replace('start: 1', 'start: 1   # one'),
      ENTRY.replace('    start', '\n# between\n    start').replace('  - part_of', '# above\n      - part_of'),
      `${ENTRY}  # of the entry below\n  - id: b000000001\n    mine: it's 5% "so" [x] & more\nx-own:\n  - [0, 1]\n  - "a"\n`,
      ENTRY.replace('JNIM', "'it''s'").replace('“so', '\\u201cso\\x41\\U0001f525\\n'),
      'sitrep: 1\narticle:\n  file: a.txt\n',
    ];
    for (const text of texts) assert.ok(sameAsParser(text), text);
  });

  it('leaves to the parser what is in another form, and what is wrong', () => {
    const odd = (from: string, to: string): string => {
      const text = ENTRY.replace(from, to);
      assert.notEqual(text, ENTRY);
      return text;
    };
    const texts = [
      '',
      '\n',
      '- a\n',
      'a',
      odd('JNIM', '|-\n      JNIM'),
      odd('JNIM', 'JNIM\n      again'),
      odd('JNIM', '"JNIM\n      again"'),
      odd('JNIM', '&a JNIM'),
      odd('JNIM', '!!str JNIM'),
      odd('JNIM', 'a: b'),
      odd('JNIM', 'a\tb'),
      odd('JNIM', '"\\q"'),
      odd('JNIM', '"\\ud83d"'),
      odd('JNIM', '"x"y'),
      odd('JNIM', '~'),
      odd('JNIM', 'NULL'),
      odd('exact: JNIM', 'exact:'),
      odd('start: 1', 'start: 01'),
      odd('start: 1', 'start: 0x1'),
      odd('start: 1', 'start: 1.5'),
      odd('start: 1', 'start: 1\n    start: 2'),
      odd('[target, victim]', '[target, victim'),
      odd('[target, victim]', '{target: victim}'),
      odd('[target, victim]', '[target,\n      victim]'),
      odd('[target, victim]', '[]'),
      odd('sitrep: 1', '---\nsitrep: 1'),
      odd('annotations', '<<<<<<< ours\nannotations'),
      odd('  - id', '- id'),
      odd('    type', '   type'),
      odd('    type', '     type'),
      odd('    type', '\ttype'),
      `${ENTRY}---\n`,
      `${ENTRY}${ENTRY}`,
      `${ENTRY}__proto__:\n  a: 1\n`,
      ENTRY.replaceAll('\n', '\r'),
    ];
    for (const text of texts) assert.equal(readFast(text), undefined, text);
  });

  it('declines a file of more tokens than the guard lets through', () => {
    const line = (at: number): string => `k${at}: v # c`;
    const many = Array.from({ length: 63_000 }, (_, at) => line(at)).join('\n');
    assert.equal(readFast(many), undefined);
    assert.ok(readFast(Array.from({ length: 1000 }, (_, at) => line(at)).join('\n')));
  });

  it('reads a large file in turns', () => {
    const text = sidecarOf('a.txt', reportOf(300), 600);
    let turns = 0;
    for (const reading = readCanonical(text, 'annotations'); ; turns += 1) {
      const turn = reading.next();
      if (!turn.done) continue;
      assert.ok(turn.value);
      break;
    }
    assert.ok(turns >= text.length / 40_000, `${turns} turns`);
  });
});

describe('a sidecar read in the usual form', () => {
  it('knows the place of every value as the parser does', () => {
    fc.assert(
      fc.property(sidecar, habit, fc.boolean(), (value, own, isUsual) => {
        const text = isUsual ? writeYaml(value, sidecarSchema) : messy(value, { ...own, flows: false });
        const read = readSidecar(text, 'a');
        assert.ok(read.ok);
        const parsed = docOf(composeYaml(text, 'a'));
        for (const path of pathsOf(parsed.value)) {
          assert.deepEqual(read.rangeOf(path), parsed.rangeOf(path), JSON.stringify(path));
          assert.deepEqual(read.keyRangeOf([...path, 'none']), parsed.keyRangeOf([...path, 'none']));
        }
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('has the problems that the parser finds', () => {
    const texts = [
      ENTRY.replace('type: actor', 'type: actr'),
      ENTRY.replace('end: 5', 'end: 1'),
      ENTRY.replace('sitrep: 1', 'sitrep: 2'),
      ENTRY.replace('sitrep: 1\n', ''),
      ENTRY.replace('end: 5', 'end: "5"'),
    ];
    const found = texts.map((text) => {
      const read = readSidecar(text, 'a');
      return read.ok ? 'ok' : `${read.problems[0]?.code} ${read.problems[0]?.range.start.line}`;
    });
    assert.deepEqual(found, [
      'format/value 6',
      'format/span 9',
      'format/newer 0',
      'format/missing 0',
      'format/value 9',
    ]);
  });
});
