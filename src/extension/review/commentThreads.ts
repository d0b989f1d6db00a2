import * as vscode from 'vscode';
import { isResolved } from '../../core/annotation/review';
import { mayBeArticle } from '../shared/articles';
import type { ArticleSession } from '../shared/articleSession';
import { Debounce } from '../shared/debounce';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { shorten, visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';

/** Which annotation of which article a thread is of. */
export interface ThreadTarget {
  readonly uri: vscode.Uri;
  readonly id: string;
}

interface Shown {
  readonly thread: vscode.CommentThread;
  /** What it was last told, so that a reader's place in it is kept where nothing is new. */
  said: string;
}

const LABEL_WORDS = 60;

/**
 * The comments on the annotations of the articles in sight, one thread an annotation, at its words. VS Code does not move
 * a thread with the text: it is moved when the marks are. Nothing is made before there is a comment to show.
 */
export class CommentThreads implements vscode.Disposable {
  private controller: vscode.CommentController | undefined;
  private readonly shown = new Map<string, Map<string, Shown>>();
  private readonly targets = new WeakMap<object, ThreadTarget>();
  private readonly disposables: vscode.Disposable[];
  /** Once the typing rests: edits beside a mark are no change of it. */
  private readonly moves = new Debounce(() => this.look(vscode.window.visibleTextEditors));

  constructor(
    private readonly articles: Pick<Services['articles'], 'get' | 'onDidChange'>,
    private readonly make = makeController,
  ) {
    this.disposables = [
      articles.onDidChange((session) => this.draw(session)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.look(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.shown.has(document.uri.toString())) this.moves.ask();
      }),
      this.moves,
    ];
  }

  /** The annotation of a thread that VS Code hands over; undefined for anything else. */
  targetOf(thread: unknown): ThreadTarget | undefined {
    return typeof thread === 'object' && thread !== null ? this.targets.get(thread) : undefined;
  }

  private look(editors: readonly vscode.TextEditor[]): void {
    const inSight = new Set(editors.map(({ document }) => document.uri.toString()));
    for (const key of this.shown.keys()) if (!inSight.has(key)) this.clear(key);
    for (const { document } of editors) {
      const session = mayBeArticle(document) ? this.articles.get(document) : undefined;
      if (session) this.draw(session);
    }
  }

  private draw(session: ArticleSession): void {
    const { document } = session;
    const key = document.uri.toString();
    if (!vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return;
    const commented = session.placed().filter(({ annotation }) => (annotation.review?.comments ?? []).length > 0);
    const before = this.shown.get(key);
    if (!before && commented.length === 0) return;
    const threads = before ?? new Map<string, Shown>();
    this.shown.set(key, threads);
    const left = new Set(threads.keys());
    for (const placed of commented) {
      left.delete(placed.annotation.id);
      this.drawOne(document.uri, placed, threads);
    }
    for (const id of left) {
      threads.get(id)?.thread.dispose();
      threads.delete(id);
    }
  }

  private drawOne(uri: vscode.Uri, placed: PlacedAnnotation, threads: Map<string, Shown>): void {
    const { annotation, range } = placed;
    const { id } = annotation;
    const comments = commentsOf(placed);
    const resolved = isResolved(annotation);
    const said = JSON.stringify([annotation.review?.comments, annotation.exact]);
    const known = threads.get(id);
    if (known?.said === said) {
      if (!known.thread.range?.isEqual(range)) known.thread.range = range;
      return;
    }
    const thread = known?.thread ?? this.made().createCommentThread(uri, range, comments);
    thread.range = range;
    thread.comments = comments;
    thread.canReply = true;
    thread.label = shorten(visibleText(annotation.exact), LABEL_WORDS);
    thread.state = resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.contextValue = resolved ? 'resolved' : 'unresolved';
    if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    this.targets.set(thread, { uri, id });
    threads.set(id, { thread, said });
  }

  private made(): vscode.CommentController {
    this.controller ??= this.make();
    return this.controller;
  }

  private clear(key: string): void {
    for (const { thread } of this.shown.get(key)?.values() ?? []) thread.dispose();
    this.shown.delete(key);
  }

  dispose(): void {
    for (const key of [...this.shown.keys()]) this.clear(key);
    this.controller?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

function makeController(): vscode.CommentController {
  const controller = vscode.comments.createCommentController('sitrep.review', vscode.l10n.t('Sitrep review'));
  controller.options = { placeHolder: vscode.l10n.t('Reply') };
  return controller;
}

/** As plain text: VS Code reads a string so, and a `MarkdownString` would make links of what was written. */
const commentsOf = ({ annotation }: PlacedAnnotation): vscode.Comment[] =>
  (annotation.review?.comments ?? []).map(({ by, date, text }) => ({
    author: { name: visibleText(by) },
    body: text.split('\n').map(visibleText).join('\n'),
    mode: vscode.CommentMode.Preview,
    label: date,
  }));
