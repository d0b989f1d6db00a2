import type { Anchor } from '../core/anchor/states';
import { planMoves } from '../core/anchor/plan';
import type { RefusedMove } from '../core/annotation/edit';
import type { Annotation } from '../core/annotation/model';
import { SitrepError, type Problem, type TextRange } from '../core/problem';
import { carryRefused } from '../core/suggest/carryRefused';
import { annotatedArticles, eachArticle, stopIfCancelled, type LoadedArticle, type LongWork } from './loadAll';
import type { Project } from './project';
import { problemOf } from './readFile';
import { seenMoves } from './seenMoves';

export interface ReanchorOptions extends LongWork {
  /** Which articles; default all. */
  readonly only?: ((article: string) => boolean) | undefined;
  /** Whether sidecars are given the places that are sure. Default false. */
  readonly write?: boolean | undefined;
}

/** An annotation that a person has to look at. */
export interface UnsureAnnotation {
  readonly article: string;
  /** Path of the sidecar, and where it names the words. */
  readonly file: string;
  readonly range: TextRange;
  readonly annotation: Annotation;
  readonly anchor: Extract<Anchor, { state: 'uncertain' | 'orphaned' }>;
  /** What stands where it is shown today, and in which line of the article, from 0; undefined where there are no words. */
  readonly now: { readonly words: string; readonly line: number } | undefined;
}

export interface ReanchorResult {
  readonly articles: number;
  readonly states: Readonly<Record<Anchor['state'], number>>;
  readonly unsure: readonly UnsureAnnotation[];
  /** Errors of sidecars and articles that could not be read, or not be written; warnings of what was read and is so no longer. */
  readonly problems: readonly Problem[];
  /** Sidecars that describe another text than today's, and how many of them were brought up to date. */
  readonly outdated: number;
  readonly written: number;
}

type Read = Extract<LoadedArticle, { kind: 'read' }>;

/**
 * Looks where the annotations of a project stand in today's articles, and with `write` brings the sidecars there. What is
 * not sure keeps its offsets and names the text they are of; quotes are never written. Rejects with `cancelled`.
 */
export async function reanchorProject(project: Project, options: ReanchorOptions = {}): Promise<ReanchorResult> {
  const { cancel, only = () => true, write = false } = options;
  if (write) await project.repair(cancel);
  const articles = (await annotatedArticles(project, cancel)).filter(only);
  const states = { anchored: 0, moved: 0, uncertain: 0, orphaned: 0 };
  const [unsure, problems]: [UnsureAnnotation[], Problem[]] = [[], []];
  const counts = { articles: 0, outdated: 0, written: 0 };
  for await (const loaded of eachArticle(project, articles, options)) {
    counts.articles += 1;
    if (loaded.kind === 'unreadable') {
      problems.push(...loaded.problems);
      continue;
    }
    const { file, sidecar, today } = loaded;
    if (today === undefined || today instanceof SitrepError) {
      if (today) problems.push({ ...problemOf(today, file), range: loaded.rangeOf(['article', 'file']) });
      continue;
    }
    for (const { state } of today.anchors) states[state] += 1;
    unsure.push(...unsureOf(loaded, today.anchors));
    const annotations = sidecar.annotations ?? [];
    const plan = planMoves(annotations, today.anchors, today.text, today.sha256, sidecar.article.sha256);
    if (!plan) continue;
    counts.outdated += 1;
    stopIfCancelled(cancel);
    if (!write) continue;
    try {
      const refused = await refusedMoves(project, loaded, today.text.text);
      const { moves, dropped } = await seenMoves(project, loaded.article, sidecar.article, today.text.text);
      await project.editSidecar(loaded.article, { kind: 'move', ...plan, refused, read: moves }, () =>
        Promise.resolve(sidecar.article),
      );
      counts.written += 1;
      if (dropped.length > 0) problems.push(droppedProblem(loaded, dropped));
    } catch (error) {
      problems.push(problemOf(error, file));
    }
  }
  return { ...counts, states, unsure, problems };
}

/** Where the refused suggestions stand in today's text, as far as the text that the sidecar describes can be found. */
async function refusedMoves(
  project: Project,
  { article, sidecar }: Read,
  today: string,
): Promise<readonly RefusedMove[]> {
  const { rejected = [] } = sidecar;
  const old = rejected.length === 0 ? undefined : await project.oldText(article, sidecar.article.sha256);
  return old === undefined ? [] : carryRefused(rejected, old, today);
}

const droppedProblem = ({ file, rangeOf }: Read, by: readonly string[]): Problem => ({
  code: 'coding/seen-dropped',
  severity: 'warning',
  message: `The text that was read is not found, so the article counts as unread again by ${by.join(', ')}.`,
  file,
  range: rangeOf(['article', 'coding']),
});

function unsureOf({ article, file, sidecar, rangeOf, today }: Read, anchors: readonly Anchor[]): UnsureAnnotation[] {
  if (today === undefined || today instanceof SitrepError) return [];
  return anchors.flatMap((anchor, index): readonly UnsureAnnotation[] => {
    const annotation = sidecar.annotations?.[index];
    if (!annotation || anchor.state === 'anchored' || anchor.state === 'moved') return [];
    const range = rangeOf(['annotations', index, 'exact']);
    if (anchor.state === 'orphaned') return [{ article, file, range, annotation, anchor, now: undefined }];
    const words = today.text.slice(anchor.start, anchor.end);
    const line = today.text.text.slice(0, today.text.toUtf16(anchor.start)).split('\n').length - 1;
    return [{ article, file, range, annotation, anchor, now: words === '' ? undefined : { words, line } }];
  });
}
