import { checkSidecar } from '../core/check/checkSidecar';
import { duplicateIds } from '../core/check/duplicateIds';
import { linkTargets } from '../core/check/linkTargets';
import { compareProblems } from '../core/check/order';
import { indexSidecar, type SidecarIndex } from '../core/check/sidecarIndex';
import { fileView, problemAt, type Registers } from '../core/check/view';
import { FILE_START, SitrepError, type Problem } from '../core/problem';
import { checkRegisters } from './checkRegisters';
import { eachArticle, stopIfCancelled, type LoadedArticle, type LongWork } from './loadAll';
import { articlePathOf, isSidecarPath, sidecarPathOf } from './paths';
import type { Project } from './project';

export interface CheckOptions extends LongWork {
  /** Which files are reported on, by their path; a sidecar counts as its article, too. Default all. */
  readonly only?: ((path: string) => boolean) | undefined;
}

export interface CheckResult {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** How many articles with a sidecar were looked at, and how many annotations they hold. */
  readonly articles: number;
  readonly annotations: number;
}

/** Checks everything that the formats demand of a project's files. Rejects with `cancelled`. */
export async function checkProject(project: Project, options: CheckOptions = {}): Promise<CheckResult> {
  const { cancel, only = () => true } = options;
  const isAsked = (path: string): boolean => only(path) || (isSidecarPath(path) && only(articlePathOf(path)));
  const { registers, problems: found } = await checkRegisters(project, cancel);
  const problems = [...found];
  const paths = await project.paths(cancel);
  stopIfCancelled(cancel);
  const annotated = paths.sidecars.map(articlePathOf).sort();
  const all: Registers = { ...registers, articles: new Set([...paths.articles, ...annotated]) };
  const annotatedSet = new Set(annotated);
  const indexes: SidecarIndex[] = [];
  const counts = { articles: 0, annotations: 0, unreadable: 0 };
  for await (const loaded of eachArticle(project, annotated, options, (article) => isAsked(sidecarPathOf(article)))) {
    const { file } = loaded;
    if (isAsked(file)) counts.articles++;
    if (loaded.kind === 'unreadable') {
      counts.unreadable++;
      problems.push(...loaded.problems);
      continue;
    }
    // Of every file, asked or not: ids and links reach over files.
    indexes.push(indexSidecar({ ...fileView(file, loaded.source), sidecar: loaded.sidecar }));
    if (!isAsked(file)) continue;
    counts.annotations += loaded.sidecar.annotations?.length ?? 0;
    problems.push(...articleProblems(loaded, all));
  }
  problems.push(...duplicateIds(indexes), ...linkTargets(indexes, counts.unreadable === 0));
  const bare = paths.articles.filter((article) => isAsked(article) && !annotatedSet.has(article));
  for (const article of bare) {
    stopIfCancelled(cancel);
    problems.push(...(await unreadableArticle(project, article)));
  }
  const asked = problems.filter(({ file }) => isAsked(file)).sort(compareProblems);
  return { problems: asked, articles: counts.articles, annotations: counts.annotations };
}

function articleProblems(loaded: Extract<LoadedArticle, { kind: 'read' }>, registers: Registers): readonly Problem[] {
  const { article, file, source, sidecar, today } = loaded;
  const view = fileView(file, source);
  const isRead = !(today instanceof SitrepError);
  const own = checkSidecar({ ...view, article, sidecar, registers, today: isRead ? today : undefined });
  if (isRead) return own;
  const { code, message } = today;
  return [problemAt(view, ['article', 'file'], { code, severity: 'error', message }), ...own];
}

/** An article without a sidecar has one duty: that everybody reads the same text (formats.md: UTF-8). */
async function unreadableArticle(project: Project, article: string): Promise<readonly Problem[]> {
  try {
    await project.articleText(article);
    return [];
  } catch (error) {
    if (!SitrepError.is(error)) throw error;
    return [{ code: error.code, severity: 'error', message: error.message, file: article, range: FILE_START }];
  }
}
