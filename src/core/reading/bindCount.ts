import { beginsCapital } from './capital';
import { isAdverb } from './cueForm';
import { isAge, isAgeBeside, isAged } from './ages';
import { isPassive, type Cue } from './harmCues';
import type { LanguageData } from './language';
import { headAfter, type Head } from './nounHead';
import { phraseAt } from './phrases';
import { isDayOfMonth, isYear, quantitiesIn, type Quantity } from './readQuantity';
import { tokenBefore, type Token } from './tokens';
import { isOfPeople, isOneOf, isShare, isWholeOfPart, unharmedOf, wholesIn } from './wholes';

/** A quantity that may be the number of victims, with what it counts. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly head: Head;
  /** In a clause such as "including two children": a part of the total. */
  readonly part: boolean;
  /** "six" of "Of the 22 wounded, six …": the number it is a part of. */
  readonly whole?: Quantity;
}

const STRUCK: ReadonlySet<string> = new Set(['killed', 'wounded']);

/** The quantities that count people, without years, ages, names, wholes of a part, and things. */
export function candidatesIn(
  tokens: readonly Token[],
  cues: readonly Cue[],
  data: LanguageData,
  quantities = quantitiesIn(tokens, data.quantities),
): readonly Candidate[] {
  const parts = quantities.length === 0 ? [] : partTokens(tokens, quantities, data);
  const candidates: Candidate[] = [];
  const wholes = wholesIn(tokens, quantities, data);
  const unharmed = unharmedOf(wholes, cues);
  const things = new Set<Quantity>();
  for (const [index, written] of quantities.entries()) {
    const quantity = written.kind === 'same' ? sameAs(written, candidates) : written;
    if (quantity === undefined || quantity.kind === 'ignored') continue;
    const { person } = quantity;
    const head: Head =
      person === undefined ? headAfter(tokens, quantity.to, cues, data) : { kind: 'people', at: person };
    // "30 killed and as many abducted": only the dead and the wounded of a blow are told of so.
    if (written.kind === 'same' && head.kind === 'harm' && !STRUCK.has(head.cue.harm)) continue;
    if (head.kind === 'things') things.add(written);
    if (!countsPeople(tokens, quantity, head, data)) continue;
    const whole = wholes.get(written);
    // "Of the 12 drones, nine were shot down"
    if (whole !== undefined && things.has(whole) && head.kind === 'none') continue;
    // "three of his twelve guards": "his" may be a quantity, too.
    const [twoBefore, before] = [quantities[index - 2], quantities[index - 1]];
    const isOwned = before?.kind === 'article' && before.to === quantity.from;
    if (isWholeOfPart(tokens, quantity, isOwned ? twoBefore : before, data)) continue;
    if (unharmed.has(quantity)) continue;
    const part = parts[quantity.from] === true || whole !== undefined;
    const one = { quantity, head, part, ...(whole === undefined ? {} : { whole }) };
    const isOpen = head.kind === 'none' || head.kind === 'unknown';
    candidates.push(isOpen ? (familyOf(one, before, tokens, data) ?? one) : one);
  }
  return candidates;
}

/** "a family of six": six people, named by the family. */
function familyOf(
  one: Candidate,
  article: Quantity | undefined,
  tokens: readonly Token[],
  { nouns }: LanguageData,
): Candidate | undefined {
  const { quantity } = one;
  const at = quantity.from - 2;
  if (article?.kind !== 'article' || !nouns.of.has(tokens[at + 1]?.norm ?? '')) return undefined;
  if (!nouns.collectives.has(tokens[at]?.norm ?? '') || article.to < at - 1) return undefined;
  return { ...one, quantity: { ...quantity, from: article.from }, head: { kind: 'people', at } };
}

/** "and as many wounded": the one figure before it; of two nobody knows which is meant. */
function sameAs({ from, to }: Quantity, before: readonly Candidate[]): Quantity | undefined {
  const [first, second] = before.filter(
    ({ part, quantity: { kind } }) => !part && (kind === 'figure' || kind === 'vague'),
  );
  return first === undefined || second !== undefined
    ? undefined
    : { from, to, kind: 'figure', count: first.quantity.count };
}

/** "a family": nobody says how many they are. */
export const isCollective = (
  { quantity, head }: Candidate,
  tokens: readonly Token[],
  { nouns }: LanguageData,
): boolean =>
  quantity.kind === 'article' && head.kind === 'people' && nouns.collectives.has(tokens[head.at]?.norm ?? '');

/** The candidate that belongs to a cue, if any. */
export function bestFor(
  cue: Cue,
  candidates: readonly Candidate[],
  cues: readonly Cue[],
  tokens: readonly Token[],
  data: LanguageData,
): Candidate | undefined {
  let best: Candidate | undefined;
  let bestScore = -Infinity;
  for (const candidate of candidates) {
    const score = scoreFor(cue, candidate, cues, tokens, data);
    if (score !== undefined && score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function scoreFor(
  cue: Cue,
  { quantity, head, part }: Candidate,
  cues: readonly Cue[],
  tokens: readonly Token[],
  data: LanguageData,
): number | undefined {
  const own = head.kind === 'harm' && head.cue.from < cue.to && head.cue.to > cue.from;
  if (head.kind === 'harm' && !own && head.cue.names !== true && cues.includes(head.cue)) return undefined;
  if (followsBy(tokens, quantity, data)) return undefined;
  const inside = quantity.from >= cue.from && quantity.to <= cue.to;
  const after = quantity.from >= cue.to;
  const gap = inside ? 0 : after ? quantity.from - cue.to : cue.from - quantity.to;
  const [low, high] = after ? [cue.to, quantity.from] : [quantity.to, cue.from];
  if (cues.some((other) => other !== cue && other.from >= low && other.to <= high)) return undefined;
  if (part || gap > 25) return part ? -20 - gap : undefined;
  const kinds: Record<Head['kind'], number> = { harm: 4, people: 3, none: 1.5, unknown: 1, things: -9 };
  const object = after && gap <= 2 && !isPassive(cue, tokens, data) ? 3 : 0;
  // "12 soldiers were killed while 20 …": a passive has its victims before it.
  const passive = after && !own && isPassive(cue, tokens, data) ? 4 : 0;
  const weak = quantity.kind === 'article' || quantity.kind === 'vague' ? 0.5 : 0;
  return kinds[head.kind] + object + (inside ? 4 : 0) - weak - passive - gap * 0.15;
}

function countsPeople(tokens: readonly Token[], quantity: Quantity, head: Head, data: LanguageData): boolean {
  if (head.kind === 'things') return false;
  const before = tokenBefore(tokens, quantity.from);
  const first = tokens[quantity.from];
  if (before !== undefined && data.quantities.notBefore.has(before.norm)) return false;
  // "l'épouse d'un officier tué a été arrêtée"
  const isOne =
    quantity.kind === 'article' &&
    data.nouns.adjectivesFollow &&
    quantity.person === undefined &&
    data.nouns.people.get(tokenBefore(tokens, quantity.from, 2)?.norm ?? '')?.singular === true;
  const isOthers = (quantity.kind === 'figure' || isOne) && isOfPeople(tokens, quantity.from, data);
  // "half of the 60 dead" are of 60 dead; "relatives of 12 hostages" are not they.
  if (head.kind !== 'harm' ? isOthers || isShare(tokens, quantity, data) : isOthers && head.cue.names === true)
    return false;
  if (isOneOf(tokens, quantity, data)) return false;
  if (isAge(tokens, quantity.from, data) || isAgeBeside(tokens, quantity, data)) return false;
  // "a mother of three"
  const owner = data.nouns.of.has(before?.norm ?? '') ? (tokenBefore(tokens, quantity.from, 2)?.norm ?? '') : '';
  if (data.quantities.parents.has(owner)) return false;
  // "aged between 15 and 21"
  const two = tokenBefore(tokens, quantity.from, 2)?.norm ?? '';
  if (
    data.quantities.ages.has(before?.norm ?? '') ||
    (data.quantities.ages.has(two) && quantity.count.qualifier === 'range')
  )
    return false;
  // "children under ten"
  const bound = quantity.to === quantity.from + 2 && data.quantities.ageBounds.has(first?.norm ?? '');
  if (bound && head.kind === 'none' && data.nouns.people.has(before?.norm ?? '')) return false;
  // "over the age of 60"
  if (
    before !== undefined &&
    data.nouns.of.has(before.norm) &&
    data.quantities.ages.has(tokenBefore(tokens, quantity.from, 2)?.norm ?? '')
  )
    return false;
  if (isYear(first)) {
    // "Goma, 3 mai 2024- Neuf civils"
    if (data.quantities.months.has(before?.norm ?? '')) return false;
    if (head.kind === 'none' || head.kind === 'unknown') return false;
    if (head.kind === 'harm' && before !== undefined && data.quantities.yearBefore.has(before.norm)) return false;
    // "On August 15, 1998 killed 29"
    if (before?.text === ',' && isDayOfMonth(tokens, quantity.from - 2, data.quantities)) return false;
  }
  // "Selon Radio 24, sept": a name.
  const isName = data.nouns.adjectivesFollow && first?.kind === 'number' && beginsCapital(before?.text ?? '');
  if (isName && head.kind === 'none' && quantity.from > 1) return false;
  if (quantity.kind === 'figure' && isDayOfMonth(tokens, quantity.from, data.quantities)) return false;
  // "another was injured"
  const next = tokens[quantity.to]?.norm ?? '';
  const ordinal = quantity.kind === 'article' && quantity.to === quantity.from + 2;
  if (first !== undefined && (ordinal || data.quantities.pronouns.has(first.norm)) && head.kind === 'none')
    return (
      // "killing one and wounding another"
      data.harm.onlyPeople.has(before?.norm ?? '') ||
      data.nouns.be.has(next) ||
      data.forms.have.has(next) ||
      (ordinal && data.harm.cues.byFirst.has(next === ',' ? (tokens[quantity.to + 1]?.norm ?? '') : next))
    );
  if (quantity.kind === 'article')
    return isOnePerson(tokens, quantity, head, data) || isListed(tokens, quantity, head, data);
  if (quantity.kind === 'vague') return head.kind !== 'unknown';
  return true;
}

/** "deux à Kherson et une à Soumy", "; à Soumy, une", "dont un grièvement": one of those counted before. */
function isListed(tokens: readonly Token[], { from, to }: Quantity, head: Head, data: LanguageData): boolean {
  if (!data.nouns.adjectivesFollow || head.kind === 'people') return false;
  const [before, next] = [tokenBefore(tokens, from), tokens[to]];
  const isPlaced =
    data.nouns.ends.has(next?.norm ?? '') &&
    beginsCapital(tokens[to + 1]?.text ?? '') &&
    (before?.text === ',' || data.quantities.conjunction.has(before?.norm ?? ''));
  if (isPlaced || head.kind !== 'none') return isPlaced;
  const ends = next === undefined || next.kind === 'sign';
  const isPart =
    phraseAt(data.quantities.parts, tokens, from - 1)?.to === from && next !== undefined && isAdverb(next, data.forms);
  return isPart || (ends && before?.text === ',' && beginsCapital(tokenBefore(tokens, from, 2)?.text ?? ''));
}

function isOnePerson(tokens: readonly Token[], quantity: Quantity, head: Head, data: LanguageData): boolean {
  if (head.kind === 'unknown')
    return (
      !isTheirs(tokens, quantity, head.at, data) &&
      (isMurdered(tokens, quantity.from, head.at + 1, data) || isAged(tokens, head.at + 1, data))
    );
  if (head.kind === 'people') {
    // "l'un de ses cadres"
    const oneOf = data.nouns.adjectivesFollow && data.nouns.of.has(tokens[quantity.to]?.norm ?? '');
    return oneOf || data.nouns.people.get(tokens[head.at]?.norm ?? '')?.singular === true;
  }
  // "a soldier was killed and another seriously injured"
  if (head.kind === 'harm' && data.quantities.pronouns.has(tokens[quantity.from]?.norm ?? '')) {
    const between = tokens.slice(quantity.to, head.cue.from);
    const next = tokens[head.cue.to];
    const ends =
      next === undefined || next.kind === 'sign' || data.nouns.ends.has(next.norm) || data.nouns.by.has(next.norm);
    return ends && head.cue.names !== true && between.every((token) => isAdverb(token, data.forms));
  }
  // "un mort", "a hostage"; not "a deadly attack that killed …", "a statement announcing casualty figures".
  if (
    tokens
      .slice(quantity.to, head.kind === 'harm' ? head.at : quantity.to)
      .some(({ norm }) => data.forms.gerund.test(norm))
  )
    return false;
  return head.kind === 'harm' && head.at === head.cue.from && data.harm.singular.has(tokens[head.at]?.norm ?? '');
}

/** "killed their crews": several. */
const isTheirs = (tokens: readonly Token[], { from }: Quantity, at: number, { quantities }: LanguageData): boolean =>
  quantities.owners.has(tokens[from]?.norm ?? '') && /[^s]s$/u.test(tokens[at]?.norm ?? '');

/** "murdered a seamstress", "a locksmith was killed": whoever that is done to is a person, whatever the noun. */
function isMurdered(tokens: readonly Token[], from: number, to: number, { harm, nouns, forms }: LanguageData): boolean {
  if (harm.onlyPeople.has(verbBefore(tokens, from)?.norm ?? '')) return true;
  let verb = nouns.be.has(tokens[to]?.norm ?? '') ? to + 1 : to;
  // "a été tué"
  while (nouns.adjectivesFollow && verb < to + 4 && isAuxiliary(tokens[verb], forms)) verb++;
  return verb > to && harm.onlyPeople.has(tokens[verb]?.norm ?? '');
}

/** The word before a number, past an opening quotation mark. */
export const verbBefore = (tokens: readonly Token[], from: number): Token | undefined =>
  tokens[from - ('«“"'.includes(tokenBefore(tokens, from)?.text ?? ' ') ? 2 : 1)];

const isAuxiliary = (token: Token | undefined, forms: LanguageData['forms']): boolean =>
  token !== undefined && (forms.be.has(token.norm) || forms.have.has(token.norm) || isAdverb(token, forms));

/** "killed by 20 gunmen". */
function followsBy(tokens: readonly Token[], quantity: Quantity, data: LanguageData): boolean {
  return data.nouns.by.has(tokenBefore(tokens, quantity.from)?.norm ?? '');
}

/** "a woman was among the dead": what follows is no part. */
function isPredicate(tokens: readonly Token[], at: number, data: LanguageData): boolean {
  return data.nouns.be.has(tokenBefore(tokens, at)?.norm ?? '');
}

/** Marks the tokens of "including …" up to the next comma or end. */
function partTokens(tokens: readonly Token[], quantities: readonly Quantity[], data: LanguageData): readonly boolean[] {
  const marks: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const hit = phraseAt(data.quantities.parts, tokens, at);
    if (hit === undefined || isPredicate(tokens, at, data)) continue;
    const led = quantities.find(({ to }) => to === at);
    // "parmi les victimes, neuf civils"
    let end = tokens[hit.to]?.text === ',' ? hit.to + 1 : hit.to;
    while (end < tokens.length && !',;.)'.includes(tokens[end]?.text ?? '')) end++;
    for (let mark = led?.from ?? at; mark < end; mark++) marks[mark] = true;
    at = end;
  }
  return marks;
}
