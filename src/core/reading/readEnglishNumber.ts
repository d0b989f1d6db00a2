import type { NumberReading } from './language';
import type { Token } from './tokens';
import { WordSieve } from './wordSieve';

const SMALL = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);
const LARGE = new Map([
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Words with which a number begins. */
export const ENGLISH_NUMERALS: ReadonlySet<string> = new Set([...SMALL.keys(), ...TENS.keys()]);
const NUMERALS = new WordSieve(ENGLISH_NUMERALS);

/** "one hundred and twenty", "21", "20 thousand", "1.5 million". The article of "a hundred" is a wording, not read here. */
export function readEnglishNumber(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = tokens[at];
  if (first === undefined || (first.value === undefined && !NUMERALS.mayHold(first.slot))) return undefined;
  let total = 0;
  let to = at;
  let limit = Infinity;
  while (to < tokens.length) {
    const start = to > at && tokens[to]?.norm === 'and' ? to + 1 : to;
    const part = belowThousand(tokens, start);
    if (part === undefined || (start > to && part.value >= 100)) break;
    const large = LARGE.get(tokens[part.to]?.norm ?? '');
    if (large !== undefined && large < limit) {
      total += part.value * large;
      to = part.to + 1;
      limit = large;
      if (tokens[start]?.kind !== 'word') break;
      continue;
    }
    if (!Number.isInteger(part.value) || part.value >= limit || (to > at && tokens[start]?.kind !== 'word')) break;
    // "a thousand and two more" reads as 1,002; "one two" never as 3.
    total += part.value;
    to = part.to;
    break;
  }
  if (to === at || !Number.isInteger(total) || total > 999_999_999) return undefined;
  return { value: total, to };
}

function belowThousand(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.value !== undefined) {
    const hundred = tokens[at + 1]?.norm === 'hundred';
    return { value: first.value * (hundred ? 100 : 1), to: at + (hundred ? 2 : 1) };
  }
  const low = belowHundred(tokens, at);
  if (low === undefined || tokens[low.to]?.norm !== 'hundred') return low;
  const after = tokens[low.to + 1]?.norm === 'and' ? low.to + 2 : low.to + 1;
  const rest = belowHundred(tokens, after);
  return rest === undefined
    ? { value: low.value * 100, to: low.to + 1 }
    : { value: low.value * 100 + rest.value, to: rest.to };
}

function belowHundred(tokens: readonly Token[], at: number): NumberReading | undefined {
  const norm = tokens[at]?.norm ?? '';
  const small = SMALL.get(norm);
  if (small !== undefined) return { value: small, to: at + 1 };
  const tens = TENS.get(norm);
  if (tens === undefined) return undefined;
  const unit = SMALL.get(tokens[at + 1]?.norm ?? '');
  return unit !== undefined && unit > 0 && unit < 10 ? { value: tens + unit, to: at + 2 } : { value: tens, to: at + 1 };
}
