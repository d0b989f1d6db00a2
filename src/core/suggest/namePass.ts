import { sharedFoldTable } from '../codebook/foldTable';
import { foldName } from '../codebook/fold';
import { NameIndex } from '../codebook/nameIndex';
import type { ArticleWords, WordSentence } from './articleWords';
import { BEGINS_FORCE, forcePhraseAt, type CountryAt, type ForcePhrase } from './forcePhrase';
import { isWrittenLike, type NameMeaning, type NameSource } from './nameSources';
import type { Who } from './whose';

/** What words of an article name. Words, `to` exclusive. */
export type NameSpan = { readonly from: number; readonly to: number } & (
  { readonly meaning: NameMeaning } | { readonly force: ForcePhrase } | { readonly taught: Who }
);

/** A name of a list that a word begins; `to` is the word behind it. */
interface Written {
  readonly to: number;
  readonly meaning: NameMeaning;
}

const NONE_WRITTEN: readonly Written[] = [];

/** A list, and for each word of the article what its index needs of it. */
interface ListedSource {
  readonly source: NameSource;
  readonly beginnings: Int32Array;
}

/** Names that the article itself explains: "Long Form (LF)" makes LF one for the rest of it. */
export class TaughtNames {
  private readonly index = new NameIndex();
  private readonly whos: { readonly who: Who; readonly form: string }[] = [];

  teach(form: string, who: Who): void {
    this.index.add(foldName(form), this.whos.length);
    this.whos.push({ who, form });
  }

  /** The longest taught name from a word on; of two the one taught last. */
  at(words: ArticleWords, from: number): { readonly to: number; readonly who: Who } | undefined {
    if (this.whos.length === 0) return undefined;
    const hits = this.index.at(words.text, words.scan, from, sharedFoldTable());
    let best: { readonly to: number; readonly who: Who } | undefined;
    for (const { name, to } of hits) {
      const taught = this.whos[this.index.owner(name)];
      if (taught === undefined || (best !== undefined && to < best.to)) continue;
      if (isWrittenLike(taught.form, words.slice(from, to))) best = { to, who: taught.who };
    }
    return best;
  }
}

/** Finds what the words of an article name, sentence by sentence; each word belongs to one name at most. */
export class NamePass {
  private readonly fold = sharedFoldTable();
  /** What the words of this sentence name by lists: asked for more than once, and always the same. */
  private sentence: WordSentence | undefined;
  private listed: (NameSpan | null)[] = [];
  private readonly written = new Map<number, readonly Written[]>();
  /** 1 for a word that a listed name may begin with; most words need no further look. */
  private readonly begins: Uint8Array;
  private readonly sources: readonly ListedSource[];

  constructor(
    private readonly words: ArticleWords,
    sources: readonly NameSource[],
    private readonly taught: TaughtNames,
  ) {
    this.begins = new Uint8Array(words.count);
    this.sources = sources.map((source) => ({ source, beginnings: source.index.beginnings(words.scan) }));
    for (const { beginnings } of this.sources) {
      for (let word = 0; word < words.count; word += 1) if (beginnings[word] !== 0) this.begins[word] = 1;
    }
  }

  /** The name from a word on: the longest, taught ones before the codebook's, those before the built-in. */
  at(from: number, sentence: WordSentence): NameSpan | undefined {
    const taught = this.taught.at(this.words, from);
    const listed = this.listedAt(from, sentence);
    if (taught === undefined || taught.to > sentence.to || (listed !== undefined && listed.to > taught.to))
      return listed;
    return { from, to: taught.to, taught: taught.who };
  }

  private listedAt(from: number, sentence: WordSentence): NameSpan | undefined {
    if (this.sentence !== sentence) {
      this.sentence = sentence;
      this.listed = [];
      this.written.clear();
    }
    const known = this.listed[from - sentence.from];
    if (known !== undefined) return known ?? undefined;
    const found = this.find(from, sentence);
    this.listed[from - sentence.from] = found ?? null;
    return found;
  }

  private find(from: number, { to: end }: WordSentence): NameSpan | undefined {
    const { words } = this;
    if (this.begins[from] !== 1 && !words.is(from, BEGINS_FORCE)) return undefined;
    let best: NameSpan | undefined;
    for (const { to, meaning } of this.writtenAt(from))
      if (to <= end && to > (best?.to ?? from)) best = { from, to, meaning };
    const force = forcePhraseAt(words, from, this.countryAt);
    return force !== undefined && force.to <= end && force.to > (best?.to ?? from)
      ? { from: force.from, to: force.to, force }
      : best;
  }

  /** Names and adjectives of countries, the codebook's spellings aside. */
  readonly countryAt: CountryAt = (from) => {
    let found: ReturnType<CountryAt>;
    for (const { to, meaning } of this.writtenAt(from)) {
      if (meaning.type !== 'country' || (meaning.kind !== 'name' && meaning.kind !== 'demonym')) continue;
      if (to > (found?.to ?? from)) found = { to, iso: meaning.iso, kind: meaning.kind };
    }
    return found;
  };

  /** The names of the lists that a word begins, written as they may be. */
  private writtenAt(from: number): readonly Written[] {
    if (this.begins[from] !== 1) return NONE_WRITTEN;
    const known = this.written.get(from);
    if (known !== undefined) return known;
    const { words } = this;
    const found: Written[] = [];
    for (const { source, beginnings } of this.sources) {
      const { index, meanings } = source;
      for (const { name, to } of index.at(words.text, words.scan, from, this.fold, beginnings[from])) {
        const meaning = meanings[index.owner(name)];
        if (meaning !== undefined && isWrittenLike(meaning.form, words.slice(from, to))) found.push({ to, meaning });
      }
    }
    this.written.set(from, found);
    return found;
  }
}
