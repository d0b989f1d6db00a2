import * as vscode from 'vscode';
import { isProjectPath, isSidecarPath } from '../../project/paths';
import { ArticleSession } from './articleSession';
import { inBackground } from './commands';
import type { Projects } from './projects';

const LANGUAGES: readonly string[] = ['plaintext', 'conflict-report'];

/** What providers register for: by language, never by scheme. */
export const ARTICLE_SELECTOR: vscode.DocumentSelector = LANGUAGES.map((language) => ({ language }));

/** Documents without a place on disk or of VS Code's own making. */
const NO_ARTICLES = new Set(['untitled', 'output', 'vscode', 'comment', 'search-editor', 'walkThrough']);

/** Whether a document may be an article: its project's globs are not asked, so that any text can be tagged. */
export const mayBeArticle = (document: vscode.TextDocument): boolean => isText(document) && !isPast(document.uri);

/** Whether a document may be an article as another revision has it: nothing is ever written for it. */
export const mayBeRevision = (document: vscode.TextDocument): boolean => isText(document) && isPast(document.uri);

const isText = ({ languageId, uri }: vscode.TextDocument): boolean =>
  LANGUAGES.includes(languageId) &&
  !NO_ARTICLES.has(uri.scheme) &&
  !isSidecarPath(uri.path) &&
  !isProjectPath(uri.path);

/**
 * What Git, a pull request or another tool shows of a file: an address of its own kind, of which no workspace is, that
 * cannot be written to. VS Code may not have told yet which can; then only an address with a query is none.
 */
function isPast({ scheme, query }: vscode.Uri): boolean {
  if (scheme === 'git') return true;
  if (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme)) return false;
  const isWritable = vscode.workspace.fs.isWritableFileSystem(scheme);
  return isWritable === false || (isWritable === undefined && query !== '');
}

/** The articles open in this window, each with its annotations where they stand now. */
export class Articles implements vscode.Disposable {
  private readonly sessions = new Map<string, Promise<ArticleSession>>();
  private readonly ready = new Map<string, ArticleSession>();
  /** Those being read: what they read may have changed since. */
  private readonly starting = new Set<ArticleSession>();
  /** Documents whose last save no sidecar has been told of: none was read yet, or none stands there. */
  private readonly unheard = new Set<string>();
  private readonly changes = new vscode.EventEmitter<ArticleSession>();
  private readonly disposables: vscode.Disposable[];
  /** Fires when an article's annotations, their states or their sidecar have changed; not on each keystroke. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly projects: Projects,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.changes,
      vscode.workspace.onDidChangeTextDocument((event) => this.ready.get(event.document.uri.toString())?.follow(event)),
      vscode.workspace.onDidSaveTextDocument((document) =>
        inBackground(log, 'writing moved offsets', this.saved(document)),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.show(editors)),
      // A change of language closes a document and opens it anew, and no editor shows or hides for that.
      vscode.workspace.onDidOpenTextDocument((document) =>
        this.show(vscode.window.visibleTextEditors.filter((editor) => editor.document === document)),
      ),
      projects.onDidReload(() => inBackground(log, 'looking for projects anew', this.regroup())),
      projects.onDidChange(({ project, change }) => {
        if (change.kind !== 'sidecar') return;
        for (const session of [...this.ready.values(), ...this.starting]) {
          if (session.file.project === project && session.file.path === change.article) this.reload(session);
        }
      }),
    ];
    this.show(vscode.window.visibleTextEditors);
  }

  /** The article of a document, read if need be. */
  of(document: vscode.TextDocument): Promise<ArticleSession> {
    const key = document.uri.toString();
    const known = this.sessions.get(key);
    if (known) return known;
    const started = this.start(document);
    this.sessions.set(key, started);
    // Said first, so that it is ready before any caller goes on.
    started.then(
      (session) => this.settle(key, started, session),
      () => this.sessions.get(key) === started && this.sessions.delete(key),
    );
    return started;
  }

  /** The article of a document if it has been read already. */
  get(document: vscode.TextDocument): ArticleSession | undefined {
    return this.ready.get(document.uri.toString());
  }

  private async start(document: vscode.TextDocument): Promise<ArticleSession> {
    const file = await this.projects.of(document.uri);
    const session = new ArticleSession(document, file, this.log, () => this.changes.fire(session));
    this.starting.add(session);
    try {
      await session.reload();
      return session;
    } catch (error) {
      this.starting.delete(session);
      throw error;
    }
  }

  /** From here on the session hears of edits, unless its document was closed or begun anew while it was being read. */
  private settle(key: string, started: Promise<ArticleSession>, session: ArticleSession): void {
    this.starting.delete(session);
    const isCurrent = this.sessions.get(key) === started;
    if (!isCurrent || session.document.isClosed) {
      if (isCurrent) this.sessions.delete(key);
      session.dispose();
      return;
    }
    this.ready.set(key, session);
    this.changes.fire(session);
    if (this.unheard.has(key)) inBackground(this.log, 'writing moved offsets', this.tell(key, session));
  }

  /** Articles that belong to another project now begin anew; the others go on as they are. */
  private async regroup(): Promise<void> {
    for (const [key, started] of [...this.sessions]) {
      const session = await started.catch(() => undefined);
      if (!session) continue;
      const { project, path } = await this.projects.of(session.document.uri);
      const isSame = project === session.file.project && path === session.file.path;
      if (!isSame && this.sessions.get(key) === started) this.close(session.document);
    }
    this.show(vscode.window.visibleTextEditors);
  }

  private show(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) {
      if (mayBeArticle(document)) inBackground(this.log, 'reading annotations', this.of(document));
    }
  }

  /** A save says where words stand now, also while an article is being read, or begins anew in another project. */
  private async saved(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (mayBeArticle(document)) this.unheard.add(key);
    for (let told: Promise<ArticleSession> | undefined; ;) {
      const started = this.sessions.get(key);
      if (!started || started === told) return;
      told = started;
      await this.tell(key, await started);
    }
  }

  /** A sidecar was moved beside an article: a save before it came (auto save is quick) found none to write to. */
  async sidecarCame(article: vscode.Uri): Promise<void> {
    const key = article.toString();
    const session = this.unheard.has(key) ? await this.sessions.get(key) : undefined;
    if (session) await this.tell(key, session);
  }

  private async tell(key: string, session: ArticleSession): Promise<void> {
    await session.writeMoves();
    if (session.hasSidecar) this.unheard.delete(key);
  }

  private reload(session: ArticleSession): void {
    inBackground(this.log, 'reading a changed sidecar', session.reload());
  }

  private close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.ready.get(key)?.dispose();
    this.ready.delete(key);
    this.sessions.delete(key);
    if (document.isClosed) this.unheard.delete(key);
  }

  dispose(): void {
    for (const session of this.ready.values()) session.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
