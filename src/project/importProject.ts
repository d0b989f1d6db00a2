import { AnchorText } from '../core/anchor/anchorText';
import type { SidecarEdit } from '../core/annotation/edit';
import { newId } from '../core/annotation/ids';
import type { Article } from '../core/annotation/model';
import { readDetails } from '../core/article/details';
import type { KnownIds } from '../core/import/attributes';
import type { LabelMap } from '../core/import/labels';
import type { ImportLoss, OffsetUnit, ReadFile } from '../core/import/model';
import { planArticle, type Addition, type ArticleToFill } from '../core/import/planArticle';
import { SitrepError } from '../core/problem';
import { decodeArticle } from '../core/text/decode';
import { allOrNothing, type DoneEdit } from './allOrNothing';
import { articlesOfDocuments, lostWhole, type DocumentsOfArticle } from './articlesOfDocuments';
import { applyFileEdit } from './fileEdit';
import { articleToday, stopIfCancelled, type LongWork } from './loadAll';
import { sidecarPathOf } from './paths';
import type { Project } from './project';
import { pause } from './slices';

export interface ImportOptions extends LongWork {
  readonly labels: LabelMap;
  /** Folder of the project in which documents that are no article's become articles; "" is the project's own. */
  readonly target?: string | undefined;
  /** How the source's offsets count, where a person says so. */
  readonly unit?: OffsetUnit | undefined;
  /** Who set what the source names nobody for. */
  readonly by?: string | undefined;
  readonly random: (count: number) => Uint8Array;
}

export interface ImportCounts {
  /** Documents and spans of the source. */
  readonly documents: number;
  readonly spans: number;
  /** Annotations added, and how many of these wait for a person to confirm their place. */
  readonly added: number;
  readonly uncertain: number;
  readonly alreadyThere: number;
  /** Left out on purpose. */
  readonly skipped: number;
  /** Losses of the kind `lost`. */
  readonly lost: number;
  readonly newArticles: number;
}

export interface ImportResult {
  readonly counts: ImportCounts;
  readonly losses: readonly ImportLoss[];
  /** Articles that got annotations. */
  readonly articles: readonly string[];
}

/**
 * Adds what was read of a source to the project's sidecars: all of it or, where one cannot be written or a person stops
 * it, nothing. No annotation that is there is changed. Resolves also to the edits that take it back; articles that were
 * made stay then. Rejects with `cancelled`, `import/target` and what writing rejects with.
 */
export async function importDocuments(
  project: Project,
  { documents, losses: unread }: ReadFile,
  options: ImportOptions,
): Promise<{ readonly result: ImportResult; readonly done: readonly DoneEdit[] }> {
  const { cancel, progress } = options;
  const losses: ImportLoss[] = [...unread];
  const made: string[] = [];
  const ids = await knownIds(project);
  const counts = { added: 0, uncertain: 0, alreadyThere: 0, skipped: 0 };
  const articles: string[] = [];
  const done = await allOrNothing(project, async (did) => {
    const groups = await articlesOfDocuments(project, documents, options, { losses, made });
    for (const [index, group] of groups.entries()) {
      await pause();
      stopIfCancelled(cancel);
      progress?.(index, groups.length, group.path);
      const filled = await fill(project, group, ids, options, losses);
      counts.alreadyThere += filled.alreadyThere;
      counts.skipped += filled.skipped;
      if (filled.edit === undefined) continue;
      did(filled.edit);
      articles.push(group.path);
      counts.added += filled.additions.length;
      counts.uncertain += filled.additions.filter(({ of }) => of !== undefined).length;
    }
  }).catch(async (error: unknown) => {
    // Nobody has seen the articles that were made a moment ago.
    for (const path of made) await project.files.remove(path).catch(() => undefined);
    throw error;
  });
  const result: ImportResult = {
    counts: {
      documents: documents.length,
      spans: documents.reduce((sum, { spans }) => sum + spans.length, 0),
      ...counts,
      lost: losses.filter(({ kind }) => kind === 'lost').length,
      newArticles: made.length,
    },
    losses: losses.sort(compareLosses),
    articles,
  };
  return { result, done };
}

const compareLosses = (one: ImportLoss, other: ImportLoss): number =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : (one.line ?? 0) - (other.line ?? 0);

async function knownIds(project: Project): Promise<KnownIds> {
  const [codebook, { incidents }] = await Promise.all([project.codebook.load(), project.incidents.load()]);
  const [problem] = codebook.problems;
  // With half a codebook, references that it has would be lost.
  if (problem !== undefined) throw new SitrepError('import/codebook', `${problem.file}: ${problem.message}`);
  return { actors: codebook.actors, places: codebook.places, incidents: new Set(incidents.map(({ id }) => id)) };
}

interface Filled {
  readonly additions: readonly Addition[];
  readonly alreadyThere: number;
  readonly skipped: number;
  /** Undefined where there was nothing to add. */
  readonly edit?: DoneEdit;
}

async function fill(
  project: Project,
  { path, documents }: DocumentsOfArticle,
  ids: KnownIds,
  { labels, unit, by, random, cancel }: ImportOptions,
  losses: ImportLoss[],
): Promise<Filled> {
  const none = { additions: [], alreadyThere: 0, skipped: 0 };
  const loadedArticle = await load(project, path, cancel).catch((error: unknown) => {
    if (!SitrepError.is(error) || error.code === 'cancelled') throw error;
    return error;
  });
  if (loadedArticle instanceof SitrepError) {
    losses.push(...documents.map((document) => lostWhole(document, loadedArticle.message)));
    return none;
  }
  const { article, block } = loadedArticle;
  const newIdOf = (): string => newId(random);
  const plan = planArticle(documents, article, { labels, unit, by, ids, newId: newIdOf });
  losses.push(...plan.losses);
  const { additions, alreadyThere, skipped } = plan;
  if (additions.length === 0) return { ...none, alreadyThere, skipped };
  const edits: SidecarEdit[] = [];
  const texts = new Map<string, string>();
  for (const { annotation, of, isDocument } of additions) {
    if (of === undefined) {
      edits.push({ kind: 'add', annotation, sha256: block.sha256 });
      continue;
    }
    const sha256 = texts.get(of) ?? (await project.digestOf(of));
    // A help to whoever confirms its place: spans are carried over by what differs where their text is known.
    if (isDocument === true && !texts.has(of)) await project.rememberText(of);
    texts.set(of, sha256);
    edits.push({ kind: 'add', annotation: { ...annotation, sha256 } });
  }
  const edit = await applyFileEdit(project, path, { kind: 'unopened', edit: { kind: 'all', edits }, make: block });
  return { additions, alreadyThere, skipped, edit: { path, edit } };
}

/** The article as saved, with what its sidecar holds. Rejects where one of them cannot be read. */
async function load(
  project: Project,
  path: string,
  cancel: ImportOptions['cancel'],
): Promise<{ readonly article: ArticleToFill; readonly block: Article }> {
  const text = await project.articleText(path);
  const bytes = (await project.files.read(path)) ?? new Uint8Array();
  const decoded = decodeArticle(bytes);
  const raw = decoded.ok && decoded.text === text ? decoded.raw : text;
  const loaded = await project.sidecar(path);
  if (loaded && !loaded.reading.ok) {
    const [problem] = loaded.reading.problems;
    const message = `${sidecarPathOf(path)} cannot be read, and is not written: ${problem?.message ?? ''}`;
    throw new SitrepError('sidecar/unreadable', message, loaded.reading.problems);
  }
  const sidecar = loaded?.reading.ok ? loaded.reading.sidecar : undefined;
  const today = sidecar && (await articleToday(project, path, sidecar, cancel));
  if (today instanceof SitrepError) throw today;
  const block: Article = {
    file: path,
    sha256: await project.digestOf(text),
    ...readDetails(text),
    ...sidecarDetails(sidecar),
  };
  const language = block.language?.slice(0, 2).toLowerCase();
  const article: ArticleToFill = {
    text: new AnchorText(text),
    raw,
    language: language === 'en' || language === 'fr' ? language : undefined,
    published: block.published,
    annotations: sidecar?.annotations ?? [],
    anchors: today?.anchors ?? [],
  };
  return { article, block };
}

/** What the sidecar says of its article goes before what its text suggests. */
function sidecarDetails(sidecar: { readonly article: Article } | undefined): Partial<Article> {
  if (sidecar === undefined) return {};
  const { language, published } = sidecar.article;
  return { ...(language === undefined ? {} : { language }), ...(published === undefined ? {} : { published }) };
}
