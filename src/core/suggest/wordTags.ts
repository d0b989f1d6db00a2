import { foldLetters } from '../codebook/fold';
import { sharedFoldTable } from '../codebook/foldTable';
import { scanWords } from '../codebook/nameScan';
import { once } from '../once';
import { ENGLISH_NAME_WORDS } from './en/nameWords';
import { FRENCH_NAME_WORDS } from './fr/nameWords';
import { TAG, type NameWords, type Tag } from './nameLanguage';

interface Tagged {
  readonly word: string;
  readonly tags: number;
}

/** Words that say something about the names beside them, by the hash that the name pass has for every word anyway. */
export class WordTags {
  private readonly byHash = new Map<number, Tagged>();

  constructor(lists: NameWords) {
    for (const [tag, list] of Object.entries(lists) as [Tag, string][]) {
      for (const word of list.split(/\s+/u)) this.add(word, TAG[tag]);
    }
  }

  /** The tags of a word of the text, by its hash; 0 for most. */
  of(hash: number, text: string, start: number, end: number): number {
    const known = this.byHash.get(hash);
    if (known === undefined) return 0;
    // Plain words are compared as they stand; others can only be longer than their folded letters or as long.
    const { length } = known.word;
    return end - start >= length && (text.charCodeAt(start) | 0x20) === known.word.charCodeAt(0)
      ? known.tags
      : this.folded(known, text, start, end);
  }

  private folded({ word, tags }: Tagged, text: string, start: number, end: number): number {
    return foldLetters(text.slice(start, end)) === word ? tags : 0;
  }

  private add(word: string, tag: number): void {
    // "airforce-like" entries with a hyphen would be two words.
    const scan = scanWords(word, sharedFoldTable());
    if (scan.count !== 1) return;
    const hash = scan.hashes[0] ?? 0;
    this.byHash.set(hash, { word, tags: (this.byHash.get(hash)?.tags ?? 0) | tag });
  }
}

const ENGLISH = once(() => new WordTags(ENGLISH_NAME_WORDS));
const FRENCH = once(() => new WordTags(FRENCH_NAME_WORDS));

export const wordTags = (language: 'en' | 'fr'): WordTags => (language === 'fr' ? FRENCH() : ENGLISH());
