import { OffsetMap } from '../text/offsets';

/** A normalised text ready for many look-ups: quotes are searched in UTF-16 and answered in code points. */
export class AnchorText {
  private readonly map: OffsetMap;

  /** `text` must be normalised (`normaliseText`). */
  constructor(readonly text: string) {
    this.map = new OffsetMap(text, 'normalised');
  }

  static of(text: string | AnchorText): AnchorText {
    return typeof text === 'string' ? new AnchorText(text) : text;
  }

  /** In code points. */
  get length(): number {
    return this.map.codePointLength;
  }

  toUtf16(codePoints: number): number {
    return this.map.toUtf16(codePoints);
  }

  toCodePoints(utf16: number): number {
    return this.map.toCodePoints(utf16);
  }

  isBoundary(utf16: number): boolean {
    return this.map.isBoundary(utf16);
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.map.slice(start, end);
  }
}
