import assert from 'node:assert/strict';
import { gatherIncidents } from '../../../../../src/core/incident/gather';
import type { ClaimRow, IncidentSummary } from '../../../../../src/core/incident/summary';
import { chartWordsFor } from '../../../../../src/core/report/charts/chartWords';
import { timelineChart } from '../../../../../src/core/report/charts/charts';
import type { Drawing, MarkShape } from '../../../../../src/core/report/charts/drawing';
import { DAY, HOUR, periodOf, stretchOf, ticksOf } from '../../../../../src/core/report/charts/timeline/moments';
import { timelineOf } from '../../../../../src/core/report/charts/timeline/timeline';
import { drawTimeline } from '../../../../../src/core/report/charts/timeline/drawTimeline';
import { ENGLISH } from '../../../../../src/core/report/english';
import { report } from '../../incident/reports';

const incident = ['raid'];
const claim = (id: string, exact: string, n: number, more: Record<string, unknown> = {}) => ({
  id,
  type: 'casualty',
  exact,
  claim: { harm: 'killed', count: { stated: n, qualifier: 'exact', lower: n, upper: n }, ...more },
  incident,
});

function summaryOf(claims: readonly ReturnType<typeof claim>[], published?: string): IncidentSummary {
  const [summary] = gatherIncidents({
    articles: [
      report(
        'wire.txt',
        'One died. Two died. Three died.',
        claims,
        { outlet: 'Example Wire', ...(published === undefined ? {} : { published }) },
        {},
      ),
    ],
    incidents: [{ id: 'raid', title: 'Raid', date: '2025-03-02' }],
    codebook: { actors: new Map([['army', { name: 'Army' }]]), places: new Map() },
  });
  assert.ok(summary);
  return summary;
}

const draw = (summary: IncidentSummary, width = 600): Drawing =>
  drawTimeline(timelineOf(summary, ENGLISH), { width, title: 'Raid', words: ENGLISH, chart: chartWordsFor('en') });
const marks = ({ shapes }: Drawing): readonly MarkShape[] => shapes.filter((shape) => shape.kind === 'mark');

describe('moments', () => {
  it('takes a day for all of that day, and a minute for that minute', () => {
    const start = Date.UTC(2025, 1, 28);
    assert.deepEqual(stretchOf('2025-02-28'), { start, end: start + DAY });
    assert.deepEqual(stretchOf('2025-02-28T06:30'), { start: start + 6.5 * HOUR, end: start + 6.5 * HOUR + 60_000 });
    for (const none of [undefined, '', '2025-02-31', '2025', 'yesterday', '2025-02-28T25:00']) {
      assert.equal(stretchOf(none), undefined, none);
    }
  });

  it('takes a period from the first day to the end of the last, and no period that ends before it begins', () => {
    assert.deepEqual(periodOf('2025-03-01', '2025-03-03'), { start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 2, 4) });
    assert.deepEqual(periodOf('2025-03-01', '2025-02-01'), stretchOf('2025-03-01'));
  });

  it('marks round moments, never more than asked for', () => {
    const from = Date.UTC(2025, 2, 1);
    const labels = (end: number, most: number) => ticksOf({ start: from, end }, most).map(({ label }) => label);
    assert.deepEqual(labels(from + DAY, 4), ['2025-03-01', '06:00', '12:00', '18:00']);
    assert.deepEqual(labels(from + 3 * DAY, 4), ['2025-03-01', '2025-03-02', '2025-03-03']);
    assert.deepEqual(labels(Date.UTC(2025, 8, 1), 7), [
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
    ]);
    assert.deepEqual(labels(Date.UTC(2035, 2, 1), 5), ['2030', '2035']);
    for (const days of [0.2, 1, 5, 30, 200, 4000, 400_000]) {
      for (const most of [1, 3, 8]) {
        assert.ok(ticksOf({ start: from, end: from + days * DAY }, most).length <= most + 1, `${days} days`);
      }
    }
  });
});

describe('the timeline of an incident', () => {
  it('has a row for each claimant, by the first claim, and the article for what nobody is named for', () => {
    const timeline = timelineOf(
      summaryOf(
        [
          claim('c000000001', 'One', 1),
          claim('c000000002', 'Two', 2, { claimant: 'army', as_of: '2025-03-02T08:00' }),
          claim('c000000003', 'Three', 3, { claimant: 'army', as_of: '2025-03-02T07:00' }),
        ],
        '2025-03-02',
      ),
      ENGLISH,
    );
    assert.deepEqual(
      timeline.rows.map(({ name, claims }) => [name, claims.map(({ figure }) => figure)]),
      [
        ['unattributed (Example Wire)', ['1 killed']],
        ['Army (sides not known)', ['3 killed', '2 killed']],
      ],
    );
  });

  it('sets apart what has no date, and leaves out what is about more than the incident', () => {
    const summary = summaryOf([
      claim('c000000001', 'One', 1),
      claim('c000000002', 'Two', 2, { as_of: '2025-03-02' }),
      claim('c000000003', 'Three', 3, { as_of: '2025-03-02', scope: 'background' }),
    ]);
    const timeline = timelineOf(summary, ENGLISH);
    assert.deepEqual(
      timeline.undated.map(({ id }) => id),
      ['c000000001'],
    );
    assert.equal(timeline.others, 1);
    const texts = JSON.stringify(draw(summary).shapes);
    assert.match(texts, /"Undated"/);
    assert.match(texts, /Not in the timeline: 1 claim about more than this incident\./);
    assert.deepEqual(
      marks(draw(summary)).map(({ label }) => label),
      [
        'unattributed (Example Wire): 2 killed (2025-03-02, state of that time; Example Wire)',
        'unattributed (Example Wire): 1 killed (Undated; Example Wire)',
      ],
    );
  });

  it('draws a state filled and a publication open, a day as a bar and a minute as a dot', () => {
    const summary = summaryOf(
      [
        claim('c000000001', 'One', 1, { as_of: '2025-03-02' }),
        claim('c000000002', 'Two', 2, { as_of: '2025-03-02T08:00' }),
        claim('c000000003', 'Three', 3),
      ],
      '2025-03-02T21:10',
    );
    const forms = new Map(
      marks(draw(summary)).map(({ jump, shapes: [shape] }) => [
        jump?.id,
        shape?.kind === 'path' ? `${shape.ink} ${shape.d.includes('a') ? 'dot' : 'bar'}` : '',
      ]),
    );
    assert.deepEqual(Object.fromEntries(forms), {
      c000000001: 'solid bar',
      c000000002: 'solid dot',
      c000000003: 'open dot',
    });
  });

  it('keeps words within its width, and figures of one row off each other', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      claim(`c0000000${String(index).padStart(2, '0')}`, 'One', 1000 + index, {
        as_of: `2025-03-02T08:0${index % 10}`,
      }),
    );
    for (const width of [260, 700]) {
      const drawing = draw(summaryOf(many), width);
      const labels = marks(drawing).flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : [])),
      );
      assert.equal(new Set(labels.map(({ y }) => y)).size, 12);
      assert.ok(labels.every(({ x }) => x >= 0 && x <= width));
    }
  });

  it('never cuts a figure: where a bar leaves no room beside it, the figure stands below', () => {
    const drawing = draw(summaryOf([claim('c000000001', 'One', 1300, { as_of: '2025-03-02' })]), 300);
    const [mark] = marks(drawing);
    const [label] = (mark?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    assert.match(label?.text ?? '', /^1[ ,\u00a0\u202f]?300 killed$/);
    assert.ok((label?.x ?? 0) >= 0);
    assert.ok(drawing.height > (label?.y ?? Infinity));
  });

  it('draws the first two hundred of very many claims and says so', () => {
    const [row] = summaryOf([claim('c000000001', 'One', 1, { as_of: '2025-03-02' })]).claims;
    assert.ok(row);
    const claims = Array.from({ length: 500 }, (_, index): ClaimRow => ({
      ...row,
      id: `c${String(index).padStart(9, '0')}`,
    }));
    const drawing = draw({ ...summaryOf([]), claims });
    assert.equal(marks(drawing).length, 200);
    assert.match(JSON.stringify(drawing.shapes), /The first 200 of 500 claims/);
  });

  it('is none where nobody claims anything', () => {
    assert.equal(timelineChart(summaryOf([]), { width: 600, words: ENGLISH }), undefined);
  });
});
