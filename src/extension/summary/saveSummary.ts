import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { RULES } from '../../core/incident/analysis';
import { SitrepError } from '../../core/problem';
import { CHARTS, type ChartKind } from '../../core/report/charts/charts';
import type { Drawing } from '../../core/report/charts/drawing';
import { svgText } from '../../core/report/charts/svgText';
import { localeFor } from '../../core/report/wordsFor';
import { registerCommand, uriSchema } from '../shared/commands';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { chartFile, reportFile } from './savedFiles';
import { saveFile } from './saveFile';
import { pickSummary, toldIncident, type Telling, type Where } from './toldIncident';

/** Without a rule that of the project holds; without `redactPersons` the setting of exports; without `target` she is asked. */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    what: z.optional(z.enum(['report', ...CHARTS])),
    rule: z.optional(z.enum(RULES)),
    redactPersons: z.optional(z.boolean()),
    target: z.optional(uriSchema()),
  });

const titleOfSaving = (): string => vscode.l10n.t('Save summary');

/** Saves an incident's summary as a standalone HTML report, or one of its charts as SVG, in the reader’s language. Resolves to the file's address. */
export const registerSaveSummary = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.saveSummary', schema, async (argument) => {
    const { uri, incident, what = 'report', target, ...telling } = argument;
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const key = incident ?? (await pickSummary(services, where, titleOfSaving()));
    if (key === undefined) return undefined;
    return what === 'report'
      ? saveReport(services, where, key, target, telling)
      : saveChartSvg(services, where, key, what, target, telling);
  });

/** Rejects with `incident/unknown`. */
export async function saveReport(
  { extensionUri }: Services,
  where: Where,
  key: string,
  target?: vscode.Uri,
  telling: Partial<Telling> = {},
): Promise<vscode.Uri | undefined> {
  const told = await toldIncident(where, key, { title: titleOfSaving(), ...telling });
  const contents = new TextEncoder().encode(await reportFile(told, localeFor(vscode.env.language), extensionUri));
  return saveFile({ root: where.root, name: key, kind: 'html', contents, target });
}

/** Rejects with `incident/unknown` and `chart/empty`. */
export async function saveChartSvg(
  services: Services,
  where: Where,
  key: string,
  chart: ChartKind,
  target?: vscode.Uri,
  telling: Partial<Telling> = {},
): Promise<vscode.Uri | undefined> {
  const { drawing } = await chartToSave(services, where, key, chart, telling);
  const contents = new TextEncoder().encode(svgText(drawing));
  return saveFile({ root: where.root, name: `${key}-${chart}`, kind: 'svg', contents, target });
}

/** The same as PNG, which only a page can paint; undefined where it is closed meanwhile. Rejects with `chart/unpainted`, too. */
export async function saveChartPng(
  services: Services,
  where: Where,
  key: string,
  chart: ChartKind,
  page: { readonly paint: (drawing: Drawing) => Promise<Uint8Array | undefined>; readonly isClosed: () => boolean },
  telling: Partial<Telling> = {},
): Promise<vscode.Uri | undefined> {
  const { drawing } = await chartToSave(services, where, key, chart, telling);
  const contents = await page.paint(drawing);
  if (page.isClosed()) return undefined;
  if (contents === undefined) {
    throw new SitrepError(
      'chart/unpainted',
      vscode.l10n.t(
        'The page could not make a picture of it. Save it as SVG, or keep the page in sight and try again.',
      ),
    );
  }
  return saveFile({ root: where.root, name: `${key}-${chart}`, kind: 'png', contents });
}

/** The chart in the reader’s language, of what may leave the project. */
async function chartToSave(
  { extensionUri }: Services,
  where: Where,
  key: string,
  chart: ChartKind,
  telling: Partial<Telling> = {},
): ReturnType<typeof chartFile> {
  const told = await toldIncident(where, key, { title: titleOfSaving(), ...telling });
  return chartFile(chart, told, localeFor(vscode.env.language), extensionUri);
}
