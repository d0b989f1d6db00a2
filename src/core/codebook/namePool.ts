import { LETTER, LONG, type FoldTable } from './foldTable';
import { NONE, type NameMemory } from './nameMemory';
import type { ScannedWords } from './nameScan';

const SPACE = 0x20;

// A name: the one before it that ends at the same node of the trie, its owner, its letters as bits, how many letters it
// has and the place of the first. They follow at once, but where the name before it has the same: then it shares them.
const NEXT = 0;
const OWNER = 1;
const BITS = 2;
const LENGTH = 3;
const LETTERS = 4;
const NAME_NUMBERS = 5;
/** Letters made a string at once: a call takes only so many arguments. */
const KEY_PIECE = 4096;

/** Names by their place in memory, which grows in the order of adding. */
export class NamePool {
  /** Places of all names, in the order of adding. */
  private places: Int32Array;
  private count = 0;

  /** `expected`: about how many names will be added. */
  constructor(
    private readonly memory: NameMemory,
    expected: number,
  ) {
    this.places = new Int32Array(expected + 1);
  }

  get size(): number {
    return this.count;
  }

  /** The name that was added at this turn, from 0 on. */
  name(turn: number): number {
    return this.places[turn] ?? NONE;
  }

  /** Adds a name with the first `length` of some letters; `next` is the one before it at the same node. */
  add(letters: Uint16Array, length: number, next: number, owner: number): number {
    const { memory } = this;
    const isShared = next !== NONE && this.isSame(next, letters, length);
    const name = memory.add(NAME_NUMBERS + (isShared ? 0 : (length + 1) >>> 1));
    const page = memory.page(name);
    const at = memory.offset(name);
    page[at + NEXT] = next;
    page[at + OWNER] = owner;
    page[at + BITS] = bitsOf(letters, length);
    page[at + LENGTH] = length;
    page[at + LETTERS] = isShared ? this.lettersOf(next) : name + NAME_NUMBERS;
    if (!isShared) {
      const own = memory.letters(name);
      const first = (at + NAME_NUMBERS) * 2;
      for (let index = 0; index < length; index += 1) own[first + index] = letters[index] ?? 0;
    }
    if (this.count === this.places.length) {
      const wider = new Int32Array(this.count * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places[this.count++] = name;
    return name;
  }

  /** The name before it at the same node, or `NONE`. */
  next(name: number): number {
    return this.number(name, NEXT);
  }

  owner(name: number): number {
    return this.number(name, OWNER);
  }

  /** A bit for each of the letters it has; some letters share one. */
  bits(name: number): number {
    return this.number(name, BITS);
  }

  /** In UTF-16 units. */
  length(name: number): number {
    return this.number(name, LENGTH);
  }

  /** The place of its letters: the same for those that share them. */
  lettersOf(name: number): number {
    return this.number(name, LETTERS);
  }

  key(name: number): string {
    const place = this.lettersOf(name);
    const letters = this.memory.letters(place);
    const first = this.memory.offset(place) * 2;
    const end = first + this.length(name);
    let key = '';
    for (let at = first; at < end; at += KEY_PIECE) {
      key += String.fromCharCode(...letters.subarray(at, Math.min(end, at + KEY_PIECE)));
    }
    return key;
  }

  /** Whether a name has the first `length` of some letters. */
  isSame(name: number, letters: Uint16Array, length: number): boolean {
    if (this.length(name) !== length) return false;
    const place = this.lettersOf(name);
    const own = this.memory.letters(place);
    const first = this.memory.offset(place) * 2;
    for (let at = 0; at < length; at += 1) if (own[first + at] !== letters[at]) return false;
    return true;
  }

  /** Whether the words `from` up to `to` of a text are a name letter by letter, folded. */
  isWritten(name: number, text: string, words: ScannedWords, from: number, to: number, fold: FoldTable): boolean {
    const place = this.lettersOf(name);
    const letters = this.memory.letters(place);
    const first = this.memory.offset(place) * 2;
    const { table } = fold;
    let at = first;
    for (let word = from; word < to; word += 1) {
      if (word > from && letters[at++] !== SPACE) return false;
      const stop = words.ends[word] ?? 0;
      for (let unit = words.starts[word] ?? 0; unit < stop; unit += 1) {
        let kind = table[text.charCodeAt(unit)] ?? 0;
        if (kind < LETTER) kind = fold.kind(text.charCodeAt(unit));
        if (kind >= LETTER) {
          if (letters[at++] !== kind) return false;
        } else if (kind === LONG) {
          const folded = fold.foldAt(text, unit);
          for (let half = 0; half < folded.length; half += 1) {
            if (letters[at++] !== folded.charCodeAt(half)) return false;
          }
          if ((text.codePointAt(unit) ?? 0) > 0xffff) unit += 1;
        }
      }
    }
    return at - first === this.length(name);
  }

  private number(name: number, which: number): number {
    return this.memory.page(name)[this.memory.offset(name) + which] ?? NONE;
  }
}

export const bitOf = (unit: number): number => 1 << (unit & 31);

function bitsOf(letters: Uint16Array, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at += 1) bits |= bitOf(letters[at] ?? 0);
  return bits;
}
