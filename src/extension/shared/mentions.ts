import * as vscode from 'vscode';
import { entryRefsOf, type EntryRef } from '../../core/annotation/entryRefs';
import type { Annotation } from '../../core/annotation/model';
import { SitrepError } from '../../core/problem';
import { LineIndex } from '../../core/text/lineIndex';
import {
  annotatedArticles,
  eachArticle,
  stopIfCancelled,
  type LoadedArticle,
  type LongWork,
} from '../../project/loadAll';
import type { Project } from '../../project/project';
import type { Articles } from './articles';
import { toVsCodeRange } from './convert';
import type { ProjectFileRef, Projects } from './projects';

/** An annotation where its words stand today; orphaned ones stand nowhere and are none. */
export interface Mention {
  readonly uri: vscode.Uri;
  /** Of the article in its project. */
  readonly path: string;
  readonly id: string;
  readonly type: Annotation['type'];
  /** The first of its words, as tagged. */
  readonly words: string;
  readonly refs: readonly EntryRef[];
  readonly range: vscode.Range;
}

type Where = Pick<ProjectFileRef, 'project' | 'root'>;

interface Known {
  readonly rows: Map<string, readonly Mention[]>;
  /** How often an article or its sidecar has changed: what was read before that is not kept. */
  readonly changes: Map<string, number>;
}

/** UTF-16 units kept of an annotation's words. */
const WORDS_UNITS = 120;

/**
 * Where all annotations of a project stand: open articles as they are, the others as saved. Those are read when first
 * asked for, in slices, and again, file by file, when something changes.
 */
export class Mentions implements vscode.Disposable {
  private readonly known = new WeakMap<Project, Known>();
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly articles: Pick<Articles, 'get'>,
    projects: Pick<Projects, 'onDidChange'>,
  ) {
    this.listener = projects.onDidChange(({ project, change }) => {
      if (change.kind !== 'sidecar' && change.kind !== 'article') return;
      const { rows, changes } = this.of(project);
      rows.delete(change.article);
      changes.set(change.article, (changes.get(change.article) ?? 0) + 1);
    });
  }

  /** All of a project by article and position; files that cannot be read have none. Rejects with `cancelled`. */
  async all(where: Where, work: LongWork = {}): Promise<readonly Mention[]> {
    const { project, root } = where;
    const { rows, changes } = this.of(project);
    const paths = await annotatedArticles(project, work.cancel);
    const open = this.open(where);
    const before = new Map(changes);
    const found = new Map<string, readonly Mention[]>();
    const missing = paths.filter((path) => !open.has(path) && !rows.has(path));
    for await (const loaded of eachArticle(project, missing, work)) {
      const { article } = loaded;
      const own = mentionsIn(vscode.Uri.joinPath(root, ...article.split('/')), loaded);
      found.set(article, own);
      if (before.get(article) === changes.get(article)) rows.set(article, own);
    }
    stopIfCancelled(work.cancel);
    return paths.flatMap((path) => open.get(path) ?? found.get(path) ?? rows.get(path) ?? []);
  }

  private of(project: Project): Known {
    const known = this.known.get(project) ?? { rows: new Map(), changes: new Map() };
    this.known.set(project, known);
    return known;
  }

  /** An open article knows better where its annotations stand, unsaved as it may be. */
  private open({ project }: Where): ReadonlyMap<string, readonly Mention[]> {
    const found = new Map<string, readonly Mention[]>();
    for (const document of vscode.workspace.textDocuments) {
      const session = this.articles.get(document);
      if (session?.file.project !== project || session.problems.length > 0) continue;
      const { path } = session.file;
      const placed = session.placed().filter(({ state }) => state !== 'orphaned');
      found.set(
        path,
        placed.map(({ annotation, range }) => mention(document.uri, path, annotation, range)),
      );
    }
    return found;
  }

  dispose(): void {
    this.listener.dispose();
  }
}

function mentionsIn(uri: vscode.Uri, loaded: LoadedArticle): readonly Mention[] {
  if (loaded.kind === 'unreadable') return [];
  const { article, sidecar, today } = loaded;
  if (today === undefined || today instanceof SitrepError) return [];
  const lines = new LineIndex(today.text.text);
  return (sidecar.annotations ?? []).flatMap((annotation, index) => {
    const anchor = today.anchors[index];
    if (!anchor || anchor.state === 'orphaned') return [];
    const range = lines.rangeOf(today.text.toUtf16(anchor.start), today.text.toUtf16(anchor.end));
    return [mention(uri, article, annotation, toVsCodeRange(range))];
  });
}

function mention(uri: vscode.Uri, path: string, annotation: Annotation, range: vscode.Range): Mention {
  const { id, type, exact } = annotation;
  return { uri, path, id, type, words: exact.slice(0, WORDS_UNITS), refs: entryRefsOf(annotation), range };
}
