import { editDistance } from './editDistance';
import { foldName } from './fold';
import { foldPlain, NOT_PLAIN } from './foldPlain';
import type { FoldTable } from './foldTable';
import { NameMemory, NONE } from './nameMemory';
import { bitOf, NamePool } from './namePool';
import { HASH_SEED, hashWith, type ScannedWords } from './nameScan';
import { ROOT, WordTrie } from './wordTrie';

/** A name met in a text: words `from` up to `to` of the scan, `to` exclusive. */
export interface NameHit {
  /** Greater than that of any name added before. */
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

export interface NearName {
  readonly owner: number;
  readonly key: string;
  /** Edits between key and query; 0 for the same name. */
  readonly distance: number;
}

const SPACE = 0x20;
const NO_HITS: readonly NameHit[] = [];

/**
 * Folded names of many things: a trie over the hashes of their words (`WordTrie`) says which names may stand at a place of
 * a text, their letters (`NamePool`) whether they do: words may share a hash. 200,000 names cost about 15 MB.
 */
export class NameIndex {
  private readonly trie: WordTrie;
  private readonly pool: NamePool;
  /** The letters of the name that is being added. */
  private written = new Uint16Array(64);

  /** `expected`: about how many names will be added, so that little is copied on the way. */
  constructor(expected = 64) {
    const memory = new NameMemory();
    this.trie = new WordTrie(memory, expected);
    this.pool = new NamePool(memory, expected);
  }

  get size(): number {
    return this.pool.size;
  }

  /** Adds a name folded by `foldName`; not an empty one, nor one that its owner has. Several owners may share one. */
  add(key: string, owner: number): void {
    const letters = this.room(key.length);
    for (let at = 0; at < key.length; at += 1) letters[at] = key.charCodeAt(at);
    this.addLetters(key.length, owner);
  }

  /** Adds `foldName` of the UTF-16 units `start` up to `end` of a text, mostly without making a string. */
  addFrom(text: string, start: number, end: number, owner: number, fold: FoldTable): void {
    const length = foldPlain(text, start, end, fold, this.room(end - start));
    if (length === NOT_PLAIN) this.add(foldName(text.slice(start, end)), owner);
    else this.addLetters(length, owner);
  }

  /** Whether a folded name is among them. */
  has(key: string): boolean {
    let node = ROOT;
    for (const word of key.split(' ')) {
      let hash = HASH_SEED;
      for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
      node = this.trie.child(node, hash);
      if (node === NONE) return false;
    }
    for (let name = this.trie.name(node); name !== NONE; name = this.pool.next(name))
      if (this.pool.key(name) === key) return true;
    return false;
  }

  owner(name: number): number {
    return this.pool.owner(name);
  }

  /** The folded letters of a name. */
  key(name: number): string {
    return this.pool.key(name);
  }

  /**
   * For each word of a scanned text what `at` needs of it; 0 where no name begins with the word. All at once, because
   * the looks into far memory then do not wait for one another.
   */
  beginnings(words: ScannedWords): Int32Array {
    return this.trie.firstNodes(words.hashes, words.count);
  }

  /** The same of one word. */
  beginning({ hashes }: ScannedWords, word: number): number {
    return this.trie.firstNode(hashes[word] ?? 0);
  }

  /** Names that begin with the word `from` of a scanned text, the longest first; `beginning` is that word's. */
  at(
    text: string,
    words: ScannedWords,
    from: number,
    fold: FoldTable,
    beginning = this.beginning(words, from),
  ): readonly NameHit[] {
    if (beginning === ROOT) return NO_HITS;
    const { trie, pool } = this;
    const { hashes, joins, count } = words;
    let node = beginning;
    let hits: NameHit[] | undefined;
    for (let to = from + 1; node !== NONE; to += 1) {
      let letters = NONE;
      let isWritten = false;
      for (let name = trie.name(node); name !== NONE; name = pool.next(name)) {
        if (pool.lettersOf(name) !== letters) {
          letters = pool.lettersOf(name);
          isWritten = pool.isWritten(name, text, words, from, to, fold);
        }
        if (!isWritten) continue;
        if (hits === undefined) hits = [{ name, from, to }];
        else hits.push({ name, from, to });
      }
      if (to >= count || joins[to] !== 1 || !trie.leadsOn(node)) break;
      node = trie.child(node, hashes[to] ?? 0);
    }
    if (hits === undefined) return NO_HITS;
    return hits.length > 1 ? hits.reverse() : hits;
  }

  /** Every name within `limit` edits (UTF-16 units) of a folded query, in the order of length, then of adding. */
  near(query: string, limit: number): readonly NearName[] {
    const { pool } = this;
    const hits: NearName[] = [];
    let bits = 0;
    for (let at = 0; at < query.length; at += 1) bits |= bitOf(query.charCodeAt(at));
    for (let turn = 0; turn < pool.size; turn += 1) {
      const name = pool.name(turn);
      if (Math.abs(pool.length(name) - query.length) > limit) continue;
      // One edit brings at most one new letter and loses at most one: names that differ in more are passed over.
      const other = pool.bits(name);
      if (bitCount(other & ~bits) > limit || bitCount(bits & ~other) > limit) continue;
      const key = pool.key(name);
      const distance = editDistance(query, key, limit);
      if (distance <= limit) hits.push({ owner: pool.owner(name), key, distance });
    }
    return hits.sort((left, right) => left.key.length - right.key.length);
  }

  private room(letters: number): Uint16Array {
    if (letters > this.written.length) this.written = new Uint16Array(letters * 2);
    return this.written;
  }

  /** Adds the name that is written there. */
  private addLetters(length: number, owner: number): void {
    if (length === 0) return;
    const { trie, pool, written } = this;
    let node = ROOT;
    let hash = HASH_SEED;
    for (let at = 0; at < length; at += 1) {
      const unit = written[at] ?? 0;
      if (unit === SPACE) {
        node = trie.childOrNew(node, hash);
        hash = HASH_SEED;
      } else hash = hashWith(hash, unit);
    }
    node = trie.childOrNew(node, hash);
    const last = trie.name(node);
    // An owner adds its names one after another.
    for (let name = last; name !== NONE && pool.owner(name) === owner; name = pool.next(name))
      if (pool.isSame(name, written, length)) return;
    trie.setName(node, pool.add(written, length, last, owner));
  }
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
