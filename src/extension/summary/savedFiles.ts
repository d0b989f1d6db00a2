import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import type { Chart, ChartKind } from '../../core/report/charts/charts';
import { FileCharts } from '../../core/report/charts/fileCharts';
import { ENGLISH } from '../../core/report/english';
import { htmlReport } from '../../core/report/htmlReport';
import { incidentReport } from '../../core/report/incident/incidentReport';
import { ENGLISH_REPORT } from '../../core/report/reportWords';
import type { Words } from '../../core/report/words';
import { landText } from './landFile';
import type { Told } from './toldIncident';

/** An incident's report with its charts, as one HTML file that loads and runs nothing. In English, as files are. */
export async function reportFile({ told, redacted, by }: Told, extensionUri: vscode.Uri): Promise<string> {
  const charts = new Map([[told, await fileCharts(ENGLISH, extensionUri).all(told)]]);
  return htmlReport({
    title: told.title ?? told.key,
    locale: 'en',
    blocks: incidentReport([told], { rule: by, redacted, words: ENGLISH, report: ENGLISH_REPORT, charts }),
  });
}

/** One chart for a file, in the language of `words`. Throws `chart/empty`. */
export async function chartFile(
  kind: ChartKind,
  { told }: Told,
  words: Words,
  extensionUri: vscode.Uri,
): Promise<Chart> {
  const chart = await fileCharts(words, extensionUri).chart(kind, told);
  if (chart !== undefined) return chart;
  throw new SitrepError(
    'chart/empty',
    kind === 'map'
      ? vscode.l10n.t('No place of this incident has coordinates in the codebook, so there is no map of it.')
      : vscode.l10n.t('No claim belongs to this incident yet, so there is no timeline of it.'),
  );
}

const fileCharts = (words: Words, extensionUri: vscode.Uri): FileCharts =>
  new FileCharts(words, () => landText(extensionUri));
