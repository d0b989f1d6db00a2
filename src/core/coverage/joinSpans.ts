import type { Span } from '../anchor/selector';

/** Spans in order, those that touch made one. */
export function joinSpans(spans: readonly Span[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
