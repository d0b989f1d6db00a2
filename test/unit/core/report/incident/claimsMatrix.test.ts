import assert from 'node:assert/strict';
import { ENGLISH_REPORT } from '../../../../../src/core/report/reportWords';
import { claimsMatrix } from '../../../../../src/core/report/incident/claimsMatrix';
import { stepName } from '../../../../../src/core/report/incident/derivation';
import { raid } from './raid';

describe('claimsMatrix', () => {
  const summary = raid();
  const { columns, rows } = claimsMatrix(summary, summary.analysis);
  const cells = rows.map(({ groups, harm, cells: own }) => [
    stepName({ groups }, ENGLISH_REPORT),
    harm,
    ...own.map((entries) => entries.map(({ row }) => row.id).join(' ')),
  ]);

  it('has a row for victims and harm, a column for each source with a claim, and every claim on the incident once', () => {
    assert.deepEqual(
      columns.map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
    assert.deepEqual(cells, [
      ['Army', 'killed', 'c000000001 c000000002', 'c000000005'],
      ['Army', 'wounded', '', 'c000000006'],
      ['Riders', 'neutralised', 'c000000003', ''],
      ['Villagers', 'killed', '', 'c000000007'],
    ]);
  });

  it('has nothing of what is said of a whole war', () => {
    assert.ok(!JSON.stringify(rows).includes('c000000004'));
  });

  it('marks what contradicts, waits and is left out', () => {
    const marks = new Map(rows.flatMap(({ cells: own }) => own.flat()).map(({ row, marks: of }) => [row.id, of]));
    assert.equal(marks.get('c000000001')?.leftOut?.why, 'superseded');
    assert.deepEqual(
      marks.get('c000000005')?.contradicts.map(({ id }) => id),
      ['c000000002'],
    );
    assert.deepEqual(marks.get('c000000003')?.waits, ['neutralised']);
    assert.deepEqual(marks.get('c000000007')?.waits, []);
  });
});
