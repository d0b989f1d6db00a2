import type { Cue } from './harmCues';
import type { LanguageData } from './language';
import { phraseAt } from './phrases';
import type { Quantity } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

const SHARE_REACH = 5;

/** "half of the 60 passengers were killed", "80 % des 5 000 habitants ont fui"; but "half of the 60 dead" are of 60 dead. */
export function isShare(tokens: readonly Token[], { from }: Quantity, { quantities }: LanguageData): boolean {
  for (let at = from - 1; at >= Math.max(0, from - SHARE_REACH); at--) {
    const end = phraseAt(quantities.shares, tokens, at)?.to;
    if (end !== undefined && end <= from && tokens.slice(end, from).every(({ kind }) => kind === 'word')) return true;
  }
  return false;
}

/** "the 12", "his 12": bounded, as a text may be of numbers alone. */
const LONGEST_LEAD = 3;

/** "the leader of the 12 rebels was killed": he is told of, and not they from `from` on; but "a family of five". */
export function isOfPeople(tokens: readonly Token[], from: number, { nouns }: LanguageData): boolean {
  const norm = (at: number): string => tokens[at]?.norm ?? '';
  const leads = (at: number): boolean =>
    nouns.theOne.has(norm(at)) || nouns.possessives.has(norm(at)) || tokens[at]?.value !== undefined;
  let of = from - 1;
  while (of >= from - LONGEST_LEAD && leads(of)) of--;
  return nouns.of.has(norm(of)) && nouns.people.has(norm(of - 1)) && !nouns.collectives.has(norm(of - 1));
}

const LONGEST_NAMED = 3;
/** Greater numbers behind "in" are years. */
const LARGEST_RATIO = 100;

/** "one soldier in ten was killed", "un blessé sur cinq": a ratio, and no count; either number of it. */
export function isOneOf(
  tokens: readonly Token[],
  { from, to }: Quantity,
  { nouns, quantities }: LanguageData,
): boolean {
  const { one, outOf } = quantities.oneOf;
  const isOne = one.has(tokens[from]?.norm ?? '');
  if (!isOne && !outOf.has(tokens[from - 1]?.norm ?? '')) return false;
  const isRatio = (at: number): boolean => {
    const number = quantities.readNumber(tokens, at);
    // "one died in two attacks"
    return number !== undefined && number.value <= LARGEST_RATIO && !nouns.things.has(tokens[number.to]?.norm ?? '');
  };
  if (!isOne && !isRatio(from)) return false;
  for (let step = 0; step < LONGEST_NAMED; step++) {
    if (
      isOne
        ? outOf.has(tokens[to + step]?.norm ?? '') && isRatio(to + step + 1)
        : one.has(tokens[from - 2 - step]?.norm ?? '')
    )
      return true;
  }
  return false;
}

/** "three of the twelve", "trois des douze": the second figure is no count of victims. */
export function isWholeOfPart(
  tokens: readonly Token[],
  quantity: Quantity,
  previous: Quantity | undefined,
  data: LanguageData,
): boolean {
  if (previous === undefined || previous.kind === 'none') return false;
  const hit = phraseAt(data.quantities.partitives, tokens, previous.to);
  return hit !== undefined && hit.to === quantity.from;
}

const LONGEST_WHOLE = 10;

/** "Of the 22 wounded, six …", "Parmi les 17 morts figurent cinq …": the whole of each number that is a part of one. */
export function wholesIn(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  data: LanguageData,
): ReadonlyMap<Quantity, Quantity> {
  const wholes = new Map<Quantity, Quantity>();
  for (const [index, whole] of quantities.entries()) {
    if (whole.kind !== 'figure' || !opensWhole(tokens, whole.from, data)) continue;
    for (let at = whole.to; at < whole.to + LONGEST_WHOLE; at++) {
      const token = tokens[at];
      if (token === undefined || (token.kind === 'sign' && '.;:'.includes(token.text))) break;
      const lists = data.quantities.lists.has(token.norm);
      if (token.text !== ',' && !lists) continue;
      // "Among the dead were five women and three children"; behind a comma only the next is a part.
      for (const part of quantities.slice(index + 1, lists ? undefined : index + 2)) {
        if (part.from > at + LONGEST_WHOLE) break;
        if (part.kind === 'figure' && (lists || part.from <= at + 4)) wholes.set(part, whole);
      }
      break;
    }
  }
  return wholes;
}

/** "of the", "among the", "sur" at the head of a clause. */
function opensWhole(tokens: readonly Token[], at: number, { quantities, scope }: LanguageData): boolean {
  for (let start = at - 1; start >= Math.max(0, at - 4); start--) {
    const before = tokenBefore(tokens, start);
    const opens = before === undefined || before.kind === 'sign' || scope.that.has(before.norm);
    if (opens && phraseAt(quantities.wholes, tokens, start)?.to === at) return true;
  }
  return false;
}

/** "Sur 41 passagers, 38 sont morts": wholes to which nothing has happened; but "of the 31 people killed, 14 …". */
export function unharmedOf(wholes: ReadonlyMap<Quantity, Quantity>, cues: readonly Cue[]): ReadonlySet<Quantity> {
  const isUnharmed = ([part, whole]: readonly [Quantity, Quantity]): boolean =>
    !cues.some(({ from, to }) => from >= whole.to && to <= part.from);
  return new Set([...wholes].filter(isUnharmed).map(([, whole]) => whole));
}
