import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchor/anchor';
import { SCENARIOS, type Scenario } from './truth/scenarios';
import { NOTHING, plus, tallyOf, trialOf, type Tally } from './truth/tally';
import { nearDuplicates, realArticles, samples, type Named } from './truth/texts';

/** All scenarios over some texts, with the old text known; never sure at other words. */
function tallyOver(
  texts: readonly Named[],
  count: number,
  rounds: number,
  scenarios: readonly Scenario[] = SCENARIOS,
): Tally {
  let tally = NOTHING;
  for (const scenario of scenarios) {
    for (const { name, text } of texts) {
      for (let round = 0; round < rounds; round += 1) {
        const trial = trialOf(scenario, text, count, round);
        const anchors = anchorAll(trial.selectors, trial.today, false, () => trial.old);
        anchors.forEach((anchor, index) => {
          if (anchor.state !== 'anchored' && anchor.state !== 'moved') return;
          const words = trial.today.slice(anchor.start, anchor.end);
          assert.equal(words, trial.selectors[index]?.exact, `${scenario.name}, ${name}`);
        });
        tally = plus(tally, tallyOf(trial, anchors));
      }
    }
  }
  return tally;
}

function holds(tally: Tally, wrong: number): void {
  const percent = (part: number): number => (100 * part) / tally.all;
  const all = JSON.stringify(tally);
  assert.ok(percent(tally.wrongSure) <= wrong, all);
  assert.ok(percent(tally.right) >= 98.5, all);
}

/** Those that need most of the machinery; the benchmark takes all. */
const HARDEST = SCENARIOS.filter(({ name }) =>
  ['typos in every quote', 'moved paragraphs', 'duplicate and typo', 'mixed'].includes(name),
);

describe('re-anchoring after edits with known truth', function () {
  this.timeout(60_000);

  it('keeps its bounds over our samples', () => {
    holds(tallyOver(samples(), 20, 1), 0.3);
  });

  it('keeps its bounds over 100 KB of paragraphs that are nearly the same', () => {
    holds(tallyOver([nearDuplicates(100_000, 1)], 100, 1, HARDEST), 0.6);
  });

  const articles = realArticles();
  if (articles) {
    it('keeps its bounds over real articles', () => {
      holds(tallyOver(articles, 30, 1), 0.3);
    });
  } else {
    it('needs ../shared/articles, which is absent', function () {
      this.skip();
    });
  }
});
