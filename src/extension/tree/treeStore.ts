import * as vscode from 'vscode';
import { compactSidecar } from '../../core/annotation/compact';
import type { Codebook } from '../../core/codebook/model';
import type { Incident } from '../../core/incident/model';
import { SitrepError } from '../../core/problem';
import { eachArticle, type LoadedArticle } from '../../project/loadAll';
import { PROJECT_FILE, articlePathOf } from '../../project/paths';
import type { Project } from '../../project/project';
import { inBackground } from '../shared/commands';
import type { Standing } from '../shared/standing';
import { openDocument } from '../shared/openDocuments';
import type { Services } from '../shared/services';
import type { ArticleContent, TreeProject } from './treeModel';

interface Known {
  readonly project: Project;
  readonly root: vscode.Uri;
  codebook: Codebook;
  incidents: readonly Incident[];
  readonly articles: Map<string, ArticleContent>;
}

type Stale = { readonly codebook: boolean; readonly incidents: boolean; readonly articles: ReadonlySet<string> };

/** Changes come in crowds: a checkout, a tag for every occurrence. */
const REST_MS = 150;
/** How long the view may stay empty while files are read, and how often it then shows how far that is. */
const FIRST_LOOK_MS = 300;

/** What the tree is of: read when first asked for, and again, file by file, when something changes. */
export class TreeStore implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly known = new Map<string, Known>();
  private readonly stale = new Map<string, Stale>();
  private readonly disposables: vscode.Disposable[];
  private source: vscode.CancellationTokenSource | undefined;
  private ready: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: { readonly done: number; readonly of: number } | undefined;

  constructor(
    private readonly services: Services,
    private readonly isVisible: () => boolean,
  ) {
    const { projects, articles } = services;
    this.disposables = [
      this.changes,
      projects.onDidReload(() => this.startAgain()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.startAgain()),
      projects.onDidChange(({ root, change }) => {
        switch (change.kind) {
          case 'sidecar':
          case 'article': {
            this.outdate(root, { articles: [change.article] });
            return;
          }
          case 'codebook': {
            this.outdate(root, { codebook: true });
            return;
          }
          case 'incidents': {
            this.outdate(root, { incidents: true });
            return;
          }
        }
      }),
      articles.onDidChange(({ file }) => this.outdate(file.root, { articles: [file.path] })),
    ];
  }

  /** How far the first reading is; undefined when it is over. */
  get progress(): { readonly done: number; readonly of: number } | undefined {
    return this.reading;
  }

  /** Reads what there is, if that has not been done; resolves when there is something to show. */
  start(): Promise<void> {
    if (!this.ready) {
      const source = new vscode.CancellationTokenSource();
      this.source = source;
      this.ready = new Promise((resolve) => {
        const loading = this.load(source.token, resolve).finally(resolve);
        inBackground(this.services.log, 'reading the annotations of all articles', loading);
      });
    }
    return this.ready;
  }

  /** The view is shown again: catches up with what has changed behind it. */
  wake(): void {
    if (this.stale.size > 0) this.catchUpSoon();
  }

  projects(): readonly TreeProject[] {
    return [...this.known].map(([key, { root, codebook, incidents, articles }]) => ({
      key,
      codebook,
      incidents,
      articles: [...articles].map(([path, content]) => ({
        uri: vscode.Uri.joinPath(root, ...path.split('/')).toString(),
        path,
        content,
      })),
    }));
  }

  private startAgain(): void {
    if (!this.ready) return;
    this.forget();
    this.changes.fire();
  }

  private forget(): void {
    this.source?.cancel();
    this.source?.dispose();
    this.source = undefined;
    this.ready = undefined;
    this.reading = undefined;
    this.known.clear();
    this.stale.clear();
    clearTimeout(this.timer);
  }

  private async load(token: vscode.CancellationToken, show: () => void): Promise<void> {
    const listed = await this.list(token);
    if (token.isCancellationRequested) return;
    for (const [key, known] of listed) this.known.set(key, known);
    const of = listed.reduce((sum, [, { articles }]) => sum + annotated(articles).length, 0);
    let done = 0;
    let shown = performance.now();
    for (const [, { project, articles }] of listed) {
      for await (const loaded of this.readAll(project, annotated(articles), token)) {
        articles.set(loaded.article, this.contentOf(loaded, project));
        done += 1;
        if (performance.now() - shown < FIRST_LOOK_MS) continue;
        this.reading = { done, of };
        show();
        this.changes.fire();
        shown = performance.now();
      }
      // A sidecar may have vanished while the others were read.
      for (const path of annotated(articles)) articles.set(path, { kind: 'bare' });
    }
    this.reading = undefined;
    show();
    this.changes.fire();
  }

  private async list(token: vscode.CancellationToken): Promise<[string, Known][]> {
    const listed: [string, Known][] = [];
    for (const { project, root } of await this.services.projects.all()) {
      // A folder that is not set up yet has a welcome of its own.
      if (token.isCancellationRequested || !(await project.files.read(PROJECT_FILE))) continue;
      const [paths, codebook, { incidents }] = await Promise.all([
        project.paths(token),
        project.codebook.load(),
        project.incidents.load(),
      ]);
      const pending = new Set(paths.sidecars.map(articlePathOf));
      const all = [...new Set([...paths.articles, ...pending])].sort();
      const articles = new Map(
        all.map((path): [string, ArticleContent] => [path, { kind: pending.has(path) ? 'pending' : 'bare' }]),
      );
      listed.push([root.toString(), { project, root, codebook, incidents, articles }]);
    }
    return listed;
  }

  private async *readAll(
    project: Project,
    paths: readonly string[],
    token: vscode.CancellationToken,
  ): AsyncGenerator<LoadedArticle> {
    try {
      yield* eachArticle(project, paths, { cancel: token });
    } catch (error) {
      if (!SitrepError.is(error, 'cancelled')) throw error;
    }
  }

  private contentOf(loaded: LoadedArticle, project: Project): ArticleContent {
    if (loaded.kind === 'unreadable') {
      return { kind: 'unreadable', problem: loaded.problems[0]?.message ?? '' };
    }
    const { today, article } = loaded;
    const sidecar = compactSidecar(loaded.sidecar);
    const open = this.openStandings(project, article);
    if (today instanceof SitrepError) {
      return { kind: 'read', sidecar, states: new Map(), problem: today.message };
    }
    const anchors = today?.anchors ?? [];
    const saved = (sidecar.annotations ?? []).map(({ id }, index): readonly [string, Standing] => {
      const anchor = anchors[index];
      return [
        id,
        { state: anchor?.state ?? 'anchored', doubt: anchor?.state === 'uncertain' ? anchor.reason : undefined },
      ];
    });
    const standings = open ?? saved;
    return {
      kind: 'read',
      sidecar,
      states: new Map(standings.map(([id, { state }]) => [id, state])),
      doubts: new Map(standings.flatMap(([id, { doubt }]) => (doubt ? [[id, doubt] as const] : []))),
    };
  }

  /** An open article knows better where its annotations stand, unsaved as it may be. */
  private openStandings(project: Project, path: string): readonly (readonly [string, Standing])[] | undefined {
    const root = [...this.known.values()].find((known) => known.project === project)?.root;
    const document = root && openDocument(vscode.Uri.joinPath(root, ...path.split('/')));
    const session = document && this.services.articles.get(document);
    return session?.placed().map(({ annotation, state, doubt }) => [annotation.id, { state, doubt }] as const);
  }

  private outdate(root: vscode.Uri, what: { codebook?: true; incidents?: true; articles?: readonly string[] }): void {
    if (!this.ready) return;
    const key = root.toString();
    const known = this.stale.get(key);
    this.stale.set(key, {
      codebook: what.codebook ?? known?.codebook ?? false,
      incidents: what.incidents ?? known?.incidents ?? false,
      articles: new Set([...(known?.articles ?? []), ...(what.articles ?? [])]),
    });
    if (this.isVisible()) this.catchUpSoon();
  }

  private catchUpSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { source } = this;
      // Hidden meanwhile: it waits until the view is shown again.
      if (source && this.isVisible())
        inBackground(this.services.log, 'reading changed annotations', this.catchUp(source.token));
    }, REST_MS);
  }

  private async catchUp(token: vscode.CancellationToken): Promise<void> {
    const crowd = [...this.stale];
    this.stale.clear();
    for (const [key, { codebook, incidents, articles }] of crowd) {
      const known = this.known.get(key);
      if (!known) continue;
      const { project } = known;
      if (codebook) known.codebook = await project.codebook.load();
      if (incidents) known.incidents = (await project.incidents.load()).incidents;
      const left = new Set(articles);
      for await (const loaded of this.readAll(project, [...articles], token)) {
        left.delete(loaded.article);
        put(known.articles, loaded.article, this.contentOf(loaded, project));
      }
      for (const path of left) {
        const isThere = (await project.files.read(path)) !== undefined;
        if (token.isCancellationRequested) return;
        put(known.articles, path, isThere ? { kind: 'bare' } : undefined);
      }
    }
    if (!token.isCancellationRequested) this.changes.fire();
  }

  dispose(): void {
    this.forget();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

const annotated = (articles: ReadonlyMap<string, ArticleContent>): readonly string[] =>
  [...articles].filter(([, { kind }]) => kind === 'pending').map(([path]) => path);

/** Sets or takes away an entry and keeps the order of the paths. */
function put(articles: Map<string, ArticleContent>, path: string, content: ArticleContent | undefined): void {
  const isNew = !articles.has(path);
  if (!content) articles.delete(path);
  else articles.set(path, content);
  if (!content || !isNew) return;
  const ordered = [...articles].sort(([a], [b]) => (a < b ? -1 : 1));
  articles.clear();
  for (const [key, value] of ordered) articles.set(key, value);
}
