import { createHash } from 'node:crypto';
import type { Annotation, Article } from '../../../src/core/annotation/model';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { editOfText, isChoice } from '../../../src/core/annotation/editOfText';
import { readDetails } from '../../../src/core/article/details';
import { AnchorText } from '../../../src/core/anchor/anchorText';
import type { TextEdit } from '../../../src/core/anchor/follow';
import type { PlacedSpan } from '../../../src/core/anchor/placedSpans';
import { Placements } from '../../../src/core/anchor/placements';
import { makeSelector, trimSpan, type Selector } from '../../../src/core/anchor/selector';
import { SitrepError } from '../../../src/core/problem';
import { normaliseText } from '../../../src/core/text/normalise';
import { OffsetMap } from '../../../src/core/text/offsets';
import { UndoStack } from '../../../src/extension/shared/undoStack';
import type { Clock } from '../../../src/project/clock';
import type { TextCopies } from '../../../src/project/ports';
import { Project } from '../../../src/project/project';
import type { LoadedSidecar } from '../../../src/project/sidecarStore';
import { textOf } from './characters';
import type { SharedDisk } from './sharedDisk';
import { OpenDocument, type SavedArticle } from './openDocument';

export const ARTICLE = 'kayes.txt';
export const SIDECAR = `${ARTICLE}.sitrep.yaml`;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An article's file, its line ends and mark included. */
export const bytesOf = ({ chars, eol, bom }: SavedArticle): string => (bom ? '\ufeff' : '') + textOf(chars, eol);

/** Waits no longer than others need to get on. */
const quickClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  wait: () => new Promise((resolve) => setImmediate(resolve)),
};

/** What the windows share: the disk, and who last wrote the article. */
export interface Disk {
  readonly files: SharedDisk;
  saved: SavedArticle;
  /** Hears of each text that is written. */
  wrote(saved: SavedArticle): void;
}

/** A sidecar's text before and after an edit; undefined where there was none. */
export interface Write {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One window with the article open: what the extension does with the same calls of the core and the project. */
export class ArticleWindow {
  readonly project: Project;
  readonly undoStack = new UndoStack<string, SidecarEdit>();
  document: OpenDocument;
  annotations: readonly Annotation[] = [];
  placements: Placements;
  /** The sidecar's text just before and after the last edit of this window. */
  lastWrite: Write | undefined;
  /** Whether every mark has been looked at since the last edit. */
  isSettled = true;
  private loaded: LoadedSidecar | undefined;

  constructor(
    private readonly disk: Disk,
    name: string,
    copies: TextCopies | undefined,
    /** Hears of the annotations that were in doubt, or not looked at since an edit, when the text changed as a whole. */
    private readonly lostTrack: (id: string) => void,
  ) {
    this.project = new Project({
      files: disk.files,
      digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
      isArticle: (path) => path === ARTICLE,
      uniqueName: () => name,
      clock: quickClock,
      ...(copies && { copies }),
    });
    this.document = this.newDocument(disk.saved);
    this.placements = Placements.none(this.document.text);
  }

  /** Whether the window knows the sidecar as it stands on disk. */
  get isCurrent(): boolean {
    return this.loaded?.text === this.disk.files.text(SIDECAR);
  }

  span(index: number): PlacedSpan | undefined {
    return this.placements.span(index);
  }

  /** Whether the sidecar, as this window read it, has an annotation at this code point of the very text it shows. */
  isRecordedAt(index: number, start: number): boolean {
    const article = this.loaded?.reading.ok ? this.loaded.reading.sidecar.article : undefined;
    const annotation = this.annotations[index];
    if (!article || annotation?.start !== start) return false;
    return (annotation.sha256 ?? article.sha256) === sha256Of(normaliseText(this.document.text));
  }

  find(id: string): PlacedSpan | undefined {
    return this.span(this.annotations.findIndex((annotation) => annotation.id === id));
  }

  /** The selector of the words between two places of the document, which is saved first. */
  async select(start: number, end: number): Promise<Omit<Selector, 'fragments'>> {
    const text = await this.settleOnDisk();
    const map = new OffsetMap(text);
    const normal = normaliseText(text);
    const [from, to] = [this.document.offsetOf(start), this.document.offsetOf(end)];
    const span = trimSpan(normal, map.toCodePoints(from, 'start'), map.toCodePoints(to, 'end'));
    if (!span) throw new SitrepError('tag/empty', 'Select the words to tag first.');
    return makeSelector(normal, span[0], span[1]);
  }

  async edit(edit: SidecarEdit): Promise<SidecarEdit> {
    const saved = normaliseText(await this.settleOnDisk());
    const described = this.describe(saved);
    const before = this.disk.files.text(SIDECAR);
    const full = editOfText(edit, {
      text: new AnchorText(saved),
      sha256: described.sha256,
      described: this.loaded?.reading.ok ? this.loaded.reading.sidecar.article.sha256 : undefined,
    });
    if (!full) throw new SitrepError('tag/text-changed', 'The text changed while it was being tagged.');
    const outcome = await this.project.editSidecar(ARTICLE, full, () => Promise.resolve(described));
    this.lastWrite = { before, after: this.disk.files.text(SIDECAR) };
    if (isChoice(edit)) this.placements.choose(edit.id);
    await this.read(isChoice(edit));
    return outcome.inverse;
  }

  /** Saves the document; false where the file has changed since the document was read. */
  save(): boolean {
    if (this.document.base !== this.disk.saved) return false;
    const before = this.disk.saved;
    const saved = this.document.save();
    this.disk.saved = saved;
    if (bytesOf(before) !== bytesOf(saved)) this.disk.files.put(ARTICLE, bytesOf(saved));
    this.disk.wrote(saved);
    return true;
  }

  async saved(): Promise<void> {
    await this.writeMoves();
  }

  async writeMoves(): Promise<void> {
    await this.read();
    const article = this.loaded?.reading.ok ? this.loaded.reading.sidecar.article : undefined;
    if (!article) return;
    this.settle();
    const { text } = this.document;
    const normal = normaliseText(text);
    const plan = this.document.isDirty ? undefined : this.placements.plan(text, sha256Of(normal), article.sha256);
    if (!plan) return this.remember(normal, article.sha256);
    await this.project.editSidecar(ARTICLE, { kind: 'move', ...plan }, () => Promise.resolve(this.describe(normal)));
    await this.read();
  }

  /** The watcher says that the article has changed on disk: a document without changes of its own is read anew. */
  noticeArticle(): void {
    if (this.document.isDirty || this.document.base === this.disk.saved) return;
    this.document.load(this.disk.saved);
  }

  /** The watcher says that the sidecar may have changed. */
  async noticeSidecar(): Promise<void> {
    await this.project.refresh(SIDECAR);
    await this.read();
  }

  revert(): void {
    this.document.load(this.disk.saved);
  }

  /** Closes and opens the article. A hot exit keeps what is not saved. */
  async reopen(how: 'closed' | 'hotExit'): Promise<void> {
    const { chars, eol, isDirty, base } = this.document;
    const isKept = how === 'hotExit' && isDirty;
    this.document = isKept ? this.newDocument(base, { chars, eol }) : this.newDocument(this.disk.saved);
    this.annotations = [];
    this.placements = Placements.none(this.document.text);
    this.loaded = undefined;
    await this.read();
  }

  forgetWrite(): void {
    this.lastWrite = undefined;
  }

  settle(): void {
    this.placements.settle(this.document.text);
    this.isSettled = true;
  }

  private newDocument(
    base: SavedArticle,
    unsaved?: { readonly chars: SavedArticle['chars']; readonly eol: SavedArticle['eol'] },
  ): OpenDocument {
    const document: OpenDocument = new OpenDocument(base, (edits) => this.follow(document, edits), unsaved);
    return document;
  }

  private follow(document: OpenDocument, edits: readonly TextEdit[]): void {
    const wasSettled = this.isSettled;
    this.isSettled = false;
    if (this.placements.follow(edits) === 'whole') {
      for (const [index, { id }] of this.annotations.entries()) {
        if (!wasSettled || !isSure(this.span(index))) this.lostTrack(id);
      }
      this.placements.settle(document.text);
      this.isSettled = true;
    }
  }

  private async settleOnDisk(): Promise<string> {
    if (this.document.isDirty) {
      if (!this.save()) throw new SitrepError('article/unsaved', 'The article could not be saved.');
      await this.saved();
    }
    const shown = this.document.text;
    if ((await this.project.articleText(ARTICLE)) !== normaliseText(shown)) {
      throw new SitrepError('article/differs', 'The article on disk differs from what the editor shows.');
    }
    await this.writeMoves();
    return shown;
  }

  private async read(again = false): Promise<void> {
    const loaded = await this.project.sidecar(ARTICLE);
    if (loaded !== undefined && loaded === this.loaded && !again) return;
    if (loaded?.reading.ok) {
      const { article, annotations = [] } = loaded.reading.sidecar;
      const old = await this.oldTexts([article.sha256, ...annotations.flatMap(({ sha256 }) => sha256 ?? [])]);
      const { text } = this.document;
      const normal = normaliseText(text);
      const sha256 = sha256Of(normal);
      this.placements.settle(text);
      this.annotations = annotations;
      this.placements = Placements.of(text, annotations, sha256, article.sha256, this.placements, (of) => old.get(of));
      await this.remember(normal, article.sha256);
    } else {
      this.annotations = [];
      this.placements = Placements.none(this.document.text);
    }
    this.isSettled = true;
    this.loaded = loaded;
  }

  /** The texts that offsets are of, as far as they can be had. */
  private async oldTexts(named: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
    const found = new Map<string, string | undefined>();
    for (const sha256 of new Set(named)) found.set(sha256, await this.project.oldText(ARTICLE, sha256));
    return found;
  }

  /** Keeps a copy of the article as saved, if the sidecar describes it. */
  private async remember(text: string, articleSha256: string): Promise<void> {
    if (!this.document.isDirty && sha256Of(text) === articleSha256) await this.project.rememberText(text);
  }

  private describe(text: string): Article {
    return { file: ARTICLE, sha256: sha256Of(text), ...readDetails(text) };
  }
}

const isSure = (span: PlacedSpan | undefined): boolean => span?.state === 'anchored' || span?.state === 'moved';
