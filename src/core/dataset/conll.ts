import type { AnchorText } from '../anchor/anchorText';
import type { Turns } from '../turns';
import type { ExportedArticle, ExportedSpan } from './exported';
import type { Loss, Piece, Step } from './model';
import { someOf } from './someOf';
import { isNoExample, labelOf, linksWithin, losePartsOf } from './spanFacts';
import { sentenceEnds, textTokens, WHITE, type TextToken } from './textTokens';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'annotations.conll';
const DOCUMENT = '-DOCSTART-\t-X-\t-X-\tO';

/** CoNLL with IOB2 tags: a token a line, an empty line between sentences, `-DOCSTART-` before each article. */
export const CONLL: FormatSpec = {
  label: 'CoNLL',
  about: 'annotations.conll: a token a line with its offsets and IOB2 tag. Of spans that overlap the shortest is kept.',
  extras: ['articles without annotations'],
  reading: [
    'CoNLL: a token a line with its first and last offset (the second one excluded) and its IOB2 tag, parted by tabs; an empty line between sentences. UTF-8, LF, offsets in code points.',
    'Each article begins with a line -DOCSTART-; the articles are the sources of datapackage.json with the attribute in_format, in their order.',
    'One token has one tag: of annotations that overlap the shortest is kept, and the others are listed in LOSSES.md. What annotations say beside their type is in the tables (CSV, JSON Lines) alone.',
  ],
  options: [],
  make: (context) => new ConllWriter(context),
};

class ConllWriter implements FormatWriter {
  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    return [{ file: FILE, text: '' }];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    const { lose } = this.context;
    if (isNoExample(article, lose)) return;
    losePartsOf(article, lose);
    for (const { kind, from, to } of linksWithin(article, lose)) {
      const why = 'CoNLL holds spans alone.';
      lose({ kind: 'no-column', file: article.path, annotation: from.id, what: `link ${kind}:${to.id}`, why });
    }
    const kept = yield* withoutOverlaps(article, lose);
    const texts: string[] = [];
    for (const lines of someOf(conllLines(article, kept))) {
      texts.push(lines.map((line) => `${line}\n`).join(''));
      yield undefined;
    }
    verified(FILE, yield* conllDifference(texts, article, kept));
    for (const text of texts) yield { file: FILE, text };
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The articles, token by token.', mediatype: 'text/plain' }];
  }
}

/** The spans that tokens can carry: the shortest first, and none that shares a token with one before it. */
function* withoutOverlaps(
  { path, spans, text }: ExportedArticle,
  lose: (loss: Loss) => void,
): Turns<readonly ExportedSpan[]> {
  const kept: ExportedSpan[] = [];
  /** By code point, which of those kept stands there, from 1. */
  const taken = new Uint32Array(text.length);
  const byLength = [...spans].sort(
    (left, right) => left.end - left.start - (right.end - right.start) || left.start - right.start,
  );
  for (const some of someOf(byLength)) {
    for (const span of some) {
      const about = { kind: 'left-out', file: path, annotation: span.id, what: `${span.type} annotation` } as const;
      const others = taken.subarray(span.start, span.end).filter((one) => one > 0);
      const other = kept[others.reduce((first, one) => Math.min(first, one), Infinity) - 1];
      if (other !== undefined) lose({ ...about, why: `It overlaps annotation ${other.id}, and a token has one tag.` });
      else if (isWhite(text.slice(span.start, span.end))) lose({ ...about, why: 'It holds no token.' });
      else taken.fill(kept.push(span), span.start, span.end);
    }
    yield;
  }
  return kept.sort((left, right) => left.start - right.start);
}

function* conllLines({ text }: ExportedArticle, kept: readonly ExportedSpan[]): Generator<string, void, undefined> {
  yield DOCUMENT;
  yield '';
  const ends = sentenceEnds(text, kept);
  const nextEnd = (): number => ends.next().value ?? Infinity;
  let sentenceEnd = nextEnd();
  let at = 0;
  let begun: ExportedSpan | undefined;
  for (const { text: word, start, end } of textTokens(text, kept)) {
    if (start >= sentenceEnd) yield '';
    while (start >= sentenceEnd) sentenceEnd = nextEnd();
    while ((kept[at]?.end ?? Infinity) <= start) at += 1;
    const span = kept[at];
    const isOutside = span === undefined || start < span.start;
    yield `${word}\t${start}\t${end}\t${isOutside ? 'O' : `${begun === span ? 'I' : 'B'}-${labelOf(span.type)}`}`;
    if (!isOutside) begun = span;
  }
  yield '';
}

/** A run of tokens that IOB2 tags as one. */
export interface ConllSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the lines of articles one by one. Throws nothing; a wrong line is no token. */
export class ConllReading {
  /** The spans so far. */
  readonly spans: ConllSpan[] = [];
  private open: { label: string; start: number; end: number } | undefined;

  /** The token of the next line, if it is one. */
  next(line: string): TextToken | undefined {
    const [word = '', first = '', last = '', tag = 'O'] = line.split('\t');
    const [kind = 'O', label = ''] = tag.split('-');
    const [start, end] = [Number(first), Number(last)];
    if (kind === 'B') this.spans.push((this.open = { label, start, end }));
    else if (kind === 'I' && this.open?.label === label) this.open.end = end;
    else this.open = undefined;
    return line === '' || word === '-DOCSTART-' ? undefined : { text: word, start, end };
  }
}

const isWhite = (words: string): boolean => words.replace(WHITE, '') === '';

/** The first difference between the lines of an article, in texts that end with one, and what they are to hold. */
function* conllDifference(
  written: readonly string[],
  { text }: ExportedArticle,
  kept: readonly ExportedSpan[],
): Turns<string | undefined> {
  const reading = new ConllReading();
  let at = 0;
  for (const lines of written) {
    for (const line of lines.slice(0, -1).split('\n')) {
      const token = reading.next(line);
      if (token === undefined) continue;
      const { start, end } = token;
      if (text.slice(start, end) !== token.text) return 'a token is not its words';
      if (start < at || !isWhite(text.slice(at, start))) return 'the tokens are not the text';
      at = end;
    }
    yield;
  }
  if (!isWhite(text.slice(at, text.length))) return 'the tokens are not the text';
  return spansDifference(reading.spans, text, kept);
}

function spansDifference(
  spans: readonly ConllSpan[],
  text: AnchorText,
  kept: readonly ExportedSpan[],
): string | undefined {
  const solid = (start: number, end: number): string => text.slice(start, end).replace(WHITE, '');
  if (spans.length !== kept.length) return `${spans.length} spans instead of ${kept.length}`;
  for (const [index, span] of kept.entries()) {
    const read = spans[index];
    if (read?.label !== labelOf(span.type)) return `${span.id}: its label`;
    if (solid(read.start, read.end) !== solid(span.start, span.end)) return `${span.id}: its words`;
    if (read.start < span.start || read.end > span.end) return `${span.id}: its offsets`;
  }
  return undefined;
}
