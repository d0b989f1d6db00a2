import type { Anchor } from '../../../../../src/core/anchor/states';
import { AnchorText } from '../../../../../src/core/anchor/anchorText';
import { makeSelector, type Selector } from '../../../../../src/core/anchor/selector';
import { Random } from './random';
import { firstText, type Scenario } from './scenarios';
import { TrackedText, type Range } from './trackedText';

/** One edited article, and where the words of each selector truly are. */
export interface Trial {
  readonly selectors: readonly Selector[];
  readonly old: AnchorText;
  readonly today: AnchorText;
  readonly truth: readonly (Range | undefined)[];
}

export function trialOf(scenario: Scenario, text: string, count: number, seed: number): Trial {
  const random = new Random(seed);
  const first = firstText(scenario, text, random);
  const spans = spansOf(first, count, random);
  const tracked = new TrackedText(first);
  scenario.edit(tracked, spans, random);
  const old = new AnchorText(first);
  return {
    selectors: spans.map(({ start, end }) => makeSelector(old, start, end)),
    old,
    today: new AnchorText(tracked.text),
    truth: tracked.now(spans),
  };
}

/** Words in a row within a line, as a coder tags them: names mostly, some clauses, few sentences. */
function spansOf(text: string, count: number, random: Random): readonly Range[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}](?:[^\s]*[\p{L}\p{N}])?/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans = new Map<string, Range>();
  for (let tries = 0; spans.size < count && tries < 20 * count; tries += 1) {
    const at = random.whole(0, words.length - 1);
    const kind = random.next();
    const length = kind < 0.4 ? random.whole(1, 2) : kind < 0.85 ? random.whole(3, 6) : random.whole(7, 15);
    const [first, last] = [words[at], words[at + length - 1]];
    if (!first || !last || text.slice(first.start, last.end).includes('\n')) continue;
    // A single short word is no name.
    if (last.end - first.start < 4) continue;
    spans.set(`${first.start} ${last.end}`, { start: first.start, end: last.end });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What came of how many spans. */
export interface Tally {
  readonly all: number;
  /** The place given, sure or not, is exactly the true one; of what was deleted: orphaned, or not sure. */
  readonly right: number;
  /** Sure, and not the true place. */
  readonly wrongSure: number;
  /** Not sure, and shown elsewhere. */
  readonly wrongShown: number;
  /** Orphaned, though the words are there. */
  readonly lost: number;
  readonly uncertain: number;
}

export const NOTHING: Tally = { all: 0, right: 0, wrongSure: 0, wrongShown: 0, lost: 0, uncertain: 0 };

export function tallyOf({ truth }: Trial, anchors: readonly Anchor[]): Tally {
  return anchors.reduce((tally, anchor, index) => plus(tally, outcome(anchor, truth[index])), NOTHING);
}

export function plus(one: Tally, other: Tally): Tally {
  return {
    all: one.all + other.all,
    right: one.right + other.right,
    wrongSure: one.wrongSure + other.wrongSure,
    wrongShown: one.wrongShown + other.wrongShown,
    lost: one.lost + other.lost,
    uncertain: one.uncertain + other.uncertain,
  };
}

function outcome(anchor: Anchor, truth: Range | undefined): Tally {
  const one = { ...NOTHING, all: 1, uncertain: anchor.state === 'uncertain' ? 1 : 0 };
  if (anchor.state === 'orphaned') return truth ? { ...one, lost: 1 } : { ...one, right: 1 };
  const isSure = anchor.state !== 'uncertain';
  if (truth ? anchor.start === truth.start && anchor.end === truth.end : !isSure) return { ...one, right: 1 };
  return isSure ? { ...one, wrongSure: 1 } : { ...one, wrongShown: 1 };
}
