import type { CountOfClaim } from '../annotation/model';
import type { Candidate } from './bindCount';
import type { LanguageData } from './language';
import { headAfter } from './nounHead';
import { bounded, exactly, quantityAt } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** A count with those joined to it ("a woman and her two children"); `to` is the token after the last noun. */
export interface JoinedCount {
  readonly count: CountOfClaim;
  readonly to: number;
  readonly groups: number;
}

const MAX_GROUPS = 8;

/** Adds up people joined by "and" to the counted ones, as long as no verb stands between; `parts` are where clauses such as "three of them …" begin. */
export function joinGroups(
  first: Candidate,
  tokens: readonly Token[],
  parts: ReadonlySet<number>,
  data: LanguageData,
): JoinedCount {
  // "a couple and their four children"
  const pair = first.quantity.kind === 'article' && first.head.kind === 'people';
  const two = pair && data.nouns.pairs.has(tokens[first.head.at]?.norm ?? '');
  let count = two ? exactly(2) : first.quantity.count;
  const named = first.head.kind === 'people' || (first.head.kind === 'unknown' && first.quantity.kind === 'figure');
  let to = 'at' in first.head && named ? first.head.at + 1 : first.quantity.to;
  let groups = 1;
  if (!named || first.quantity.kind === 'none') return { count, to, groups };
  const alone = first.quantity.kind === 'article';
  while (groups < MAX_GROUPS) {
    const link = linkAfter(tokens, to, data);
    if (link === undefined || parts.has(link)) break;
    const next = groupAt(tokens, link, alone, data);
    if (next === undefined) break;
    // "his driver, an engineer of the party": the same man.
    const owned = data.quantities.owners.has(tokens[first.quantity.from]?.norm ?? '');
    if (owned && tokenBefore(tokens, link)?.text === ',' && next.isArticle === true) break;
    if (next.count !== undefined) {
      count = sum(count, next.count);
      groups++;
    }
    to = next.to;
    if (next.count === undefined) break;
  }
  return { count, to, groups };
}

/** The token after "and" or a comma that joins, past at most two adjectives that follow the noun. */
function linkAfter(tokens: readonly Token[], to: number, data: LanguageData): number | undefined {
  const reach = data.nouns.adjectivesFollow ? 2 : 0;
  for (let at = to; at <= to + reach; at++) {
    const token = tokens[at];
    if (token === undefined || data.nouns.stops.has(token.norm) !== data.quantities.and.has(token.norm))
      return undefined;
    const comma = token.text === ',';
    if (!comma && !data.quantities.and.has(token.norm)) continue;
    const and = tokens[at + 1]?.norm ?? '';
    return comma && data.quantities.and.has(and) ? at + 2 : at + 1;
  }
  return undefined;
}

function groupAt(
  tokens: readonly Token[],
  at: number,
  alone: boolean,
  data: LanguageData,
): { readonly count?: CountOfClaim; readonly to: number; readonly isArticle?: boolean } | undefined {
  // "les corps d'une femme et de son fils": French says "of" again.
  // and "une quarantaine de soldats et de volontaires".
  const of = data.nouns.adjectivesFollow && data.nouns.of.has(tokens[at]?.norm ?? '');
  const second = alone
    ? isOwned(tokens, at + 1, data)
    : data.nouns.people.get(tokens[at + 1]?.norm ?? '')?.singular === false && tokens[at]?.norm !== 'des';
  const first = of && second ? at + 1 : at;
  const owned = data.nouns.possessives.has(tokens[first]?.norm ?? '');
  const start = owned ? first + 1 : first;
  const quantity = quantityAt(tokens, start, data.quantities);
  const head = headAfter(tokens, quantity?.to ?? start, [], data);
  if (head.kind !== 'people') return undefined;
  const to = head.at + 1;
  if (quantity !== undefined)
    return quantity.kind === 'none' || quantity.kind === 'ignored'
      ? undefined
      : { count: quantity.count, to, isArticle: quantity.kind === 'article' };
  // "seven women and girls", "12 officers and soldiers": one figure for both.
  if (!owned) {
    const plural = data.nouns.people.get(tokens[head.at]?.norm ?? '')?.singular === false;
    const bare = !alone && plural && head.at - first <= (data.nouns.adjectivesFollow ? 0 : 1);
    return bare && data.quantities.and.has(tokenBefore(tokens, at)?.norm ?? '') && tokens[at]?.kind === 'word'
      ? { to }
      : undefined;
  }
  if (data.nouns.people.get(tokens[head.at]?.norm ?? '')?.singular === true) return { count: exactly(1), to };
  // "a man and his sons" says more than one; "over 100 soldiers and their allies" is one figure for both.
  return alone ? { count: { qualifier: 'vague', lower: 1 }, to } : { to };
}

const isOwned = (tokens: readonly Token[], at: number, { nouns }: LanguageData): boolean =>
  nouns.possessives.has(tokens[at]?.norm ?? '');

function sum(first: CountOfClaim, second: CountOfClaim): CountOfClaim {
  const add = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : a + b;
  if (first.qualifier === 'exact' && second.qualifier === 'exact')
    return exactly((first.stated ?? 0) + (second.stated ?? 0));
  const stated = add(first.stated, second.stated);
  const qualifiers = new Set([first.qualifier, second.qualifier]);
  const [only] = [...qualifiers].filter((qualifier) => qualifier !== 'exact');
  if (stated !== undefined && only === 'about' && qualifiers.size <= 2) return bounded(stated, 'about');
  const lower = add(first.lower, second.lower) ?? first.lower ?? second.lower;
  const upper = add(first.upper, second.upper);
  const mixed = qualifiers.has('vague') || qualifiers.size > 2;
  return {
    ...(stated === undefined || mixed ? {} : { stated }),
    qualifier: mixed || only === undefined ? 'vague' : only,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}
