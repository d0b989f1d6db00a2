import * as vscode from 'vscode';
import type { RefusedMove, SidecarEdit } from '../../core/annotation/edit';
import { editOfText, isChoice } from '../../core/annotation/editOfText';
import type { Article, Rejected } from '../../core/annotation/model';
import { readDetails } from '../../core/article/details';
import { AnchorText } from '../../core/anchor/anchorText';
import type { Selector, Span } from '../../core/anchor/selector';
import { selectorsOf } from '../../core/anchor/selectorsOf';
import { SitrepError, type Problem } from '../../core/problem';
import { normaliseText } from '../../core/text/normalise';
import { carryRefused, refusedAt } from '../../core/suggest/carryRefused';
import { Queue } from '../../project/queue';
import { seenMoves } from '../../project/seenMoves';
import type { LoadedSidecar } from '../../project/sidecarStore';
import { carriedSpan, textChanged } from './carriedSpan';
import { inBackground } from './commands';
import { LiveAnnotations, type PlacedAnnotation } from './liveAnnotations';
import type { ProjectFileRef } from './projects';
import { DocumentSaver } from './saveDocument';
import { SessionCoverage } from './sessionCoverage';
import { SidecarTexts } from './sidecarTexts';

/** One open article: its document, its sidecar, and its annotations, which follow each edit. */
export class ArticleSession {
  private loaded: LoadedSidecar | undefined;
  /** A save, a tag and a reload of one article must not interleave. */
  private readonly queue = new Queue();
  private readonly live: LiveAnnotations;
  private readonly saver: DocumentSaver;
  private disposed = false;
  /** The text whose copy was last kept, by its hash: once is enough. */
  private remembered: string | undefined;
  /** What coders have read of it. */
  readonly coverage: SessionCoverage;

  constructor(
    readonly document: vscode.TextDocument,
    readonly file: ProjectFileRef,
    private readonly log: vscode.LogOutputChannel,
    private readonly changed: () => void,
  ) {
    this.live = new LiveAnnotations(document, log, changed);
    this.saver = new DocumentSaver(document);
    this.coverage = new SessionCoverage(this);
  }

  get hasSidecar(): boolean {
    return this.loaded !== undefined;
  }

  /** Why the sidecar cannot be read; empty where it can, or where there is none. */
  get problems(): readonly Problem[] {
    return this.loaded && !this.loaded.reading.ok ? this.loaded.reading.problems : [];
  }

  /** The article block of the sidecar, if there is one. */
  get article(): Article | undefined {
    return this.loaded?.reading.ok ? this.loaded.reading.sidecar.article : undefined;
  }

  /** Suggestions that a person refused, with offsets of the text that the sidecar describes. */
  get rejected(): readonly Rejected[] {
    return this.loaded?.reading.ok ? (this.loaded.reading.sidecar.rejected ?? []) : [];
  }

  get sidecarUri(): vscode.Uri {
    return this.document.uri.with({ path: `${this.document.uri.path}.sitrep.yaml` });
  }

  /** All annotations by position, each with its state and the range of its mark. */
  placed(): readonly PlacedAnnotation[] {
    return this.live.placed();
  }

  /** Those of all annotations that need a person, by position. */
  needing(): readonly PlacedAnnotation[] {
    return this.live.needing();
  }

  /** The annotations at a position or touching a range, the innermost first. */
  at(where: vscode.Position | vscode.Range): readonly PlacedAnnotation[] {
    return this.live.at(where);
  }

  find(id: string): PlacedAnnotation | undefined {
    return this.live.find(id);
  }

  /** Looks at touched marks now where that is still to be done: a command must not act on what was a moment ago. */
  catchUp(): void {
    this.live.catchUp();
  }

  /** The same once what is being written or read has been: whoever types fast means what she has just tagged. */
  async settle(): Promise<void> {
    await this.queue.idle();
    this.catchUp();
  }

  /** Follows a change of the document. Costs nothing that grows with the text. */
  follow(event: vscode.TextDocumentChangeEvent): void {
    this.live.follow(event);
  }

  /**
   * The selector of a range of the document: white space at its ends is left out. Saves an unsaved article first, as
   * a sidecar describes the article as saved.
   */
  async select(range: vscode.Range): Promise<Omit<Selector, 'fragments'>> {
    const [selector] = await this.selectAll([range]);
    if (!selector) throw new SitrepError('tag/empty', vscode.l10n.t('Select the words to tag first.'));
    return selector;
  }

  /** The same for many ranges: the article is saved and looked at once. */
  async selectAll(ranges: readonly vscode.Range[]): Promise<readonly Omit<Selector, 'fragments'>[]> {
    const before = this.document.getText();
    const places = ranges.map(({ start, end }): Span => [this.document.offsetAt(start), this.document.offsetAt(end)]);
    const text = await this.settleOnDisk();
    const selectorAt = selectorsOf(text);
    return places.map((place) => {
      // Saving may run a formatter, and someone may type meanwhile.
      const selector = selectorAt(carriedSpan(place, before, text));
      if (!selector) throw new SitrepError('tag/empty', vscode.l10n.t('Select the words to tag first.'));
      return selector;
    });
  }

  /**
   * Applies an edit to the sidecar of the saved article and returns its inverse. Rejects with `tag/text-changed` where
   * the words of a new annotation no longer stand where they were selected.
   */
  async edit(edit: SidecarEdit): Promise<SidecarEdit> {
    const saved = normaliseText(await this.settleOnDisk());
    return this.queue.run(async () => {
      const described = await this.describe(saved);
      const text = { text: new AnchorText(saved), sha256: described.sha256, described: this.article?.sha256 };
      const full = editOfText(edit, text);
      if (!full) throw textChanged();
      const outcome = await this.file.project.editSidecar(this.file.path, full, () => Promise.resolve(described));
      if (isChoice(edit)) this.live.choose(edit.id);
      if ((text.described ?? text.sha256) === text.sha256) this.keepCopy(saved, text.sha256);
      // Where it says what it said, a doubt may be over all the same.
      await this.read(isChoice(edit) ? 'again' : 'changed');
      return outcome.inverse;
    });
  }

  /** Reads the sidecar again and places its annotations in the text as it stands. */
  reload(): Promise<void> {
    return this.queue.run(() => this.read());
  }

  /**
   * Looks for all words anew, old text against new, and saves the article so that the sidecar gets every sure place.
   * Resolves to where everything was found, before the sidecar was brought there.
   */
  async reanchor(): Promise<readonly PlacedAnnotation[]> {
    await this.queue.run(() => this.read('anew'));
    this.catchUp();
    const found = this.placed();
    await this.settleOnDisk();
    return found;
  }

  /** Writes the offsets of the text as saved, if the sidecar describes another text. */
  writeMoves(): Promise<void> {
    return this.queue.run(async () => {
      // The sidecar as it stands: another window or a pull may have brought it to another text since it was last read.
      await this.read();
      const article = this.article;
      if (!article) return;
      await this.live.settled();
      const { text, sha256 } = await this.hashed();
      const plan = this.document.isDirty ? undefined : this.live.plan(text, sha256, article.sha256);
      if (!plan) {
        this.remember(text, sha256);
        return;
      }
      const normal = normaliseText(text);
      const refused = await this.refusedMoves(this.rejected, article.sha256, normal);
      const { moves: read, dropped } = await seenMoves(this.file.project, this.file.path, article, normal);
      await this.file.project.editSidecar(this.file.path, { kind: 'move', ...plan, refused, read }, () =>
        this.describe(normal),
      );
      if (dropped.length > 0) {
        this.log.warn(`unread again, as the text that was read is not found: ${this.file.path}: ${dropped.join(', ')}`);
      }
      // Someone may type on before the sidecar is read again.
      this.keepCopy(normal, sha256);
      await this.read();
    });
  }

  /** Refused suggestions where they stand in the document's text, in code points; where that is not known, as recorded. */
  async rejectedToday(): Promise<readonly Rejected[]> {
    const { rejected, article } = this;
    if (rejected.length === 0 || !article) return [];
    const { text, sha256 } = await this.hashed();
    if (sha256 === article.sha256) return rejected;
    return refusedAt(rejected, await this.refusedMoves(rejected, article.sha256, normaliseText(text)));
  }

  private async refusedMoves(
    rejected: readonly Rejected[],
    from: string,
    today: string,
  ): Promise<readonly RefusedMove[]> {
    if (rejected.length === 0) return [];
    const old = await this.file.project.oldText(this.file.path, from);
    return old === undefined ? [] : carryRefused(rejected, old, today);
  }

  /**
   * The article is saved, reads as the editor shows it, and its sidecar describes it as it is. Resolves to the text as
   * the editor held it then: what is typed meanwhile is the next save's business.
   */
  private async settleOnDisk(): Promise<string> {
    const shown = await this.saver.saveAsShown(this.file);
    await this.writeMoves();
    return shown;
  }

  /** Reads the sidecar where it has changed, or `again` where it has not; `anew`: what edits have told is forgotten, too. */
  private async read(when: 'changed' | 'again' | 'anew' = 'changed'): Promise<void> {
    const loaded = await this.file.project.sidecar(this.file.path);
    // The same sidecar again: its annotations have followed every edit since.
    if (this.disposed || (loaded !== undefined && loaded === this.loaded && when === 'changed')) return;
    if (loaded?.reading.ok) {
      const { article, annotations = [] } = loaded.reading.sidecar;
      const old = new SidecarTexts(this.file, article.sha256, annotations);
      let today = await this.hashed();
      while (await old.fetch(today.sha256)) today = await this.hashed();
      if (this.isGone()) return;
      const { text, sha256 } = today;
      await this.live.place({
        text,
        sha256,
        annotations,
        articleSha256: article.sha256,
        old: (of) => old.get(of),
        anew: when === 'anew',
      });
      if (this.isGone()) return;
      this.loaded = loaded;
      this.remember(text, sha256);
    } else {
      this.live.clear();
    }
    this.loaded = loaded;
    this.changed();
  }

  /** Keeps a copy of the saved article that the sidecar describes: what is found again by it, when it has changed. */
  private remember(text: string, sha256: string): void {
    if (!this.document.isDirty && sha256 === this.article?.sha256) this.keepCopy(text, sha256);
  }

  private keepCopy(text: string, sha256: string): void {
    if (sha256 === this.remembered) return;
    this.remembered = sha256;
    inBackground(this.log, 'keeping a copy of an article', this.file.project.rememberText(text));
  }

  /** Asked after an await: closing may have come between. */
  private isGone(): boolean {
    return this.disposed;
  }

  /** The document's text and its hash: hashed again if it changed meanwhile. */
  async hashed(): Promise<{ text: string; sha256: string }> {
    for (;;) {
      const text = this.document.getText();
      const sha256 = await this.file.project.digestOf(text);
      if (text === this.document.getText()) return { text, sha256 };
    }
  }

  /** The article block of a sidecar yet to be made, of the article's normalised text. */
  private async describe(text: string): Promise<Article> {
    return { file: this.file.path, sha256: await this.file.project.digestOf(text), ...readDetails(text) };
  }

  dispose(): void {
    this.disposed = true;
    this.live.dispose();
    inBackground(this.log, 'closing an article', this.queue.idle());
  }
}
