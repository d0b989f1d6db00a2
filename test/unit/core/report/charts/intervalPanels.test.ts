import assert from 'node:assert/strict';
import type { Rule } from '../../../../../src/core/incident/analysis';
import { intervalPanels } from '../../../../../src/core/report/charts/intervals/intervalPanels';
import { raid } from '../incident/raid';

describe('intervalPanels', () => {
  const summary = raid();
  const of = (rule: Rule) => intervalPanels(summary, summary.analysis, rule);
  const told = (rule: Rule) =>
    of(rule).map(({ groups, harm, figures, lines }) => [
      groups.map(({ key }) => key).join(),
      harm,
      figures && [figures.low, figures.best, figures.high].join('/'),
      lines.map(({ row, counts }) => `${row.id}${counts ? '' : ' not'}`).join(', '),
    ]);

  it('holds all that may be dead with the figures of the rule, and the other harms without', () => {
    assert.deepEqual(told('acled'), [
      ['army', 'killed', '17/17/17', 'c000000001 not, c000000002, c000000005'],
      ['army', 'wounded', undefined, 'c000000006 not'],
      ['riders', 'killed', '0/0/0', 'c000000003 not'],
      ['villagers', 'killed', '10/10/10', 'c000000007'],
    ]);
    assert.deepEqual(
      told('ucdp').map(([group, , figures]) => [group, figures]),
      [
        ['army', '17/17/50'],
        ['army', undefined],
        ['riders', '0/0/80'],
        ['villagers', '5/10/30'],
      ],
    );
  });

  it('draws the bounds as reported: open ones open, and nothing for a claim without a number', () => {
    const spans = new Map(of('ucdp').flatMap(({ lines }) => lines.map(({ row, span }) => [row.id, span])));
    assert.deepEqual(spans.get('c000000005'), { from: 50, to: 50 });
    assert.deepEqual(spans.get('c000000003'), { from: 81, to: Infinity });
    assert.deepEqual(spans.get('c000000007'), { from: 0, to: 30 });
    assert.equal(spans.get('c000000006'), undefined);
  });

  it('has room for the largest bound and for the high figure', () => {
    for (const { axis, figures, lines } of of('ucdp')) {
      const ends = lines
        .flatMap(({ span }) => (span === undefined ? [] : [span.from, span.to]))
        .filter(Number.isFinite);
      assert.ok([figures?.high ?? 0, ...ends].every((end) => end < axis.end));
    }
  });

  it('says why a claim is held back', () => {
    const held = of('ucdp').flatMap(({ lines }) => lines.filter((line) => line.held.length > 0));
    assert.deepEqual(
      held.map(({ row, held: why }) => [row.id, ...why]),
      [
        ['c000000005', 'party'],
        ['c000000003', 'party', 'neutralised'],
      ],
    );
  });
});
