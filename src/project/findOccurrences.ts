import type { Annotation } from '../core/annotation/model';
import { SitrepError, type Problem } from '../core/problem';
import { untaggedOccurrences, type NamingAnnotation } from '../core/suggest/untaggedOccurrences';
import { articleToday, stopIfCancelled, type LongWork } from './loadAll';
import type { Project } from './project';
import { problemOf } from './readFile';
import { pause } from './slices';

/** Words of a saved article that can be tagged as others are; UTF-16 offsets of its normalised text. */
export interface FoundOccurrences {
  readonly article: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Where an annotation's words stand in the saved articles of a project without a tag of their type, article by article.
 * One whose sidecar cannot be read has no occurrences: it must not be written. Rejects with `cancelled`.
 */
export async function* findOccurrences(
  project: Project,
  articles: readonly string[],
  annotation: NamingAnnotation,
  { cancel, progress }: LongWork = {},
  onProblem: (problem: Problem) => void = () => undefined,
): AsyncGenerator<FoundOccurrences> {
  for (const [done, article] of articles.entries()) {
    await pause();
    stopIfCancelled(cancel);
    progress?.(done, articles.length, article);
    try {
      const found = await occurrencesIn(project, article, annotation, onProblem);
      if (found && found.spans.length > 0) yield found;
    } catch (error) {
      if (!SitrepError.is(error)) throw error;
      onProblem(problemOf(error, article));
    }
  }
}

async function occurrencesIn(
  project: Project,
  article: string,
  annotation: NamingAnnotation,
  onProblem: (problem: Problem) => void,
): Promise<FoundOccurrences | undefined> {
  const text = await project.articleText(article);
  // Most articles do not name what is looked for, and their sidecars need not be read.
  const all = untaggedOccurrences(annotation, text, []);
  if (all.length === 0) return undefined;
  const loaded = await project.sidecar(article);
  if (!loaded) return { article, text, spans: all };
  if (!loaded.reading.ok) {
    for (const problem of loaded.reading.problems.slice(0, 1)) onProblem(problem);
    return undefined;
  }
  const { sidecar } = loaded.reading;
  const today = await articleToday(project, article, sidecar, undefined, () => Promise.resolve(text));
  if (today instanceof SitrepError) throw today;
  const answered = (sidecar.annotations ?? []).flatMap((one: Annotation, index) => {
    const anchor = today.anchors[index];
    if (!anchor || anchor.state === 'orphaned') return [];
    return [{ annotation: one, start: today.text.toUtf16(anchor.start), end: today.text.toUtf16(anchor.end) }];
  });
  return { article, text, spans: untaggedOccurrences(annotation, text, answered) };
}
