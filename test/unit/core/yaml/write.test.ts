import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { sidecarSchema } from '../../../../src/core/annotation/model';
import { newSidecar, readSidecar } from '../../../../src/core/annotation/sidecar';
import { writeString } from '../../../../src/core/yaml/scalar';
import { writeYaml } from '../../../../src/core/yaml/write';
import { anyText, article, HOSTILE, RUNS, sidecar } from '../annotation/arbitraries';

describe('writeString', () => {
  const cases: readonly (readonly [text: string, written: string])[] = [
    ['JNIM', 'JNIM'],
    ["Jama'at Nusrat al-Islam wal-Muslimin", "Jama'at Nusrat al-Islam wal-Muslimin"],
    ['https://example.org/1#a', 'https://example.org/1#a'],
    ['JNIM: Group', '"JNIM: Group"'],
    ['"neutralized" over 80 militants', `'"neutralized" over 80 militants'`],
    [`"a" and 'b'`, `"\\"a\\" and 'b'"`],
    ['2025-07-01', '"2025-07-01"'],
    ['2025-07-01T17:44', '"2025-07-01T17:44"'],
    ['no', '"no"'],
    ['12 soldiers', '12 soldiers'],
    ['1e5', '"1e5"'],
    ['a\nb', '"a\\nb"'],
    ['\u202eabc', '"\\u202eabc"'],
    ['\u0085\u2028\ufeff', '"\\x85\\u2028\\ufeff"'],
    ['\u{e0001}', '"\\U000e0001"'],
    ['12\u00a0000 morts', '"12\u00a0000 morts"'],
    ['', '""'],
  ];
  for (const [text, written] of cases) {
    it(`writes ${JSON.stringify(text)} as ${written}`, () => assert.equal(writeString(text, 'block'), written));
  }

  it('refuses half a character, which UTF-8 cannot hold', () => {
    for (const text of ['\ud800', 'x\udc00y']) assert.throws(() => writeString(text, 'block'), /half a character/);
  });

  it('is read the same by YAML 1.2 and 1.1, in blocks, lists and as a key, on one line', () => {
    const holds = (text: string): void => {
      for (const version of ['1.2', '1.1'] as const) {
        const lines = `a: ${writeString(text, 'block')}\nb: [${writeString(text, 'flow')}, x]\nc: ${writeString(text, 'block', true)}\n`;
        assert.equal(lines.split(/[\n\r\u0085\u2028\u2029]/).length, 4);
        assert.deepEqual(parse(lines, { version, logLevel: 'silent' }), { a: text, b: [text, 'x'], c: text });
        const keyed: unknown = parse(`${writeString(text, 'block')}: 1\n`, {
          version,
          mapAsMap: true,
          logLevel: 'silent',
        });
        assert.deepEqual(keyed, new Map([[text, 1]]));
      }
    };
    HOSTILE.forEach(holds);
    fc.assert(fc.property(anyText, holds), { ...RUNS, numRuns: 1000 });
  });
});

describe('writeYaml', () => {
  it('writes the form of formats.md', () => {
    const text = newSidecar({
      language: 'en',
      file: 'kayes.txt',
      sha256: '2'.repeat(64),
      published: '2025-07-01T17:44',
      coding: [
        {
          by: 'aminata',
          status: 'draft',
          seen: [
            [0, 7971],
            [8000, 8100],
          ],
        },
      ],
    });
    assert.equal(
      text,
      `sitrep: 1
article:
  file: kayes.txt
  sha256: "${'2'.repeat(64)}"
  published: "2025-07-01T17:44"
  language: en
  coding:
    - by: aminata
      status: draft
      seen:
        - [0, 7971]
        - [8000, 8100]
`,
    );
  });

  it('leaves out what is absent or empty', () => {
    assert.equal(
      writeYaml({ sitrep: 1, annotations: [], rejected: undefined, x: { y: null } }, sidecarSchema),
      'sitrep: 1\n',
    );
  });

  it('gives back what was written, under YAML 1.1 too', () => {
    fc.assert(
      fc.property(sidecar, (value) => {
        const text = writeYaml(value, sidecarSchema);
        const read = readSidecar(text, 'a');
        assert.ok(read.ok);
        assert.deepEqual(read.sidecar, value);
        assert.deepEqual(parse(text, { version: '1.1', logLevel: 'silent' }), value);
        assert.doesNotMatch(text, /[ \t]$|\r|\n\n/m);
      }),
      RUNS,
    );
  });

  it('is settled: what is read and written again is the same', () => {
    fc.assert(
      fc.property(article, (value) => {
        const text = newSidecar(value);
        const read = readSidecar(text, 'a');
        assert.ok(read.ok);
        assert.equal(writeYaml(read.sidecar, sidecarSchema), text);
      }),
      RUNS,
    );
  });

  it('refuses numbers it cannot write exactly', () => {
    for (const value of [Number.NaN, Infinity, 2 ** 60])
      assert.throws(() => writeYaml({ value }, undefined), /exactly/);
    assert.equal(writeYaml({ lat: 1e-7, lon: -12.5, zero: -0 }, undefined), 'lat: 1.0e-7\nlon: -12.5\nzero: 0\n');
  });
});
