import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkGithub } from '../../../src/cli/checkGithub';
import { checkJson } from '../../../src/cli/checkJson';
import type { CheckReport } from '../../../src/cli/checkReport';
import { checkSarif } from '../../../src/cli/checkSarif';
import { checkText } from '../../../src/cli/checkText';
import { DATASET_FORMATS, type DatasetFormat } from '../../../src/core/dataset/formats';
import { gatherIncidents } from '../../../src/core/incident/gather';
import { IncidentAnalyses } from '../../../src/core/incident/incidentAnalyses';
import { SitrepError, type Problem } from '../../../src/core/problem';
import { timelineChart } from '../../../src/core/report/charts/charts';
import { svgText } from '../../../src/core/report/charts/svgText';
import { ENGLISH } from '../../../src/core/report/english';
import { GROUPINGS, treeOf, type TreeArticle } from '../../../src/extension/tree/treeModel';
import { checkProject } from '../../../src/project/checkProject';
import { webCryptoDigest } from '../../../src/project/digest';
import { wholeFiles } from '../../../src/project/datasetTarget';
import { exportProject, type ExportResult } from '../../../src/project/exportProject';
import { loadAll, type LoadedProject } from '../../../src/project/loadAll';
import type { FileSystem } from '../../../src/project/ports';
import { Project } from '../../../src/project/project';
import { readHostMessage, shownIncident, stateMessage, type StateMessage } from '../../../src/webview/protocol';
import { WatchedFiles } from './watchedFiles';

export const CORPUS = path.resolve('test/fixtures/hostile');
export const ARTICLE = 'report.txt';
export const SIDECAR = 'report.txt.sitrep.yaml';
export const INCIDENT = '.sitrep/incidents/ml-2026-10-06-boni.yaml';

/** Where the files of the sound project stand; each case puts one other in the place of one of them. */
const BASE: Readonly<Record<string, string>> = {
  [ARTICLE]: 'report.txt',
  'wire.txt': 'wire.txt',
  [SIDECAR]: 'sidecar.yaml',
  '.sitrep/actors.yaml': 'actors.yaml',
  '.sitrep/places.yaml': 'places.yaml',
  '.sitrep/project.yaml': 'project.yaml',
  [INCIDENT]: 'incident.yaml',
  '.sitrep/incidents/ml-2026-10-05-boni.yaml': 'other-incident.yaml',
};

const base: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(BASE).map(([place, name]) => [place, Uint8Array.from(readFileSync(path.join(CORPUS, 'base', name)))]),
);

/** The sound project, with other bytes in some places. */
export function projectFiles(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>(base);
  for (const [place, content] of Object.entries(changes)) {
    files.set(place, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return files;
}

export const textOf = (place: string): string => new TextDecoder().decode(base.get(place));

export const projectIn = (files: FileSystem): Project =>
  new Project({
    files,
    digest: webCryptoDigest,
    isArticle: (place) => place.endsWith('.txt') && !place.startsWith('.sitrep/'),
    uniqueName: () => 'u',
  });

/** Everything the program made of a project. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly loaded: LoadedProject;
  /** As the summary page gets it. */
  readonly message: StateMessage;
  readonly exports: readonly { readonly result: ExportResult; readonly files: ReadonlyMap<string, string> }[];
  /** What `sitrep check` prints, by format. */
  readonly printed: Readonly<Record<'text' | 'github' | 'json' | 'sarif', string>>;
  readonly folder: WatchedFiles;
  /** Milliseconds of processor time: a busy machine does not count. */
  readonly took: number;
}

/** Of each incident the page takes what follows from its claims as it was sent; its timeline holds words, and no markup. */
function assertTellable(loaded: LoadedProject): void {
  const analyses = new IncidentAnalyses(loaded);
  for (const summary of analyses.summaries()) {
    const { key } = summary;
    const analysis = analyses.wholeOf(key);
    const message = stateMessage([summary], 'en', key, { shown: shownIncident([summary], key, analysis) });
    const told: unknown = JSON.parse(JSON.stringify(message));
    assert.deepEqual(JSON.parse(JSON.stringify(readHostMessage(told))), told);
    const chart = timelineChart(summary, { width: 600, words: ENGLISH });
    if (chart) assert.doesNotMatch(svgText(chart.drawing), /<(?!\/?(?:svg|title|desc|style|g|path|rect|text)\b)/);
  }
}

/** Runs all that reads a project over these files. Rejects with whatever escapes it. */
export async function outcomeOf(
  files: ReadonlyMap<string, Uint8Array>,
  formats: readonly DatasetFormat[] = DATASET_FORMATS,
): Promise<Outcome> {
  const folder = new WatchedFiles(files);
  const before = process.cpuUsage();
  const { problems, articles, annotations } = await checkProject(projectIn(folder));
  const project = projectIn(folder);
  const loaded = await loadAll(project);
  const message = stateMessage(gatherIncidents(loaded), 'en');
  assertTellable(loaded);
  const trees: readonly TreeArticle[] = loaded.articles.map(({ file, sidecar, states }) => {
    return { uri: `file:///${file}`, path: file, content: { kind: 'read', sidecar, states } };
  });
  const { codebook, incidents } = loaded;
  for (const by of GROUPINGS) treeOf([{ key: 'p', codebook, incidents, articles: trees }], by);
  const exports: { result: ExportResult; files: ReadonlyMap<string, string> }[] = [];
  for (const format of formats) {
    const target = new WatchedFiles();
    const result = await exportProject(project, {
      format,
      target: wholeFiles(target),
      version: '1.2.3',
      redactPersons: false,
    });
    const written = new Map([...target.files.keys()].map((name) => [name, target.text(name) ?? ''] as const));
    exports.push({ result, files: written });
  }
  const located = problems.map((problem) => ({ ...problem, shownFile: problem.file }));
  const report: CheckReport = { problems: located, articles, annotations, version: '1' };
  const printed = {
    text: checkText(report),
    github: checkGithub(report),
    json: checkJson(report),
    sarif: checkSarif(report),
  };
  const { user, system } = process.cpuUsage(before);
  return { problems, loaded, message, exports, printed, folder, took: (user + system) / 1000 };
}

export function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [place, bytes] of files) hash.update(`${place}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** An error of ours: named, with a sentence. Anything else has escaped. */
export function sitrepError(error: unknown): SitrepError {
  if (SitrepError.is(error)) return error;
  throw error;
}
