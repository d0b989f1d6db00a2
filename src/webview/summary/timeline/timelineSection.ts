import type { IncidentSummary } from '../../../core/incident/summary';
import { timelineChart } from '../../../core/report/charts/charts';
import { ChartSection } from '../charts/chartSection';
import type { Context } from '../context';

/** When who said what of an incident; what names no incident has no time together. */
export class TimelineSection {
  private readonly section = new ChartSection('timeline');
  readonly node = this.section.node;

  render(summary: IncidentSummary, context: Context): void {
    const { key, kind, title, date, dateEnd, claims } = summary;
    this.section.render(
      key,
      context.strings.timeline,
      {
        isEmpty: kind === 'unassigned' || claims.every(({ scope }) => scope !== 'incident'),
        signature: JSON.stringify([title, date, dateEnd, claims]),
        draw: (width) => timelineChart(summary, { width, words: context.words }),
      },
      context,
    );
  }
}
