import type { ExportedArticle, ExportedSpan } from './exported';
import type { Loss, Piece } from './model';
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

  add(article: ExportedArticle): readonly Piece[] {
    const { lose } = this.context;
    if (isNoExample(article, lose)) return [];
    losePartsOf(article, lose);
    for (const { kind, from, to } of linksWithin(article, lose)) {
      const why = 'CoNLL holds spans alone.';
      lose({ kind: 'no-column', file: article.path, annotation: from.id, what: `link ${kind}:${to.id}`, why });
    }
    const kept = withoutOverlaps(article, lose);
    const text = conllOf(article, kept);
    verified(FILE, conllDifference(text, article, kept));
    return [{ file: FILE, text }];
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The articles, token by token.', mediatype: 'text/plain' }];
  }
}

/** The spans that tokens can carry: the shortest first, and none that shares a token with one before it. */
function withoutOverlaps({ path, spans, text }: ExportedArticle, lose: (loss: Loss) => void): readonly ExportedSpan[] {
  const kept: ExportedSpan[] = [];
  /** By code point, which of those kept stands there, from 1. */
  const taken = new Uint32Array(text.length);
  const byLength = [...spans].sort(
    (left, right) => left.end - left.start - (right.end - right.start) || left.start - right.start,
  );
  for (const span of byLength) {
    const about = { kind: 'left-out', file: path, annotation: span.id, what: `${span.type} annotation` } as const;
    const others = taken.subarray(span.start, span.end).filter((one) => one > 0);
    const other = kept[others.reduce((first, one) => Math.min(first, one), Infinity) - 1];
    if (other !== undefined) lose({ ...about, why: `It overlaps annotation ${other.id}, and a token has one tag.` });
    else if (text.slice(span.start, span.end).replace(WHITE, '') === '') lose({ ...about, why: 'It holds no token.' });
    else taken.fill(kept.push(span), span.start, span.end);
  }
  return kept.sort((left, right) => left.start - right.start);
}

function conllOf({ text }: ExportedArticle, kept: readonly ExportedSpan[]): string {
  const lines = [DOCUMENT, ''];
  const ends = sentenceEnds(text, kept);
  let sentence = 0;
  let at = 0;
  let begun: ExportedSpan | undefined;
  for (const { text: word, start, end } of textTokens(text, kept)) {
    if (start >= (ends[sentence] ?? Infinity)) lines.push('');
    while (start >= (ends[sentence] ?? Infinity)) sentence += 1;
    while ((kept[at]?.end ?? Infinity) <= start) at += 1;
    const span = kept[at];
    const isOutside = span === undefined || start < span.start;
    lines.push(`${word}\t${start}\t${end}\t${isOutside ? 'O' : `${begun === span ? 'I' : 'B'}-${labelOf(span.type)}`}`);
    if (!isOutside) begun = span;
  }
  return `${lines.join('\n')}\n\n`;
}

/** A run of tokens that IOB2 tags as one. */
export interface ConllSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the lines of one article: its tagged spans, and every token. Throws nothing; a wrong line is no token. */
export function readConll(text: string): {
  readonly spans: readonly ConllSpan[];
  readonly tokens: readonly TextToken[];
} {
  const spans: { label: string; start: number; end: number }[] = [];
  const tokens: TextToken[] = [];
  let open: { label: string; start: number; end: number } | undefined;
  for (const line of text.split('\n')) {
    const [word = '', first = '', last = '', tag = 'O'] = line.split('\t');
    const [kind = 'O', label = ''] = tag.split('-');
    const [start, end] = [Number(first), Number(last)];
    if (kind === 'B') spans.push((open = { label, start, end }));
    else if (kind === 'I' && open?.label === label) open.end = end;
    else open = undefined;
    if (line !== '' && word !== '-DOCSTART-') tokens.push({ text: word, start, end });
  }
  return { spans, tokens };
}

function conllDifference(
  written: string,
  { text }: ExportedArticle,
  kept: readonly ExportedSpan[],
): string | undefined {
  const { spans, tokens } = readConll(written);
  if (tokens.some((token) => text.slice(token.start, token.end) !== token.text)) return 'a token is not its words';
  const solid = (words: string): string => words.replace(WHITE, '');
  const words = tokens.map((token) => token.text).join('');
  if (words !== solid(text.text)) return 'the tokens are not the text';
  if (spans.length !== kept.length) return `${spans.length} spans instead of ${kept.length}`;
  for (const [index, span] of kept.entries()) {
    const read = spans[index];
    if (read?.label !== labelOf(span.type)) return `${span.id}: its label`;
    if (solid(text.slice(read.start, read.end)) !== solid(text.slice(span.start, span.end)))
      return `${span.id}: its words`;
    if (read.start < span.start || read.end > span.end) return `${span.id}: its offsets`;
  }
  return undefined;
}
