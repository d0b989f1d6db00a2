import type { Tokens } from './tokens';

/** A sentence, or what stands alone between blank lines: indices of its tokens, `end` exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Tokens from which a sentence is cut all the same, so that a text without full stops has segments too. */
const LONGEST = 120;

/** What the lines of a list begin with. */
const ITEM = /[-*•–—|]/;

/** Splits tokens into sentences. A single line break is no border: it moves when a text is wrapped anew. */
export function segmentsOf({ text, starts, ends }: Tokens): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 0; at < starts.length; at += 1) {
    const end = ends[at] ?? 0;
    const next = starts[at + 1] ?? text.length;
    const isLast = at + 1 === starts.length;
    const isCut = isLast || at + 1 - start >= LONGEST || (next > end && isBorder(text, end, next));
    if (!isCut) continue;
    segments.push({ start, end: at + 1 });
    start = at + 1;
  }
  return segments;
}

/** Whether a sentence ends at `end`, before the space up to `next`. */
function isBorder(text: string, end: number, next: number): boolean {
  const space = text.slice(end, next);
  const line = space.indexOf('\n');
  if (line >= 0 && (space.includes('\n', line + 1) || ITEM.test(text.charAt(next)))) return true;
  const last = text.charCodeAt(end - 1);
  return isStop(last) || (isClosing(last) && isStop(text.charCodeAt(end - 2)));
}

const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
const isClosing = (unit: number): boolean =>
  unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0x2019 || unit === 0x201d || unit === 0xbb;
