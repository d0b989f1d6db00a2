import assert from 'node:assert/strict';
import type { Rule } from '../../../../../src/core/incident/analysis';
import { intervalsChart, type Chart } from '../../../../../src/core/report/charts/charts';
import type { Drawing, MarkShape, Shape } from '../../../../../src/core/report/charts/drawing';
import { intervalPanels } from '../../../../../src/core/report/charts/intervals/intervalPanels';
import { textWidth } from '../../../../../src/core/report/charts/letters';
import { wordsFor } from '../../../../../src/core/report/wordsFor';
import { raid } from '../incident/raid';

function chartOf(rule: Rule = 'ucdp', width = 600, locale: 'en' | 'fr' = 'en'): Chart {
  const summary = raid();
  const panels = intervalPanels(summary, summary.analysis, rule);
  const chart = intervalsChart(summary, panels, rule, { width, words: wordsFor(locale) });
  assert.ok(chart);
  return chart;
}

const marksOf = ({ shapes }: Drawing): readonly MarkShape[] => shapes.filter((shape) => shape.kind === 'mark');

const textsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : shape.kind === 'mark' ? textsOf(shape.shapes) : [],
  );

/** The inks of the paths of a claim's mark, in order. */
function inksOf(chart: Chart, id: string): readonly string[] {
  const mark = marksOf(chart.drawing).find(({ jump }) => jump?.id === id);
  assert.ok(mark, id);
  return mark.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.ink] : []));
}

describe('the chart of intervals', () => {
  it('has a mark for each claim on the incident, which says all and leads to its words', () => {
    const marks = marksOf(chartOf().drawing);
    assert.deepEqual(
      marks.map(({ label, jump }) => [jump?.file, jump?.id, label]),
      [
        ['a.txt', 'c000000001', '12 killed, a doctor, Wire, a.txt, does not count in the best figure, superseded'],
        ['a.txt', 'c000000002', '17 killed, a doctor, Wire, a.txt, counts'],
        [
          'b.txt',
          'c000000005',
          '50 killed, Riders (party, side B), b.txt, does not count in the best figure, a party’s uncorroborated claim',
        ],
        ['b.txt', 'c000000006', 'vague wounded, unattributed, b.txt, no number to draw, waits for a decision'],
        [
          'a.txt',
          'c000000003',
          '81 or more “neutralised”, Army (party, side A), Wire, a.txt, does not count in the best figure, a party’s uncorroborated claim, “neutralised”, not decided',
        ],
        ['b.txt', 'c000000007', 'up to 30 killed, unattributed, b.txt, counts'],
      ],
    );
  });

  it('tells what counts from what does not by the filling, and an open end from a given one by its line', () => {
    const chart = chartOf();
    assert.deepEqual(inksOf(chart, 'c000000002'), ['row', 'solid']);
    assert.deepEqual(inksOf(chart, 'c000000005'), ['row', 'open']);
    assert.deepEqual(inksOf(chart, 'c000000007'), ['row', 'solid', 'event', 'open'], 'from nobody knows where to 30');
    assert.deepEqual(inksOf(chart, 'c000000003'), ['row', 'open', 'open', 'open'], 'from 81 on, with an arrow');
    assert.deepEqual(inksOf(chart, 'c000000006'), ['row'], 'nothing is drawn for “several”');
  });

  it('writes the figures of the rule above the claims, and why a claim waits or is held back', () => {
    const ucdp = textsOf(chartOf('ucdp').drawing.shapes);
    assert.ok(ucdp.includes('Low / best / high: 17 / 17 / 50'), ucdp.join('\n'));
    assert.ok(textsOf(chartOf('acled').drawing.shapes).some((text) => /^ACLED.*: 17$/.test(text)));
    assert.ok(ucdp.includes('“neutralised”, not decided'), ucdp.join('\n'));
  });

  it('says the same in a table, figures and all', () => {
    const { head, rows } = chartOf();
    assert.equal(head.length, 5);
    assert.ok(rows.every((row) => row.length === head.length));
    assert.deepEqual(rows[0], ['Army: killed', 'Low / best / high: 17 / 17 / 50', '', '', '']);
    assert.deepEqual(rows[2], ['Army: killed', '17 killed', 'a doctor', 'Wire, a.txt', 'counts']);
  });

  it('keeps within its width, however narrow, and draws the same each time', () => {
    for (const width of [260, 600, 960]) {
      const { drawing } = chartOf('ucdp', width, 'fr');
      assert.deepEqual(chartOf('ucdp', width, 'fr').drawing, drawing);
      const all = drawing.shapes.flatMap((shape) => (shape.kind === 'mark' ? shape.shapes : [shape]));
      for (const shape of all) {
        if (shape.kind !== 'text' || shape.anchor !== 'start') continue;
        assert.ok(shape.x >= 0 && shape.x + textWidth(shape.text, 11) <= width, `${width}: ${shape.text}`);
        assert.ok(shape.y <= drawing.height, shape.text);
      }
    }
  });

  it('draws the first two hundred claims, and says of how many', () => {
    const summary = raid();
    const [panel] = intervalPanels(summary, summary.analysis, 'ucdp');
    assert.ok(panel);
    const lines = Array.from({ length: 250 }, () => panel.lines[0]).filter((line) => line !== undefined);
    const chart = intervalsChart(summary, [{ ...panel, lines }], 'ucdp', { width: 600, words: wordsFor('en') });
    assert.equal(chart && marksOf(chart.drawing).length, 200);
    assert.ok(chart && textsOf(chart.drawing.shapes).some((text) => text.startsWith('The first 200 of 250 claims')));
  });
});
