import type { AnalysedIncident } from '../../incident/analyseIncidents';
import type { Rule } from '../../incident/analysis';
import type { Words } from '../words';
import { intervalsChart, mapChart, timelineChart, type Chart, type ChartKind } from './charts';
import { intervalPanels } from './intervals/intervalPanels';
import { readLand, type Land } from './map/land';

/** Of a chart in a file, in pixels: that of a page's text. */
const WIDTH = 960;

/** Gives the text of `land.json`; undefined where it is not to be had. */
export type LandText = () => Promise<string | undefined>;

/** Draws the charts of incidents for files, and reads the outlines of the countries once, when there is a map to draw. */
export class FileCharts {
  private land: Promise<Land | undefined> | undefined;

  constructor(
    private readonly words: Words,
    private readonly rule: Rule,
    private readonly landText: LandText,
  ) {}

  /** Undefined where there is nothing to draw, or nothing to draw it on. */
  async chart(kind: ChartKind, incident: AnalysedIncident): Promise<Chart | undefined> {
    const options = { width: WIDTH, words: this.words };
    if (kind === 'timeline') return timelineChart(incident, options);
    if (kind === 'intervals') {
      const panels = intervalPanels(incident, incident.analysis, this.rule);
      return intervalsChart(incident, panels, this.rule, options);
    }
    if (incident.places.every(({ point }) => point === undefined)) return undefined;
    this.land ??= this.landText().then((text) => (text === undefined ? undefined : readLand(text)));
    const land = await this.land;
    return land && mapChart(incident, land, options);
  }

  async all(incident: AnalysedIncident): Promise<readonly (Chart | undefined)[]> {
    const drawn: (Chart | undefined)[] = [];
    for (const kind of ['intervals', 'map', 'timeline'] as const) drawn.push(await this.chart(kind, incident));
    return drawn;
  }
}
