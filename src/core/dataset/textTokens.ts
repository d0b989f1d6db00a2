import type { AnchorText } from '../anchor/anchorText';
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
export function textTokens(
  text: AnchorText,
  spans: readonly Pick<ExportedSpan, 'start' | 'end'>[],
): readonly TextToken[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((left, right) => left - right);
  const tokens: TextToken[] = [];
  let next = 0;
  const add = (from: number, to: number): void => {
    let start = text.toCodePoints(from);
    const end = text.toCodePoints(to);
    while ((cuts[next] ?? Infinity) <= start) next += 1;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[(next += 1)]) {
      tokens.push({ text: text.slice(start, cut), start, end: cut });
      start = cut;
    }
    tokens.push({ text: text.slice(start, end), start, end });
  };
  let from = 0;
  const addBetween = (to: number): void => {
    for (const { 0: sign, index } of text.text.slice(from, to).matchAll(BETWEEN)) {
      add(from + index, from + index + sign.length);
    }
  };
  for (const { start, end } of wordsOf(text.text)) {
    addBetween(start);
    add(start, end);
    from = end;
  }
  addBetween(text.text.length);
  return tokens;
}

/** Where sentences end, in code points, in order; none within one of these spans. */
export function sentenceEnds(
  text: AnchorText,
  spans: readonly Pick<ExportedSpan, 'start' | 'end'>[],
): readonly number[] {
  const ends: number[] = [];
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
    if (inside <= end) ends.push(end);
  }
  return ends;
}
