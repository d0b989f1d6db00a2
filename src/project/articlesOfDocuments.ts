import { suggestId } from '../core/codebook/slug';
import type { ImportLoss, ImportedDocument } from '../core/import/model';
import { SitrepError } from '../core/problem';
import { normaliseText } from '../core/text/normalise';
import { ArticleFinder } from './articleFinder';
import { stopIfCancelled, type LongWork } from './loadAll';
import { articlePathOf, assertInside, isProjectPath, joinPath } from './paths';
import type { Project } from './project';
import { pause } from './slices';

/** The documents of a source that are of one article. */
export interface DocumentsOfArticle {
  readonly path: string;
  readonly documents: readonly ImportedDocument[];
}

/** What is told of on the way: all that was made must be known when one fails. */
export interface Told {
  readonly losses: ImportLoss[];
  /** Paths of articles made of documents. */
  readonly made: string[];
}

/**
 * Puts documents to the articles they are of. With a `target`, a folder of the project, a document that is no article's
 * becomes one there, under a name made of letters and digits of its own. What has no article is a loss.
 */
export async function articlesOfDocuments(
  project: Project,
  documents: readonly ImportedDocument[],
  { target, cancel }: LongWork & { readonly target?: string | undefined },
  { losses, made }: Told,
): Promise<readonly DocumentsOfArticle[]> {
  if (target !== undefined) assertTarget(project, target);
  const { articles, sidecars } = await project.paths(cancel);
  stopIfCancelled(cancel);
  const finder = new ArticleFinder(project, articles);
  const byPath = new Map<string, ImportedDocument[]>();
  const madeOf = new Map<string, string>();
  const taken = new Set([...articles, ...sidecars.map(articlePathOf)]);
  for (const document of documents) {
    await pause();
    stopIfCancelled(cancel);
    if (document.spans.length === 0) continue;
    const lose = (why: string): void => void losses.push(lostWhole(document, why));
    const found = await finder.find(document);
    if (found.kind === 'several') {
      lose(`Several articles may be it: ${found.paths.slice(0, 5).join(', ')}. Name the one in the source.`);
      continue;
    }
    const path = found.kind === 'article' ? found.path : await makeArticle(document);
    if (path === undefined) continue;
    byPath.set(path, [...(byPath.get(path) ?? []), document]);
  }
  const groups = [...byPath].map(([path, own]) => ({ path, documents: own }));
  return groups.sort((one, other) => (one.path < other.path ? -1 : 1));

  async function makeArticle(document: ImportedDocument): Promise<string | undefined> {
    const text = document.text === undefined ? '' : normaliseText(document.text);
    if (target === undefined || text.trim() === '') {
      const advice =
        text.trim() === ''
          ? 'Add the article, then import again.'
          : 'Add it, or import again with a target folder for new articles.';
      losses.push(lostWhole(document, `No article of the project has its name or its text. ${advice}`));
      return undefined;
    }
    const known = madeOf.get(text);
    if (known !== undefined) return known;
    const path = freePath(document.name ?? text.slice(0, 60));
    if (!(await project.writer.create(path, text))) {
      losses.push(lostWhole(document, `There is a file ${path} already.`));
      return undefined;
    }
    taken.add(path);
    made.push(path);
    madeOf.set(text, path);
    return path;
  }

  /** Of the last part of a name letters and digits stay: it can lead nowhere. */
  function freePath(name: string): string {
    const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
    const stems = new Set([...taken].map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.txt$/, '')));
    return joinPath(target ?? '', `${suggestId(last.replace(/\.txt$/i, '').slice(0, 60), stems)}.txt`);
  }
}

/** Throws `path/outside` and `import/target` unless articles may stand in that folder of the project. */
export function assertTarget(project: Project, target: string): void {
  if (target !== '') assertInside(target);
  if (isProjectPath(target) || !project.isArticle(joinPath(target, 'article.txt'))) {
    throw new SitrepError(
      'import/target',
      `No articles stand in ${target === '' ? 'the project folder' : target}. Choose another folder for new articles.`,
    );
  }
}

/** A document none of whose spans could be looked for. */
export function lostWhole({ file, line, name, spans }: ImportedDocument, why: string): ImportLoss {
  const what = `${spans.length} spans of ${name === undefined ? 'a document without a name' : `document ${name}`}`;
  return { kind: 'lost', file, line, what, why };
}
