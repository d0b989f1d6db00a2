import assert from 'node:assert/strict';
import { checkSidecar } from '../../../../src/core/check/checkSidecar';
import { found, OTHER, sidecarOf, viewOf } from './reading';

const actor = (id: string, exact: string, start: number, end: number, more = '', around = ['', '']): string =>
  `  - id: ${id}\n    type: actor\n    exact: "${exact}"\n    start: ${start}\n    end: ${end}\n    prefix: "${around[0] ?? ''}"\n    suffix: "${around[1] ?? ''}"\n${more}`;

const claim = (count: string, more = ''): string =>
  `  - id: c000000001\n    type: casualty\n    exact: ten\n    start: 0\n    end: 3\n    prefix: ""\n    suffix: ""\n    claim:\n      harm: killed\n      count:\n${count}${more}`;

describe('check of one sidecar', () => {
  it('finds nothing wrong with a right one', () => {
    const text = sidecarOf(actor('a000000001', '🔥JNIM', 4, 9, '    actor: jnim\n', ['The ', ' fled.']));
    const registers = { actors: new Map([['jnim', { name: 'JNIM' }]]) };
    assert.deepEqual(found(text, { article: 'The 🔥JNIM fled.', registers }), []);
  });

  it('counts the quote in code points', () => {
    const text = sidecarOf(actor('a000000001', '🔥JNIM', 4, 10));
    assert.deepEqual(found(text), ['error span/length at "end: 10"']);
  });

  it('reports words, contexts and ends that differ from the article they are of', () => {
    const article = 'JNIM and JNIM';
    const of = (annotation: string): readonly string[] => found(sidecarOf(annotation), { article });
    assert.deepEqual(of(actor('a000000001', 'FAMA', 0, 4)), ['error span/text at "exact: "FAMA""']);
    assert.deepEqual(of(actor('a000000001', 'JNIM', 0, 4, '', ['', 'x'])), ['warning span/context at "suffix: "x""']);
    assert.deepEqual(of(actor('a000000001', 'JNIM', 10, 14)), ['error span/outside at "end: 14"']);
  });

  it('says which spans a changed article no longer surely holds, and counts those that moved', () => {
    const before = 'gone JNIM fled. Its men had left the town before the army took ';
    const text = sidecarOf(
      actor('a000000001', 'gone', 0, 4, '', ['', before.slice(4, 36)]) +
        actor('a000000002', 'JNIM', 5, 9, '', ['gone ', before.slice(9, 41)]) +
        actor('a000000003', 'Boni', before.length, before.length + 4, '', [before.slice(-32), '.']),
    );
    const given = { article: `New! JNIM JNIM, all ${before.slice(10)}Boni.`, sha256: OTHER };
    assert.deepEqual(found(text, given), [
      `info article/changed at "sha256: ${'a'.repeat(64)}"`,
      'error anchor/orphaned at "exact: "gone""',
      'warning anchor/uncertain at "exact: "JNIM""',
    ]);
    const [changed] = checkSidecar(viewOf(text, given));
    assert.match(changed?.message ?? '', /1 span has moved\. Open it in Sitrep/);
  });

  it('wants annotations by start, end and id', () => {
    const text = sidecarOf(actor('b000000001', 'JNIM', 9, 13) + actor('a000000001', 'JNIM', 0, 4));
    assert.deepEqual(found(text), ['warning annotation/order at "- id: a000000001"']);
  });

  it('wants fragments in order and filling the span', () => {
    const of = (fragments: string): readonly string[] =>
      found(sidecarOf(actor('a000000001', 'JNIM', 0, 4, `    fragments:\n${fragments}`)));
    assert.deepEqual(of('      - [0, 1]\n      - [2, 4]\n'), []);
    assert.deepEqual(of('      - [0, 1]\n      - [2, 3]\n'), ['error span/fragments at "- [0, 1]"']);
    assert.deepEqual(of('      - [0, 3]\n      - [2, 4]\n'), ['error span/fragments at "- [0, 3]"']);
  });

  it('looks up actors, places and incidents, but not in a register that is missing', () => {
    const text = sidecarOf(
      claim(
        '        stated: 10\n        qualifier: exact\n        lower: 10\n        upper: 10\n',
        '      victims: [fama]\n      perpetrator: [jnim]\n      claimant: nobody\n      place: ml-nowhere\n    incident: [ml-none]\n',
      ),
    );
    const registers = {
      actors: new Map([['fama', { name: 'FAMA' }]]),
      places: new Map(),
      incidents: new Set<string>(),
    };
    assert.deepEqual(found(text, { registers }), [
      'error reference/actor at "perpetrator: [jnim]"',
      'error reference/actor at "claimant: nobody"',
      'error reference/place at "place: ml-nowhere"',
      'error reference/incident at "incident: [ml-none]"',
    ]);
    assert.deepEqual(found(text), []);
  });

  it('compares figures with their qualifier, as "Reading counts" has it', () => {
    const of = (count: string): readonly string[] => {
      const lines = count.split(' ').map((pair) => `        ${pair.replace(':', ': ')}\n`);
      return found(sidecarOf(claim(lines.join(''))));
    };
    const right = [
      'stated:21 qualifier:exact lower:21 upper:21',
      'stated:15 qualifier:at_least lower:15',
      'qualifier:at_least lower:10',
      'stated:80 qualifier:more_than lower:81',
      'stated:30 qualifier:up_to upper:30',
      'stated:12 qualifier:about',
      'qualifier:range lower:20 upper:25',
      'qualifier:vague',
      'qualifier:vague lower:12',
      'qualifier:unstated',
    ];
    for (const count of right) assert.deepEqual(of(count), [], count);
    const wrong: readonly (readonly [string, string])[] = [
      ['qualifier:range lower:25 upper:20', 'error claim/bounds at "lower: 25"'],
      ['stated:80 qualifier:more_than lower:80', 'warning claim/qualifier at "lower: 80"'],
      ['stated:21 qualifier:exact lower:20 upper:21', 'warning claim/qualifier at "lower: 20"'],
      ['stated:30 qualifier:up_to upper:31', 'warning claim/qualifier at "upper: 31"'],
      ['stated:9 qualifier:range lower:20 upper:25', 'warning claim/qualifier at "stated: 9"'],
      ['stated:30 qualifier:up_to lower:1 upper:30', 'warning claim/stray-figure at "lower: 1"'],
      ['stated:3 qualifier:unstated', 'warning claim/stray-figure at "stated: 3"'],
      ['qualifier:exact lower:1 upper:1', 'warning claim/missing-figure at "count:"'],
    ];
    for (const [count, problem] of wrong) assert.deepEqual(of(count), [problem], count);
  });

  it('wants a decision to say something, with low ≤ best ≤ high', () => {
    const of = (decision: string): readonly string[] =>
      found(sidecarOf(claim('        qualifier: vague\n', `      decision:\n${decision}`)));
    assert.deepEqual(of('        low: 0\n        best: 5\n        high: 5\n'), []);
    assert.deepEqual(of('        low: 6\n        high: 5\n'), ['error decision/order at "low: 6"']);
    assert.deepEqual(of('        harm: none\n        high: 5\n'), ['warning decision/none at "harm: none"']);
    assert.deepEqual(of('        by: a\n'), ['warning decision/empty at "by: a"']);
  });

  it('knows the calendar', () => {
    const of = (value: string): readonly string[] =>
      found(
        sidecarOf(
          `  - id: d000000001\n    type: date\n    exact: May\n    start: 0\n    end: 3\n    prefix: ""\n    suffix: ""\n    value: "${value}"\n`,
        ),
      );
    for (const value of ['2024-02-29', '2025', '2025-07/2025-08', '2025-07-01T23:59', '2025-07/2025-07-03']) {
      assert.deepEqual(of(value), [], value);
    }
    assert.deepEqual(of('2025-02-29'), ['error date/none at "value: "2025-02-29""']);
    assert.deepEqual(of('2025-08/2025-07'), ['error date/interval at "value: "2025-08/2025-07""']);
  });

  it('compares the article block with the file it stands beside', () => {
    const text = sidecarOf(actor('a000000001', 'JNIM', 0, 4), '  copy_of: none.txt\n').replace('a.txt', 'b.txt');
    assert.deepEqual(found(text, { registers: { articles: new Set(['a.txt']) } }), [
      'warning article/file-name at "file: b.txt"',
      'warning article/source at "copy_of: none.txt"',
    ]);
  });
});
