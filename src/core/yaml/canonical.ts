import { MAX_YAML_SIZE, MAX_YAML_TOKENS } from './guard';
import type { SplitList } from './list';
import type { Turns } from '../turns';
import { once } from '../once';
import { isPlainFlow } from './scalar';
import type { YamlMap, YamlValue } from './value';

// A reader for the form that our writer makes, and a careful hand keeps: block style with two-space indent, one value a
// line, one-line lists of scalars, comments anywhere. It is some fifty times faster than a whole YAML parser, and never
// guesses: whatever it does not know for sure it declines, and the parser reads the file.

/** What a text in the usual form holds. */
export interface Canonical {
  /** As `composeYaml` would give it. */
  readonly value: YamlMap;
  /** As `splitList` would give it, for the list under the key asked for. */
  readonly list: () => SplitList;
}

/** How many units are read before others may have a turn: about a millisecond. */
const TURN_UNITS = 32 * 1024;
/** More tokens than the guard can count for one line, for one left out, and for one item of a list on a line. */
const TOKENS_OF_LINE = 12;
const TOKENS_OF_GAP = 4;
const TOKENS_OF_ITEM = 6;
/** No file of ours nests as deep; the guard allows a little more. */
const MAX_INDENT = 24;
const MAX_FLOW_DEPTH = 3;
/** YAML allows 1,024 up to the colon. */
const MAX_KEY_UNITS = 1000;

// What the guard refuses, and what readers of YAML might disagree on: tabs, NEL, line separators, byte order marks.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const DOUBTFUL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

const LF = 0x0a;
const CR = 0x0d;
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

/**
 * Reads a text that is in the usual form; undefined for any other, also one that is no YAML at all. `listKey` names the
 * top-level list whose entries are edited one by one. Yields now and then, so that a large file can be read in turns.
 */
export function* readCanonical(text: string, listKey?: string): Turns<Canonical | undefined> {
  if (text.length > MAX_YAML_SIZE) return undefined;
  if (DOUBTFUL.test(text.startsWith('\ufeff') ? text.slice(1) : text)) return undefined;
  yield;
  try {
    return yield* new CanonicalReader(text, listKey).document();
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}

/** The value of a small file in the usual form; undefined for any other. */
export function valueInUsualForm(text: string): YamlMap | undefined {
  const turns = readCanonical(text);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value?.value;
  }
}

class NotCanonical extends Error {}

class CanonicalReader {
  /** Where the line at hand begins, its first character that is no blank, its end without the line break, and the next line. */
  private start = 0;
  private at = 0;
  private end = 0;
  private next: number;
  /** Blanks before the line at hand; -1 after the last line. */
  private indent = 0;
  /** Where the line after the last one that was read begins. */
  private below = 0;
  /** Of the scalar that was read last. */
  private scalarEnd = 0;
  /** At least as many as the guard would count. */
  private tokens = 0;
  /** Key by key, the whole numbers of the entry at hand: name, start, end. */
  private marks: Marks | undefined;

  constructor(
    private readonly text: string,
    private readonly listKey: string | undefined,
  ) {
    this.next = text.startsWith('\ufeff') ? 1 : 0;
  }

  *document(): Turns<Canonical> {
    const value: Record<string, YamlValue> = {};
    let places: EntryPlaces | undefined;
    this.advance();
    if (!this.isAt(0)) this.decline();
    let turn = TURN_UNITS;
    while (this.isAt(0)) {
      const key = this.key(this.at);
      if (value[key] !== undefined) this.decline();
      if (!this.isNestedAfter(this.scalarEnd)) {
        value[key] = this.inline(this.scalarEnd + 2);
        this.advance();
      } else if (!this.isDash()) {
        value[key] = this.nested(0);
      } else {
        if (!this.isAt(2)) this.decline();
        const own = key === this.listKey ? new EntryPlaces(this.below) : undefined;
        places = own ?? places;
        const items: YamlValue[] = [];
        while (this.isAt(2)) {
          const dashLine = this.start;
          this.marks = own && [];
          items.push(this.item(2));
          own?.entries.push({ dashLine, end: this.below, marks: this.marks ?? [] });
          if (this.start > turn) {
            turn = this.start + TURN_UNITS;
            yield;
          }
        }
        this.marks = undefined;
        if (this.indent > 2) this.decline();
        value[key] = items;
      }
    }
    if (!this.isAt(-1)) this.decline();
    const { text } = this;
    return { value, list: once(() => splitAt(text, places)) };
  }

  /** The value of a map's key that stands on the lines below, at hand already. */
  private nested(indent: number): YamlValue {
    if (this.indent !== indent + 2 || this.indent > MAX_INDENT) this.decline();
    if (this.isDash()) {
      const items: YamlValue[] = [];
      while (this.indent === indent + 2) items.push(this.item(indent + 2));
      if (this.indent > indent + 2) this.decline();
      return items;
    }
    return this.map(indent + 2, this.at);
  }

  /** One item of a block list; the line of its dash is at hand. */
  private item(indent: number): YamlValue {
    if (!this.isDash()) this.decline();
    const from = this.at + 2;
    if (this.isKeyAt(from)) return this.map(indent + 2, from);
    const marks = this.marks;
    this.marks = undefined;
    const value = this.inline(from);
    this.marks = marks;
    this.advance();
    if (this.indent > indent) this.decline();
    return value;
  }

  /** A block map; its first key stands at `from` on the line at hand, the others at the indent. */
  private map(indent: number, from: number): YamlMap {
    if (indent > MAX_INDENT) this.decline();
    const map: Record<string, YamlValue> = {};
    // Only numbers right in an entry are marked, not those in its claim.
    const marks = this.marks;
    let at = from;
    do {
      const key = this.key(at);
      // Also what every object inherits, such as __proto__: rare, and the parser's business.
      if (map[key] !== undefined) this.decline();
      if (this.isNestedAfter(this.scalarEnd)) {
        this.marks = undefined;
        map[key] = this.nested(indent);
        this.marks = marks;
      } else {
        const begin = this.scalarEnd + 2;
        const value = this.inline(begin);
        map[key] = value;
        if (marks && typeof value === 'number') marks.push([key, begin, this.scalarEnd]);
        this.advance();
      }
      at = this.at;
    } while (this.indent === indent);
    if (this.indent > indent) this.decline();
    return map;
  }

  /** The key at a place, which a colon follows: `scalarEnd` is then the colon's place. */
  private key(at: number): string {
    if (!this.isKeyAt(at)) this.decline();
    return this.text.slice(at, this.scalarEnd);
  }

  private isKeyAt(at: number): boolean {
    const { text } = this;
    let to = at;
    let unit = text.charCodeAt(to);
    if (!isLetter(unit) && unit !== UNDERSCORE) return false;
    while (isLetter(unit) || isDigit(unit) || unit === UNDERSCORE || unit === DASH) unit = text.charCodeAt(++to);
    if (to - at > MAX_KEY_UNITS) return false;
    if (unit !== COLON || (to + 1 < this.end && text.charCodeAt(to + 1) !== SPACE)) return false;
    this.scalarEnd = to;
    return true;
  }

  /** Whether the line at hand begins after so many blanks; -1: whether there is none. */
  private isAt(indent: number): boolean {
    return this.indent === indent;
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }

  /** Whether nothing but a comment follows the colon: then the next line is taken to hand. */
  private isNestedAfter(colon: number): boolean {
    let at = colon + 1;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    if (at < this.end && (at === colon + 1 || this.text.charCodeAt(at) !== HASH)) return false;
    this.advance();
    return true;
  }

  /** A value on the line at hand, alone there but for a comment. */
  private inline(from: number): YamlValue {
    const unit = this.text.charCodeAt(from);
    let value: YamlValue;
    if (unit === OPEN) value = this.flow(from, 1);
    else if (unit === DOUBLE_QUOTE) value = this.double(from);
    else if (unit === SINGLE_QUOTE) value = this.single(from);
    else return this.plain(from);
    let at = this.scalarEnd;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    if (at < this.end && (at === this.scalarEnd || this.text.charCodeAt(at) !== HASH)) this.decline();
    return value;
  }

  private plain(from: number): YamlValue {
    const { text, end } = this;
    const first = text.charCodeAt(from);
    if (from >= end || !(isLetter(first) || isDigit(first) || first > 0xa0)) this.decline();
    let last = from;
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) break;
      } else {
        if (unit === COLON && (at + 1 >= end || text.charCodeAt(at + 1) === SPACE)) this.decline();
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
      if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)$/.test(words)) this.decline();
      return words;
    }
    if (words === 'true') return true;
    if (words === 'false') return false;
    if (words.length <= 5 && /^(?:null|true|false)$/i.test(words)) this.decline();
    return words;
  }

  private single(from: number): string {
    const { text } = this;
    for (let at = from + 1; ; at++) {
      at = text.indexOf("'", at);
      if (at === -1 || at >= this.end) this.decline();
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) {
        this.scalarEnd = at + 1;
        const words = text.slice(from + 1, at);
        return words.includes("'") ? words.replaceAll("''", "'") : words;
      }
      at++;
    }
  }

  private double(from: number): string {
    const { text, end } = this;
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
    return this.decline();
  }

  private unescaped(words: string): string {
    return words.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g, (...found: string[]) => {
      const [, x, u, long, short = ''] = found;
      const hex = x ?? u ?? long;
      if (hex === undefined) return ESCAPES.get(short) ?? this.decline();
      const code = parseInt(hex, 16);
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) this.decline();
      return String.fromCodePoint(code);
    });
  }

  /** A list on one line. */
  private flow(from: number, depth: number): YamlValue {
    if (depth > MAX_FLOW_DEPTH) this.decline();
    const { text } = this;
    const items: YamlValue[] = [];
    for (let at = from + 1; ; at++) {
      // Between items stands one blank, as we write it.
      if (items.length > 0 && text.charCodeAt(at++) !== SPACE) this.decline();
      items.push(this.flowItem(at, depth));
      at = this.scalarEnd;
      if (at >= this.end) this.decline();
      const unit = text.charCodeAt(at);
      if (unit === CLOSE) {
        this.scalarEnd = at + 1;
        return items;
      }
      if (unit !== COMMA) this.decline();
    }
  }

  private flowItem(from: number, depth: number): YamlValue {
    const { text } = this;
    const unit = text.charCodeAt(from);
    this.tokens += TOKENS_OF_ITEM;
    if (unit === OPEN) return this.flow(from, depth + 1);
    if (unit === DOUBLE_QUOTE) return this.double(from);
    if (unit === SINGLE_QUOTE) return this.single(from);
    let to = from;
    while (to < this.end && text.charCodeAt(to) !== COMMA && text.charCodeAt(to) !== CLOSE) to++;
    const words = text.slice(from, to);
    if (!isPlainFlow(words)) this.decline();
    this.scalarEnd = to;
    return this.plainValue(words);
  }

  /** Takes the next line to hand that is neither blank nor a comment. */
  private advance(): void {
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
        if (this.tokens > MAX_YAML_TOKENS) this.decline();
        return;
      }
      this.tokens += TOKENS_OF_GAP;
      start = lineEnd + 1;
    }
    this.start = this.at = this.end = this.next = length;
    this.indent = -1;
  }

  private decline(): never {
    throw new NotCanonical();
  }
}

type Marks = (readonly [key: string, start: number, end: number])[];

class EntryPlaces {
  readonly entries: { readonly dashLine: number; readonly end: number; readonly marks: Marks }[] = [];

  constructor(readonly begin: number) {}
}

function splitAt(text: string, places: EntryPlaces | undefined): SplitList {
  if (!places) return { outer: text, at: undefined, entries: [], indent: '  ' };
  let start = places.begin;
  const entries = places.entries.map(({ dashLine, end, marks }) => {
    const from = start;
    start = end;
    return {
      text: text.slice(from, end),
      gap: dashLine - from,
      numbers: new Map(marks.map(([key, first, last]) => [key, [first - from, last - from] as const])),
    };
  });
  return { outer: text.slice(0, places.begin) + text.slice(start), at: places.begin, entries, indent: '  ' };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
