import { sharedFoldTable } from '../../src/core/codebook/foldTable';
import { parseGeoNames, parseGeoNamesInSlices, type Gazetteer } from '../../src/core/codebook/gazetteer';
import { foldName } from '../../src/core/codebook/fold';
import type { NameIndex } from '../../src/core/codebook/nameIndex';
import { scanWords } from '../../src/core/codebook/nameScan';
import { suggestArticle } from '../../src/core/suggest/suggestArticle';
import { suggestNames } from '../../src/core/suggest/suggestNames';
import { normaliseText } from '../../src/core/text/normalise';
import { starterCodebook } from '../score/scoreNames';
import { reportOf } from '../harness/manyArticles';
import { report, type Measured } from '../harness/results';

// Finding names of a gazetteer of 200,000 rows in articles, against the same names in a trie of maps: with its offsets
// and folding that is the fastest matcher that keeps both (measured.md). Times are of the processor, least of a few.

const ROWS = 200_000;

/** Numbers that are the same in every run. */
function numbers(): (below: number) => number {
  let state = 20_261_006;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SYLLABLES =
  'ba di ko ré sa tou ma né gou lo fa zi ra mé ndé kou ta ssi ya bo gna lé wé do ri ka na go ti ou'.split(' ');
const random = numbers();
const part = (): string => {
  const name = Array.from({ length: 3 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};
const generated = Array.from({ length: ROWS }, () => (random(4) === 0 ? `${part()} ${part()}` : part()));
const dump = generated
  .map((name, index) =>
    [
      index,
      name,
      foldName(name),
      '',
      '12.5',
      '1.5',
      'P',
      'PPL',
      'ML',
      '',
      '08',
      '',
      '',
      '',
      '0',
      '',
      '250',
      'UTC',
      '2024-01-01',
    ].join('\t'),
  )
  .join('\n');

function processorTime(work: () => unknown, rounds = 5): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** The reference: a trie of maps over folded words. */
type Trie = Map<string, Trie> & { name?: number };

function trieOf(names: readonly string[]): Trie {
  const root: Trie = new Map();
  names.forEach((name, index) => {
    let node = root;
    for (const word of foldName(name).split(' ')) {
      const next: Trie = node.get(word) ?? new Map<string, Trie>();
      node.set(word, next);
      node = next;
    }
    node.name = index;
  });
  return root;
}

function findInTrie(root: Trie, text: string): number {
  const words: string[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.push(foldName(match[0]));
  let found = 0;
  for (let from = 0; from < words.length; from += 1) {
    let node = root.get(words[from] ?? '');
    for (let to = from + 1; node !== undefined; to += 1) {
      if (node.name !== undefined) found += 1;
      node = node.get(words[to] ?? '');
    }
  }
  return found;
}

const fold = sharedFoldTable();

function findNames(index: NameIndex, text: string): number {
  const words = scanWords(text, fold);
  let found = 0;
  for (let word = 0; word < words.count; word += 1) found += index.at(text, words, word, fold).length;
  return found;
}

/** One name of two words with accents, as writers and editors may spell it. */
const PLANTED = 'Tambouré Wédossi';
const VARIANTS = [
  PLANTED,
  PLANTED.toLowerCase(),
  PLANTED.toUpperCase(),
  'Tamboure Wedossi',
  PLANTED.normalize('NFD'),
  'Tambouré-Wédossi',
  'Tambouré\u2010Wédossi',
  'Tambouré\nWédossi',
  'Tambouré\r\nWédossi',
  'Tambouré\u00a0Wédossi',
  'Tambouré\u202fWédossi',
  'Tambouré  Wédossi',
  'Tambouré\tWédossi',
  'Tam\u00adbouré Wédossi',
  'Tambouré Wé\u00addossi',
  'Tambouré\u200b Wédossi',
  `${PLANTED}'s`,
  `${PLANTED}’s`,
  `d'${PLANTED}`,
  `l’${PLANTED}`,
  `"${PLANTED}"`,
];

const rows = `${dump}\n${dump.slice(0, dump.indexOf('\n')).replace(/^([^\t]*)\t[^\t]*\t[^\t]*/u, `999999999\t${PLANTED}\t${PLANTED}`)}`;
let gazetteer: Gazetteer = parseGeoNames(rows);
const loading = processorTime(() => (gazetteer = parseGeoNames(rows)), 1);

const turns: number[] = [];
for (const slices = parseGeoNamesInSlices([rows]); ;) {
  const before = process.cpuUsage();
  const ended = slices.next().done === true;
  const { user, system } = process.cpuUsage(before);
  turns.push((user + system) / 1000);
  if (ended) break;
}

function heapOf(make: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const made = make();
  globalThis.gc?.();
  const after = process.memoryUsage();
  if (made === undefined) throw new Error('Nothing was made.');
  return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
}
const heap = heapOf(() => parseGeoNames(rows));

const missed = VARIANTS.filter((variant) => findNames(gazetteer.names, `Men came to ${variant} at dawn.`) === 0);
if (missed.length > 0) throw new Error(`Not found: ${missed.map((variant) => JSON.stringify(variant)).join(', ')}`);
const text = normaliseText(reportOf(9500)).slice(0, 1_000_000);
const withNames = text.replace(/armed men/gu, () => `men of ${generated[random(ROWS)] ?? ''}`);
const trie = trieOf([...generated, PLANTED]);
const pass = processorTime(() => findNames(gazetteer.names, withNames), 5);
const reference = processorTime(() => findInTrie(trie, withNames), 2);
const rate = (ms: number): number => withNames.length / 1000 / ms;

const names = suggestNames(starterCodebook(), [gazetteer]);
const suggest = (of: string): unknown => suggestArticle({ text: of, language: 'en', published: '2025-07-01' }, names);
const small = text.slice(0, 5_000);
for (let warm = 0; warm < 40; warm += 1) suggest(small);
const smallArticle = processorTime(() => suggest(small), 15);
const largeArticle = processorTime(() => suggest(text), 1);
const repeated = ['Kayes, ', 'the army of Mali ', 'in the town of ', 'Bamako and ', '(JNIM) '].map((piece) => {
  suggest(piece.repeat(1_000));
  const [once, twice] = [2_000, 4_000].map((times) => processorTime(() => suggest(piece.repeat(times)), 2));
  return { piece, once: once ?? 0, twice: twice ?? Infinity };
});

report('names', [
  {
    what: `the name pass over ${(withNames.length / 1e6).toFixed(1)} MB, ${ROWS.toLocaleString('en')} names (${rate(pass).toFixed(0)} MB/s)`,
    value: pass,
    unit: 'ms',
    against: { what: 'a trie of maps over folded words', value: reference },
    atMost: 0.25,
  },
  { what: 'the name pass over 1 MB', value: (pass * 1e6) / withNames.length, unit: 'ms', atMost: 10 },
  { what: `loading ${ROWS.toLocaleString('en')} rows`, value: loading, unit: 'ms', atMost: 1000 },
  { what: 'loading: longest turn', value: Math.max(...turns), unit: 'ms', atMost: 16 },
  { what: 'loading: memory held', value: heap, unit: 'MB', atMost: 60 },
  { what: 'suggestions in an article of 5 KB', value: smallArticle, unit: 'ms', atMost: 5 },
  { what: 'suggestions in an article of 1 MB', value: largeArticle, unit: 'ms', atMost: 400 },
  ...repeated.map(({ piece, once, twice }): Measured => ({
    what: `"${piece}" repeated 4,000 times`,
    value: twice,
    unit: 'ms',
    against: { what: 'repeated 2,000 times', value: once },
    atMost: 3,
  })),
]);
