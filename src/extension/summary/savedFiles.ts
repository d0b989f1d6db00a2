import * as vscode from 'vscode';
import type { Rule } from '../../core/incident/analysis';
import { SitrepError } from '../../core/problem';
import type { Chart, ChartKind } from '../../core/report/charts/charts';
import { FileCharts } from '../../core/report/charts/fileCharts';
import { htmlReport } from '../../core/report/htmlReport';
import { incidentReport } from '../../core/report/incident/incidentReport';
import type { Locale } from '../../core/report/words';
import { reportWordsFor, wordsFor } from '../../core/report/wordsFor';
import { landText } from './landFile';
import type { Told } from './toldIncident';

/** An incident's report with its charts, as one HTML file that loads and runs nothing. */
export async function reportFile(
  { told, redacted, by }: Told,
  locale: Locale,
  extensionUri: vscode.Uri,
): Promise<string> {
  const [words, report] = [wordsFor(locale), reportWordsFor(locale)];
  const charts = new Map([[told, await fileCharts(locale, by, extensionUri).all(told)]]);
  return htmlReport({
    title: told.title ?? told.key,
    locale,
    blocks: incidentReport([told], { rule: by, redacted, words, report, charts }),
  });
}

/** One chart for a file. Throws `chart/empty`. */
export async function chartFile(
  kind: ChartKind,
  { told, by }: Told,
  locale: Locale,
  extensionUri: vscode.Uri,
): Promise<Chart> {
  const chart = await fileCharts(locale, by, extensionUri).chart(kind, told);
  if (chart !== undefined) return chart;
  throw new SitrepError('chart/empty', EMPTY[kind]());
}

const EMPTY: Readonly<Record<ChartKind, () => string>> = {
  map: () => vscode.l10n.t('No place of this incident has coordinates in the codebook, so there is no map of it.'),
  timeline: () => vscode.l10n.t('No claim belongs to this incident yet, so there is no timeline of it.'),
  intervals: () => vscode.l10n.t('No claim belongs to this incident yet, so there are no bounds to draw.'),
};

const fileCharts = (locale: Locale, rule: Rule, extensionUri: vscode.Uri): FileCharts =>
  new FileCharts(wordsFor(locale), rule, () => landText(extensionUri));
