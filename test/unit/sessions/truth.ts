import { marksOf, placeOf, textOf, type Char } from './characters';
import { isOwn, type Tag } from './tag';

/** What a window had seen of an annotation when it last had it for sure. */
export interface Seen {
  readonly chars: readonly Char[];
  readonly start: number;
  /** It has told of a doubt since. */
  readonly isInDoubt?: boolean;
}

/** Whether the words of a tag stand in a text, whatever a tool says. */
export const standsIn = (tag: Tag, chars: readonly Char[]): boolean =>
  tag.own.some((own) => placeOf(own, chars) !== undefined);

/**
 * Whether the very characters that a window had for a tag stand in a text. What another window takes for the tag, by
 * texts alone, is not what this one has lost.
 */
export function seenStands({ exact }: Tag, { chars: then, start }: Seen, chars: readonly Char[]): boolean {
  return placeOf(marksOf(then.slice(start, start + Array.from(exact).length)), chars) !== undefined;
}

/**
 * Whether a place that a tool is sure of may be a tag's.
 * - Its own characters always are.
 * - Where each edit was seen (`seen`), words that are whole are only where they are. Others may have come in the place
 *   of changed or deleted ones: typed again where they stood, but never words that stood elsewhere all the while.
 * - Where only texts are known, nobody can tell characters that read alike. Then the place is right if the shortest
 *   way from the recorded text to this one carries the recorded words there; or if its own characters are gone and
 *   the words stand between both whole contexts there and nowhere else.
 */
export function mayStandAt(
  tag: Tag,
  chars: readonly Char[],
  [start, end]: readonly [number, number],
  seen: Seen | undefined,
): boolean {
  const there = chars.slice(start, end);
  if (textOf(there) !== tag.exact) return false;
  if (isOwn(tag, marksOf(there))) return true;
  if (seen) {
    if (standsIn(tag, chars)) return false;
    const bystanders = new Set(marksOf(seen.chars));
    for (const mark of tag.own.flat()) bystanders.delete(mark);
    return !marksOf(there).some((mark) => bystanders.has(mark)) && isInPlace(tag, seen, chars, [start, end]);
  }
  if (isShortestWay(tag, chars, start)) return true;
  return !standsIn(tag, chars) && standsAloneBetweenContexts(tag, chars, start);
}

/** Whether words stand between the same characters as before, beside some of their own, or where the shortest way leads. */
function isInPlace(tag: Tag, seen: Seen, chars: readonly Char[], [start, end]: readonly [number, number]): boolean {
  const length = Array.from(tag.exact).length;
  const [before, after] = [seen.chars[seen.start - 1]?.mark, seen.chars[seen.start + length]?.mark];
  if (chars[start - 1]?.mark === before && chars[end]?.mark === after) return true;
  if (marksOf(chars.slice(start, end)).some((mark) => tag.own.some((own) => own.includes(mark)))) return true;
  return isShortestWay({ ...tag, record: seen }, chars, start);
}

/** Whether a longest common subsequence of both texts maps the recorded words, whole, to those at `start`. */
function isShortestWay({ exact, record }: Tag, chars: readonly Char[], start: number): boolean {
  const length = Array.from(exact).length;
  const old = record.chars.map(({ is }) => is);
  const now = chars.map(({ is }) => is);
  const through =
    longestCommon(old.slice(0, record.start), now.slice(0, start)) +
    length +
    longestCommon(old.slice(record.start + length), now.slice(start + length));
  return through === longestCommon(old, now);
}

/** Length of a longest common subsequence. What both begin and end with is part of one: only the rest takes time. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [old, now] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  let row = new Uint16Array(now.length + 1);
  let next = new Uint16Array(now.length + 1);
  for (const is of old) {
    for (let at = 0; at < now.length; at += 1) {
      next[at + 1] = is === now[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    }
    [row, next] = [next, row];
  }
  return head + (row[now.length] ?? 0) + tail;
}

const CONTEXT = 32;

function standsAloneBetweenContexts({ exact, record }: Tag, chars: readonly Char[], start: number): boolean {
  const length = Array.from(exact).length;
  const around = (text: readonly Char[], at: number): string =>
    JSON.stringify([
      textOf(text.slice(Math.max(0, at - CONTEXT), at)),
      textOf(text.slice(at, at + length)),
      textOf(text.slice(at + length, at + length + CONTEXT)),
    ]);
  const wanted = around(record.chars, record.start);
  const places = chars.map((_, at) => at).filter((at) => around(chars, at) === wanted);
  return places.length === 1 && places[0] === start;
}
