import type { Span } from '../anchor/selector';

// Spans of one text as a set of its characters, in any unit.

type Spans = readonly Span[];

/** In order, those that touch made one; one that ends before it begins holds nothing. */
export function joinSpans(spans: Spans): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans.filter(([from, to]) => from < to).toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** What of some spans lies in none of the others. */
export function withoutSpans(spans: Spans, others: Spans): [number, number][] {
  const holes = joinSpans(others);
  let hole = 0;
  return joinSpans(spans).flatMap(([start, end]): [number, number][] => {
    const left: [number, number][] = [];
    let from = start;
    while ((holes[hole]?.[1] ?? Infinity) <= start) hole += 1;
    // The last hole may reach into the next span, too.
    for (let at = hole; from < end; at += 1) {
      const [first, last] = holes[at] ?? [end, end];
      if (from < first) left.push([from, Math.min(first, end)]);
      from = Math.max(from, last);
    }
    return left;
  });
}

/** With one span more, or with nothing of it. */
export const spansWith = (spans: Spans, span: Span, isIn: boolean): [number, number][] =>
  isIn ? joinSpans([...spans, span]) : withoutSpans(spans, [span]);

/** What both sides have, or one of them has added; what one of them has taken away from `base` is gone. */
export const mergeSpanSets = (base: Spans, ours: Spans, theirs: Spans): [number, number][] =>
  joinSpans([
    ...withoutSpans(ours, withoutSpans(ours, theirs)),
    ...withoutSpans(ours, base),
    ...withoutSpans(theirs, base),
  ]);
