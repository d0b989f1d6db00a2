import { CanonicalInline } from './canonicalInline';
import { CanonicalLines } from './canonicalLines';
import { EntryPlaces, splitAt, type Marks } from './entryPlaces';
import { MAX_YAML_SIZE } from './guard';
import type { SplitList } from './list';
import { NotCanonical, decline } from './notCanonical';
import type { Turns } from '../turns';
import { once } from '../once';
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

/**
 * Entries of lists by their lines, as they were read in one text: what stands in another text word by word is not read
 * again, and is the same value.
 */
export type KnownEntries = Map<string, { readonly value: YamlValue; readonly tokens: number }>;

/** What comes between the entries of a list at the top of a file. */
export const NEXT_ENTRY = '\n  - ';

/** No file of ours nests as deep; the guard allows a little more. */
const MAX_INDENT = 24;

// What the guard refuses, and what readers of YAML might disagree on: tabs, NEL, line separators, byte order marks.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const DOUBTFUL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

/**
 * Reads a text that is in the usual form; undefined for any other, also one that is no YAML at all. `listKey` names the
 * top-level list whose entries are edited one by one. Yields after each item of a list, so that a large file can be read in turns.
 */
export function* readCanonical(text: string, listKey?: string, known?: KnownEntries): Turns<Canonical | undefined> {
  if (text.length > MAX_YAML_SIZE) return undefined;
  if (DOUBTFUL.test(text.startsWith('\ufeff') ? text.slice(1) : text)) return undefined;
  yield;
  try {
    return yield* new CanonicalReader(text, listKey, known).document();
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}

/** The value of a small file in the usual form; undefined for any other. */
export function valueInUsualForm(text: string, known?: KnownEntries): YamlMap | undefined {
  const turns = readCanonical(text, undefined, known);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value?.value;
  }
}

class CanonicalReader {
  private readonly lines: CanonicalLines;
  private readonly line: CanonicalInline;
  /** The whole numbers of the entry at hand. */
  private marks: Marks | undefined;

  constructor(
    private readonly text: string,
    private readonly listKey: string | undefined,
    /** Not with a list whose entries are edited: their places would be missing. */
    private readonly known: KnownEntries | undefined,
  ) {
    this.lines = new CanonicalLines(text);
    this.line = new CanonicalInline(this.lines);
  }

  *document(): Turns<Canonical> {
    const value: Record<string, YamlValue> = {};
    let places: EntryPlaces | undefined;
    this.lines.advance();
    if (!this.isAt(0)) decline();
    while (this.isAt(0)) {
      const key = this.key(this.lines.at);
      if (value[key] !== undefined) decline();
      if (!this.isNestedAfter(this.line.scalarEnd)) {
        value[key] = this.line.inline(this.line.scalarEnd + 2);
        this.lines.advance();
      } else if (!this.lines.isDash()) {
        value[key] = this.nested(0);
      } else {
        if (!this.isAt(2)) decline();
        const own = key === this.listKey ? new EntryPlaces(this.lines.below) : undefined;
        places = own ?? places;
        const items: YamlValue[] = [];
        while (this.isAt(2)) {
          const dashLine = this.lines.start;
          this.marks = own && [];
          items.push(this.known && !own ? this.knownItem(this.known) : this.item(2));
          own?.entries.push({ dashLine, end: this.lines.below, marks: this.marks ?? [] });
          yield;
        }
        this.marks = undefined;
        if (this.lines.indent > 2) decline();
        value[key] = items;
      }
    }
    if (!this.isAt(-1)) decline();
    const { text } = this;
    return { value, list: once(() => splitAt(text, places)) };
  }

  /** The value of a map's key that stands on the lines below, at hand already. */
  private nested(indent: number): YamlValue {
    if (this.lines.indent !== indent + 2 || this.lines.indent > MAX_INDENT) decline();
    if (this.lines.isDash()) {
      const items: YamlValue[] = [];
      while (this.lines.indent === indent + 2) items.push(this.item(indent + 2));
      if (this.lines.indent > indent + 2) decline();
      return items;
    }
    return this.map(indent + 2, this.lines.at);
  }

  /** An item of a list at the top, which need not be read where the same lines were. The last one is read always. */
  private knownItem(known: KnownEntries): YamlValue {
    const { start, tokens } = this.lines;
    const end = this.text.indexOf(NEXT_ENTRY, start);
    if (end === -1) return this.item(2);
    const lines = this.text.slice(start, end);
    const before = known.get(lines);
    if (before) {
      this.lines.skipTo(end + 1, before.tokens);
      return before.value;
    }
    const value = this.item(2);
    // Else the list ends between, and the next entry is another one's.
    if (this.lines.start === end + 1) known.set(lines, { value, tokens: this.lines.tokens - tokens });
    return value;
  }

  /** One item of a block list; the line of its dash is at hand. */
  private item(indent: number): YamlValue {
    if (!this.lines.isDash()) decline();
    const from = this.lines.at + 2;
    if (this.line.isKeyAt(from)) return this.map(indent + 2, from);
    const marks = this.marks;
    this.marks = undefined;
    const value = this.line.inline(from);
    this.marks = marks;
    this.lines.advance();
    if (this.lines.indent > indent) decline();
    return value;
  }

  /** A block map; its first key stands at `from` on the line at hand, the others at the indent. */
  private map(indent: number, from: number): YamlMap {
    if (indent > MAX_INDENT) decline();
    const map: Record<string, YamlValue> = {};
    // Only numbers right in an entry are marked, not those in its claim.
    const marks = this.marks;
    let at = from;
    do {
      const key = this.key(at);
      // Also what every object inherits, such as __proto__: rare, and the parser's business.
      if (map[key] !== undefined) decline();
      if (this.isNestedAfter(this.line.scalarEnd)) {
        this.marks = undefined;
        map[key] = this.nested(indent);
        this.marks = marks;
      } else {
        const begin = this.line.scalarEnd + 2;
        const value = this.line.inline(begin);
        map[key] = value;
        if (marks && typeof value === 'number') marks.push([key, begin, this.line.scalarEnd]);
        this.lines.advance();
      }
      at = this.lines.at;
    } while (this.lines.indent === indent);
    if (this.lines.indent > indent) decline();
    return map;
  }

  /** The key at a place, which a colon follows: `scalarEnd` is then the colon's place. */
  private key(at: number): string {
    if (!this.line.isKeyAt(at)) decline();
    return this.text.slice(at, this.line.scalarEnd);
  }

  /** Whether the line at hand begins after so many blanks; -1: whether there is none. */
  private isAt(indent: number): boolean {
    return this.lines.indent === indent;
  }

  /** Whether nothing but a comment follows the colon: then the next line is taken to hand. */
  private isNestedAfter(colon: number): boolean {
    if (!this.lines.endsAt(colon + 1)) return false;
    this.lines.advance();
    return true;
  }
}
