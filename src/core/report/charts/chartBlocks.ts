import { heading, paragraph, type Block } from '../blocks';
import type { Chart } from './charts';

/** Charts as part of a report, each with its table. */
export const chartBlocks = (charts: readonly (Chart | undefined)[]): readonly Block[] =>
  charts.flatMap((chart): readonly Block[] =>
    chart === undefined
      ? []
      : [
          heading(3, chart.drawing.title),
          { kind: 'figure', drawing: chart.drawing },
          ...(chart.missing === undefined ? [] : [paragraph(chart.missing)]),
          { kind: 'table', head: chart.head, rows: chart.rows },
        ],
  );
