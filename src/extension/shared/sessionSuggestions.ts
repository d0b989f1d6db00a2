import type * as vscode from 'vscode';
import { SpanTracker } from '../../core/anchor/follow';
import type { Span } from '../../core/anchor/selector';
import { readDetails } from '../../core/article/details';
import { ArticleReader } from '../../core/suggest/articleReader';
import { openSuggestions, type PlacedSuggestion } from '../../core/suggest/openSuggestions';
import { suggestArticleInTurns } from '../../core/suggest/suggestArticle';
import type { SuggestNames } from '../../core/suggest/suggestNames';
import { normaliseLineEnds, normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import { inTurns } from '../../project/slices';
import type { ArticleSession } from './articleSession';
import { rangeAt } from './convert';
import type { OpenSuggestion } from './openSuggestion';

/** What is suggested for one open article, followed through its edits until it is read again. */
export class SessionSuggestions {
  private reader: ArticleReader | undefined;
  private names: SuggestNames | undefined;
  private all: readonly PlacedSuggestion[] = [];
  private waiting: ReadonlySet<number> = new Set();
  private tracker = new SpanTracker([], 0);
  /** Those last asked for: every move of the cursor asks. */
  private drawn:
    | { readonly version: number; readonly waiting: ReadonlySet<number>; readonly open: readonly OpenSuggestion[] }
    | undefined;
  /** Version of the document that was read; undefined where it has to be read again. */
  private version: number | undefined;

  constructor(readonly session: ArticleSession) {}

  /** Those that wait for an answer, where their words stand now. What an edit has touched is left out. */
  open(): readonly OpenSuggestion[] {
    const { version } = this.session.document;
    if (this.drawn?.version !== version || this.drawn.waiting !== this.waiting) {
      const open = this.placed().filter(({ index }) => this.waiting.has(index));
      this.drawn = { version, waiting: this.waiting, open };
    }
    return this.drawn.open;
  }

  /** All of them, the answered ones too. */
  placed(): readonly OpenSuggestion[] {
    const { document } = this.session;
    return this.all.flatMap(({ suggestion }, index) => {
      if (this.tracker.isTouched(index)) return [];
      const [start, end] = this.tracker.at(index);
      return [{ suggestion, index, start, end, range: rangeAt(document, start, end) }];
    });
  }

  follow(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    const edits = event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      inserted: text.length,
    }));
    this.tracker.applyEdits(edits);
  }

  isCurrent(names: SuggestNames): boolean {
    return this.version === this.session.document.version && this.names === names;
  }

  /** To be called when what an article is read by may have changed. */
  readAgain(): void {
    this.version = undefined;
  }

  /** Reads the document in turns that let others work. False where it changed meanwhile. */
  async read(names: SuggestNames, isLanguage: (language: string | undefined) => boolean): Promise<boolean> {
    const { document, article } = this.session;
    const { version } = document;
    const text = document.getText();
    const normal = normaliseText(text);
    const details = { ...readDetails(normal), ...article };
    if (names !== this.names) this.reader = undefined;
    this.names = names;
    this.reader ??= new ArticleReader((part) => suggestArticleInTurns(part, names));
    const { published } = details;
    const language = languageOf(details.language);
    const isWanted = isLanguage(details.language);
    const found = isWanted ? await inTurns(this.reader.read({ text: normal, published, language })) : [];
    if (document.version !== version) return false;
    const map = new OffsetMap(text);
    this.all = found.map((suggestion) => ({
      suggestion,
      start: map.toUtf16(suggestion.start),
      end: map.toUtf16(suggestion.end),
    }));
    this.tracker = new SpanTracker(
      this.all.map(({ start, end }): Span => [start, end]),
      text.length,
    );
    this.waiting = new Set();
    this.version = version;
    return true;
  }

  /** Finds which of them wait for an answer. True if others do than before. */
  async sift(): Promise<boolean> {
    const { document } = this.session;
    const refused = await this.session.rejectedToday();
    const text = document.getText();
    const map = new OffsetMap(text);
    const placed = this.placed();
    const answered = this.session.placed().filter(({ state }) => state !== 'orphaned');
    const open = openSuggestions(
      placed,
      answered,
      refused.map((one) => ({ ...one, start: map.toUtf16(one.start), end: map.toUtf16(one.end) })),
      ({ start, end }) => normaliseLineEnds(text.slice(start, end)),
    );
    const before = this.waiting;
    this.waiting = new Set(open.map(({ index }) => index));
    return before.size !== this.waiting.size || [...before].some((index) => !this.waiting.has(index));
  }

  clear(): void {
    this.all = [];
    this.waiting = new Set();
    this.tracker = new SpanTracker([], 0);
    this.version = undefined;
  }
}

function languageOf(stated: string | undefined): 'en' | 'fr' | undefined {
  if (stated === undefined) return undefined;
  if (stated.startsWith('fr')) return 'fr';
  return stated.startsWith('en') ? 'en' : undefined;
}
