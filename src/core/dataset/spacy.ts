import * as z from 'zod/mini';
import type { AnchorText } from '../anchor/anchorText';
import { compiledObject } from '../compiledObject';
import { once } from '../once';
import type { Turns } from '../turns';
import type { ExportedArticle, ExportedSpan } from './exported';
import { LongLine, LongList } from './longLine';
import { OFFSET_UNIT, type Piece, type Step } from './model';
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
  ws: boolean;
}

class SpacyWriter implements FormatWriter {
  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    return [{ file: FILE, text: '' }];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    if (isNoExample(article, this.context.lose)) return;
    losePartsOf(article, this.context.lose);
    const line = yield* LongLine.of(exampleOf(article));
    verified(FILE, yield* spacyDifference(line, article));
    for (const text of line.texts) yield { file: FILE, text };
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The articles with tokens and spans.', mediatype: 'application/jsonl' }];
  }
}

function exampleOf(article: ExportedArticle): Readonly<Record<string, unknown>> {
  const { path, sha256, text, spans, statuses, isFinished } = article;
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  function* tokens(): Generator<unknown, void, undefined> {
    for (const token of spacyTokens(article)) {
      starts.set(token.start, token.id);
      ends.set(token.end, token.id);
      yield token;
    }
  }
  // Asked for after the tokens, as it stands behind them.
  function* spansByToken(): Generator<unknown, void, undefined> {
    for (const span of spans) {
      yield {
        start: span.start,
        end: span.end,
        token_start: starts.get(span.start),
        token_end: ends.get(span.end),
        label: labelOf(span.type),
        id: span.id,
        facts: factsOf(span),
      };
    }
  }
  return {
    text: text.text,
    tokens: new LongList(tokens()),
    spans: new LongList(spansByToken()),
    answer: isFinished ? 'accept' : 'ignore',
    meta: { file: path, sha256, offset_unit: OFFSET_UNIT, coding: statuses },
  };
}

/** All of the text as tokens: white space is one, too, but for a single space behind a word, which is the word's `ws`. */
function* spacyTokens({ text, spans }: ExportedArticle): Generator<SpacyToken, void, undefined> {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  let id = 0;
  const token = (start: number, end: number): SpacyToken => {
    return { text: text.slice(start, end), start, end, id: id++, ws: false };
  };
  let at = 0;
  /** The word before `at`, until it is known what stands behind it. */
  let word: SpacyToken | undefined;
  function* spaceUpTo(end: number): Generator<SpacyToken, void, undefined> {
    let start = at;
    if (word !== undefined) {
      // A span that begins or ends with the space needs it as a token.
      word.ws = at < end && text.slice(at, at + 1) === ' ' && !starts.has(at) && !ends.has(at + 1);
      if (word.ws) start += 1;
      yield word;
    }
    for (let cut = start + 1; cut < end; cut += 1) {
      if (!starts.has(cut) && !ends.has(cut)) continue;
      yield token(start, cut);
      start = cut;
    }
    if (start < end) yield token(start, end);
  }
  for (const { start, end } of textTokens(text, spans)) {
    yield* spaceUpTo(start);
    word = token(start, end);
    at = end;
  }
  yield* spaceUpTo(text.length);
}

const exampleSchema = once(() => compiledObject({ text: z.string() }));

const tokensSchema = once(() =>
  z.array(compiledObject({ text: z.string(), start: z.int(), end: z.int(), id: z.int(), ws: z.boolean() })),
);

const spansSchema = once(() =>
  z.array(
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
);

function* spacyDifference(line: LongLine, { text, spans }: ExportedArticle): Turns<string | undefined> {
  if (exampleSchema().parse(line.read()).text !== text.text) return 'the text differs';
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const some of line.itemsOf('tokens')) {
    for (const { text: word, start, end, ws } of tokensSchema().parse(some)) {
      const words = word + (ws ? ' ' : '');
      if (!text.text.startsWith(words, at)) return 'the tokens are not the text';
      at += words.length;
      places.push({ start, end });
    }
    yield;
  }
  if (at !== text.text.length) return 'the tokens are not the text';
  const expected = spans.values();
  let count = 0;
  for (const some of line.itemsOf('spans')) {
    for (const got of spansSchema().parse(some)) {
      count += 1;
      const span = expected.next().value;
      const wrong = span && spanDifference(got, span, text, places);
      if (span === undefined || wrong !== undefined) return `${got.id}: ${wrong ?? 'one too many'}`;
    }
    yield;
  }
  return count === spans.length ? undefined : `${count} spans instead of ${spans.length}`;
}

function spanDifference(
  got: z.output<ReturnType<typeof spansSchema>>[number],
  span: ExportedSpan,
  text: AnchorText,
  tokens: readonly { readonly start: number; readonly end: number }[],
): string | undefined {
  const { start, end, token_start: first, token_end: last, label, id, facts } = got;
  if (id !== span.id || label !== labelOf(span.type)) return 'its label';
  if (tokens[first]?.start !== span.start || tokens[last]?.end !== span.end) return 'its tokens';
  if (text.slice(start, end) !== span.exact) return 'its words';
  return JSON.stringify(facts) === JSON.stringify(factsOf(span)) ? undefined : 'its facts';
}
