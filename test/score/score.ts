import { BATCHES, hasGold, OWN_GOLD, readBatches, readGold, SHARED_GOLD, type GoldArticle } from './gold';
import {
  readOwnNames,
  scoreNames,
  starterNames,
  sumNames,
  type NamesArticle,
  type NamesScore,
  type Rates,
} from './scoreNames';
import type { Suggestion } from '../../src/core/suggest/suggestion';
import { FIELDS, rates, scoreArticle, sumScores, type ArticleScore } from './scoreClaims';

// npm run score [-- --list]: how well suggestions match the gold files. --list names every error.

// --list=tuned names those of the sets whose name begins so.
const asked = process.argv.find((word) => word.startsWith('--list'));
const isListed = (name: string): boolean => asked !== undefined && name.startsWith(asked.split('=')[1] ?? '');
const own = readGold(OWN_GOLD);
const claimsOnly = readBatches();
const inBatch = (batch: GoldArticle['batch'], language: GoldArticle['language']): readonly GoldArticle[] =>
  claimsOnly.filter((article) => article.batch === batch && article.language === language);
const parts: readonly (readonly [name: string, articles: readonly GoldArticle[]])[] = [
  ['own, English', own.filter(({ held_out, language }) => held_out !== true && language === 'en')],
  ['own, French', own.filter(({ held_out, language }) => held_out !== true && language === 'fr')],
  ['own, held out', own.filter(({ held_out }) => held_out === true)],
  ...BATCHES.flatMap((batch) => [
    [`${batch}, English`, inBatch(batch, 'en')] as const,
    [`${batch}, French`, inBatch(batch, 'fr')] as const,
  ]),
  ['real reports', hasGold(SHARED_GOLD) ? readGold(SHARED_GOLD) : []],
];

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
console.log(
  `${'claims'.padEnd(16)}   gold  P      R      F1    | exact P  R      F1    | ${FIELDS.join(' ')} | not claims`,
);
for (const [name, articles] of parts) {
  if (articles.length === 0) continue;
  const scores = articles.map(scoreArticle);
  const sum = sumScores(scores);
  const [found, exact] = [rates(sum.found, sum), rates(sum.exact, sum)];
  const fields = FIELDS.map((field) => percent(sum.found === 0 ? 1 : sum.right[field] / sum.found)).join(' ');
  console.log(
    `${name.padEnd(16)} ${String(sum.gold).padStart(6)} ${percent(found.precision)} ${percent(found.recall)} ${percent(found.f1)} | ` +
      `${percent(exact.precision)} ${percent(exact.recall)} ${percent(exact.f1)} | ${fields} | ${sum.forbidden}`,
  );
  if (isListed(name)) scores.forEach(printErrors);
}

function printErrors({ article, matches, missed, extra }: ArticleScore): void {
  for (const { exact, harm } of missed) console.log(`  ${article.file}: missed ${harm} "${exact}"`);
  for (const { exact, why, claim } of extra)
    console.log(`  ${article.file}: extra ${claim.harm} "${exact}" ${JSON.stringify(claim.count)} (${why})`);
  for (const { gold, suggestion, wrong } of matches) {
    if (wrong.length === 0) continue;
    const { claim, claimant } = suggestion;
    const read = {
      ...claim.count,
      epistemic: claim.epistemic,
      scope: claim.scope,
      claimant: claimant?.exact,
      victims: claim.victims_text,
    };
    console.log(`  ${article.file}: "${gold.exact}" wrong ${wrong.join(', ')}: ${JSON.stringify(read)}`);
  }
}

const names = starterNames();
const named = readOwnNames();
const nameParts: readonly (readonly [name: string, articles: readonly NamesArticle[]])[] = [
  ['own, English', named.filter(({ held_out, language }) => held_out !== true && language === 'en')],
  ['own, French', named.filter(({ held_out, language }) => held_out !== true && language === 'fr')],
  ['own, held out', named.filter(({ held_out }) => held_out === true)],
  ['real reports', hasGold(SHARED_GOLD) ? readGold(SHARED_GOLD) : []],
];

console.log(
  `\n${'names'.padEnd(16)} actors  P      R      F1    | places  P      R      F1    | roles | two actors for one`,
);
for (const [name, articles] of nameParts) {
  if (articles.length === 0) continue;
  const scores = articles.map((article) => scoreNames(article, names));
  const { actors, places, roles, confused } = sumNames(scores);
  const row = ({ gold, precision, recall, f1 }: Rates): string =>
    `${String(gold).padStart(6)} ${percent(precision)} ${percent(recall)} ${percent(f1)}`;
  console.log(`${name.padEnd(16)} ${row(actors)} | ${row(places)} | ${percent(roles)} | ${confused}`);
  if (isListed(name)) scores.forEach(printNameErrors);
}

function printNameErrors({ file, actors, places, wrongRoles, confused }: NamesScore): void {
  const say = (what: string, words: readonly string[]): void => {
    if (words.length > 0) console.log(`  ${file}: ${what} ${words.join('; ')}`);
  };
  const shown = ({ exact, start, why }: Suggestion): string => `"${exact}" at ${start} (${why})`;
  say(
    'missed actors',
    actors.missed.map(({ exact, start }) => `"${exact}" at ${start}`),
  );
  say('extra actors', actors.extra.map(shown));
  say(
    'missed places',
    places.missed.map(({ exact, start }) => `"${exact}" at ${start}`),
  );
  say('extra places', places.extra.map(shown));
  say('roles:', wrongRoles);
  say('confused:', confused);
}
