import { Lexer } from 'yaml';
import type { Problem } from '../problem';
import { LineIndex } from './lines';
import { short } from './short';

/** Largest file read, in UTF-16 units: some 17,000 detailed annotations. */
export const MAX_YAML_SIZE = 8 * 1024 * 1024;
/** Most tokens read. The parser takes about 2 µs for each, so that a million keys would hold the editor for seconds. */
export const MAX_YAML_TOKENS = 750_000;
/** Most lines read: twice those of 5,000 annotations with every detail. Counted first, for the lexer is slow with lines. */
export const MAX_YAML_LINES = 300_000;
export const MAX_YAML_DEPTH = 32;

// What YAML 1.2 calls printable, as its complement. Lone surrogates cannot be written as UTF-8.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\r(?!\n)/;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m;

const SPLIT =
  'Split it: an article into several with a sidecar each, and places into GeoNames files below .sitrep/gazetteers.';

/**
 * Refuses what a parser must never be shown: measured.md tells of 44 seconds for chained aliases and of deep nesting that
 * ends the process. One pass of the lexer, before anything is composed. Returns an empty list for a text that may be read.
 */
export function guardYaml(text: string, file: string): readonly Problem[] {
  const lines = new LineIndex(text);
  const problem = (code: string, start: number, length: number, message: string): readonly Problem[] => [
    { code: `yaml/${code}`, severity: 'error', message, file, range: lines.rangeAt(start, start + length) },
  ];
  if (text.length > MAX_YAML_SIZE) {
    return problem('too-large', 0, 0, `The file is larger than 8 MB. ${SPLIT}`);
  }
  const over = startOfLine(text, MAX_YAML_LINES);
  if (over !== undefined) {
    return problem('too-large', over, 0, `The file has more lines than Sitrep reads (${MAX_YAML_LINES}). ${SPLIT}`);
  }
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const message = 'The file holds merge-conflict markers. Resolve the conflict; until then nothing is written to it.';
    return problem('conflict', conflict.index, 7, message);
  }
  const unprintable = UNPRINTABLE.exec(text);
  if (unprintable) {
    const code = unprintable[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
    const message = `The file holds the control character U+${code}, which YAML forbids. Remove it, or write it as an escape in double quotes.`;
    return problem('control-character', unprintable.index, 1, message);
  }
  for (const found of forbiddenTokens(text)) {
    return problem(found.code, found.start, found.length, found.message);
  }
  return [];
}

/** Where a line begins, counted from 0; undefined where there is none, or nothing on it. */
function startOfLine(text: string, line: number): number | undefined {
  let at = 0;
  for (let count = 0; count < line; count++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
  return at < text.length ? at : undefined;
}

interface Found {
  readonly code: string;
  readonly start: number;
  readonly length: number;
  readonly message: string;
}

const SECOND_DOCUMENT = {
  code: 'several-documents',
  message: 'The file holds more than one YAML document. Remove the line "---" or "..." and what follows it.',
};

function* forbiddenTokens(text: string): Generator<Found> {
  const depth = new Depth();
  let offset = 0;
  let line = 0;
  let documents = 0;
  let filled = false;
  let scalarNext = false;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_YAML_TOKENS) {
      const message = `The file holds more keys, values and signs than Sitrep reads (${MAX_YAML_TOKENS}). ${SPLIT}`;
      yield { code: 'too-large', start: offset, length: 0, message };
    }
    // The lexer marks documents, scalars and broken flows by control characters that are not in the text.
    if (token === '\x02') {
      documents++;
      if (documents > 1) yield { ...SECOND_DOCUMENT, start: offset, length: 0 };
      continue;
    }
    if (token === '\x18') continue;
    if (token === '\x1f') {
      scalarNext = true;
      continue;
    }
    const found = { start: offset, length: token.length };
    if (scalarNext) {
      scalarNext = false;
      depth.node(offset - line);
      filled = true;
    } else {
      if (token === '---') {
        if (filled) yield { ...SECOND_DOCUMENT, ...found };
        filled = true;
      } else if (/^[-?:[{"']/.test(token)) {
        filled = true;
      }
      switch (token.charAt(0)) {
        case '&':
          yield {
            ...found,
            code: 'anchor',
            message: `The anchor ${short(token)} is not allowed. Remove it, or put the text in quotes.`,
          };
          break;
        case '*':
          yield {
            ...found,
            code: 'alias',
            message: `The alias ${short(token)} is not allowed. Write the value out, or put the text in quotes.`,
          };
          break;
        case '!':
          yield {
            ...found,
            code: 'tag',
            message: `The tag ${short(token)} is not allowed. Remove it, or put the text in quotes.`,
          };
          break;
        case '%':
          yield { ...found, code: 'directive', message: 'YAML directives are not allowed. Remove this line.' };
          break;
        case '"':
        case "'":
          depth.node(offset - line);
          break;
        default:
          depth.indicator(token, offset - line);
      }
    }
    if (depth.depth > MAX_YAML_DEPTH) {
      const message = `Values are nested more than ${MAX_YAML_DEPTH} deep. A file of Sitrep never needs that: look for a misplaced bracket or dash.`;
      yield { ...found, code: 'too-deep', message };
    }
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak !== -1) line = offset + lastBreak + 1;
    offset += token.length;
  }
}

/** Counts collections around the token at hand: block ones by column, flow ones by bracket. */
class Depth {
  private readonly blocks: { readonly column: number; readonly kind: '-' | ':' }[] = [];
  private flows = 0;
  private nodeColumn: number | undefined;

  get depth(): number {
    return this.blocks.length + this.flows;
  }

  /** A scalar begins here: if a colon follows, it is a key. */
  node(column: number): void {
    if (this.flows === 0) this.nodeColumn = column;
  }

  indicator(token: string, column: number): void {
    if (token === '[' || token === '{') {
      this.node(column);
      this.flows++;
    } else if (token === ']' || token === '}') {
      this.flows = Math.max(0, this.flows - 1);
    } else if (this.flows === 0) {
      if (token === '-') this.open(column, '-');
      else if (token === '?') this.open(column, ':');
      else if (token === ':') this.open(this.nodeColumn ?? column, ':');
      if (token.endsWith('\n')) this.nodeColumn = undefined;
    }
  }

  private open(column: number, kind: '-' | ':'): void {
    let top = this.blocks.at(-1);
    while (top && (top.column > column || (top.column === column && top.kind === '-' && kind === ':'))) {
      this.blocks.pop();
      top = this.blocks.at(-1);
    }
    if (top?.column !== column || top.kind !== kind) this.blocks.push({ column, kind });
  }
}
