import { sharedFoldTable } from '../codebook/foldTable';
import { scanWords, type ScannedWords } from '../codebook/nameScan';
import type { ArticleSentence } from './articleSentences';
import { TAG } from './nameLanguage';
import type { WordTags } from './wordTags';

/** A sentence as places in the list of words, `to` exclusive. */
export interface WordSentence {
  readonly from: number;
  readonly to: number;
  readonly kind: ArticleSentence['kind'];
  /** Most of its words are capitalised, so that capitals say nothing. */
  readonly titled: boolean;
}

/** Words; what is longer is no sentence but a list without an end, and is read in parts. */
const LONGEST = 150;

/** An article's words with what they can do beside names. Offsets are UTF-16 of the text. */
export class ArticleWords {
  readonly scan: ScannedWords;
  private readonly tagged: Int32Array;

  constructor(
    readonly text: string,
    tags: WordTags,
  ) {
    this.scan = scanWords(text, sharedFoldTable());
    const { count, hashes, starts, ends } = this.scan;
    this.tagged = new Int32Array(count);
    for (let word = 0; word < count; word += 1)
      this.tagged[word] = tags.of(hashes[word] ?? 0, text, starts[word] ?? 0, ends[word] ?? 0);
  }

  get count(): number {
    return this.scan.count;
  }

  start(word: number): number {
    return this.scan.starts[word] ?? this.text.length;
  }

  end(word: number): number {
    return this.scan.ends[word] ?? this.text.length;
  }

  /** The first word that begins at a UTF-16 offset or behind it. */
  wordFrom(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  tags(word: number): number {
    return this.tagged[word] ?? 0;
  }

  is(word: number, tags: number): boolean {
    return ((this.tagged[word] ?? 0) & tags) !== 0;
  }

  written(word: number): string {
    return this.text.slice(this.start(word), this.end(word));
  }

  slice(from: number, to: number): string {
    return to > from ? this.text.slice(this.start(from), this.end(to - 1)) : '';
  }

  /** What stands between a word and the next. */
  after(word: number): string {
    return this.text.slice(this.end(word), this.start(word + 1));
  }

  /** Whether nothing but white space, hyphens or an apostrophe parts a word from the next. */
  joined(word: number): boolean {
    return word >= 0 && word + 1 < this.count && this.scan.joins[word + 1] === 1;
  }

  /** Whether a word ends with a possessive: "Sudan's". */
  owns(word: number): boolean {
    return /^['’]s\s/u.test(this.after(word));
  }

  /** Whether a word begins with a capital or is a figure. */
  capital(word: number): boolean {
    const unit = this.text.charCodeAt(this.start(word));
    if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
    const first = String.fromCodePoint(this.text.codePointAt(this.start(word)) ?? 0x20);
    return first !== first.toLowerCase();
  }

  figure(word: number): boolean {
    const unit = this.text.charCodeAt(this.start(word));
    return unit >= 0x30 && unit <= 0x39;
  }

  /** The sentences of the report as words, in order. */
  *sentences(sentences: Iterable<ArticleSentence>): Generator<WordSentence, void, undefined> {
    let word = 0;
    for (const { start, end, kind } of sentences) {
      while (word < this.count && this.start(word) < start) word += 1;
      const from = word;
      let [capitals, plain] = [0, 0];
      for (; word < this.count && this.start(word) < end; word += 1) {
        if (this.is(word, TAG.link | TAG.and | TAG.closes | TAG.article)) continue;
        if (this.capital(word)) capitals += 1;
        else plain += 1;
      }
      const titled = kind !== 'body' && capitals > plain;
      for (let at = from; at < word; at += LONGEST) yield { from: at, to: Math.min(word, at + LONGEST), kind, titled };
    }
  }
}
