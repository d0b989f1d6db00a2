import { once } from '../once';
import { foldLetters } from './fold';

/** What a UTF-16 unit is to the search for names; from `LETTER` on it is a folded letter or digit itself. */
export const BREAK = 0;
/** Belongs to no word and parts none: marks, soft hyphens, joiners. */
export const SKIP = 1;
/** May stand between the words of one name: white space, hyphens. */
export const GAP = 2;
export const LINE_END = 3;
export const APOSTROPHE = 4;
export const POINT = 5;
/** Folds to several letters (œ), or is half of a pair: looked up by `foldAt`. */
export const LONG = 6;
const UNKNOWN = 7;
export const LETTER = 0x30;

const IS_LETTER = /^[\p{L}\p{N}]+$/u;
const IS_HYPHEN = /^[\s\p{Zs}\p{Pd}\u2212]$/u;

/**
 * The folding of `foldLetters` by single units, for texts that are read at the speed of their characters. Filled as
 * units are met: the answer is always the same, so it may be shared.
 */
export class FoldTable {
  private readonly units = new Uint16Array(0x10000).fill(UNKNOWN);

  constructor() {
    for (let unit = 0; unit < 0x180; unit++) this.units[unit] = kindOf(String.fromCharCode(unit));
  }

  /** For loops that index it themselves; entries not yet filled hold a number below `LETTER`: ask `kind`. */
  get table(): Uint16Array {
    return this.units;
  }

  /** The kind or folded letter of the unit. */
  kind(unit: number): number {
    const known = this.units[unit] ?? BREAK;
    if (known !== UNKNOWN) return known;
    const kind = unit >= 0xd800 && unit <= 0xdfff ? LONG : kindOf(String.fromCharCode(unit));
    this.units[unit] = kind;
    return kind;
  }

  /** The folded letters of a `LONG` character at a UTF-16 offset; empty where it is none. */
  foldAt(text: string, at: number): string {
    const folded = foldLetters(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
    return IS_LETTER.test(folded) ? folded : '';
  }
}

export const sharedFoldTable = once(() => new FoldTable());

function kindOf(character: string): number {
  if (character === '\n' || character === '\r') return LINE_END;
  if (IS_HYPHEN.test(character)) return GAP;
  const folded = foldLetters(character);
  if (folded === '') return SKIP;
  if (folded === "'") return APOSTROPHE;
  if (folded === '.') return POINT;
  if (!IS_LETTER.test(folded)) return BREAK;
  const unit = folded.charCodeAt(0);
  return folded.length === 1 && unit >= LETTER ? unit : LONG;
}
