import { foldName } from '../../src/core/codebook/fold';
import { reportOf } from './manyArticles';

// Names of places by the hundred thousand, alike on every machine, and articles that name some of them.

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
/** Different names an article has in its sentences. */
const NAMES_AN_ARTICLE = 40;

export interface ManyNames {
  readonly names: readonly string[];
  /** The same as rows of a GeoNames file. */
  readonly rows: string;
  /** Articles with a name in each sentence, and with few names each, as articles have. */
  readonly articles: readonly string[];
  /** A text with another name by chance in each of so many sentences: harder than any article. */
  readonly chances: (sentences: number) => string;
}

export function manyNames(count: number, articles: number, sentences: number): ManyNames {
  const random = numbers();
  const part = (): string => {
    const name = Array.from({ length: 3 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)] ?? '').join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const names = Array.from({ length: count }, () => (random(4) === 0 ? `${part()} ${part()}` : part()));
  const articleOf = (number: number): string => {
    const own = Array.from({ length: NAMES_AN_ARTICLE }, () => names[random(count)] ?? '');
    return reportOf(sentences, number).replace(/armed men/gu, () => `men of ${own[random(own.length)] ?? ''}`);
  };
  return {
    names,
    rows: names.map(geoNamesRow).join('\n'),
    articles: Array.from({ length: articles }, (_, number) => articleOf(number)),
    chances: (many) => reportOf(many).replace(/armed men/gu, () => `men of ${names[random(count)] ?? ''}`),
  };
}

export function geoNamesRow(name: string, id: number): string {
  const place = ['12.5', '1.5', 'P', 'PPL', 'ML', '', '08', '', '', '', '0', '', '250', 'UTC', '2024-01-01'];
  return [id, name, foldName(name), '', ...place].join('\t');
}

/** One name of two words with accents, as writers and editors may spell it. */
export const PLANTED = 'Tambouré Wédossi';
export const VARIANTS: readonly string[] = [
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
