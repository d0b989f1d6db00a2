import type { CheckedSidecar, FoundInSidecar } from '../core/check/checkedSidecar';
import { checkSidecarInTurns } from '../core/check/checkSidecar';
import { repeatedIds } from '../core/check/duplicateIds';
import { KnownIds } from '../core/check/knownIds';
import { strayLinks, type LinkInFile } from '../core/check/linkTargets';
import { compareProblems } from '../core/check/order';
import { indexSidecar, type RangeIn, type SidecarNames } from '../core/check/sidecarIndex';
import { problemAt, type CheckPath, type Registers } from '../core/check/view';
import { FILE_START, SitrepError, type Problem, type TextRange } from '../core/problem';
import { hashFiles, lookAtFiles, type HashedFiles, type SameFiles } from './checkedFiles';
import { checkRegisters } from './checkRegisters';
import { leftoverProblems } from './leftovers';
import { filesOf, readArticle, stopIfCancelled, type LoadedArticle, type LongWork } from './loadAll';
import { NotedRegisters, sameAnswers } from './lookups';
import { articlePathOf, isSidecarPath, sidecarPathOf } from './paths';
import type { Cancel } from './ports';
import type { Project } from './project';
import { inTurns, pause, readAhead } from './slices';

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

/**
 * Checks everything that the formats demand of a project's files. What was found in a sidecar before is found again
 * without reading it, as long as it, its article and the ids it names are the same. Rejects with `cancelled`.
 */
export async function checkProject(project: Project, options: CheckOptions = {}): Promise<CheckResult> {
  const { cancel, progress, only = () => true } = options;
  const isAsked = (path: string): boolean => only(path) || (isSidecarPath(path) && only(articlePathOf(path)));
  const { registers, problems: found } = await checkRegisters(project, cancel);
  const problems = [...found];
  const paths = await project.paths(cancel);
  stopIfCancelled(cancel);
  problems.push(...(await leftoverProblems(project.files, await project.leftovers(paths), Date.now())));
  await project.checks.open();
  stopIfCancelled(cancel);
  const annotated = paths.sidecars.map(articlePathOf).sort();
  const annotatedSet = new Set(annotated);
  const all: Registers = { ...registers, articles: new Set([...paths.articles, ...annotated]) };
  const counts = { articles: 0, annotations: 0, unreadable: 0 };
  const ids = new KnownIds();
  const links: LinkInFile[] = [];
  let done = 0;
  const isArticleAsked = (article: string): boolean => isAsked(sidecarPathOf(article));
  try {
    for await (const files of readAhead(annotated, (article) =>
      lookAtFiles(project, article, isArticleAsked(article)),
    )) {
      const { article } = files;
      await pause();
      stopIfCancelled(cancel);
      progress?.(done, annotated.length, article);
      done += 1;
      const checked = (await checkedBefore(project, files, all)) ?? (await checkNow(project, files, all, cancel));
      stopIfCancelled(cancel);
      if (checked === undefined) continue;
      if (isArticleAsked(article)) {
        counts.articles += 1;
        problems.push(...checked.problems);
      }
      if (checked.names === undefined) {
        counts.unreadable += 1;
        continue;
      }
      // Of every file, asked or not: ids and links reach over files.
      const { file, ids: own, links: ownLinks } = checked.names;
      ids.add(checked.names);
      for (const link of ownLinks) links.push({ ...link, file });
      if (isArticleAsked(article)) counts.annotations += own.filter(({ kind }) => kind === 'annotation').length;
    }
  } finally {
    await project.checks.save(annotatedSet);
  }
  const overFiles = (rangeIn: RangeIn): readonly Problem[] => [
    ...repeatedIds(ids, rangeIn),
    ...strayLinks(links, ids, counts.unreadable === 0, rangeIn),
  ];
  problems.push(...overFiles(await placesAskedFor(project, overFiles, cancel)));
  const bare = paths.articles.filter((article) => isAsked(article) && !annotatedSet.has(article));
  for await (const found of readAhead(bare, (article) => unreadableArticle(project, article))) {
    await pause();
    stopIfCancelled(cancel);
    problems.push(...found);
  }
  const asked = problems.filter(({ file }) => isAsked(file)).sort(compareProblems);
  return { problems: asked, articles: counts.articles, annotations: counts.annotations };
}

interface Checked {
  readonly problems: readonly Problem[];
  /** Undefined where the sidecar cannot be read. */
  readonly names: SidecarNames | undefined;
}

/** What a check found when everything it depends on was as it is now. */
async function checkedBefore(
  project: Project,
  files: HashedFiles | SameFiles,
  registers: Registers,
): Promise<Checked | undefined> {
  const known = files.kind === 'same' ? files.known : await knownByHash(project, files);
  if (known === undefined) return undefined;
  const { names, found } = known;
  if (files.kind === 'same' ? !files.wantsText : files.text === undefined) return { names, problems: [] };
  return found && sameAnswers(registers, found.lookups) ? { names, problems: found.problems } : undefined;
}

/** What is known of files with these bytes, from now on under their stamps of today. */
async function knownByHash(
  project: Project,
  { article, sidecarSha256, stamps, text, textSha256 }: HashedFiles,
): Promise<CheckedSidecar | undefined> {
  const known = project.checks.get(article);
  if (known === undefined || known.sidecar !== sidecarSha256) return undefined;
  if (text === undefined) return known;
  const now = await textSha256.catch(() => undefined);
  if (known.found?.article !== now) return undefined;
  project.checks.put(article, { ...known, stamps });
  return known;
}

async function checkNow(
  project: Project,
  seen: HashedFiles | SameFiles,
  registers: Registers,
  cancel: Cancel | undefined,
): Promise<Checked | undefined> {
  const files =
    seen.kind === 'hashed' ? seen : await hashFiles(project, seen.article, seen.wantsText, seen.known.stamps);
  const loaded = await readArticle(project, files, cancel);
  if (loaded === undefined) return undefined;
  if (loaded.kind === 'unreadable') return { problems: loaded.problems, names: undefined };
  const { ids, links } = indexSidecar(loaded);
  const names: SidecarNames = { file: loaded.file, ids, links };
  const noted = new NotedRegisters(registers);
  const problems = files.text ? await articleProblems(loaded, noted) : [];
  const article = await files.textSha256.catch(() => undefined);
  const found: FoundInSidecar | undefined =
    article !== undefined && isOfThisText(loaded) ? { article, lookups: noted.lookups, problems } : undefined;
  if (files.sidecarSha256 !== undefined) {
    const checked: CheckedSidecar = { sidecar: files.sidecarSha256, stamps: files.stamps, names, found };
    project.checks.put(files.article, checked);
  }
  return { problems, names };
}

type ReadArticle = Extract<LoadedArticle, { kind: 'read' }>;

/** Whether all spans are of today's text: else what is found hangs on older texts, too, which may be found one day. */
function isOfThisText({ sidecar, today }: ReadArticle): boolean {
  if (today === undefined || today instanceof SitrepError || sidecar.article.sha256 !== today.sha256) return false;
  return (sidecar.annotations ?? []).every(({ sha256 = today.sha256 }) => sha256 === today.sha256);
}

async function articleProblems(loaded: ReadArticle, registers: Registers): Promise<readonly Problem[]> {
  const { article, file, rangeOf, sidecar, today } = loaded;
  const view = { file, rangeOf };
  const isRead = today !== undefined && !(today instanceof SitrepError);
  const own = await inTurns(
    checkSidecarInTurns({ ...view, article, sidecar, registers, today: isRead ? today : undefined }),
  );
  if (!(today instanceof SitrepError)) return own;
  const { code, message } = today;
  return [problemAt(view, ['article', 'file'], { code, severity: 'error', message }), ...own];
}

/**
 * The places that rules over several files want to name. Which those are shows a first round, in which all are at the
 * start; only their files are then read again.
 */
async function placesAskedFor(
  project: Project,
  ask: (rangeIn: RangeIn) => unknown,
  cancel: Cancel | undefined,
): Promise<RangeIn> {
  const wanted = new Map<string, Map<string, CheckPath>>();
  ask((file, path) => {
    const paths = wanted.get(file) ?? new Map<string, CheckPath>();
    wanted.set(file, paths.set(path.join('/'), path));
    return FILE_START;
  });
  const places = new Map<string, ReadonlyMap<string, TextRange>>();
  for (const [file, paths] of wanted) {
    await pause();
    stopIfCancelled(cancel);
    const files = await filesOf(project, articlePathOf(file), false);
    const loaded = await readArticle(project, files, cancel);
    // It may have changed meanwhile: then there is no better place than its start.
    if (loaded?.kind !== 'read') continue;
    places.set(file, new Map([...paths].map(([key, path]) => [key, loaded.rangeOf(path)])));
  }
  return (file, path) => places.get(file)?.get(path.join('/')) ?? FILE_START;
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
