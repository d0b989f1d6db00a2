import { isWordUnit, type Tokens } from './tokens';

/** From here on a border between two tokens is one that a writer cuts at. */
const SENTENCE = 2;
/** New words nearly the same as those beside them: at least so many, and so much of them. */
const FEWEST_LIKE = 5;
const LIKE = 0.6;

/**
 * Words put in or taken out beside like words could as well be the others: of "A A" one A was deleted, but which? Each
 * such block is slid to where a writer cuts, at the ends of lines and sentences. Old tokens that could as well stand
 * elsewhere after it are marked in `ambiguous`: all of a repeat, or those slid over where no border tells.
 */
export function settleSlides(old: Tokens, now: Tokens, matches: Int32Array, ambiguous: Uint8Array): void {
  const inverse = inverted(matches, now.ids.length);
  slide(now, inverse, matches.length, (_, oldIndex) => (ambiguous[oldIndex] = 1));
  doubtLikeNeighbours(now.ids, inverse, ambiguous);
  matches.set(inverted(inverse, matches.length));
  slide(old, matches, now.ids.length, (oldIndex) => (ambiguous[oldIndex] = 1));
}

/**
 * Marks old tokens whose match stands beside new words that are nearly the same: those may be them, with a slip mended.
 * `inverse` holds the old index of each new token, or -1.
 */
function doubtLikeNeighbours(ids: Int32Array, inverse: Int32Array, ambiguous: Uint8Array): void {
  for (let from = 0; from < ids.length; from += 1) {
    if ((inverse[from] ?? -1) >= 0) continue;
    let to = from + 1;
    while (to < ids.length && (inverse[to] ?? -1) < 0) to += 1;
    const length = to - from;
    for (const beside of length < FEWEST_LIKE ? [] : [from - length, to]) {
      let like = 0;
      for (let k = 0; k < length; k += 1) if (ids[from + k] === ids[beside + k]) like += 1;
      if (like < LIKE * length) continue;
      for (let at = Math.max(0, beside); at < beside + length; at += 1) {
        const old = inverse[at] ?? -1;
        if (old >= 0) ambiguous[old] = 1;
      }
    }
    from = to;
  }
}

function inverted(matches: Int32Array, size: number): Int32Array {
  const inverse = new Int32Array(size).fill(-1);
  matches.forEach((there, here) => {
    if (there >= 0) inverse[there] = here;
  });
  return inverse;
}

/** Slides the blocks that only `side` has; `partners` are the indices of its tokens on the other side, or -1. */
function slide(
  side: Tokens,
  partners: Int32Array,
  others: number,
  doubt: (index: number, partner: number) => void,
): void {
  const { ids } = side;
  for (let from = 0; from < ids.length; from += 1) {
    if ((partners[from] ?? -1) >= 0) continue;
    let to = from + 1;
    while (to < ids.length && (partners[to] ?? -1) < 0) to += 1;
    const before = from === 0 ? -1 : (partners[from - 1] ?? -1);
    const after = to === ids.length ? others : (partners[to] ?? -1);
    const shift = after === before + 1 ? slideBlock(side, partners, [from, to], [before, after], doubt) : 0;
    from = to + Math.max(0, shift);
  }
}

/** Answers by how many tokens the block `from`–`to` was slid. */
function slideBlock(
  side: Tokens,
  partners: Int32Array,
  [from, to]: readonly [number, number],
  [before, after]: readonly [number, number],
  doubt: (index: number, partner: number) => void,
): number {
  const { ids } = side;
  const length = to - from;
  let left = 0;
  while (
    left < length &&
    from - left > 0 &&
    ids[from - 1 - left] === ids[to - 1 - left] &&
    partners[from - 1 - left] === before - left
  )
    left += 1;
  let right = 0;
  while (
    right < length &&
    to + right < ids.length &&
    ids[from + right] === ids[to + right] &&
    partners[to + right] === after + right
  )
    right += 1;
  if (left + right === 0) return 0;
  let [best, bestBorder] = [0, -1];
  for (let shift = -left; shift <= right; shift += 1) {
    const border = borderAt(side, from + shift) + borderAt(side, to + shift);
    if (border <= bestBorder) continue;
    best = shift;
    bestBorder = border;
  }
  for (let k = 0; k < -best; k += 1) {
    partners[to - 1 - k] = before - k;
    partners[from - 1 - k] = -1;
  }
  for (let k = 0; k < best; k += 1) {
    partners[from + k] = after + k;
    partners[to + k] = -1;
  }
  if (left + right < length && bestBorder >= 2 * SENTENCE) return best;
  for (let at = from - left; at < to + right; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner >= 0) doubt(at, partner);
  }
  return best;
}

/** How much of a border stands before a token: 3 at a line's start, 2 at a sentence's, 1 where a word ends, else 0. */
function borderAt({ text, starts, ends }: Tokens, index: number): number {
  const end = ends[index - 1];
  const start = starts[index];
  if (end === undefined || start === undefined) return 3;
  if (text.slice(end, start).includes('\n')) return 3;
  if (start > end && /[.!?…]/.test(text.slice(Math.max(0, end - 2), end))) return SENTENCE;
  return isWordUnit(text, start) && start > end ? 1 : 0;
}
