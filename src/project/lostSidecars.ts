import { fileName, folderOf, articlePathOf, sidecarPathOf } from './paths';
import { stopIfCancelled, type LongWork } from './loadAll';
import type { Project } from './project';
import { pause } from './slices';
import { SitrepError } from '../core/problem';

/** An article by its path and the `sha256` of its text; of a lost sidecar, the article that it is named after. */
export interface TextAt {
  readonly article: string;
  readonly sha256: string;
}

/** A sidecar whose article is not where its name says. */
export interface LostSidecar {
  /** The path of the sidecar. */
  readonly sidecar: string;
  /** Articles without a sidecar that hold its text, the likeliest first; empty where its text stands nowhere. */
  readonly articles: readonly string[];
  /** Whether no other article, and no other sidecar, could be meant: else a person has to choose. */
  readonly isSure: boolean;
}

/**
 * Finds the articles whose text a lost sidecar describes. Copies of one text make it unsure, unless exactly one of them
 * bears the name that the sidecar knows and no other sidecar of that text does: then a folder was moved.
 */
export function matchLost(lost: readonly TextAt[], bare: readonly TextAt[]): readonly LostSidecar[] {
  const bareOf = byText(bare);
  const lostOf = byText(lost);
  return lost.map(({ article, sha256 }): LostSidecar => {
    const found = bareOf.get(sha256) ?? [];
    const rivals = lostOf.get(sha256) ?? [];
    const isAlone = found.length === 1 && rivals.length === 1;
    const isNamed = sameName(found, article) === 1 && sameName(rivals, article) === 1;
    const articles = [...found].sort((a, b) => distance(a, article) - distance(b, article) || (a < b ? -1 : 1));
    return { sidecar: sidecarPathOf(article), articles, isSure: isAlone || isNamed };
  });
}

function byText(all: readonly TextAt[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { article, sha256 } of all) {
    const same = known.get(sha256);
    if (same) same.push(article);
    else known.set(sha256, [article]);
  }
  return known;
}

const sameName = (paths: readonly string[], path: string): number =>
  paths.filter((other) => fileName(other) === fileName(path)).length;

/** A moved file keeps its name, a renamed one its folder. */
function distance(candidate: string, lost: string): number {
  if (fileName(candidate) === fileName(lost)) return 0;
  return folderOf(candidate) === folderOf(lost) ? 1 : 2;
}

/**
 * The sidecars of a project that have lost their articles, with the articles that each may belong to. Texts are read only
 * where something is lost; a sidecar that cannot be read is listed without articles. Rejects with `cancelled`.
 */
export async function findLost(project: Project, { cancel, progress }: LongWork = {}): Promise<readonly LostSidecar[]> {
  const { articles, sidecars } = await project.paths(cancel);
  stopIfCancelled(cancel);
  const known = new Set(articles);
  const lost: TextAt[] = [];
  const unreadable: LostSidecar[] = [];
  for (const sidecar of sidecars) {
    const article = articlePathOf(sidecar);
    // An article need not match the project's globs to be tagged.
    if (known.has(article) || (await project.files.read(article))) continue;
    const reading = (await project.sidecar(article))?.reading;
    stopIfCancelled(cancel);
    if (reading?.ok) lost.push({ article, sha256: reading.sidecar.article.sha256 });
    else if (reading) unreadable.push({ sidecar, articles: [], isSure: false });
  }
  if (lost.length === 0) return unreadable;
  const annotated = new Set(sidecars.map(articlePathOf));
  const bare: TextAt[] = [];
  const waiting = articles.filter((article) => !annotated.has(article));
  for (const [index, article] of waiting.entries()) {
    await pause();
    stopIfCancelled(cancel);
    progress?.(index, waiting.length, article);
    const sha256 = await textHash(project, article);
    if (sha256 !== undefined) bare.push({ article, sha256 });
  }
  return [...matchLost(lost, bare), ...unreadable].sort((a, b) => (a.sidecar < b.sidecar ? -1 : 1));
}

/** Undefined for a text that cannot be read: it is nobody's. */
async function textHash(project: Project, article: string): Promise<string | undefined> {
  try {
    return await project.digestOf(await project.articleText(article));
  } catch (error) {
    if (SitrepError.is(error)) return undefined;
    throw error;
  }
}
