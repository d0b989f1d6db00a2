import type { Char, CharEdit } from './characters';

/** Runs of what is no white space. */
export function wordsOf(chars: readonly Char[]): readonly (readonly [number, number])[] {
  const words: [number, number][] = [];
  for (const [at, { is }] of chars.entries()) {
    if (/\s/.test(is)) continue;
    const last = words.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else words.push([at, at + 1]);
  }
  return words;
}

/** A line cut out and put before another, as two edits of the same text. */
export function moveOf(chars: readonly Char[], from: number, to: number): readonly CharEdit[] {
  const starts = [0, ...chars.flatMap(({ is }, at) => (is === '\n' ? [at + 1] : []))];
  const start = starts[from % starts.length] ?? 0;
  const end = starts[(from % starts.length) + 1] ?? chars.length;
  const at = starts[to % starts.length] ?? 0;
  if (at >= start && at <= end) return [];
  return [
    { at: start, removed: end - start, inserted: [] },
    { at, removed: 0, inserted: chars.slice(start, end) },
  ];
}
