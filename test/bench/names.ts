import { sharedFoldTable } from '../../src/core/codebook/foldTable';
import { parseGeoNames, parseGeoNamesInSlices, type Gazetteer } from '../../src/core/codebook/gazetteer';
import { scanWords } from '../../src/core/codebook/nameScan';
import { suggestArticle } from '../../src/core/suggest/suggestArticle';
import { suggestNames } from '../../src/core/suggest/suggestNames';
import { normaliseText } from '../../src/core/text/normalise';
import { starterCodebook } from '../score/scoreNames';
import { reportOf } from '../harness/manyArticles';
import { geoNamesRow, manyNames, PLANTED, VARIANTS } from '../harness/manyNames';
import { cpuNow, leastCpu } from '../harness/measure';
import { flashText, mapTrie, type FindNames } from '../harness/nameMatchers';
import { report, type Measured } from '../harness/results';

// Finding names of a gazetteer of 200,000 rows in articles, against the fastest matcher on npm and the same names in a trie
// of maps; loading them; and all suggestions. Times are of the processor, the least of some rounds.

const ROWS = 200_000;
const ARTICLES = 200;
const SENTENCES = 200;
/** A megabyte of sentences. */
const CHANCES = 8_500;

/** Megabytes that what is made holds, in the heap and beside it. */
function memoryOf(make: () => unknown): number {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Node must be run with --expose-gc.');
  const held = (): number => {
    // Memory beside the heap is given back a round later.
    for (let round = 0; round < 3; round += 1) collect();
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
    const beginnings = names.beginnings(words);
    let found = 0;
    for (let word = 0; word < words.count; word += 1) {
      const beginning = beginnings[word] ?? 0;
      if (beginning !== 0) found += names.at(text, words, word, fold, beginning).length;
    }
    return found;
  };
}

function loading(rows: string): readonly Measured[] {
  // The first time, as a person meets it.
  const load = leastCpu(() => parseGeoNames(rows), 1);
  let turn = 0;
  for (const slices = parseGeoNamesInSlices([rows]); ;) {
    const before = cpuNow();
    const ended = slices.next().done === true;
    turn = Math.max(turn, cpuNow() - before);
    if (ended) break;
  }
  return [
    { what: `loading ${count(ROWS)} rows`, value: load, unit: 'ms', atMost: 1000 },
    { what: 'loading: longest turn', value: turn, unit: 'ms', atMost: 16 },
    { what: 'loading: memory held', value: memoryOf(() => parseGeoNames(rows)), unit: 'MB', atMost: 60 },
  ];
}

interface NamedTexts {
  readonly what: string;
  readonly texts: readonly string[];
  /** Names that are in them at least. */
  readonly named: number;
}

/** The name pass over some texts, against others in the same run and by itself. */
function matching(matchers: readonly FindNames[], { what, texts, named }: NamedTexts): readonly Measured[] {
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const over = (find: FindNames) => (): void => {
    const found = texts.reduce((sum, text) => sum + find(text), 0);
    if (found < named) throw new Error(`Only ${found} names were found.`);
  };
  // One after the other, again and again, so that what slows one down slows down the others.
  const rounds = Array.from({ length: 10 }, () => matchers.map((find) => leastCpu(over(find), 2)));
  const [ours = Infinity, flash = 0, trie = 0] = matchers.map((_, which) =>
    Math.min(...rounds.map((times) => times[which] ?? Infinity)),
  );
  const rate = (ms: number): string => `${(megabytes / (ms / 1000)).toFixed(0)} MB/s`;
  const pass = `the name pass over ${what}`;
  const against = (other: string, value: number): Measured => ({
    what: `${pass}, ${megabytes.toFixed(1)} MB (${rate(ours)})`,
    value: ours,
    unit: 'ms',
    against: { what: `${other} (${rate(value)})`, value },
    atMost: 0.25,
  });
  return [
    against('flashtext.js', flash),
    against('a trie of maps over folded words', trie),
    { what: `${pass}, for each MB`, value: ours / megabytes, unit: 'ms', atMost: 10 },
  ];
}

function suggesting(gazetteer: Gazetteer): readonly Measured[] {
  const names = suggestNames(starterCodebook(), [gazetteer]);
  const suggest = (text: string): unknown => suggestArticle({ text, language: 'en', published: '2025-07-01' }, names);
  const text = normaliseText(reportOf(9500)).slice(0, 1_000_000);
  const small = text.slice(0, 5_000);
  for (let warm = 0; warm < 40; warm += 1) suggest(small);
  return [
    { what: 'suggestions in an article of 5 KB', value: leastCpu(() => suggest(small), 15), unit: 'ms', atMost: 5 },
    { what: 'suggestions in an article of 1 MB', value: leastCpu(() => suggest(text), 3), unit: 'ms', atMost: 400 },
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

const { names, rows, articles, chances } = manyNames(ROWS, ARTICLES, SENTENCES);
const all = `${rows}\n${geoNamesRow(PLANTED, ROWS)}`;
const loaded = loading(all);
const gazetteer = parseGeoNames(all);
const find = findIn(gazetteer);
const missed = VARIANTS.filter((variant) => find(`Men came to ${variant} at dawn.`) === 0);
if (missed.length > 0) throw new Error(`Not found: ${missed.map((variant) => JSON.stringify(variant)).join(', ')}`);
const matchers = [find, flashText([...names, PLANTED]), mapTrie([...names, PLANTED])];
const found = [
  { what: 'articles with names of their own', texts: articles, named: ARTICLES * SENTENCES },
  { what: 'a name by chance in each sentence', texts: [chances(CHANCES)], named: CHANCES },
].flatMap((texts) => matching(matchers, texts));
report('names', [...found, ...loaded, ...suggesting(gazetteer)]);
