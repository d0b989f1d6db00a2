import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvDifference, csvHeader, csvRows, fromCell, readCsv, unsplittable } from '../../../../src/core/dataset/csv';
import { jsonlDifference, jsonlRows } from '../../../../src/core/dataset/jsonl';
import type { FilledTable, Row } from '../../../../src/core/dataset/row';
import { articleOf, datasetOf } from './articles';

const tableOf = (rows: readonly Row[]): FilledTable => ({
  name: 't',
  about: 'A table.',
  columns: [
    { name: 'words', kind: 'text', about: '' },
    { name: 'list', kind: 'texts', about: '' },
    { name: 'lon', kind: 'number', about: '' },
    { name: 'yes', kind: 'boolean', about: '' },
    { name: 'spans', kind: 'spans', about: '' },
  ],
  rows,
});

const writeCsv = ({ columns, rows }: FilledTable): string => csvHeader(columns) + csvRows(columns, rows);

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', '1', '\u2028') }),
);
const rows = fc.array(
  fc.record(
    {
      words: words.filter((text) => text !== ''),
      list: fc.array(words, { minLength: 1 }),
      lon: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      yes: fc.boolean(),
      spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
);

describe('CSV', () => {
  it('reads back as written, whatever the words, and never begins a cell like a formula', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = tableOf(given);
        const text = writeCsv(table);
        assert.equal(csvDifference(text, table), undefined);
        assert.equal(text.endsWith('\r\n'), true);
        for (const line of readCsv(text)) {
          // The third column holds numbers, which stay numbers.
          for (const [index, cell] of line.entries()) if (index !== 2) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
        }
      }),
    );
  });

  it('puts an apostrophe before a formula, also behind blanks, and leaves numbers alone', () => {
    const text = writeCsv(tableOf([{ words: '=1+1\n2', list: [' @a', 'b'], lon: -2.5 }]));
    assert.equal(text, 'words,list,lon,yes,spans\r\n"\'=1+1\n2",\' @a; b,-2.5,,\r\n');
    assert.equal(fromCell("'=1"), '=1');
    assert.equal(fromCell("'tis"), "'tis");
    assert.equal(fromCell("''=1"), "'=1");
  });

  it('notices a cell that differs, a row too many and another header', () => {
    const table = tableOf([{ words: 'a', lon: 1 }]);
    const text = writeCsv(table);
    assert.equal(csvDifference(text.replace('a,,1', 'a,,2'), table), 'row 1, column lon');
    assert.equal(csvDifference(`${text}x,,,,\r\n`, table), '2 rows instead of 1');
    assert.equal(csvDifference(text.replace('words', 'word'), table), 'the header row differs');
  });

  it('says which lists it cannot hold', () => {
    const { columns } = tableOf([]);
    assert.deepEqual(unsplittable(columns, { list: ['a; b', 'c'] }), ['list']);
    assert.deepEqual(unsplittable(columns, { list: ['a', 'c;'] }), []);
  });
});

describe('JSON Lines', () => {
  it('reads back as written, a line a row for every reader', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = tableOf(given);
        const text = jsonlRows(table.columns, table.rows);
        assert.equal(jsonlDifference(text, table), undefined);
        assert.equal(text.split(/[\n\r\u0085\u2028\u2029\v\f]/).length, given.length + 1);
      }),
    );
  });

  it('notices a value that differs', () => {
    const table = tableOf([{ words: 'a' }]);
    assert.equal(jsonlDifference('{"words":"b"}\n', table), 'line 1, key words');
  });
});

describe('files of a dataset', () => {
  const article = articleOf('a`|.txt', 'JNIM left.', [
    { id: 'a000000001', type: 'actor', exact: 'JNIM', incident: ['one'] },
    { id: 'a000000002', type: 'actor', exact: 'left', state: 'orphaned' },
  ]);

  it('are the tables, a README with every column, and the losses; the same bytes each time', () => {
    const title = { rule: 'acled', name: 'sahel *2025*', licence: 'CC-BY-4.0' } as const;
    const once = datasetOf([article], { format: 'csv', title });
    const again = datasetOf([article], { format: 'csv', title });
    assert.deepEqual(once, again);
    assert.deepEqual(
      [...once.files.keys()],
      ['annotations.csv', 'claims.csv', 'incidents.csv', 'datapackage.json', 'CODEBOOK.md', 'README.md', 'LOSSES.md'],
    );
    const [annotations, claims, , , , readme, losses] = once.files.values();
    for (const name of `${annotations ?? ''},${claims ?? ''}`.split('\r\n')[0]?.split(',') ?? []) {
      assert.ok(readme?.includes(`| \`${name}\` |`), name);
    }
    assert.match(readme ?? '', /^# sahel \\\*2025\\\*\n/);
    assert.match(readme ?? '', /Unicode code points/);
    assert.ok(losses?.includes('| a\\`\\|\\.txt | a000000002 | actor annotation | Orphaned'));
  });

  it('say when nothing was lost', () => {
    const { files, losses } = datasetOf([articleOf('a.txt', 'JNIM', [])], { title: { rule: 'ucdp' } });
    assert.equal(losses.length, 1);
    assert.doesNotMatch(files.get('LOSSES.md') ?? '', /Nothing was lost/);
    const whole = [{ id: 'a000000001', type: 'actor' as const, exact: 'JNIM' }];
    const written = datasetOf([articleOf('a.txt', 'JNIM', whole)], { title: { rule: 'ucdp' } });
    assert.match(written.files.get('LOSSES.md') ?? '', /Nothing was lost\./);
  });
});
