import { normaliseLineEnds } from './normalise';

/** Which way an offset inside a character goes: a span's start goes down, its end up, so that no half is cut off. */
export type Edge = 'start' | 'end';

/**
 * Between UTF-16 offsets of a text and code points of its normalised text (formats.md). Built once for a text.
 *
 * Every difference between the two counts is one UTF-16 unit that has no code point of its own: the low half of a
 * surrogate pair, the LF of a CRLF, the BOM at the start. Their places are kept (4 bytes each) and searched by
 * halving; a text without any costs nothing and maps to itself. A lone surrogate is one code point, a lone CR one LF.
 */
export class OffsetMap {
  private readonly swallowed: Int32Array | undefined;

  /** `kind`: a document's text as an editor holds it, or text already normalised, where a leading U+FEFF is a character. */
  constructor(
    readonly text: string,
    kind: 'document' | 'normalised' = 'document',
  ) {
    this.swallowed = swallowedUnits(text, kind);
  }

  /** Whether both counts are the same everywhere. */
  get isIdentity(): boolean {
    return this.swallowed === undefined;
  }

  /** Length of the normalised text in code points. */
  get codePointLength(): number {
    return this.text.length - (this.swallowed?.length ?? 0);
  }

  /** Code points before a UTF-16 offset, which is held within the text. */
  toCodePoints(utf16: number, edge: Edge = 'start'): number {
    const offset = clamp(utf16, this.text.length);
    if (!this.swallowed) return offset;
    const before = countBelow(this.swallowed, offset);
    const inside = offset > 0 && this.swallowed[before] === offset;
    return offset - before - (inside && edge === 'start' ? 1 : 0);
  }

  /** UTF-16 offset of the boundary after that many code points, which are held within the text. */
  toUtf16(codePoints: number): number {
    const count = clamp(codePoints, this.codePointLength);
    return this.swallowed ? count + countUpTo(this.swallowed, count) : count;
  }

  /** Whether a UTF-16 offset stands between two characters, not within a pair or a CRLF. */
  isBoundary(utf16: number): boolean {
    if (!this.swallowed || utf16 === 0) return true;
    return this.swallowed[countBelow(this.swallowed, utf16)] !== utf16;
  }

  /** The normalised text between two code points. */
  slice(start: number, end: number): string {
    return normaliseLineEnds(this.text.slice(this.toUtf16(start), this.toUtf16(end)));
  }
}

/** Code points in a text; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return text.length - (swallowedUnits(text, 'normalised')?.length ?? 0);
}

/** A single slice by code points. For several of one text, build an `OffsetMap` and use its `slice`. */
export function sliceCodePoints(normalisedText: string, start: number, end: number): string {
  return new OffsetMap(normalisedText, 'normalised').slice(start, end);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function swallowedUnits(text: string, kind: 'document' | 'normalised'): Int32Array | undefined {
  const isDocument = kind === 'document';
  const found: number[] = isDocument && text.startsWith('\ufeff') ? [0] : [];
  const pattern = isDocument ? /[\r\ud800-\udbff]/g : /[\ud800-\udbff]/g;
  // The regular expression skips plain text several times faster than a loop over its units.
  while (pattern.test(text)) {
    const next = pattern.lastIndex;
    const unit = text.charCodeAt(next);
    if (isHigh(text.charCodeAt(next - 1)) ? isLow(unit) : unit === 0x0a) found.push(next);
  }
  return found.length === 0 ? undefined : Int32Array.from(found);
}

/** How many places lie before `offset`. */
function countBelow(places: Int32Array, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many units are swallowed up to the boundary after `codePoints`: place i stands after (place - i) code points. */
function countUpTo(places: Int32Array, codePoints: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) - middle <= codePoints) low = middle + 1;
    else high = middle;
  }
  return low;
}

const clamp = (value: number, top: number): number => Math.min(Math.max(value, 0), top);
