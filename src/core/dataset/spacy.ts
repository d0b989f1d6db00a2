import * as z from 'zod/mini';
import { compiledObject } from '../compiledObject';
import { once } from '../once';
import type { ExportedArticle } from './exported';
import { jsonLine } from './jsonl';
import { OFFSET_UNIT, type Piece } from './model';
import { factsOf, isNoExample, labelOf, losePartsOf } from './spanFacts';
import { textTokens, type TextToken } from './textTokens';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'annotations.jsonl';

/** Prodigy's and spaCy's JSON Lines: an article a line. */
export const SPACY: FormatSpec = {
  label: 'spaCy/Prodigy JSON Lines',
  about: 'annotations.jsonl: an article a line with tokens and spans; what is not finished is to be ignored.',
  extras: ['articles without annotations'],
  reading: [
    'JSON Lines of Prodigy and spaCy: an article a line. `start` and `end` count code points, `end` excluded; `token_start` and `token_end` count tokens, `token_end` included. The text is its tokens, each with a space behind it where `ws` is true.',
    '`answer` is accept where the article is coded, reviewed or not relevant; else ignore, so that what is not tagged yet teaches nothing.',
    'Spans may overlap and nest: train a span categoriser, or keep one type for a named entity recogniser. What an annotation says beside its type stands in `facts`.',
  ],
  options: [],
  make: (context) => new SpacyWriter(context),
};

interface SpacyToken extends TextToken {
  readonly id: number;
  /** Whether a space stands behind it. */
  readonly ws: boolean;
}

class SpacyWriter implements FormatWriter {
  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    return [{ file: FILE, text: '' }];
  }

  add(article: ExportedArticle): readonly Piece[] {
    if (isNoExample(article, this.context.lose)) return [];
    losePartsOf(article, this.context.lose);
    const line = jsonLine(exampleOf(article));
    verified(FILE, spacyDifference(line, article));
    return [{ file: FILE, text: line }];
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The articles with tokens and spans.', mediatype: 'application/jsonl' }];
  }
}

function exampleOf(article: ExportedArticle): unknown {
  const { path, sha256, text, spans, statuses, isFinished } = article;
  const tokens = spacyTokens(article);
  const starts = new Map(tokens.map(({ start, id }) => [start, id]));
  const ends = new Map(tokens.map(({ end, id }) => [end, id]));
  return {
    text: text.text,
    tokens: tokens.map(({ text: word, start, end, id, ws }) => ({ text: word, start, end, id, ws })),
    spans: spans.map((span) => ({
      start: span.start,
      end: span.end,
      token_start: starts.get(span.start),
      token_end: ends.get(span.end),
      label: labelOf(span.type),
      id: span.id,
      facts: factsOf(span),
    })),
    answer: isFinished ? 'accept' : 'ignore',
    meta: { file: path, sha256, offset_unit: OFFSET_UNIT, coding: statuses },
  };
}

/** All of the text as tokens: white space is one, too, but for a single space behind a word, which is the word's `ws`. */
function spacyTokens({ text, spans }: ExportedArticle): readonly SpacyToken[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const tokens: { text: string; start: number; end: number; id: number; ws: boolean }[] = [];
  const add = (start: number, end: number): void => {
    if (start < end) tokens.push({ text: text.slice(start, end), start, end, id: tokens.length, ws: false });
  };
  const addSpace = (from: number, to: number): void => {
    const last = tokens.at(-1);
    let start = from;
    // A span that begins or ends with the space needs it as a token.
    if (last && from < to && text.slice(from, from + 1) === ' ' && !starts.has(from) && !ends.has(from + 1)) {
      last.ws = true;
      start += 1;
    }
    for (let at = start + 1; at < to; at += 1) {
      if (!starts.has(at) && !ends.has(at)) continue;
      add(start, at);
      start = at;
    }
    add(start, to);
  };
  let at = 0;
  for (const token of textTokens(text, spans)) {
    addSpace(at, token.start);
    add(token.start, token.end);
    at = token.end;
  }
  addSpace(at, text.length);
  return tokens;
}

const exampleSchema = once(() =>
  compiledObject({
    text: z.string(),
    tokens: z.array(compiledObject({ text: z.string(), start: z.int(), end: z.int(), id: z.int(), ws: z.boolean() })),
    spans: z.array(
      compiledObject({
        start: z.int(),
        end: z.int(),
        token_start: z.int(),
        token_end: z.int(),
        label: z.string(),
        id: z.string(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
);

function spacyDifference(line: string, { text, spans }: ExportedArticle): string | undefined {
  const read = exampleSchema().parse(JSON.parse(line));
  if (read.text !== text.text) return 'the text differs';
  if (read.tokens.map(({ text: word, ws }) => word + (ws ? ' ' : '')).join('') !== read.text)
    return 'the tokens are not the text';
  if (read.spans.length !== spans.length) return `${read.spans.length} spans instead of ${spans.length}`;
  for (const [index, span] of spans.entries()) {
    const got = read.spans[index];
    const [first, last] = [read.tokens[got?.token_start ?? -1], read.tokens[got?.token_end ?? -1]];
    if (got?.id !== span.id || got.label !== labelOf(span.type)) return `${span.id}: its label`;
    if (first?.start !== span.start || last?.end !== span.end) return `${span.id}: its tokens`;
    if (text.slice(got.start, got.end) !== span.exact) return `${span.id}: its words`;
    if (JSON.stringify(got.facts) !== JSON.stringify(factsOf(span))) return `${span.id}: its facts`;
  }
  return undefined;
}
