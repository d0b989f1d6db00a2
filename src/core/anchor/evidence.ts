import { commonStart } from '../text/commonEnds';
import { codePointLength } from '../text/offsets';
import { CONTEXT_LENGTH } from './selector';

/**
 * How far the text beside a quote is the one recorded.
 * - whole: all of it; and where it was short because the text ended there, the text still ends there.
 * - near: its part next to the quote, up to the start or end of the line, or at least 8 units with no more than 3
 *   letters changed beyond them. The first is what a paragraph put above or below leaves, the second what a corrected
 *   typo leaves. A word exchanged for another is not near: it is how a lookalike sentence differs from the original.
 * - none: anything else.
 */
export type Agreement = 'whole' | 'near' | 'none';

const NEAR_UNITS = 8;
const MAX_CHANGED = 3;

/** Text before UTF-16 offset `at`, against a recorded prefix. */
export function agreementBefore(text: string, at: number, prefix: string): Agreement {
  const beside = text.slice(Math.max(0, at - prefix.length - MAX_CHANGED), at);
  const endsThere = at === prefix.length;
  return agreement(reverse(prefix), reverse(beside), at <= beside.length, endsThere);
}

/** Text from UTF-16 offset `at` on, against a recorded suffix. */
export function agreementAfter(text: string, at: number, suffix: string): Agreement {
  const beside = text.slice(at, at + suffix.length + MAX_CHANGED);
  const endsThere = at + suffix.length === text.length;
  return agreement(suffix, beside, at + beside.length >= text.length, endsThere);
}

/** Both given from the quote outward; `besideIsAll`: the text ends with `beside`. */
function agreement(recorded: string, beside: string, besideIsAll: boolean, endsThere: boolean): Agreement {
  const wasAll = codePointLength(recorded) < CONTEXT_LENGTH;
  if (beside.startsWith(recorded) && (!wasAll || endsThere)) return 'whole';
  const agreed = commonStart(recorded, beside);
  if (recorded.slice(0, agreed).includes('\n')) return 'near';
  const lineEnded = agreed === recorded.length ? wasAll : recorded[agreed] === '\n';
  const lineEnds = agreed === beside.length ? besideIsAll : beside[agreed] === '\n';
  if (lineEnded && lineEnds) return 'near';
  if (agreed < NEAR_UNITS) return 'none';
  return changedLetters(recorded.slice(agreed), beside.slice(agreed)) <= MAX_CHANGED ? 'near' : 'none';
}

/** Fewest letters put in, left out or exchanged between `recorded` and any beginning of `beside`. */
function changedLetters(recorded: string, beside: string): number {
  let row = Array.from({ length: beside.length + 1 }, (_, index) => index);
  for (let i = 1; i <= recorded.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= beside.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (recorded[i - 1] === beside[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** By units: both sides are turned alike, so halves of a pair need no care. */
const reverse = (text: string): string => text.split('').reverse().join('');
