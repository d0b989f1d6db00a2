import { atOnce, type Turns } from '../turns';

/**
 * The words and signs of a part of a text, as numbers that are equal where two of them read alike. Space between them
 * is no token, so that another line break changes nothing. Offsets are UTF-16.
 */
export interface Tokens {
  readonly text: string;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gives equal numbers to tokens that differ in nothing but typography: quotation marks, dashes, soft hyphens, NFC. */
export class TokenIds {
  private readonly ids = new Map<string, number>();

  of(token: string): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    const folded = fold(token);
    const id = this.ids.get(folded) ?? this.ids.size;
    this.ids.set(folded, id).set(token, id);
    return id;
  }
}

/** Units that are split in one turn. */
const UNITS_A_TURN = 32_768;

/** Splits the text between two UTF-16 offsets in one pass. A range that begins within a word begins with its rest. */
export function tokensOf(text: string, from: number, to: number, ids: TokenIds): Tokens {
  return atOnce(tokensInTurns(text, from, to, ids));
}

export function* tokensInTurns(text: string, from: number, to: number, ids: TokenIds): Turns<Tokens> {
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  let pause = from + UNITS_A_TURN;
  while (at < to) {
    if (at >= pause) {
      yield;
      pause = at + UNITS_A_TURN;
    }
    const kind = kindOf(text.charCodeAt(at));
    let end = at + 1;
    if (kind === WORD) while (end < to && kindOf(text.charCodeAt(end)) === WORD) end += 1;
    if (kind !== SPACE) {
      numbers.push(ids.of(text.slice(at, end)));
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, ids: Int32Array.from(numbers), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Whether a UTF-16 unit is part of a word: a letter, a digit, a mark. */
export const isWordUnit = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === WORD;

const WORD = 0;
const SPACE = 1;
const SIGN = 2;
type Kind = typeof WORD | typeof SPACE | typeof SIGN;

// A table of the first 256 and ranges above them: a regular expression with Unicode properties takes ten times as long.
const LATIN: readonly Kind[] = Array.from({ length: 256 }, (_, code): Kind => {
  const unit = String.fromCharCode(code);
  if (/\s/.test(unit)) return SPACE;
  return /[\p{L}\p{N}\u00ad]/u.test(unit) ? WORD : SIGN;
});

function kindOf(code: number): Kind {
  if (code < 256) return LATIN[code] ?? SIGN;
  if (code >= 0x2000 && code <= 0x206f) return isSpace(code) ? SPACE : code === 0x200c || code === 0x200d ? WORD : SIGN;
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  // Scripts written without spaces: each character is one.
  return (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xfaff) ? SIGN : WORD;
}

const isSpace = (code: number): boolean =>
  code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060;

function fold(token: string): string {
  if (/^[\u2018\u2019\u201a\u201b\u02bc`\u00b4]$/.test(token)) return "'";
  if (/^[\u201c-\u201f\u00ab\u00bb]$/.test(token)) return '"';
  if (/^[\u2010-\u2015\u2212]$/.test(token)) return '-';
  const plain = token.includes('\u00ad') ? token.replaceAll('\u00ad', '') : token;
  return /[^\0-\u02ff]/.test(plain) ? plain.normalize('NFC') : plain;
}
