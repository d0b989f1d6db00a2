import { anchorAllInTurns } from '../core/anchor/anchor';
import type { Anchor } from '../core/anchor/states';
import { AnchorText } from '../core/anchor/anchorText';
import { compactSidecar } from '../core/annotation/compact';
import type { Annotation, Sidecar } from '../core/annotation/model';
import type { SidecarDoc } from '../core/annotation/sidecar';
import type { ArticleReading } from '../core/incident/mention';
import type { Incident } from '../core/incident/model';
import { SitrepError, type Problem } from '../core/problem';
import type { LoadedCodebook } from './codebookStore';
import { articlePathOf, sidecarPathOf } from './paths';
import type { Cancel } from './ports';
import type { Project } from './project';
import { problemOf } from './readFile';
import { inTurns, pause, readAhead } from './slices';

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
      /** Path of the sidecar. */
      readonly file: string;
      readonly sidecar: Sidecar;
      /** Where the value at a path stands in it. */
      readonly rangeOf: SidecarDoc['rangeOf'];
      /** The article, or why it cannot be read; undefined where it was not asked for. */
      readonly today: ArticleToday | SitrepError | undefined;
    };

/** Articles of the project that have a sidecar, in the order of their paths. */
export async function annotatedArticles(project: Project, cancel?: Cancel): Promise<readonly string[]> {
  const { sidecars } = await project.paths(cancel);
  stopIfCancelled(cancel);
  return sidecars.map(articlePathOf).sort();
}

/** The bytes of an article and its sidecar, as far as they were asked for and are there. */
export interface ArticleFiles {
  readonly article: string;
  readonly sidecar: Uint8Array | undefined;
  /** Rejects where the article could not be read; undefined where it was not asked for. */
  readonly text: Promise<Uint8Array | undefined> | undefined;
}

export async function filesOf(project: Project, article: string, wantsText: boolean): Promise<ArticleFiles> {
  const text = wantsText ? project.files.read(article) : undefined;
  // Whoever needs the text hears of its failure.
  text?.catch(() => undefined);
  const sidecar = await project.files.read(sidecarPathOf(article)).catch((error: unknown) => {
    // Where it must not be read, `readArticle` says why.
    if (!SitrepError.is(error)) throw error;
    return undefined;
  });
  return { article, sidecar, text };
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
  let done = 0;
  for await (const files of readAhead(articles, (article) => filesOf(project, article, wantsText(article)))) {
    await pause();
    stopIfCancelled(cancel);
    progress?.(done, articles.length, files.article);
    done += 1;
    const loaded = await readArticle(project, files, cancel);
    stopIfCancelled(cancel);
    if (loaded) yield loaded;
  }
}

/** An article with its sidecar, from their bytes; undefined where there is no sidecar any more. */
export async function readArticle(
  project: Project,
  { article, sidecar: bytes, text }: ArticleFiles,
  cancel: Cancel | undefined,
): Promise<LoadedArticle | undefined> {
  // One that is not there may be between a removal and a creation: that is looked into.
  const loaded = await (bytes ? project.sidecarFrom(article, bytes) : project.sidecar(article)).catch(
    (error: unknown) => problemOf(error, sidecarPathOf(article)),
  );
  if (loaded === undefined) return undefined;
  if ('code' in loaded) return { kind: 'unreadable', article, file: loaded.file, problems: [loaded] };
  const { path: file, reading } = loaded;
  if (!reading.ok) return { kind: 'unreadable', article, file, problems: reading.problems };
  const { sidecar, rangeOf } = reading;
  const today =
    text && (await articleToday(project, article, sidecar, cancel, () => project.articleTextFrom(article, text)));
  return { kind: 'read', article, file, sidecar, rangeOf, today };
}

/** The saved article with its sidecar's annotations anchored in it, or why it cannot be read. */
export async function articleToday(
  project: Pick<Project, 'articleText' | 'digestOf' | 'oldText'>,
  article: string,
  sidecar: Sidecar,
  cancel?: Cancel,
  read: () => Promise<string> = () => project.articleText(article),
): Promise<ArticleToday | SitrepError> {
  try {
    const text = new AnchorText(await read());
    const sha256 = await project.digestOf(text.text);
    const annotations = sidecar.annotations ?? [];
    const textOf = (own: { readonly sha256?: string | undefined }): string => own.sha256 ?? sidecar.article.sha256;
    // Only an article that has changed has a history to look into.
    const old = new Map<string, AnchorText>();
    for (const wanted of new Set(annotations.map(textOf))) {
      const found = wanted === sha256 ? undefined : await project.oldText(article, wanted, cancel);
      if (found !== undefined) old.set(wanted, new AnchorText(found));
    }
    const isSame = (own: Annotation): boolean => textOf(own) === sha256;
    const anchors = await inTurns(anchorAllInTurns(annotations, text, isSame, (own) => old.get(textOf(own))));
    return { text, sha256, anchors };
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
    articles.push({ file: article, sidecar: compactSidecar(sidecar), states: new Map(states) });
  }
  return { codebook, incidents: incidents.incidents, articles, problems };
}

export function stopIfCancelled(cancel: Cancel | undefined): void {
  if (cancel?.isCancellationRequested) throw new SitrepError('cancelled', 'Stopped, as asked. Nothing was changed.');
}
