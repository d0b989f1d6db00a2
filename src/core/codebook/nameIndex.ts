import { editDistance } from './editDistance';
import { LETTER, LONG, POINT, type FoldTable } from './foldTable';
import { HASH_SEED, hashWith, type ScannedWords } from './nameScan';

/** A name met in a text: words `from` up to `to` of the scan, `to` exclusive. */
export interface NameHit {
  /** In the order of adding. */
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
const NONE = -1;
const ROOT = 0;

/**
 * Folded names of many things: a trie over the hashes of their words in typed arrays, and their letters in one pool.
 * 200,000 names cost about 15 MB. Words that share a hash are told apart by comparing letters on a hit.
 */
export class NameIndex {
  private names = 0;
  private nodes = 1;
  private edges = 0;
  private slots: number;
  private edgeParent: Int32Array;
  private edgeHash: Int32Array;
  private edgeChild: Int32Array;
  /** First name that ends at a node. */
  private nodeName: Int32Array;
  private nextName: Int32Array;
  private owners: Int32Array;
  private letterBits: Int32Array;
  private keyEnd: Int32Array;
  private pool: Uint16Array;
  private poolEnd = 0;
  /** A bit for each first word, by its hash: most words of a text begin no name, and are passed over by it. */
  private firsts: Uint32Array;

  /** `expected`: about how many names will be added, so that little is copied on the way. */
  constructor(expected = 64) {
    this.slots = powerOfTwo(expected * 3);
    this.firsts = new Uint32Array(this.slots >>> 5);
    this.edgeParent = new Int32Array(this.slots).fill(NONE);
    this.edgeHash = new Int32Array(this.slots);
    this.edgeChild = new Int32Array(this.slots);
    this.nodeName = new Int32Array(expected + 64).fill(NONE);
    this.nextName = new Int32Array(expected);
    this.owners = new Int32Array(expected);
    this.letterBits = new Int32Array(expected);
    this.keyEnd = new Int32Array(expected);
    this.pool = new Uint16Array(expected * 12);
  }

  get size(): number {
    return this.names;
  }

  /** Adds a name folded by `foldName`. Several owners may share one. */
  add(key: string, owner: number): void {
    if (key === '') return;
    const name = this.room(key.length);
    let node = ROOT;
    let hash = HASH_SEED;
    let bits = 0;
    for (let at = 0; at <= key.length; at += 1) {
      const unit = at === key.length ? SPACE : key.charCodeAt(at);
      if (at < key.length) {
        this.pool[this.poolEnd + at] = unit;
        bits |= 1 << (unit & 31);
      }
      if (unit === SPACE) {
        node = this.childOf(node, hash) ?? this.addChild(node, hash);
        hash = HASH_SEED;
      } else hash = hashWith(hash, unit);
    }
    this.poolEnd += key.length;
    this.keyEnd[name] = this.poolEnd;
    this.owners[name] = owner;
    this.letterBits[name] = bits;
    this.nextName[name] = this.nodeName[node] ?? NONE;
    this.nodeName[node] = name;
  }

  /** Whether a folded name is among them. */
  has(key: string): boolean {
    let node: number | undefined = ROOT;
    for (const word of key.split(' ')) {
      let hash = HASH_SEED;
      for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
      node = node === undefined ? undefined : this.childOf(node, hash);
    }
    for (
      let name = node === undefined ? NONE : (this.nodeName[node] ?? NONE);
      name !== NONE;
      name = this.nextName[name] ?? NONE
    )
      if (this.key(name) === key) return true;
    return false;
  }

  owner(name: number): number {
    return this.owners[name] ?? NONE;
  }

  /** The folded letters of a name. */
  key(name: number): string {
    return String.fromCharCode(...this.pool.subarray(this.keyStart(name), this.keyEnd[name]));
  }

  /** Names that begin with the word `from` of a scanned text, the longest first. */
  at(text: string, words: ScannedWords, from: number, fold: FoldTable): readonly NameHit[] {
    const { hashes, joins, count } = words;
    if (!this.mayBegin(hashes[from] ?? 0)) return NO_HITS;
    let node = this.childOf(ROOT, hashes[from] ?? 0);
    if (node === undefined) return NO_HITS;
    const hits: NameHit[] = [];
    for (let to = from + 1; node !== undefined; to += 1) {
      for (let name = this.nodeName[node] ?? NONE; name !== NONE; name = this.nextName[name] ?? NONE) {
        if (this.isWritten(name, text, words, from, to, fold)) hits.push({ name, from, to });
      }
      if (to >= count || joins[to] !== 1) break;
      node = this.childOf(node, hashes[to] ?? 0);
    }
    return hits.length > 1 ? hits.reverse() : hits;
  }

  /** Every name within `limit` edits (UTF-16 units) of a folded query, in the order of length, then of adding. */
  near(query: string, limit: number): readonly NearName[] {
    const hits: NearName[] = [];
    const bits = letterBits(query);
    let start = 0;
    for (let name = 0; name < this.names; name += 1) {
      const end = this.keyEnd[name] ?? 0;
      const length = end - start;
      start = end;
      if (length < query.length - limit || length > query.length + limit) continue;
      // One edit brings at most one new letter and loses at most one: names that differ in more are passed over.
      const other = this.letterBits[name] ?? 0;
      if (bitCount(other & ~bits) > limit || bitCount(bits & ~other) > limit) continue;
      const key = this.key(name);
      const distance = editDistance(query, key, limit);
      if (distance <= limit) hits.push({ owner: this.owner(name), key, distance });
    }
    return hits.sort((left, right) => left.key.length - right.key.length);
  }

  private keyStart(name: number): number {
    return name === 0 ? 0 : (this.keyEnd[name - 1] ?? 0);
  }

  private childOf(node: number, hash: number): number | undefined {
    const mask = this.slots - 1;
    for (let slot = slotOf(node, hash) & mask; ; slot = (slot + 1) & mask) {
      const parent = this.edgeParent[slot];
      if (parent === NONE) return undefined;
      if (parent === node && this.edgeHash[slot] === hash) return this.edgeChild[slot];
    }
  }

  private addChild(node: number, hash: number): number {
    if ((this.edges + 1) * 3 > this.slots * 2) this.widen();
    if (this.nodes === this.nodeName.length) {
      const { length } = this.nodeName;
      this.nodeName = grown(this.nodeName);
      this.nodeName.fill(NONE, length);
    }
    const child = this.nodes++;
    this.edges += 1;
    this.put(node, hash, child);
    return child;
  }

  private mayBegin(hash: number): boolean {
    return (((this.firsts[(hash >>> 5) & (this.firsts.length - 1)] ?? 0) >>> (hash & 31)) & 1) === 1;
  }

  private put(node: number, hash: number, child: number): void {
    const mask = this.slots - 1;
    if (node === ROOT) {
      const at = (hash >>> 5) & (this.firsts.length - 1);
      this.firsts[at] = (this.firsts[at] ?? 0) | (1 << (hash & 31));
    }
    let slot = slotOf(node, hash) & mask;
    while (this.edgeParent[slot] !== NONE) slot = (slot + 1) & mask;
    this.edgeParent[slot] = node;
    this.edgeHash[slot] = hash;
    this.edgeChild[slot] = child;
  }

  private widen(): void {
    const { edgeParent, edgeHash, edgeChild } = this;
    this.slots *= 2;
    this.firsts = new Uint32Array(this.slots >>> 5);
    this.edgeParent = new Int32Array(this.slots).fill(NONE);
    this.edgeHash = new Int32Array(this.slots);
    this.edgeChild = new Int32Array(this.slots);
    edgeParent.forEach((parent, slot) => {
      if (parent !== NONE) this.put(parent, edgeHash[slot] ?? 0, edgeChild[slot] ?? 0);
    });
  }

  private room(letters: number): number {
    if (this.names === this.owners.length) {
      this.nextName = grown(this.nextName);
      this.owners = grown(this.owners);
      this.letterBits = grown(this.letterBits);
      this.keyEnd = grown(this.keyEnd);
    }
    if (this.poolEnd + letters > this.pool.length) {
      const wider = new Uint16Array(Math.max(this.pool.length * 2, this.poolEnd + letters));
      wider.set(this.pool);
      this.pool = wider;
    }
    return this.names++;
  }

  /** Whether the words stand in the text letter by letter, folded. */
  private isWritten(
    name: number,
    text: string,
    words: ScannedWords,
    from: number,
    to: number,
    fold: FoldTable,
  ): boolean {
    let at = this.keyStart(name);
    const end = this.keyEnd[name] ?? 0;
    for (let word = from; word < to; word += 1) {
      if (word > from && this.pool[at++] !== SPACE) return false;
      const stop = words.ends[word] ?? 0;
      for (let unit = words.starts[word] ?? 0; unit < stop; unit += 1) {
        const kind = fold.kind(text.charCodeAt(unit));
        if (kind >= LETTER) {
          if (this.pool[at++] !== kind) return false;
        } else if (kind === LONG) {
          for (const letter of fold.foldAt(text, unit)) {
            for (let half = 0; half < letter.length; half += 1) {
              if (this.pool[at++] !== letter.charCodeAt(half)) return false;
            }
          }
          if ((text.codePointAt(unit) ?? 0) > 0xffff) unit += 1;
        } else if (kind === POINT) continue;
      }
    }
    return at === end;
  }
}

const NO_HITS: readonly NameHit[] = [];

function slotOf(node: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function powerOfTwo(least: number): number {
  let size = 64;
  while (size < least) size *= 2;
  return size;
}

function grown(array: Int32Array): Int32Array {
  const wider = new Int32Array(Math.max(64, array.length * 2));
  wider.set(array);
  return wider;
}

function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
