import * as vscode from 'vscode';
import type { AnalysedIncident } from '../../core/incident/analyseIncidents';
import { SitrepError } from '../../core/problem';
import { mapChart, timelineChart, type Chart, type ChartKind } from '../../core/report/charts/charts';
import { chartBlocks } from '../../core/report/charts/chartBlocks';
import { readLand } from '../../core/report/charts/map/land';
import { ENGLISH } from '../../core/report/english';
import { htmlReport } from '../../core/report/htmlReport';
import { incidentReport } from '../../core/report/incident/incidentReport';
import { ENGLISH_REPORT } from '../../core/report/reportWords';
import type { Words } from '../../core/report/words';
import { landText } from './landFile';
import type { Told } from './toldIncident';

/** Of a chart in a file, in pixels: that of a page's text. */
const WIDTH = 960;

/** An incident's report with its charts, as one HTML file that loads and runs nothing. In English, as files are. */
export async function reportFile({ told, redacted, by }: Told, extensionUri: vscode.Uri): Promise<string> {
  const charts = [
    await chartOf('map', told, ENGLISH, extensionUri),
    await chartOf('timeline', told, ENGLISH, extensionUri),
  ];
  return htmlReport({
    title: told.title ?? told.key,
    locale: 'en',
    blocks: [
      ...incidentReport([told], { rule: by, redacted, words: ENGLISH, report: ENGLISH_REPORT }),
      ...chartBlocks(charts),
    ],
  });
}

/** One chart for a file, in the language of `words`. Throws `chart/empty`. */
export async function chartFile(
  kind: ChartKind,
  { told }: Told,
  words: Words,
  extensionUri: vscode.Uri,
): Promise<Chart> {
  const chart = await chartOf(kind, told, words, extensionUri);
  if (chart !== undefined) return chart;
  throw new SitrepError(
    'chart/empty',
    kind === 'map'
      ? vscode.l10n.t('No place of this incident has coordinates in the codebook, so there is no map of it.')
      : vscode.l10n.t('No claim belongs to this incident yet, so there is no timeline of it.'),
  );
}

async function chartOf(
  kind: ChartKind,
  incident: AnalysedIncident,
  words: Words,
  extensionUri: vscode.Uri,
): Promise<Chart | undefined> {
  const options = { width: WIDTH, words };
  if (kind === 'timeline') return timelineChart(incident, options);
  if (incident.places.every(({ point }) => point === undefined)) return undefined;
  return mapChart(incident, readLand(await landText(extensionUri)), options);
}
