import type { AnchorText } from '../anchor/anchorText';
import { carryWordsInTurns } from '../anchor/carryWords';
import type { Span } from '../anchor/selector';
import { articleSentences } from '../suggest/articleSentences';
import { atOnce, type Turns } from '../turns';
import { joinSpans } from './spanSets';

// What a coder has read of an article: spans of its text, in code points.

/** Which sentences of an article have not been read, and how many it has. The page's furniture is none. */
export interface Coverage {
  readonly unread: readonly Span[];
  readonly total: number;
}

/** A sentence counts as read where all its words were. */
export const coverage = (text: AnchorText, seen: readonly Span[]): Coverage => atOnce(coverageInTurns(text, seen));

const SENTENCES_A_TURN = 64;

/** The same, some sentences a turn. */
export function* coverageInTurns(text: AnchorText, seen: readonly Span[]): Turns<Coverage> {
  const spans = joinSpans(seen);
  const unread: Span[] = [];
  let total = 0;
  let at = 0;
  for (const sentence of articleSentences(text.text)) {
    const [start, end] = [text.toCodePoints(sentence.start), text.toCodePoints(sentence.end)];
    while ((spans[at]?.[1] ?? Infinity) <= start) at += 1;
    const [from, to] = spans[at] ?? [end, end];
    if (start < from || to < end) unread.push([start, end]);
    total += 1;
    if (total % SENTENCES_A_TURN === 0) yield;
  }
  return { unread, total };
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
  return [/\S/u.exec(text.text)?.index === from ? 0 : start, text.toCodePoints(behind.lastIndex)];
}

/**
 * What was read of one text, in another, both normalised: sentence by sentence, those that stand there letter for letter.
 * One whose words changed is unread again.
 */
export const carrySeen = (seen: readonly Span[], old: AnchorText, today: AnchorText): [number, number][] =>
  atOnce(carrySeenInTurns(seen, old, today));

/** The same, some sentences a turn. */
export function* carrySeenInTurns(
  seen: readonly Span[],
  old: AnchorText,
  today: AnchorText,
): Turns<[number, number][]> {
  let then: Places | undefined;
  let now: Places | undefined;
  // To compare two texts is dear where much has changed: only of sentences that one of them has twice need it be asked.
  const carry = carryWordsInTurns(old, today, function* (words) {
    then ??= yield* sentencesByWords(old.text);
    now ??= yield* sentencesByWords(today.text);
    const place = now.get(words);
    return place === 'several' || then.get(words) === 'several' ? place && 'compare' : place;
  });
  const carried: Span[] = [];
  function* carryPiece(from: number, to: number): Turns<void> {
    const words = old.text.slice(from, to);
    const start = to - words.trimStart().length;
    const end = start + words.trim().length;
    const place = start < end ? yield* carry(start, end) : undefined;
    if (place === undefined) return;
    carried.push(withSpace(today, [today.toCodePoints(place), today.toCodePoints(place + end - start)]));
  }
  const borders: number[] = [];
  for (const { start, end } of articleSentences(old.text)) {
    borders.push(start, end);
    if (borders.length % (2 * SENTENCES_A_TURN) === 0) yield;
  }
  let next = 0;
  for (const [first, last] of joinSpans(seen)) {
    // A sidecar may be wrong about its article: what lies beyond the text is held within it, and so is nothing.
    const end = old.toUtf16(last);
    let from = old.toUtf16(first);
    for (; (borders[next] ?? Infinity) < end; next += 1) {
      if (next % SENTENCES_A_TURN === 0) yield;
      const border = borders[next] ?? end;
      if (border <= from) continue;
      yield* carryPiece(from, border);
      from = border;
    }
    yield* carryPiece(from, end);
  }
  return joinSpans(carried);
}

/** Where the sentences of a text begin, by their words; UTF-16. */
type Places = ReadonlyMap<string, number | 'several'>;

function* sentencesByWords(text: string): Turns<Places> {
  const places = new Map<string, number | 'several'>();
  let count = 0;
  for (const { start, end } of articleSentences(text)) {
    const words = text.slice(start, end);
    places.set(words, places.has(words) ? 'several' : start);
    count += 1;
    if (count % SENTENCES_A_TURN === 0) yield;
  }
  return places;
}

function sentencesOf(text: AnchorText): readonly Span[] {
  return Array.from(articleSentences(text.text), ({ start, end }): Span => [
    text.toCodePoints(start),
    text.toCodePoints(end),
  ]);
}
