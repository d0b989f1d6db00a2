import type { CountOfClaim } from '../annotation/model';
import { beginsCapital } from './capital';
import { firstWords } from './firstWords';
import type { Bound, QuantityData, Wording } from './language';
import { phraseAt } from './phrases';
import { tokenBefore, type Token } from './tokens';

/** A quantity in tokens: `from` inclusive, `to` exclusive. `article` is "a" or "un", a count only before people. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly kind: 'figure' | 'vague' | 'none' | 'article' | 'same' | 'ignored';
  readonly count: CountOfClaim;
  /** The noun of one who is known, a token index: "the mayor". */
  readonly person?: number;
}

/** "at least some 20": the first of two bounds holds. */
const MAX_BOUNDS = 2;

/** Words with which a quantity may begin, beside figures. */
const beginQuantity = firstWords(({ bounds, wordings, between, articles, owners, numerals }: QuantityData) => [
  ...[bounds, wordings, between, articles, owners, numerals],
]);

/** All quantities from left to right, whatever they count. */
export function quantitiesIn(tokens: readonly Token[], data: QuantityData): readonly Quantity[] {
  const found: Quantity[] = [];
  const first = beginQuantity(data);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.value === undefined && !first.has(token))) continue;
    const quantity = quantityAt(tokens, at, data);
    if (quantity === undefined) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

/** The quantity that begins at token `at`, with the words that bound it, by the table of domain.md "Reading counts". */
export function quantityAt(tokens: readonly Token[], at: number, data: QuantityData): Quantity | undefined {
  let start = at;
  let bound: Bound | undefined;
  for (let count = 0; count < MAX_BOUNDS; count++) {
    const hit = phraseAt(data.bounds, tokens, start);
    if (hit === undefined) break;
    // "went up to 11"
    if (hit.value !== 'up_to' || !data.changes.has(tokenBefore(tokens, at)?.norm ?? '')) bound ??= hit.value;
    start = hit.to;
  }
  // "another 11"
  const isMore = data.pronouns.has(tokens[start]?.norm ?? '') && data.readNumber(tokens, start + 1) !== undefined;
  if (isMore) start++;
  const bare = rangeAt(tokens, start, data) ?? wordingAt(tokens, start, data) ?? figureAt(tokens, start, data);
  // "some" bounds a figure ("some 20") and is vague without one.
  if (bare === undefined) return start === at ? articleAt(tokens, at, data) : wordingAt(tokens, at, data);
  const later = bound === undefined ? laterBound(tokens, bare.to, data) : undefined;
  const effective = bound ?? later?.bound;
  const to = later !== undefined && later.from === bare.to ? later.to : bare.to;
  // "nearly as many": a number that nobody gives.
  if (bare.kind === 'same' && effective !== undefined) return { ...bare, from: at, to, kind: 'ignored' };
  if (effective === undefined || bare.count.stated === undefined || bare.kind === 'none')
    return { from: at, to, kind: bare.kind, count: bare.count };
  return { from: at, to, kind: 'figure', count: bounded(bare.count.stated, effective) };
}

export function bounded(stated: number, bound: Bound): CountOfClaim {
  switch (bound) {
    case 'at_least':
      return { stated, qualifier: 'at_least', lower: stated };
    case 'more_than':
      return { stated, qualifier: 'more_than', lower: stated + 1 };
    case 'up_to':
      return { stated, qualifier: 'up_to', upper: stated };
    case 'fewer_than':
      return { stated, qualifier: 'up_to', upper: Math.max(0, stated - 1) };
    case 'about':
      return { stated, qualifier: 'about' };
    case 'exact':
      return exactly(stated);
  }
}

export function exactly(value: number): CountOfClaim {
  return { stated: value, qualifier: 'exact', lower: value, upper: value };
}

function figureAt(tokens: readonly Token[], at: number, data: QuantityData): Quantity | undefined {
  const number = data.readNumber(tokens, at);
  if (number === undefined || joinsName(tokens, at, number.to)) return undefined;
  if (number.to === at + 1 && data.articles.has(tokens[at]?.norm ?? '')) return articleAt(tokens, at, data);
  // "douze (12) soldats": the same in figures.
  const isAgain = tokens[number.to]?.text === '(' && tokens[number.to + 1]?.value === number.value;
  if (isAgain && tokens[number.to + 2]?.text === ')')
    return { from: at, to: number.to + 3, kind: 'figure', count: exactly(number.value) };
  const dozen = tokens[number.to];
  if (dozen !== undefined && data.dozen.has(dozen.norm)) {
    const stated = number.value * 12;
    return { from: at, to: number.to + 1, kind: 'figure', count: { stated, qualifier: 'about' } };
  }
  // "12+": written like a word.
  const plus = dozen?.text === '+' && dozen.join === 'none';
  const count = plus ? bounded(number.value, 'at_least') : exactly(number.value);
  return { from: at, to: number.to + (plus ? 1 : 0), kind: 'figure', count };
}

/** "AK-47", "12-year-old", "21-strong", "2025-07-01", "20/Oct", and the note "[7]". */
function joinsName(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text === ']' && tokenBefore(tokens, from)?.text === '[') return true;
  return tokens[from]?.join === 'hyphen' || tokens[to]?.join === 'hyphen' || tokens[to]?.text === '/';
}

function rangeAt(tokens: readonly Token[], at: number, data: QuantityData): Quantity | undefined {
  const opens = data.between.has(tokens[at]?.norm ?? '');
  // "entre « 10 000 et 11 000 blessés »"
  const start = opens ? at + ('«“"'.includes(tokens[at + 1]?.text ?? ' ') ? 2 : 1) : at;
  const low = data.readNumber(tokens, start);
  if (low === undefined || tokens[start]?.join === 'hyphen') return undefined;
  const link = tokens[low.to];
  if (link === undefined || (isDash(link) && !joinsFigures(tokens, start, low.to, data))) return undefined;
  const dash = link.join === 'hyphen';
  const word = data.rangeWords.get(link.norm);
  const linked = opens ? data.and.has(link.norm) || dash : dash || isDash(link) || word !== undefined;
  if (!linked) return undefined;
  const highAt = dash ? low.to : low.to + 1;
  const high = data.readNumber(tokens, highAt);
  if (high === undefined || tokens[high.to]?.join === 'hyphen') return undefined;
  const from = tokenBefore(tokens, at)?.norm ?? '';
  if (word === 'to' && data.from.has(from) && changed(tokens, at - 1, data)) {
    return { from: at, to: high.to, kind: 'figure', count: exactly(high.value) };
  }
  const multiplier = data.multipliers.get(tokenBefore(tokens, high.to)?.norm ?? '') ?? 1;
  const lower =
    multiplier > 1 && low.value * multiplier < high.value && low.value < multiplier
      ? low.value * multiplier
      : low.value;
  if (high.value <= lower || isYearSpan(lower, high.value)) return undefined;
  return { from: at, to: high.to, kind: 'figure', count: { qualifier: 'range', lower, upper: high.value } };
}

function changed(tokens: readonly Token[], from: number, data: QuantityData): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some((token) => data.changes.has(token.norm));
}

function isYearSpan(lower: number, upper: number): boolean {
  return lower >= 1900 && upper <= 2100;
}

function isDash(token: Token): boolean {
  return token.text === '–' || token.text === '—' || token.text === '-';
}

/** "10 - 15", but "July 4 - Seventeen", "May 6, 2011 – 3,000", "three — 12 more": a dash between sentences. */
function joinsFigures(tokens: readonly Token[], from: number, dash: number, data: QuantityData): boolean {
  const [low, high] = [tokens[from], tokens[dash + 1]];
  if (low === undefined || low.kind !== high?.kind || isDayOfMonth(tokens, from, data)) return false;
  return high.join !== 'space' || !(tokens[dash]?.text === '—' || beginsCapital(high.text) || isYear(low));
}

/** "1998", but not "1,998". */
export function isYear(token: Token | undefined): boolean {
  const value = token?.kind === 'number' && token.text.length === 4 ? (token.value ?? 0) : 0;
  return value >= 1900 && value <= 2100;
}

/** "July 12", "Dec. 31", "avril 5". */
export function isDayOfMonth(tokens: readonly Token[], at: number, { months }: QuantityData): boolean {
  const before = tokenBefore(tokens, at);
  const month = before?.text === '.' ? tokenBefore(tokens, at, 2) : before;
  return month !== undefined && months.has(month.norm) && (tokens[at]?.value ?? 99) <= 31;
}

function wordingAt(tokens: readonly Token[], at: number, data: QuantityData): Quantity | undefined {
  const hit = phraseAt(data.wordings, tokens, at);
  if (hit === undefined) return undefined;
  const { kind, count } = countOfWording(hit.value);
  return { from: at, to: hit.to, kind, count };
}

function countOfWording(wording: Wording): Pick<Quantity, 'kind' | 'count'> {
  switch (wording.kind) {
    case 'about':
      return { kind: 'figure', count: { stated: wording.stated, qualifier: 'about' } };
    case 'many':
      return { kind: 'figure', count: { qualifier: 'vague', lower: wording.lower } };
    case 'vague':
      return { kind: 'vague', count: { qualifier: 'vague' } };
    case 'none':
      return { kind: 'none', count: exactly(0) };
    case 'same':
      return { kind: 'same', count: { qualifier: 'vague' } };
    case 'ignored':
      return { kind: 'ignored', count: { qualifier: 'unstated' } };
  }
}

function articleAt(tokens: readonly Token[], at: number, data: QuantityData): Quantity | undefined {
  const article = tokens[at]?.norm ?? '';
  if (!data.articles.has(article) && !data.owners.has(article)) return undefined;
  const ordinal = data.articles.has(article) && data.ordinals.has(tokens[at + 1]?.norm ?? '');
  return { from: at, to: at + (ordinal ? 2 : 1), kind: 'article', count: exactly(1) };
}

/** "12 soldiers at least": the bound may stand up to three words after the figure, unless another figure follows it. */
function laterBound(
  tokens: readonly Token[],
  to: number,
  data: QuantityData,
): { readonly bound: Bound; readonly from: number; readonly to: number } | undefined {
  for (let at = to; at < Math.min(tokens.length, to + 4); at++) {
    if (tokens[at]?.kind !== 'word') return undefined;
    const hit = phraseAt(data.laterBounds, tokens, at);
    if (hit === undefined) continue;
    // "27 morts et plus de 90 blessés": the bound of the next figure.
    const next = phraseAt(data.bounds, tokens, hit.to - 1);
    if (next !== undefined && next.to > hit.to) return undefined;
    // "17 autres avec environ moins de vingt": of the next figure, behind another bound.
    if (phraseAt(data.bounds, tokens, hit.to) !== undefined) return undefined;
    if (data.readNumber(tokens, hit.to) !== undefined || phraseAt(data.wordings, tokens, hit.to) !== undefined)
      return undefined;
    return { bound: hit.value, from: at, to: hit.to };
  }
  return undefined;
}
