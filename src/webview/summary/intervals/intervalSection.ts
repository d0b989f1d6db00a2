import { intervalsChart } from '../../../core/report/charts/charts';
import { intervalPanels } from '../../../core/report/charts/intervals/intervalPanels';
import { ChartSection } from '../charts/chartSection';
import type { Context } from '../context';
import type { Shown } from '../derived/shown';

/** The bounds of each claim as a drawing, by victims and harm, with the figures that the rule derives. */
export class IntervalSection {
  private readonly section = new ChartSection('intervals');
  readonly node = this.section.node;

  render(shown: Shown | undefined, context: Context): void {
    if (shown === undefined) {
      this.node.hidden = true;
      return;
    }
    const { rule, words, strings } = context;
    const { summary, analysis } = shown;
    const panels = intervalPanels(summary, analysis, rule);
    this.section.render(
      summary.key,
      strings.derived.intervals,
      {
        isEmpty: panels.length === 0,
        signature: JSON.stringify([summary.title, rule, panels]),
        draw: (width) => intervalsChart(summary, panels, rule, { width, words }),
      },
      context,
    );
  }
}
