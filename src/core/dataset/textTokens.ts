import type { AnchorText } from '../anchor/anchorText';
import type { Span } from '../anchor/selector';
import { sentenceEndBehind } from '../text/sentences';
import { wordsOf } from '../text/tokens';
import type { ExportedSpan } from './exported';
import { LINE_ENDS, MASK } from './maskText';

/** A word, sign or masked run of an exported text, in code points. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** White space, with what ends lines for others than JavaScript. */
export const WHITE = new RegExp(`[\\s${LINE_ENDS}]+`, 'gu');
const BETWEEN = new RegExp(`${MASK}+|[^\\s${LINE_ENDS}]`, 'gu');

/** All tokens of a text without the white space, cut wherever one of these spans begins or ends, so that spans are whole tokens. */
export function* textTokens(
  text: AnchorText,
  spans: readonly Pick<ExportedSpan, 'start' | 'end'>[],
): Generator<TextToken, void, undefined> {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right);
  let next = 0;
  for (const [from, to] of solidParts(text.text)) {
    let start = text.toCodePoints(from);
    const end = text.toCodePoints(to);
    while ((cuts[next] ?? Infinity) <= start) next += 1;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[(next += 1)]) {
      yield { text: text.slice(start, cut), start, end: cut };
      start = cut;
    }
    yield { text: text.slice(start, end), start, end };
  }
}

/** Words, and each sign and masked run between them, in UTF-16 units. */
function* solidParts(text: string): Generator<Span, void, undefined> {
  let from = 0;
  for (const { start, end } of wordsOf(text)) {
    // Mostly a space, and nothing else.
    if (start - from !== 1 || text.charAt(from) !== ' ') yield* partsBetween(text, from, start);
    yield [start, end];
    from = end;
  }
  yield* partsBetween(text, from, text.length);
}

function* partsBetween(text: string, from: number, to: number): Generator<Span, void, undefined> {
  for (const { 0: sign, index } of text.slice(from, to).matchAll(BETWEEN)) {
    yield [from + index, from + index + sign.length];
  }
}

/** Where sentences end, in code points, in order; none within one of these spans. */
export function* sentenceEnds(
  text: AnchorText,
  spans: readonly Pick<ExportedSpan, 'start' | 'end'>[],
): Generator<number, void, undefined> {
  const begun = [...spans].sort((left, right) => left.start - right.start).values();
  let next = begun.next().value;
  /** Where the last ends of those that begin before. */
  let inside = 0;
  for (let at = 0; at < text.text.length;) {
    if (/\s/.test(text.text.charAt(at))) {
      at += 1;
      continue;
    }
    at = Math.max(at + 1, sentenceEndBehind(text.text, at, at + 1));
    const end = text.toCodePoints(at);
    for (; next !== undefined && next.start < end; next = begun.next().value) inside = Math.max(inside, next.end);
    if (inside <= end) yield end;
  }
}
