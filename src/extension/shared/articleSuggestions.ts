import * as vscode from 'vscode';
import { suggestNames, type SuggestNames } from '../../core/suggest/suggestNames';
import type { Gazetteer } from '../../core/codebook/gazetteer';
import type { LoadedCodebook } from '../../project/codebookStore';
import type { Project } from '../../project/project';
import type { ArticleSession } from './articleSession';
import type { Articles } from './articles';
import { inBackground } from './commands';
import type { OpenSuggestion } from './openSuggestion';
import type { Projects } from './projects';
import { SessionSuggestions } from './sessionSuggestions';
import { settings } from './settings';

/** How long after the last keystroke an article is read again. */
const REST_MS = 300;

interface ProjectNames {
  readonly codebook: LoadedCodebook;
  readonly gazetteer: Gazetteer | undefined;
  readonly names: SuggestNames;
}

/**
 * What the rules suggest for the articles open in this window. Read when typing rests, in turns that let others work; only
 * shown: nothing is written unless a person accepts or refuses.
 */
export class ArticleSuggestions implements vscode.Disposable {
  private readonly known = new Map<ArticleSession, SessionSuggestions>();
  private readonly names = new WeakMap<Project, ProjectNames>();
  private readonly timers = new Map<ArticleSession, ReturnType<typeof setTimeout>>();
  private readonly work = new Map<ArticleSession, Promise<unknown>>();
  /** Articles whose suggestions were asked for where they are switched off. */
  private readonly asked = new WeakSet<ArticleSession>();
  private readonly changes = new vscode.EventEmitter<ArticleSession>();
  /** Fires when other suggestions of an article wait for an answer than before. */
  readonly onDidChange = this.changes.event;
  private readonly disposables: readonly vscode.Disposable[];

  constructor(
    private readonly articles: Pick<Articles, 'get' | 'onDidChange'>,
    projects: Pick<Projects, 'onDidChange'>,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.changes,
      articles.onDidChange((session) => this.soon(session, 0)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        const session = articles.get(event.document);
        if (!session || event.contentChanges.length === 0) return;
        this.known.get(session)?.follow(event);
        this.soon(session, REST_MS);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.close(document)),
      projects.onDidChange(({ project, change }) => {
        if (change.kind !== 'codebook') return;
        for (const session of this.known.keys()) if (session.file.project === project) this.soon(session, 0);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('sitrep.suggestions') && !event.affectsConfiguration('sitrep.gazetteers'))
          return;
        for (const [session, one] of this.known) {
          one.readAgain();
          this.soon(session, 0);
        }
      }),
    ];
  }

  /** Those of a document that wait for an answer, as far as they are known: at once, for what is drawn. */
  now(document: vscode.TextDocument): readonly OpenSuggestion[] {
    const session = this.articles.get(document);
    return (session && this.known.get(session)?.open()) ?? [];
  }

  /** The same once the text as it stands has been read: what a command acts on. */
  async of(session: ArticleSession): Promise<readonly OpenSuggestion[]> {
    await this.update(session);
    return this.known.get(session)?.open() ?? [];
  }

  /** All suggestions of an article, the answered ones too, as they were last read. */
  all(session: ArticleSession): readonly OpenSuggestion[] {
    return this.known.get(session)?.placed() ?? [];
  }

  /** Shows suggestions in an article where they are switched off, until it is closed. */
  ask(session: ArticleSession): void {
    this.asked.add(session);
  }

  private soon(session: ArticleSession, ms: number): void {
    clearTimeout(this.timers.get(session));
    this.timers.set(
      session,
      setTimeout(() => {
        this.timers.delete(session);
        inBackground(this.log, 'looking for suggestions', this.update(session));
      }, ms),
    );
  }

  /** One reading at a time: the next one finds what the one before has done. */
  private update(session: ArticleSession): Promise<void> {
    const turn = (this.work.get(session) ?? Promise.resolve()).then(
      () => this.bringUpToDate(session),
      () => this.bringUpToDate(session),
    );
    this.work.set(session, turn);
    const done = (): void => {
      if (this.work.get(session) === turn) this.work.delete(session);
    };
    turn.then(done, done);
    return turn;
  }

  private async bringUpToDate(session: ArticleSession): Promise<void> {
    const one = this.known.get(session) ?? new SessionSuggestions(session);
    this.known.set(session, one);
    if (session.document.isClosed || !(await this.isWanted(session))) {
      if (session.document.isClosed) this.known.delete(session);
      const hadSome = one.open().length > 0;
      one.clear();
      if (hadSome) this.changes.fire(session);
      return;
    }
    const names = await this.namesOf(session.file.project);
    const isNew = !one.isCurrent(names);
    // Someone types: the turn after the last keystroke goes on.
    if (isNew && !(await this.read(one, names))) return;
    const waitOthers = await one.sift();
    if (isNew || waitOthers) this.changes.fire(session);
  }

  private async read(one: SessionSuggestions, names: SuggestNames): Promise<boolean> {
    const languages = settings.suggestionsLanguages(one.session.document.uri);
    const start = performance.now();
    const isRead = await one.read(
      names,
      (language) => language === undefined || languages.includes(language.slice(0, 2)),
    );
    this.log.trace(`suggestions read in ${(performance.now() - start).toFixed(1)} ms`);
    return isRead;
  }

  /** Unasked only for what its project calls an article, and where there is a codebook to suggest from. */
  private async isWanted(session: ArticleSession): Promise<boolean> {
    // A sidecar that cannot be read may hold the answers.
    if (session.problems.length > 0) return false;
    if (this.asked.has(session)) return true;
    const { project, path } = session.file;
    if (!settings.suggestionsEnabled(session.document.uri)) return false;
    if (!project.isArticle(path)) return false;
    return (await project.codebook.load()).texts.size > 0;
  }

  private async namesOf(project: Project): Promise<SuggestNames> {
    const [codebook, gazetteer] = await Promise.all([project.codebook.load(), project.gazetteers.load()]);
    const known = this.names.get(project);
    if (known?.codebook === codebook && known.gazetteer === gazetteer) return known.names;
    const names = suggestNames(codebook, gazetteer ? [gazetteer] : []);
    this.names.set(project, { codebook, gazetteer, names });
    return names;
  }

  private close(document: vscode.TextDocument): void {
    for (const session of [...this.known.keys()]) {
      if (session.document !== document) continue;
      clearTimeout(this.timers.get(session));
      this.timers.delete(session);
      this.known.delete(session);
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
