import { sharedFoldTable } from '../../src/core/codebook/foldTable';
import { parseGeoNames, parseGeoNamesInSlices, type Gazetteer } from '../../src/core/codebook/gazetteer';
import { scanWords } from '../../src/core/codebook/nameScan';
import { suggestArticle } from '../../src/core/suggest/suggestArticle';
import { suggestNames } from '../../src/core/suggest/suggestNames';
import { normaliseText } from '../../src/core/text/normalise';
import { starterCodebook } from '../score/scoreNames';
import { reportOf } from './manyArticles';
import { geoNamesRow, manyNames, PLANTED, VARIANTS } from './manyNames';
import { cpuNow, cpuSlowness, leastCpu } from './measure';
import { flashText, mapTrie, type FindNames } from './nameMatchers';
import { report, type Measured } from './results';

// The measured part of the names benchmark (test/bench/names.ts), run from a bundle as the extension is. All times are of
// the processor, the least of some rounds. Those with a bound in milliseconds are brought to the speed of a quiet machine,
// as it was just before; ratios are of one run.

const ROWS = 200_000;
const ARTICLES = 200;
const SENTENCES = 200;

function quietTime(work: () => unknown, rounds?: number): number {
  const slow = cpuSlowness();
  return leastCpu(work, rounds) / slow;
}

/** Megabytes that what is made holds, in the heap and beside it. */
function memoryOf(make: () => unknown): number {
  const held = (): number => {
    // Memory beside the heap is given back a round later.
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const made = make();
  const after = held();
  if (made === undefined) throw new Error('Nothing was made.');
  return (after - before) / 1e6;
}

const fold = sharedFoldTable();

function findIn({ names }: Gazetteer): FindNames {
  return (text) => {
    const words = scanWords(text, fold);
    let found = 0;
    for (let word = 0; word < words.count; word += 1)
      if (names.mayBegin(words, word)) found += names.at(text, words, word, fold).length;
    return found;
  };
}

function loading(rows: string): readonly Measured[] {
  // The first time, as a person meets it.
  const load = quietTime(() => parseGeoNames(rows), 1);
  const slow = cpuSlowness();
  let turn = 0;
  for (const slices = parseGeoNamesInSlices([rows]); ;) {
    const before = cpuNow();
    const ended = slices.next().done === true;
    turn = Math.max(turn, cpuNow() - before);
    if (ended) break;
  }
  return [
    { what: `loading ${count(ROWS)} rows`, value: load, unit: 'ms', atMost: 1000 },
    { what: 'loading: longest turn', value: turn / slow, unit: 'ms', atMost: 16 },
    { what: 'loading: memory held', value: memoryOf(() => parseGeoNames(rows)), unit: 'MB', atMost: 60 },
  ];
}

function matching(gazetteer: Gazetteer, names: readonly string[], articles: readonly string[]): readonly Measured[] {
  const units = articles.reduce((sum, { length }) => sum + length, 0);
  const over = (find: FindNames) => (): void => {
    const found = articles.reduce((sum, text) => sum + find(text), 0);
    if (found < ARTICLES * SENTENCES) throw new Error(`Only ${found} names were found.`);
  };
  const matchers = [findIn(gazetteer), flashText(names), mapTrie(names)].map(over);
  // One after the other, again and again, so that what slows one down slows down the others.
  const rounds = Array.from({ length: 10 }, () => matchers.map((one) => leastCpu(one, 2)));
  const [ours = Infinity, flash = 0, trie = 0] = matchers.map((_, which) =>
    Math.min(...rounds.map((times) => times[which] ?? Infinity)),
  );
  const rate = (ms: number): string => `${(units / 1000 / ms).toFixed(0)} MB/s`;
  const against = (what: string, value: number): Measured => ({
    what: `the name pass over ${(units / 1e6).toFixed(1)} MB, ${count(ROWS)} names (${rate(ours)})`,
    value: ours,
    unit: 'ms',
    against: { what: `${what} (${rate(value)})`, value },
    atMost: 0.25,
  });
  return [
    against('flashtext.js', flash),
    against('a trie of maps over folded words', trie),
    {
      what: 'the name pass over 1 MB',
      value: (quietTime(over(findIn(gazetteer)), 20) * 1e6) / units,
      unit: 'ms',
      atMost: 10,
    },
  ];
}

function suggesting(gazetteer: Gazetteer): readonly Measured[] {
  const names = suggestNames(starterCodebook(), [gazetteer]);
  const suggest = (text: string): unknown => suggestArticle({ text, language: 'en', published: '2025-07-01' }, names);
  const text = normaliseText(reportOf(9500)).slice(0, 1_000_000);
  const small = text.slice(0, 5_000);
  for (let warm = 0; warm < 40; warm += 1) suggest(small);
  return [
    { what: 'suggestions in an article of 5 KB', value: quietTime(() => suggest(small), 15), unit: 'ms', atMost: 5 },
    { what: 'suggestions in an article of 1 MB', value: quietTime(() => suggest(text), 3), unit: 'ms', atMost: 400 },
    ...['Kayes, ', 'the army of Mali ', 'in the town of ', 'Bamako and ', '(JNIM) '].map((piece): Measured => {
      suggest(piece.repeat(1_000));
      const [once, twice] = [2_000, 4_000].map((times) => leastCpu(() => suggest(piece.repeat(times)), 2));
      return {
        what: `"${piece}" repeated 4,000 times`,
        value: twice ?? Infinity,
        unit: 'ms',
        against: { what: 'repeated 2,000 times', value: once ?? 0 },
        atMost: 3,
      };
    }),
  ];
}

const count = (number: number): string => number.toLocaleString('en');

const { names, rows, articles } = manyNames(ROWS, ARTICLES, SENTENCES);
const all = `${rows}\n${geoNamesRow(PLANTED, ROWS)}`;
const loaded = loading(all);
const gazetteer = parseGeoNames(all);
const find = findIn(gazetteer);
const missed = VARIANTS.filter((variant) => find(`Men came to ${variant} at dawn.`) === 0);
if (missed.length > 0) throw new Error(`Not found: ${missed.map((variant) => JSON.stringify(variant)).join(', ')}`);
report('names', [...matching(gazetteer, [...names, PLANTED], articles), ...loaded, ...suggesting(gazetteer)]);
