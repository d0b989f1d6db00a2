import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DateAnnotation } from '../../../../src/core/annotation/model';
import { dateOf } from '../../../../src/core/incident/eventDates';
import { mentionsOf, type Mention } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';
import { eventDays } from '../../../../src/core/incident/reconcile/eventDays';
import { datedIncident, OVER_A_MONTH, toldDate } from '../../../../src/core/incident/toldDate';
import { dayOfIso, isoDay } from '../../../../src/core/reading/calendar';

type Said = Partial<Pick<DateAnnotation, 'value' | 'granularity' | 'resolved_from' | 'role'>>;

/** One article for each date. */
const told = (...said: readonly Said[]): readonly Mention[] =>
  mentionsOf(
    said.map((date, index) => {
      const id = `d00000000${index}`;
      const selector = { exact: 'then', start: 0, end: 4, prefix: '', suffix: '' };
      const annotations: DateAnnotation[] = [{ id, type: 'date', ...selector, role: 'event', ...date }];
      const file = `${index}.txt`;
      return { file, sidecar: { sitrep: 1, article: { file, sha256: '' }, annotations }, states: new Map() };
    }),
  );

/** First day, last day and precision; 'differ' where articles do not agree, 'none' where nothing tells it. */
function periodOf(...said: readonly Said[]): readonly [string, string, number] | 'differ' | 'none' {
  const found = toldDate(told(...said));
  if (found === undefined) return 'none';
  if (found.period === undefined) return 'differ';
  return [isoDay(found.period.from), isoDay(found.period.to), found.period.precision];
}

const on = (value: string, granularity: DateAnnotation['granularity'] = 'day'): Said => ({ value, granularity });
const WEEK = on('2025-06-30/2025-07-06', 'week');
const JULY = on('2025-07', 'month');
const FILE = { id: 'raid', title: 'Raid' };

describe('the date that articles tell', () => {
  it('is the day that all name, which weeks, months and years hold', () => {
    const day = ['2025-07-01', '2025-07-01', 1];
    assert.deepEqual(periodOf(on('2025-07-01')), day);
    assert.deepEqual(periodOf({ value: '2025-07-01T05:30' }), day);
    assert.deepEqual(periodOf(on('2025-07-01'), WEEK, JULY, on('2025', 'year'), on('2025-07-01')), day);
    assert.deepEqual(periodOf(on('2025-07-01'), {}, { value: '2025-07-04', role: 'publication' }), day);
    assert.deepEqual(periodOf({ value: '2025-07-01', resolved_from: 'published' }, on('2025-07-01')), day);
  });

  it('is the longest period of named days, with the precision of its length', () => {
    assert.deepEqual(periodOf(on('2025-07-01/2025-07-02'), on('2025-07-01')), ['2025-07-01', '2025-07-02', 2]);
    assert.deepEqual(periodOf(on('2025-07-01/2025-07-07')), ['2025-07-01', '2025-07-07', 2]);
    assert.deepEqual(periodOf(on('2025-07-01/2025-07-08')), ['2025-07-01', '2025-07-08', 3]);
    assert.deepEqual(periodOf(on('2025-07-01/2025-07-31')), ['2025-07-01', '2025-07-31', 3]);
    assert.deepEqual(periodOf(on('2025-07-01/2025-08-01')), ['2025-07-01', '2025-08-01', OVER_A_MONTH]);
  });

  it('is what weeks, months and years have in common, and no day by that', () => {
    assert.deepEqual(periodOf(JULY), ['2025-07-01', '2025-07-31', 3]);
    assert.deepEqual(periodOf(on('2025-12', 'month')), ['2025-12-01', '2025-12-31', 3]);
    assert.deepEqual(periodOf(on('2024-02')), ['2024-02-01', '2024-02-29', 3]);
    assert.deepEqual(periodOf(on('2025', 'year')), ['2025-01-01', '2025-12-31', OVER_A_MONTH]);
    assert.deepEqual(periodOf(WEEK, JULY), ['2025-07-01', '2025-07-06', 2]);
    assert.deepEqual(periodOf(WEEK, on('2025-07-06/2025-07-12', 'week')), ['2025-07-06', '2025-07-06', 2]);
    assert.deepEqual(periodOf(on('2025-07-09', 'month')), ['2025-07-01', '2025-07-31', 3]);
    assert.deepEqual(periodOf(on('2025-07-07', 'week')), ['2025-07-07', '2025-07-07', 2]);
  });

  it('is none where articles do not agree, or one gives a day that does not exist', () => {
    assert.equal(periodOf(on('2025-07-01'), on('2025-07-02')), 'differ');
    assert.equal(periodOf(on('2025-07-01/2025-07-03'), on('2025-07-03/2025-07-05')), 'differ');
    assert.equal(periodOf(on('2025-07-01/2025-07-03'), on('2025-07-04')), 'differ');
    assert.equal(periodOf(on('2025-07-01'), on('2025-06', 'month')), 'differ');
    assert.equal(periodOf(on('2025-06-30/2025-07-02'), JULY), 'differ');
    assert.equal(periodOf(WEEK, on('2025-08', 'month')), 'differ');
    assert.equal(periodOf(on('2025-07-01'), on('2025-02-30')), 'differ');
    assert.equal(periodOf(on('2025-07-03/2025-07-01')), 'differ');
  });

  it('is not told by vague words or dates resolved through the incident, which may still contradict', () => {
    const vague = on('2025-07-01', 'vague');
    const through: Said = { value: '2025-07-01', resolved_from: 'incident' };
    for (const one of [vague, through, {}]) assert.equal(periodOf(one), 'none');
    for (const one of [vague, through]) {
      assert.deepEqual(periodOf(one, on('2025-07-01')), ['2025-07-01', '2025-07-01', 1]);
      assert.equal(periodOf(one, on('2025-07-02')), 'differ');
    }
    assert.deepEqual(periodOf(vague, WEEK), ['2025-06-30', '2025-07-06', 2]);
  });

  it('is the day that the summary and the resolving of “Tuesday” go by, with the words that name it', () => {
    assert.deepEqual(dateOf(told(JULY, on('2025-07-01')), FILE), {
      value: '2025-07-01',
      through: { file: '1.txt', id: 'd000000001' },
    });
    assert.equal(dateOf(told(JULY), FILE), undefined);
    assert.equal(dateOf(told(on('2025-07-01'), on('2025-06', 'month')), FILE), undefined);
  });

  it('stands in for that of the file only where the file says nothing, and never more precisely than a coder', () => {
    const day = told(on('2025-07-01'));
    for (const file of [
      { ...FILE, date: '2025-06-01' },
      { ...FILE, date_end: '2025-07-02' },
    ])
      assert.equal(datedIncident(file, day), file);
    assert.equal(datedIncident(undefined as Incident | undefined, day), undefined);
    assert.deepEqual(datedIncident(FILE, day), { ...FILE, date: '2025-07-01', date_precision: 1 });
    assert.equal(datedIncident({ ...FILE, date_precision: 2 }, day).date_precision, 2);
    assert.deepEqual(datedIncident(FILE, told(WEEK)), {
      ...{ ...FILE, date: '2025-06-30', date_end: '2025-07-06' },
      date_precision: 2,
    });
  });

  it('goes out on a day of its period, whatever part of the month is said', () => {
    const long = { ...FILE, date: '2025-06-25', date_end: '2025-07-10', date_precision: 3 };
    for (const part of [undefined, 'beginning', 'end'] as const) {
      const [day = ''] = eventDays(long, part);
      assert.ok(day >= long.date && day <= long.date_end, day);
    }
    assert.deepEqual(eventDays({ ...long, date: '2025-06-01', date_end: '2025-06-30' }), ['2025-06-15']);
    assert.deepEqual(eventDays(datedIncident(FILE, told(on('2025', 'year')))), ['2025-07-02']);
  });

  it('never depends on the order of the articles, and lies in all that they say', () => {
    const day = fc.integer({ min: 20_270, max: 20_300 }).map(isoDay);
    const any: fc.Arbitrary<Said> = fc.oneof(
      fc.record({ value: day }),
      fc.tuple(day, day).map(([one, other]) => on([one, other].sort().join('/'))),
      fc.tuple(day, fc.constantFrom('week', 'month', 'year', 'vague')).map(([one, of]) => on(one, of as 'week')),
      fc.constantFrom(WEEK, JULY, {}, { value: '2025-07-01', resolved_from: 'incident' as const }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), fc.nat(), (said, turn) => {
        const at = turn % Math.max(1, said.length);
        const found = periodOf(...said);
        assert.deepEqual(periodOf(...said.slice(at), ...said.slice(0, at)), found);
        if (typeof found === 'string') return;
        for (const { value, granularity } of said) {
          if (value?.length !== 10 || granularity !== undefined) continue;
          const named = dayOfIso(value) ?? NaN;
          assert.ok((dayOfIso(found[0]) ?? NaN) <= named && named <= (dayOfIso(found[1]) ?? NaN));
        }
      }),
    );
  });
});
