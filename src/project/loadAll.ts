import { anchorAll, type Anchor } from '../core/anchor/anchor';
import { AnchorText } from '../core/anchor/anchorText';
import type { Sidecar } from '../core/annotation/model';
import type { ArticleReading } from '../core/incident/mention';
import type { Incident } from '../core/incident/model';
import { SitrepError, type Problem } from '../core/problem';
import type { LoadedCodebook } from './codebookStore';
import { articlePathOf } from './paths';
import type { Cancel } from './ports';
import type { Project } from './project';
import { pacer } from './slices';

/** How much of long work is done; `of` is known from the start. */
export type Progress = (done: number, of: number, file: string) => void;

export interface LongWork {
  readonly cancel?: Cancel | undefined;
  readonly progress?: Progress | undefined;
}

/** An article as it stands today. */
export interface ArticleToday {
  /** Normalised, and ready for look-ups by code point. */
  readonly text: AnchorText;
  readonly sha256: string;
  /** One for each annotation of the sidecar, in the same order. */
  readonly anchors: readonly Anchor[];
}

export type LoadedArticle =
  | {
      readonly kind: 'unreadable';
      readonly article: string;
      readonly file: string;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'read';
      readonly article: string;
      /** Path of the sidecar, and its text. */
      readonly file: string;
      readonly source: string;
      readonly sidecar: Sidecar;
      /** The article, or why it cannot be read; undefined where it was not asked for. */
      readonly today: ArticleToday | SitrepError | undefined;
    };

/** Articles of the project that have a sidecar, in the order of their paths. */
export async function annotatedArticles(project: Project, cancel?: Cancel): Promise<readonly string[]> {
  const { sidecars } = await project.paths(cancel);
  stopIfCancelled(cancel);
  return sidecars.map(articlePathOf).sort();
}

/**
 * Reads these articles and their sidecars one after the other, letting others work between them; texts are not kept.
 * `wantsText` says whose article is to be read, too. Rejects with `cancelled`.
 */
export async function* eachArticle(
  project: Project,
  articles: readonly string[],
  { cancel, progress }: LongWork,
  wantsText: (article: string) => boolean = () => true,
): AsyncGenerator<LoadedArticle> {
  const pace = pacer();
  for (const [index, article] of articles.entries()) {
    await pace();
    stopIfCancelled(cancel);
    progress?.(index, articles.length, article);
    const loaded = await project.sidecar(article);
    if (loaded === undefined) continue;
    const { path: file, text: source, reading } = loaded;
    if (!reading.ok) {
      yield { kind: 'unreadable', article, file, problems: reading.problems };
      continue;
    }
    const { sidecar } = reading;
    const today = wantsText(article) ? await articleToday(project, article, sidecar) : undefined;
    stopIfCancelled(cancel);
    yield { kind: 'read', article, file, source, sidecar, today };
  }
}

/** The saved article with its sidecar's annotations anchored in it, or why it cannot be read. */
export async function articleToday(
  project: Pick<Project, 'articleText' | 'digestOf'>,
  article: string,
  sidecar: Sidecar,
): Promise<ArticleToday | SitrepError> {
  try {
    const text = new AnchorText(await project.articleText(article));
    const sha256 = await project.digestOf(text.text);
    const isSame = (own: { readonly sha256?: string | undefined }): boolean =>
      (own.sha256 ?? sidecar.article.sha256) === sha256;
    return { text, sha256, anchors: anchorAll(sidecar.annotations ?? [], text, isSame) };
  } catch (error) {
    if (SitrepError.is(error)) return error;
    throw error;
  }
}

/** The whole project as the incident summary takes it. */
export interface LoadedProject {
  readonly codebook: LoadedCodebook;
  readonly incidents: readonly Incident[];
  readonly articles: readonly ArticleReading[];
  /** Of files that could not be read, and are missing above. */
  readonly problems: readonly Problem[];
}

/** Reads everything but the texts, which are looked at and let go. Rejects with `cancelled`. */
export async function loadAll(project: Project, work: LongWork = {}): Promise<LoadedProject> {
  const codebook = await project.codebook.load();
  const incidents = await project.incidents.load();
  const articles: ArticleReading[] = [];
  const problems = [...codebook.problems, ...incidents.problems];
  for await (const loaded of eachArticle(project, await annotatedArticles(project, work.cancel), work)) {
    if (loaded.kind === 'unreadable') {
      problems.push(...loaded.problems);
      continue;
    }
    const { article, sidecar, today } = loaded;
    const anchors = today === undefined || today instanceof SitrepError ? [] : today.anchors;
    const states = (sidecar.annotations ?? []).flatMap(({ id }, index) => {
      const anchor = anchors[index];
      return anchor === undefined ? [] : [[id, anchor.state] as const];
    });
    articles.push({ file: article, sidecar, states: new Map(states) });
  }
  return { codebook, incidents: incidents.incidents, articles, problems };
}

export function stopIfCancelled(cancel: Cancel | undefined): void {
  if (cancel?.isCancellationRequested) throw new SitrepError('cancelled', 'Stopped, as asked. Nothing was changed.');
}
