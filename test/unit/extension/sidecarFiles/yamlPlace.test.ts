import assert from 'node:assert/strict';
import fc from 'fast-check';
import { yamlPlaceAt, type YamlPlace } from '../../../../src/extension/sidecarFiles/yamlPlace';

/** The place of the `|` in a text, which is taken out. */
function placeIn(marked: string): YamlPlace | undefined {
  const at = marked.indexOf('|');
  assert.ok(at >= 0, 'the text marks a cursor');
  const rows = (marked.slice(0, at) + marked.slice(at + 1)).split('\n');
  const before = marked.slice(0, at).split('\n');
  return placeOf(rows, before.length - 1, before.at(-1)?.length ?? 0);
}

const placeOf = (rows: readonly string[], line: number, character: number): YamlPlace | undefined =>
  yamlPlaceAt({ count: rows.length, line: (index) => rows[index] ?? '' }, line, character);

const where = (marked: string): string => {
  const place = placeIn(marked);
  return place ? `${place.part} ${place.path.join('.')} “${place.word.text}”` : 'nowhere';
};

describe('the place of a cursor in YAML', () => {
  it('is the key path of a value, through lists and maps', () => {
    const entry =
      'annotations:\n  - id: a\n    type: casualty\n    claim:\n      count:\n        stated: 3\n      harm: ki|l\n';
    assert.equal(where(entry), 'value annotations.[].claim.harm “kil”');
  });

  it('is found where the value is not written yet', () => {
    assert.equal(where('annotations:\n  - id: a\n    actor: |\n    by: x\n'), 'value annotations.[].actor “”');
    assert.equal(where('annotations:\n  - id: a\n    actor:|\n    by: x\n'), 'value annotations.[].actor “”');
  });

  it('is an item of a list on one line, with its other items', () => {
    const place = placeIn('annotations:\n  - id: a\n    incident: [one, tw|o, three] # all\n');
    assert.deepEqual(place?.path, ['annotations', '[]', 'incident', '[]']);
    assert.equal(place.word.text, 'two');
    assert.deepEqual(place.others, ['one', 'three']);
  });

  it('is an item of a list that is not closed yet', () => {
    const place = placeIn('annotations:\n  - id: a\n    claim:\n      victims: [jnim, |\n');
    assert.deepEqual(place?.path, ['annotations', '[]', 'claim', 'victims', '[]']);
    assert.deepEqual([place.word.text, place.others], ['', ['jnim']]);
  });

  it('is an item of a list of lines', () => {
    assert.equal(where('incident:\n  side_a:\n    - fama\n    - jn|\n'), 'value incident.side_a.[] “jn”');
    assert.equal(where('incident:\n  side_a:\n  - jn|\n  side_b: [x]\n'), 'value incident.side_a.[] “jn”');
  });

  it('sees lists that stand at the column of their key', () => {
    assert.equal(
      where('annotations:\n- id: a\n  type: actor\n- id: b\n  links:\n  - denies: m|\n'),
      'value annotations.[].links.[].denies “m”',
    );
  });

  it('is the key where the cursor stands before the colon, or where no colon is yet', () => {
    assert.equal(where('annotations:\n  - id: a\n    cl|aim:\n'), 'key annotations.[].claim “claim”');
    assert.equal(where('annotations:\n  - id: a\n    cla|\n'), 'key annotations.[].cla “cla”');
    assert.equal(where('annotations:\n  - id: a\n    |\n'), 'key annotations.[]. “”');
  });

  it('takes quotes off', () => {
    assert.equal(where('annotations:\n  - id: a\n    actor: "jn|im"  # who\n'), 'value annotations.[].actor “jnim”');
    assert.equal(where(`annotations:\n  - id: a\n    exact: 'a: b|'\n`), 'value annotations.[].exact “a: b”');
  });

  it('is none in a comment', () => {
    assert.equal(where('annotations:\n  # actor: |\n'), 'nowhere');
    assert.equal(where('annotations:\n  - id: a # actor: |\n'), 'nowhere');
  });

  it('knows the id and type of the annotation around it, before and after the cursor', () => {
    const text =
      'annotations:\n  - id: first\n    type: place\n  - id: second\n    claim:\n      via: [x]\n      harm: |\n    type: casualty\n  - id: third\n';
    const place = placeIn(text);
    assert.deepEqual([place?.entry.get('id'), place?.entry.get('type')], ['second', 'casualty']);
  });

  it('knows the scalars beside it', () => {
    const place = placeIn('places:\n  a:\n    name: A\n    within: |\n    kind: town\n  b:\n    name: B\n');
    assert.deepEqual(
      [...(place?.siblings ?? [])],
      [
        ['name', 'A'],
        ['kind', 'town'],
      ],
    );
  });

  it('holds inside a file with conflict markers and half a line', () => {
    assert.equal(
      where('sitrep: 1\nannotations:\n<<<<<<< ours\n  - id: a\n    type: act\n    actor: |\n=======\n'),
      'value annotations.[].actor “”',
    );
  });

  it('never fails, and its word always lies in the line', () => {
    const piece = fc.constantFrom(
      '- ',
      '  ',
      'key:',
      ' value',
      '[',
      ']',
      ',',
      '#',
      '"',
      "'",
      ':',
      '\n',
      '\t',
      '\uFEFF',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), fc.nat(), (pieces, atLine, atColumn) => {
        const rows = pieces.join('').split('\n');
        const line = atLine % rows.length;
        const row = rows[line] ?? '';
        const place = placeOf(rows, line, atColumn % (row.length + 1));
        if (!place) return;
        assert.ok(0 <= place.word.start && place.word.start <= place.word.end && place.word.end <= row.length);
      }),
    );
  });
});
