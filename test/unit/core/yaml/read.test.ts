import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import { sidecarSchema } from '../../../../src/core/annotation/model';
import { actorsFileSchema, placesFileSchema } from '../../../../src/core/codebook/model';
import { incidentFileSchema } from '../../../../src/core/incident/model';
import { isYamlMap } from '../../../../src/core/yaml/value';
import { readYaml, validate, type YamlDoc } from '../../../../src/core/yaml/read';

function read(text: string): YamlDoc {
  const result = readYaml(text, 'a.yaml');
  if (!result.ok) assert.fail(result.problems[0]?.message ?? '');
  return result.doc;
}

function firstProblem(text: string): string {
  const result = readYaml(text, 'a.yaml');
  assert.ok(!result.ok, 'a problem was expected');
  const [problem] = result.problems;
  return `${problem?.code} ${problem?.range.start.line}:${problem?.range.start.character}`;
}

function messages(text: string, schema: z.core.$ZodType): string[] {
  const result = validate(read(text), schema, 'a.yaml');
  assert.ok(!result.ok, 'problems were expected');
  return result.problems.map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`);
}

const ENTRY = `sitrep: 1
article:
  file: a.txt
  sha256: ${'a'.repeat(64)}
annotations:
  - id: h7q2mzkd4c
    type: casualty
    exact: x
    start: 1
    end: 2
    prefix: ""
    suffix: ""
    claim:
      harm: killed
      count:
        qualifier: exact
`;

describe('readYaml', () => {
  it('finds values and keys in lines and UTF-16 columns, also after a BOM and with CRLF', () => {
    const doc = read('\uFEFFa: 1\r\nb:\r\n  - "😀": x # c\r\n    k: [1, two]\r\n');
    const at = (path: (string | number)[]): string => {
      const { start, end } = doc.rangeOf(path);
      return `${start.line}:${start.character}-${end.line}:${end.character}`;
    };
    assert.deepEqual(doc.value, { a: 1, b: [{ '😀': 'x', k: [1, 'two'] }] });
    assert.equal(at(['b', 0, '😀']), '2:10-2:11');
    assert.equal(at(['b', 0, 'k', 1]), '3:11-3:14');
    assert.equal(at(['b', 0, 'k']), '3:7-3:15');
    assert.deepEqual(doc.keyRangeOf(['b', 0, '😀']).start, { line: 2, character: 4 });
    // What is absent is shown at the key of what should hold it.
    assert.deepEqual(doc.rangeOf(['b', 'nothing', 'here']), doc.keyRangeOf(['b']));
  });

  it('leaves null out, and keeps strings that only YAML 1.1 would read otherwise', () => {
    assert.deepEqual(read('a: ~\nb:\nc: no\nd: 2025-07-01\ne: 1_000\n').value, {
      c: 'no',
      d: '2025-07-01',
      e: '1_000',
    });
  });

  it('keeps keys as they are written', () => {
    assert.deepEqual(Object.keys(read('007: a\n7: b\ntrue: c\n').value ?? {}).toSorted(), ['007', '7', 'true']);
    const { value } = read('__proto__: {a: 1}\n');
    assert.ok(isYamlMap(value));
    assert.deepEqual(Object.keys(value), ['__proto__']);
    assert.equal('a' in value, false);
  });

  it('refuses duplicate keys, complex keys, and numbers it cannot hold', () => {
    assert.equal(firstProblem('a: 1\nb:\n  c: 1\n  "c": 2\n'), 'yaml/duplicate-key 3:2');
    assert.equal(firstProblem('? [a]\n: 1\n'), 'yaml/key 0:2');
    for (const number of ['.nan', '-.inf', '12345678901234567890', '1e999']) {
      assert.equal(firstProblem(`a:\n  b: ${number}\n`), 'yaml/number 1:5');
    }
  });

  it('reports what is no YAML, at its line', () => {
    assert.equal(firstProblem('a: 1\nb: c: d\n'), 'yaml/syntax 1:3');
    assert.match(firstProblem('a: "x\n'), /^yaml\/syntax/);
    assert.equal(firstProblem('a: 1\n<<<<<<< x\n'), 'yaml/conflict 1:0');
  });
});

describe('validate', () => {
  it('gives the value without unknown keys', () => {
    const valid = validate(read(`${ENTRY}    x: 1\nmine: 2\n`), sidecarSchema, 'a');
    assert.ok(valid.ok);
    assert.deepEqual(Object.keys(valid.value), ['sitrep', 'article', 'annotations']);
  });

  it('says in words what is wrong, at its line', () => {
    const cases: readonly (readonly [from: string, to: string, message: string])[] = [
      [
        'harm: killed',
        'harm: kiled',
        "13:12 annotations[0] (h7q2mzkd4c): claim.harm must be one of killed, wounded, killed_or_wounded, casualties_unspecified, neutralised, captured, detained, abducted, missing, displaced, sexual_violence; found 'kiled'.",
      ],
      ['start: 1', 'start: 1.5', '8:11 annotations[0] (h7q2mzkd4c): start must be a whole number; found 1.5.'],
      ['start: 1', 'start: -1', '8:11 annotations[0] (h7q2mzkd4c): start must be 0 or more; found -1.'],
      ['start: 1', 'start: one', "8:11 annotations[0] (h7q2mzkd4c): start must be a number; found 'one'."],
      ['exact: x', 'exact: 12', '7:11 annotations[0] (h7q2mzkd4c): exact must be text; found 12. Put it in quotes.'],
      ['exact: x', 'note: x', '5:4 annotations[0] (h7q2mzkd4c): exact is missing: it must be text.'],
      [
        'exact: x',
        'exact: ""',
        "7:11 annotations[0] (h7q2mzkd4c): exact must be at least 1 characters long; found ''.",
      ],
      [
        'type: casualty',
        'type: actr',
        "6:10 annotations[0] (h7q2mzkd4c): type must be one of the known kinds; found 'actr'.",
      ],
      [
        'id: h7q2mzkd4c',
        'id: nope',
        "5:8 annotations[0] (nope): id must be an id: ten characters of lower-case Crockford base32, the first a letter; found 'nope'.",
      ],
      [
        '  file: a.txt',
        '  file: a.txt\n  published: July',
        '3:13 article.published must be a date such as "2025-07-01", with "T17:44" where a time matters; found \'July\'.',
      ],
      ['a'.repeat(64), 'abc', "3:10 article.sha256 must be a SHA-256: 64 digits and letters a to f; found 'abc'."],
      [
        '      harm: killed',
        '      harm: killed\n      victims: jnim',
        "14:15 annotations[0] (h7q2mzkd4c): claim.victims must be a list; found 'jnim'.",
      ],
      [
        '      harm: killed',
        '      harm: killed\n      victims: [JNIM]',
        "14:16 annotations[0] (h7q2mzkd4c): claim.victims[0] must be an id of lower-case letters, digits and hyphens, as in ml-diboli; found 'JNIM'.",
      ],
    ];
    for (const [from, to, message] of cases) {
      const text = ENTRY.replace(from, to);
      assert.notEqual(text, ENTRY);
      assert.deepEqual(messages(text, sidecarSchema), [message]);
    }
  });

  it('explains links and keys', () => {
    assert.deepEqual(messages(`${ENTRY}    links: [{corroborates: h7q2mzkd4c, denies: h7q2mzkd4c}]\n`, sidecarSchema), [
      '16:12 annotations[0] (h7q2mzkd4c): links[0] is wrong: A link has exactly one kind, as in "corroborates: id".',
    ]);
    assert.deepEqual(messages('sitrep: 1\nactors:\n  JNIM:\n    name: x\n', actorsFileSchema), [
      '2:2 actors.JNIM is no valid key: use lower-case letters, digits and hyphens.',
    ]);
    assert.deepEqual(
      messages('sitrep: 1\nplaces:\n  a:\n    name: x\n    country: Mali\n    lat: 91\n', placesFileSchema),
      [
        "4:13 places.a.country must be a country code of two capitals, as in ML; found 'Mali'.",
        '5:9 places.a.lat must be 90 or less; found 91.',
      ],
    );
    assert.deepEqual(messages('sitrep: 1\nincident: []\n', incidentFileSchema), [
      '1:10 incident must be a map of keys; found a list.',
    ]);
  });

  it('names the annotation, and tells a newer format from a wrong one', () => {
    const wrong = validate(read(ENTRY.replace('killed', 'x')), sidecarSchema, 'a.yaml');
    assert.ok(!wrong.ok);
    assert.equal(wrong.problems[0]?.annotation, 'h7q2mzkd4c');
    const codes = ['sitrep: 2\nother: 1\n', 'article: {}\n', '- 1\n', '', 'sitrep: 0\n'].map((text) => {
      const result = validate(read(text), sidecarSchema, 'a.yaml');
      return result.ok ? 'ok' : result.problems[0]?.code;
    });
    assert.deepEqual(codes, ['format/newer', 'format/missing', 'format/missing', 'format/missing', 'format/value']);
  });
});
