import { anchorAll } from '../../src/core/anchor/anchor';
import type { Anchor } from '../../src/core/anchor/states';
import { AnchorText } from '../../src/core/anchor/anchorText';
import { SCENARIOS } from '../unit/core/anchor/truth/scenarios';
import { NOTHING, plus, tallyOf, trialOf, type Tally, type Trial } from '../unit/core/anchor/truth/tally';
import { nearDuplicates, realArticles, samples, type Named } from '../unit/core/anchor/truth/texts';
import { hypothesisAnchor } from './hypothesisPolicy';

// Re-anchoring after edits with known truth against Hypothesis' policy over approx-string-match, in one run.

interface Measured {
  readonly tally: Tally;
  readonly worst: number;
}
/** The most that 100 KB of near-duplicates may take after any edit. */
const WORST_MS = 50;
const NONE: Measured = { tally: NOTHING, worst: 0 };

/** The time of a trial is the least of `runs`: what else the machine does in one of them is not ours. */
function timed(trial: Trial, before: Measured, work: () => readonly Anchor[], runs = 1): Measured {
  let anchors: readonly Anchor[] = [];
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    anchors = work();
    least = Math.min(least, performance.now() - began);
  }
  return { tally: plus(before.tally, tallyOf(trial, anchors)), worst: Math.max(before.worst, least) };
}

const ours = (trial: Trial): readonly Anchor[] => {
  // Made ready anew, as for a text just read.
  const old = new AnchorText(trial.old.text);
  return anchorAll(trial.selectors, trial.today.text, false, () => old);
};
const theirs = ({ selectors, today }: Trial): readonly Anchor[] =>
  selectors.map((selector): Anchor => {
    const hit = hypothesisAnchor(today.text, selector);
    return hit ? { state: 'moved', start: hit.start, end: hit.end } : { state: 'orphaned' };
  });

const percent = (part: number, { all }: Tally): string => ((100 * part) / all).toFixed(1);
const row = (what: string, { tally, worst }: Measured): string =>
  `${what} | ${percent(tally.right, tally)} | ${percent(tally.wrongSure, tally)} | ${percent(tally.wrongShown, tally)} | ${percent(tally.lost, tally)} | ${percent(tally.uncertain, tally)} | ${worst.toFixed(1)} |`;

function compareOver(
  corpus: string,
  texts: readonly Named[],
  count: number,
  rounds: number,
  atMostMs = Infinity,
): void {
  let [all, allTheirs] = [NONE, NONE];
  for (const scenario of SCENARIOS) {
    let [one, other] = [NONE, NONE];
    for (const { text } of texts) {
      for (let round = 0; round < rounds; round += 1) {
        const trial = trialOf(scenario, text, count, 100 + round);
        one = timed(trial, one, () => ours(trial), 3);
        other = timed(trial, other, () => theirs(trial));
      }
    }
    console.log(row(`| ${corpus} | ${scenario.name} | Sitrep`, one));
    console.log(row(`| | | Hypothesis' policy`, other));
    const isBetter =
      one.tally.right >= other.tally.right && one.tally.wrongSure <= other.tally.wrongSure + other.tally.wrongShown;
    if (!isBetter) {
      console.log(`${corpus}, ${scenario.name}: NOT BETTER`);
      process.exitCode = 1;
    }
    all = { tally: plus(all.tally, one.tally), worst: Math.max(all.worst, one.worst) };
    allTheirs = { tally: plus(allTheirs.tally, other.tally), worst: Math.max(allTheirs.worst, other.worst) };
  }
  console.log(row(`| ${corpus} | **all** | Sitrep`, all));
  if (all.worst > atMostMs) {
    console.log(`${corpus}: TOO SLOW, at most ${atMostMs} ms`);
    process.exitCode = 1;
  }
  console.log(row(`| | | Hypothesis' policy`, allTheirs));
}

console.log(
  '| texts | edits | method | right % | wrong and sure % | shown elsewhere % | lost % | uncertain % | worst ms |',
);
console.log('| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
compareOver('samples', samples(), 20, 2);
const articles = realArticles();
if (articles) compareOver('real articles', articles, 30, 2);
else console.log('real articles: skipped, ../shared/articles is absent');
compareOver('100 KB', [nearDuplicates(100_000, 7)], 100, 1, WORST_MS);

const [typos] = SCENARIOS;
if (typos) {
  const trial = trialOf(typos, nearDuplicates(1_000_000, 8).text, 5000, 1);
  const big = timed(trial, NONE, () => ours(trial));
  console.log(row(`| 1 MB, 5,000 annotations | ${typos.name} | Sitrep`, big));
}
