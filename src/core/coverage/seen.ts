import type { AnchorText } from '../anchor/anchorText';
import { carryWords } from '../anchor/carryWords';
import type { Span } from '../anchor/selector';
import { articleSentences } from '../suggest/articleSentences';
import { joinSpans } from './joinSpans';

// What a coder has read of an article: spans of its text, in code points.

/** Which sentences of an article have not been read, and how many it has. The page's furniture is none. */
export interface Coverage {
  readonly unread: readonly Span[];
  readonly total: number;
}

/** A sentence counts as read where all its words were. */
export function coverage(text: AnchorText, seen: readonly Span[]): Coverage {
  const spans = joinSpans(seen);
  const sentences = sentencesOf(text);
  let at = 0;
  const unread = sentences.filter(([start, end]) => {
    while ((spans[at]?.[1] ?? Infinity) <= start) at += 1;
    const [from, to] = spans[at] ?? [end, end];
    return start < from || to < end;
  });
  return { unread, total: sentences.length };
}

/** From the first to the last sentence that a range touches, a bare cursor those beside it; undefined where there is none. */
export function sentencesIn(text: AnchorText, [from, to]: Span): Span | undefined {
  const isBare = from === to;
  const touched = sentencesOf(text).filter(([start, end]) =>
    isBare ? start <= from && from <= end : start < to && from < end,
  );
  // Between two sentences without a space the cursor is at the one that begins.
  const [first, last] = [isBare ? touched.at(-1) : touched[0], touched.at(-1)];
  return first && last && [first[0], last[1]];
}

/** A span with the white space behind it, and that before the first words: so the next one touches it, and lists stay short. */
export function withSpace(text: AnchorText, [start, end]: Span): Span {
  const from = text.toUtf16(start);
  const to = text.toUtf16(end);
  const behind = /\s*/uy;
  behind.lastIndex = to;
  behind.exec(text.text);
  return [text.text.slice(0, from).trim() === '' ? 0 : start, text.toCodePoints(behind.lastIndex)];
}

/**
 * What was read of one text, in another, both normalised: sentence by sentence, those that stand there letter for letter.
 * One whose words changed is unread again.
 */
export function carrySeen(seen: readonly Span[], old: AnchorText, today: AnchorText): [number, number][] {
  const carry = carryWords(old, today);
  const borders = [...articleSentences(old.text)].flatMap(({ start, end }) => [start, end]);
  const carried = joinSpans(seen).flatMap(([from, to]): Span[] => {
    const [first, last] = [old.toUtf16(from), old.toUtf16(to)];
    const cuts = [first, ...borders.filter((at) => at > first && at < last), last];
    return cuts.slice(1).flatMap((cut, index): Span[] => {
      const words = old.text.slice(cuts[index], cut);
      const start = cut - words.trimStart().length;
      const end = start + words.trim().length;
      const place = start < end ? carry(start, end) : undefined;
      if (place === undefined) return [];
      return [withSpace(today, [today.toCodePoints(place), today.toCodePoints(place + end - start)])];
    });
  });
  return joinSpans(carried);
}

function sentencesOf(text: AnchorText): readonly Span[] {
  return Array.from(articleSentences(text.text), ({ start, end }): Span => [
    text.toCodePoints(start),
    text.toCodePoints(end),
  ]);
}
