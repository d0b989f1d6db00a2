/** UTF-16 offsets of a text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text each of whose letters knows which letter of the first text it was, through every edit: so the true place of a
 * span is known however often its paragraph was moved, copied or corrected. Texts have no letters beyond U+FFFF.
 */
export class TrackedText {
  private letters: string[];
  /** The offset in the first text, or -1 for a letter that was put in. */
  private origins: number[];
  private joined: string | undefined;

  constructor(text: string) {
    this.letters = text.split('');
    this.origins = this.letters.map((_, index) => index);
  }

  get text(): string {
    this.joined ??= this.letters.join('');
    return this.joined;
  }

  /** The words of a range as they are now. */
  words({ start, end }: Range): string {
    return this.letters.slice(Math.max(0, start), end).join('');
  }

  /** Puts words in the place of others. Letter for letter as far as both go: a changed letter is still that letter. */
  replace({ start, end }: Range, words: string): void {
    const letters = words.split('');
    const origins = letters.map((_, index) => (start + index < end ? (this.origins[start + index] ?? -1) : -1));
    this.joined = undefined;
    this.letters.splice(start, end - start, ...letters);
    this.origins.splice(start, end - start, ...origins);
  }

  /** As `replace` for many places in order, in one pass. */
  replaceAll(edits: readonly { readonly range: Range; readonly words: string }[]): void {
    const [letters, origins]: [string[], number[]] = [[], []];
    let from = 0;
    const keep = (to: number): void => {
      for (; from < to; from += 1) {
        letters.push(this.letters[from] ?? '');
        origins.push(this.origins[from] ?? -1);
      }
    };
    for (const { range, words } of edits) {
      keep(range.start);
      for (let k = 0; k < words.length; k += 1) {
        letters.push(words.charAt(k));
        origins.push(range.start + k < range.end ? (this.origins[range.start + k] ?? -1) : -1);
      }
      from = range.end;
    }
    keep(this.letters.length);
    this.joined = undefined;
    this.letters = letters;
    this.origins = origins;
  }

  insert(at: number, words: string): void {
    this.replace({ start: at, end: at }, words);
  }

  remove({ start, end }: Range): void {
    this.replace({ start, end }, '');
  }

  /** `to` is an offset before the move, outside of the range. */
  move({ start, end }: Range, to: number): void {
    this.joined = undefined;
    const letters = this.letters.splice(start, end - start);
    const origins = this.origins.splice(start, end - start);
    const at = to > start ? to - (end - start) : to;
    this.letters.splice(at, 0, ...letters);
    this.origins.splice(at, 0, ...origins);
  }

  /** The same words again, which are not the first ones. */
  copy({ start, end }: Range, to: number): void {
    this.insert(to, this.letters.slice(start, end).join(''));
  }

  /** Where the letters of ranges of the first text are now; undefined where more than half of them are gone. */
  now(ranges: readonly Range[]): readonly (Range | undefined)[] {
    const places = new Map<number, number>();
    this.origins.forEach((origin, index) => places.set(origin, index));
    return ranges.map(({ start, end }) => {
      const now = Array.from({ length: end - start }, (_, k) => places.get(start + k)).flatMap((at) => at ?? []);
      if (2 * now.length < end - start) return undefined;
      return { start: Math.min(...now), end: Math.max(...now) + 1 };
    });
  }

  /** The paragraphs as they are now: lines with something in them. */
  get paragraphs(): readonly Range[] {
    return Array.from(this.text.matchAll(/[^\n]*\S[^\n]*/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
}
