import type { CanonicalLines } from './canonicalLines';
import { decline } from './notCanonical';
import { isPlainFlow } from './scalar';
import type { YamlValue } from './value';

/** More tokens than the guard can count for one item of a list on a line. */
const TOKENS_OF_ITEM = 6;
const MAX_FLOW_DEPTH = 3;
/** YAML allows 1,024 up to the colon. */
const MAX_KEY_UNITS = 1000;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const UNDERSCORE = 0x5f;

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** What stands on one line of a text in the usual form: keys, scalars and lists of scalars. */
export class CanonicalInline {
  /** Where the key or value that was read last ends, in UTF-16. */
  scalarEnd = 0;

  constructor(private readonly lines: CanonicalLines) {}

  /** Whether a key stands at a place, which a colon follows: `scalarEnd` is then the colon's place. */
  isKeyAt(at: number): boolean {
    const { text } = this.lines;
    let to = at;
    let unit = text.charCodeAt(to);
    if (!isLetter(unit) && unit !== UNDERSCORE) return false;
    while (isLetter(unit) || isDigit(unit) || unit === UNDERSCORE || unit === DASH) unit = text.charCodeAt(++to);
    if (to - at > MAX_KEY_UNITS) return false;
    if (unit !== COLON || (to + 1 < this.lines.end && text.charCodeAt(to + 1) !== SPACE)) return false;
    this.scalarEnd = to;
    return true;
  }

  /** A value on the line at hand, alone there but for a comment. */
  inline(from: number): YamlValue {
    const unit = this.lines.text.charCodeAt(from);
    let value: YamlValue;
    if (unit === OPEN) value = this.flow(from, 1);
    else if (unit === DOUBLE_QUOTE) value = this.double(from);
    else if (unit === SINGLE_QUOTE) value = this.single(from);
    else return this.plain(from);
    if (!this.lines.endsAt(this.scalarEnd)) decline();
    return value;
  }

  private plain(from: number): YamlValue {
    const { text, end } = this.lines;
    const first = text.charCodeAt(from);
    if (from >= end || !(isLetter(first) || isDigit(first) || first > 0xa0)) decline();
    let last = from;
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) break;
      } else {
        if (unit === COLON && (at + 1 >= end || text.charCodeAt(at + 1) === SPACE)) decline();
        last = at;
      }
    }
    this.scalarEnd = last + 1;
    return this.plainValue(text.slice(from, last + 1));
  }

  /** What a scalar without quotes means in the core schema of YAML 1.2. */
  private plainValue(words: string): YamlValue {
    const first = words.charCodeAt(0);
    if (isDigit(first)) {
      if (/^(?:0|[1-9][0-9]{0,14})$/.test(words)) return Number(words);
      if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)$/.test(words)) decline();
      return words;
    }
    if (words === 'true') return true;
    if (words === 'false') return false;
    if (words.length <= 5 && /^(?:null|true|false)$/i.test(words)) decline();
    return words;
  }

  private single(from: number): string {
    const { text } = this.lines;
    for (let at = from + 1; ; at++) {
      at = text.indexOf("'", at);
      if (at === -1 || at >= this.lines.end) decline();
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) {
        this.scalarEnd = at + 1;
        const words = text.slice(from + 1, at);
        return words.includes("'") ? words.replaceAll("''", "'") : words;
      }
      at++;
    }
  }

  private double(from: number): string {
    const { text, end } = this.lines;
    let escapes = false;
    for (let at = from + 1; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === BACKSLASH) {
        escapes = true;
        at++;
      } else if (unit === DOUBLE_QUOTE) {
        this.scalarEnd = at + 1;
        const words = text.slice(from + 1, at);
        return escapes ? this.unescaped(words) : words;
      }
    }
    return decline();
  }

  private unescaped(words: string): string {
    return words.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g, (...found: string[]) => {
      const [, x, u, long, short = ''] = found;
      const hex = x ?? u ?? long;
      if (hex === undefined) return ESCAPES.get(short) ?? decline();
      const code = parseInt(hex, 16);
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) decline();
      return String.fromCodePoint(code);
    });
  }

  /** A list on one line. */
  private flow(from: number, depth: number): YamlValue {
    if (depth > MAX_FLOW_DEPTH) decline();
    const { text } = this.lines;
    const items: YamlValue[] = [];
    for (let at = from + 1; ; at++) {
      // Between items stands one blank, as we write it.
      if (items.length > 0 && text.charCodeAt(at++) !== SPACE) decline();
      items.push(this.flowItem(at, depth));
      at = this.scalarEnd;
      if (at >= this.lines.end) decline();
      const unit = text.charCodeAt(at);
      if (unit === CLOSE) {
        this.scalarEnd = at + 1;
        return items;
      }
      if (unit !== COMMA) decline();
    }
  }

  private flowItem(from: number, depth: number): YamlValue {
    const { text } = this.lines;
    const unit = text.charCodeAt(from);
    this.lines.tokens += TOKENS_OF_ITEM;
    if (unit === OPEN) return this.flow(from, depth + 1);
    if (unit === DOUBLE_QUOTE) return this.double(from);
    if (unit === SINGLE_QUOTE) return this.single(from);
    let to = from;
    while (to < this.lines.end && text.charCodeAt(to) !== COMMA && text.charCodeAt(to) !== CLOSE) to++;
    const words = text.slice(from, to);
    if (!isPlainFlow(words)) decline();
    this.scalarEnd = to;
    return this.plainValue(words);
  }
}
