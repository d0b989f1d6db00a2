import type { NumberReading } from './language';
import type { Token } from './tokens';
import { WordSieve } from './wordSieve';

const SMALL = new Map<string, number>([
  ...'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ['une', 1],
]);
const TENS = new Map([
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['huitante', 80],
  ['octante', 80],
  ['nonante', 90],
]);

/** Words with which a number begins. */
export const FRENCH_NUMERALS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...['cent', 'cents', 'mille'],
]);
const NUMERALS = new WordSieve(FRENCH_NUMERALS);

/** "vingt et un", "quatre-vingt-dix-sept", "mille deux cents", "1,5 million". */
export function readFrenchNumber(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = tokens[at];
  if (first === undefined || (first.value === undefined && !NUMERALS.mayHold(first.slot))) return undefined;
  let total = 0;
  let to = at;
  for (const [words, size] of [
    [['million', 'millions'], 1_000_000],
    [['mille'], 1000],
  ] as const) {
    const part = belowThousand(tokens, to);
    const large = tokens[part?.to ?? to]?.norm;
    if (large === undefined || !words.some((word) => word === large)) continue;
    if (part === undefined && (size !== 1000 || tokens[to]?.kind !== 'word')) continue;
    total += (part?.value ?? 1) * size;
    to = (part?.to ?? to) + 1;
  }
  const rest = to === at || tokens[to]?.kind === 'word' ? belowThousand(tokens, to) : undefined;
  if (rest !== undefined && Number.isInteger(rest.value)) {
    total += rest.value;
    to = rest.to;
  }
  if (to === at || !Number.isInteger(total) || total > 999_999_999) return undefined;
  return { value: total, to };
}

function belowThousand(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.value !== undefined) return { value: first.value, to: at + 1 };
  const low = isCent(first) ? undefined : belowHundred(tokens, at);
  const hundredAt = low?.to ?? at;
  if (!isCent(tokens[hundredAt]) || (low !== undefined && low.value > 9)) return low;
  const rest = belowHundred(tokens, hundredAt + 1);
  const hundreds = (low?.value ?? 1) * 100;
  return rest === undefined ? { value: hundreds, to: hundredAt + 1 } : { value: hundreds + rest.value, to: rest.to };
}

function belowHundred(tokens: readonly Token[], at: number): NumberReading | undefined {
  const norm = tokens[at]?.norm ?? '';
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'quatre' && (next === 'vingt' || next === 'vingts')) {
    const rest = next === 'vingt' ? belowTwenty(tokens, at + 2) : undefined;
    return rest === undefined ? { value: 80, to: at + 2 } : { value: 80 + rest.value, to: rest.to };
  }
  const tens = TENS.get(norm);
  if (tens === undefined) return belowTwenty(tokens, at);
  const rest = belowTwenty(tokens, next === 'et' ? at + 2 : at + 1);
  const fits = rest !== undefined && rest.value > 0 && (rest.value < 10 || tens === 60);
  // "vingt et un", "soixante et onze"; but "vingt et deux autres" are two counts.
  if (!fits || (next === 'et' && rest.value !== 1 && rest.value !== 11)) return { value: tens, to: at + 1 };
  return { value: tens + rest.value, to: rest.to };
}

function belowTwenty(tokens: readonly Token[], at: number): NumberReading | undefined {
  const value = SMALL.get(tokens[at]?.norm ?? '');
  if (value === undefined) return undefined;
  const unit = value === 10 ? SMALL.get(tokens[at + 1]?.norm ?? '') : undefined;
  return unit !== undefined && unit >= 7 && unit <= 9 ? { value: 10 + unit, to: at + 2 } : { value, to: at + 1 };
}

function isCent(token: Token | undefined): boolean {
  return token?.norm === 'cent' || token?.norm === 'cents';
}
