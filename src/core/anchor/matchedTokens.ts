import { commonEnd, commonStart } from '../text/commonEnds';
import type { Turns } from '../turns';
import { dropIslands } from './islands';
import { matchSegments } from './matchSegments';
import { matchTokens, type Region } from './matchTokens';
import { segmentsOf } from './segments';
import { settleSlides } from './slides';
import { TokenIds, isWordUnit, tokensInTurns, type Tokens } from './tokens';
import type { Work } from './work';

/** Units left around what changed, so that repeats beside it are seen. */
const AROUND = 600;
/** Texts of fewer tokens are not cut into sentences. */
const FEW = 60;

/** What two texts differ in, as tokens, and which of them stayed. */
export interface MatchedTokens {
  /** UTF-16: up to `head`, and from `oldTail` on, the texts are the same. */
  readonly head: number;
  readonly oldTail: number;
  readonly old: Tokens;
  readonly now: Tokens;
  readonly matches: Int32Array;
  /** 1 for an old token that could as well be another new one. */
  readonly ambiguous: Uint8Array;
}

/** Matches what differs between two normalised texts, in time about linear in it. */
export function* matchedTokens(oldText: string, newText: string, work: Work, isPart: boolean): Turns<MatchedTokens> {
  const { head, tail } = unchangedEnds(oldText, newText);
  const oldTail = oldText.length - tail;
  const ids = new TokenIds();
  const old = yield* tokensInTurns(oldText, head, oldTail, ids);
  const now = yield* tokensInTurns(newText, head, newText.length - tail, ids);
  const ambiguous = new Uint8Array(old.ids.length);
  const regions = yield* regionsOf(old, now, ambiguous, work);
  const matches = yield* matchTokens(old.ids, now.ids, regions, work);
  dropIslands(matches, now.ids.length, isPart);
  yield;
  settleSlides(old, now, matches, ambiguous);
  return { head, oldTail, old, now, matches, ambiguous };
}

/** Sentences with what they became, and what lies between those. Marks the words of rivalled ones. */
function* regionsOf(old: Tokens, now: Tokens, ambiguous: Uint8Array, work: Work): Turns<readonly Region[]> {
  const [all, allNow] = [old.ids.length, now.ids.length];
  if (Math.min(all, allNow) < FEW) return [{ a0: 0, a1: all, b0: 0, b1: allNow }];
  const [before, after] = [segmentsOf(old), segmentsOf(now)];
  const pairs = yield* matchSegments(old.ids, before, now.ids, after, work);
  const regions: Region[] = [];
  let [a0, b0] = [0, 0];
  for (const pair of pairs) {
    const [a, b] = [before[pair.old], after[pair.now]];
    if (!a || !b) continue;
    regions.push({ a0, a1: a.start, b0, b1: b.start }, { a0: a.start, a1: a.end, b0: b.start, b1: b.end });
    if (pair.isRivalled) ambiguous.fill(1, a.start, a.end);
    [a0, b0] = [a.end, b.end];
  }
  return [...regions, { a0, a1: all, b0, b1: allNow }];
}

/** Lengths of the common start and end, less some text around what differs, cut where a word ends. */
function unchangedEnds(old: string, now: string): { head: number; tail: number } {
  let head = commonStart(old, now);
  let tail = commonEnd(old, now, Math.min(old.length, now.length) - head);
  if (head === old.length && head === now.length) return { head, tail: 0 };
  const around = AROUND + 2 * Math.abs(old.length - now.length);
  head = Math.max(0, head - around);
  tail = Math.max(0, tail - around);
  while (head > 0 && isWordUnit(old, head - 1)) head -= 1;
  while (tail > 0 && isWordUnit(old, old.length - tail)) tail -= 1;
  return { head, tail };
}
