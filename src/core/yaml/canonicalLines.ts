import { MAX_YAML_TOKENS } from './guard';
import { decline } from './notCanonical';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2d;

/** More tokens than the guard can count for one line, and for one left out. */
const TOKENS_OF_LINE = 12;
const TOKENS_OF_GAP = 4;

/** The lines of a text in the usual form, one at hand at a time; blank ones and comments are left out. All in UTF-16. */
export class CanonicalLines {
  /** Where the line at hand begins, its first character that is no blank, its end without the line break, and the next line. */
  start = 0;
  at = 0;
  end = 0;
  private next: number;
  /** Blanks before the line at hand; -1 after the last line. */
  indent = 0;
  /** Where the line after the last one that was read begins. */
  below = 0;
  /** At least as many as the guard would count. */
  tokens = 0;

  constructor(readonly text: string) {
    this.next = text.startsWith('\ufeff') ? 1 : 0;
  }

  /** Takes the next line to hand that is neither blank nor a comment. */
  advance(): void {
    const { text } = this;
    const { length } = text;
    this.below = this.next;
    let start = this.next;
    while (start < length) {
      let at = start;
      let unit = text.charCodeAt(at);
      while (unit === SPACE) unit = text.charCodeAt(++at);
      let lineEnd = text.indexOf('\n', at);
      if (lineEnd === -1) lineEnd = length;
      if (unit !== LF && unit !== HASH && unit !== CR && at < length) {
        this.start = start;
        this.at = at;
        this.next = Math.min(lineEnd + 1, length);
        this.end = text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd;
        this.indent = at - start;
        this.tokens += TOKENS_OF_LINE;
        if (this.tokens > MAX_YAML_TOKENS) decline();
        return;
      }
      this.tokens += TOKENS_OF_GAP;
      start = lineEnd + 1;
    }
    this.start = this.at = this.end = this.next = length;
    this.indent = -1;
  }

  /** Takes the first line from a place on to hand; what lies between was read before, and cost so many tokens. */
  skipTo(lineStart: number, tokens: number): void {
    this.next = lineStart;
    this.tokens += tokens;
    if (this.tokens > MAX_YAML_TOKENS) decline();
    this.advance();
  }

  /** Whether an item of a block list begins on the line at hand. */
  isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }

  /** Whether nothing, or nothing but a comment, stands from a place of the line at hand on. */
  endsAt(from: number): boolean {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    return at >= this.end || (at > from && this.text.charCodeAt(at) === HASH);
  }
}
