import { candidatesIn, isCollective, verbBefore, type Candidate } from '../reading/bindCount';
import { actsOf, type Act, type Counted } from '../reading/act';
import { beginsCapital } from '../reading/capital';
import { isAdverb } from '../reading/cueForm';
import { harmCuesIn } from '../reading/harmCues';
import { pastIdentity, pastPeople } from '../reading/personAt';
import { phraseAt } from '../reading/phrases';
import type { LanguageData } from '../reading/language';
import { joinGroups, type JoinedCount } from '../reading/readFamily';
import type { Quantity } from '../reading/readQuantity';
import { tokenBefore, type Token } from '../reading/tokens';
import { companyOf, joinsAt, withDefinite } from '../reading/withCompany';
import { ENGLISH_CLAUSE_WORDS } from './en/clauseWords';
import { FRENCH_CLAUSE_WORDS } from './fr/clauseWords';
import type { ClauseWords } from './words';

export type { Act, Counted } from '../reading/act';

/** What a sentence holds that claims are made of. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly data: LanguageData;
  readonly words: ClauseWords;
  readonly acts: readonly Act[];
  readonly counted: readonly Counted[];
}

/** Beyond these a sentence is a list or a table; they keep the work linear. */
const MAX_ACTS = 40;
const MAX_COUNTED = 60;

export const wordsOfClause = (data: LanguageData): ClauseWords =>
  data.language === 'fr' ? FRENCH_CLAUSE_WORDS : ENGLISH_CLAUSE_WORDS;

/** Undefined where no word for harm stands. */
export function clauseOf(
  tokens: readonly Token[],
  data: LanguageData,
  quantities: readonly Quantity[],
): Clause | undefined {
  const cues = harmCuesIn(tokens, data).slice(0, MAX_ACTS);
  if (cues.length === 0) return undefined;
  const acts = actsOf(cues, tokens, data);
  const words = wordsOfClause(data);
  const all = withDefinite(quantities, acts, tokens, data);
  const candidates = candidatesIn(tokens, cues, data, all).slice(0, MAX_COUNTED);
  const counted: Counted[] = [];
  for (const candidate of candidates) {
    if (candidate.quantity.from < (counted.at(-1)?.to ?? 0)) continue;
    const isDefinite = candidate.quantity.person !== undefined;
    const one = countedOf(candidate, tokens, data, words, isDefinite);
    const last = counted.at(-1);
    const company = isDefinite && one !== undefined ? companyOf(one, acts, tokens, data) : 'together';
    if (one === undefined || company === undefined) continue;
    if (company === 'apart') {
      counted.push(...alone(one, tokens, data));
      continue;
    }
    if (last !== undefined && isComplement(last, one, tokens, data)) counted.splice(-1, 1, { ...last, to: one.to });
    else if (last !== undefined && isApposed(last, one, tokens, data))
      counted.splice(-1, 1, { ...last, to: one.to + 1 });
    else if (!isCollective(one.candidate, tokens, data)) counted.push(one);
  }
  return { tokens, data, words, acts, counted };
}

function countedOf(
  candidate: Candidate,
  tokens: readonly Token[],
  data: LanguageData,
  words: ClauseWords,
  isDefinite: boolean,
): Counted | undefined {
  const named = nameUnknown(candidate, tokens, data, words);
  if (named === undefined) return undefined;
  const { quantity } = named;
  const whole = joinGroups(named, tokens, new Set(), data);
  const joined =
    isDefinite || isFamily(named, whole, tokens, data) ? whole : { count: quantity.count, to: endOf(named), groups: 1 };
  return {
    candidate: named,
    joined,
    from: quantity.from,
    to: Math.max(quantity.to, pastNoun(named, joined.to, tokens, data)),
  };
}

/** "the mayor and two policemen": one, and those with figures of their own. */
function alone({ candidate, from }: Counted, tokens: readonly Token[], data: LanguageData): readonly Counted[] {
  const { head, quantity } = candidate;
  if (head.kind !== 'people') return [];
  const to = pastIdentity(tokens, pastPeople(tokens, head.at, data), data);
  return [{ candidate, from, to, joined: { count: quantity.count, to, groups: 1 } }];
}

/** The token after the noun phrase of a number. */
function pastNoun({ head }: Candidate, joined: number, tokens: readonly Token[], data: LanguageData): number {
  if (head.kind === 'people') {
    let end = Math.max(joined, pastPeople(tokens, head.at, data));
    // "passer-by"
    while (tokens[end]?.join === 'hyphen') end++;
    return pastAdjectives(tokens, end, data);
  }
  // "21 hostages": the word for harm is their name.
  return head.kind === 'harm' && head.cue.names === true ? Math.max(joined, head.cue.to) : joined;
}

/** "five members of one family": the family is no number of its own. */
function isComplement(last: Counted, one: Counted, tokens: readonly Token[], { nouns }: LanguageData): boolean {
  const between = tokens.slice(last.to, one.from);
  const single = one.candidate.quantity.kind === 'article' || one.joined.count.stated === 1;
  return (
    single &&
    last.candidate.head.kind === 'people' &&
    one.candidate.head.kind === 'people' &&
    between.length === 1 &&
    nouns.of.has(between[0]?.norm ?? '')
  );
}

/** "her neighbour, a milk seller, was stabbed": one person. */
function isApposed(last: Counted, one: Counted, tokens: readonly Token[], { forms, nouns }: LanguageData): boolean {
  // "Two people, a man and a woman, were killed"
  const isSame = one.joined.groups > 1 && one.joined.count.stated === last.joined.count.stated;
  // "One of the victims, a pastor,"
  const { quantity } = last.candidate;
  const isOne = quantity.kind === 'article' || (quantity.count.qualifier === 'exact' && quantity.count.stated === 1);
  if (nouns.adjectivesFollow || !(isOne || isSame)) return false;
  if (one.candidate.quantity.kind !== 'article' || one.from !== last.to + 1) return false;
  if (tokens[last.to]?.text !== ',' || tokens[one.to]?.text !== ',') return false;
  const verb = tokens[one.to + 1]?.norm ?? '';
  return forms.be.has(verb) || forms.have.has(verb);
}

function endOf({ quantity, head }: Candidate): number {
  if (head.kind === 'harm') return head.cue.to;
  // "a family of six": the figure stands behind.
  return head.kind === 'people' ? Math.max(head.at + 1, quantity.to) : quantity.to;
}

/**
 * People we have no word for count as people where their name says so: a capital ("12 Alawites") or the ending of those
 * who do something ("12 loggers"). Other unknown nouns are no people.
 */
function nameUnknown(
  candidate: Candidate,
  tokens: readonly Token[],
  data: LanguageData,
  words: ClauseWords,
): Candidate | undefined {
  const { head, quantity } = candidate;
  if (head.kind !== 'unknown') return candidate;
  const phrase = tokens.slice(quantity.to, head.at + 1);
  // "plus de deux millions au Nigeria"
  if (words.placesAndTimes.has(phrase[0]?.norm ?? '')) return { ...candidate, head: { kind: 'none' } };
  // "five of them critically"
  if (
    phrase.every(
      (token) =>
        words.gravity.has(token.norm) ||
        words.alive.has(token.norm) ||
        data.nouns.light.has(token.norm) ||
        words.of.has(token.norm) ||
        isAdverb(token, data.forms),
    )
  )
    return { ...candidate, head: { kind: 'none' } };
  const { onlyPeople } = data.harm;
  const single =
    quantity.kind === 'article' ||
    onlyPeople.has(verbBefore(tokens, quantity.from)?.norm ?? '') ||
    isOfDeath(tokens, quantity.from, data, words);
  // French sets the noun first: "un éclaireur malien".
  const first = data.nouns.adjectivesFollow ? quantity.to : head.at;
  if (single && tokens[first]?.kind === 'word') return { ...candidate, head: { kind: 'people', at: first } };
  const index = phrase.findLastIndex(
    ({ text, norm }, at) =>
      beginsCapital(text) ||
      words.agents.test(norm) ||
      // "dix-huit « infidèles »": a name for people in quotes.
      ('“«"'.includes(phrase[at - 1]?.text ?? ' ') && '”»"'.includes(tokens[quantity.to + at + 1]?.text ?? ' ')) ||
      (words.peoplePlural.test(norm) && meetsHarm(tokens, quantity.to + at + 1, data)),
  );
  // "two AK-47 rifles"
  if (tokens[quantity.to + index + 1]?.join === 'hyphen') return undefined;
  return index < 0 ? undefined : { ...candidate, head: { kind: 'people', at: quantity.to + index } };
}

/** "the death of nine dissidents": only people die. */
function isOfDeath(
  tokens: readonly Token[],
  from: number,
  { nouns, harm }: LanguageData,
  { deathOf }: ClauseWords,
): boolean {
  const of = tokenBefore(tokens, from);
  return (
    of !== undefined &&
    nouns.of.has(of.norm) &&
    (deathOf.has(tokenBefore(tokens, from, 2)?.norm ?? '') ||
      harm.onlyPeople.has(tokenBefore(tokens, from, 2)?.norm ?? ''))
  );
}

const LONGEST_ASIDE = 12;

/** Behind ", des supplétifs de l'armée,"; behind the comma alone where none closes it. */
function pastAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 2; at < comma + LONGEST_ASIDE; at++) {
    if (tokens[at]?.text === '.' || tokens[at]?.text === ';') break;
    if (tokens[at]?.text === ',') return at + 1;
  }
  return comma + 1;
}

/** "four comrades lost their lives", "12 seminarians were killed": only people are. */
function meetsHarm(tokens: readonly Token[], from: number, data: LanguageData): boolean {
  // "deux géomètres, enlevés samedi"
  const start = data.nouns.adjectivesFollow && tokens[from]?.text === ',' ? pastAside(tokens, from) : from;
  // "quinze résistants et trois civils ont péri"
  const second = data.quantities.conjunction.has(tokens[start]?.norm ?? '')
    ? data.quantities.readNumber(tokens, start + 1)
    : undefined;
  const noun = second === undefined ? start : second.to + 1;
  let at = noun;
  while (at < noun + 4 && (data.forms.be.has(tokens[at]?.norm ?? '') || data.forms.have.has(tokens[at]?.norm ?? '')))
    at++;
  const hit = phraseAt(data.harm.cues, tokens, at);
  return hit !== undefined && hit.value.ofThings !== true && hit.value.names !== true && hit.value.harm !== 'displaced';
}

/** "a woman and her two children" is one figure; "12 soldiers and four civilians" are two. */
function isFamily(
  { quantity, head }: Candidate,
  { groups, to }: JoinedCount,
  tokens: readonly Token[],
  data: LanguageData,
): boolean {
  if (groups === 1 || head.kind !== 'people') return true;
  if (quantity.kind !== 'article') {
    const next = tokens.slice(head.at + 1, head.at + 4);
    return next.some(({ norm }) => data.nouns.possessives.has(norm));
  }
  const inside = tokens.slice(quantity.to, to);
  // "according to a medic, at least seven workers": no list, as nothing closes it.
  if (inside.some(({ text }) => text === ',') && !inside.some((_, at) => joinsAt(tokens, quantity.to + at, data)))
    return false;
  if (inside.some(({ norm }) => data.nouns.possessives.has(norm))) return true;
  // "son chauffeur et deux conseillers": his household is no family.
  const kin = data.nouns.people.get(tokens[head.at]?.norm ?? '')?.trait !== undefined;
  if (data.nouns.adjectivesFollow && !kin && data.quantities.owners.has(tokens[quantity.from]?.norm ?? ''))
    return false;
  // "a soldier and three gunmen": each has a figure of its own.
  const figures = inside.some((_, at) => isFigure(tokens, quantity.to + at, data));
  if (figures && data.nouns.people.get(tokens[head.at]?.norm ?? '')?.status === 'combatant') return false;
  const statuses = new Set(inside.flatMap(({ norm }) => data.nouns.people.get(norm)?.status ?? []));
  statuses.delete('unknown');
  return statuses.size < 2;
}

function isFigure(tokens: readonly Token[], at: number, { quantities }: LanguageData): boolean {
  return quantities.readNumber(tokens, at) !== undefined && !quantities.articles.has(tokens[at]?.norm ?? '');
}

/** French: "12 soldats maliens"; both: "12 soldiers (nine men and three women)" ends before the bracket. */
function pastAdjectives(tokens: readonly Token[], from: number, data: LanguageData): number {
  if (!data.nouns.adjectivesFollow) return from;
  let end = from;
  while (end < from + 2 && isFollowingAdjective(tokens[end], data)) end++;
  return end;
}

function isFollowingAdjective(token: Token | undefined, { nouns, harm, forms }: LanguageData): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if (nouns.stops.has(token.norm) || nouns.light.has(token.norm) || nouns.things.has(token.norm)) return false;
  if (harm.cues.byFirst.has(token.norm) || isAdverb(token, forms)) return false;
  return /[sxe]$/u.test(token.norm) || beginsCapital(token.text);
}
