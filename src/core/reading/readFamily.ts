import type { CountOfClaim } from '../annotation/model';
import { pastAge } from './ages';
import { behindVerb, isVerbAt } from './behindVerb';
import type { Candidate } from './bindCount';
import type { LanguageData } from './language';
import { headAfter } from './nounHead';
import { pastIdentity, pastPeople, personAt } from './personAt';
import { phraseAt } from './phrases';
import { bounded, exactly, quantityAt } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** A count with those joined to it ("a woman and her two children"); `to` is the token after the last noun. */
export interface JoinedCount {
  readonly count: CountOfClaim;
  readonly to: number;
  readonly groups: number;
  /** Where the words for the first of them end, if the others stand behind the verb: "was abducted along with two others". */
  readonly named?: number;
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
  let to = 'at' in first.head && named ? pastPeople(tokens, first.head.at, data) : first.quantity.to;
  let groups = 1;
  if (!named || first.quantity.kind === 'none') return { count, to, groups };
  const alone = first.quantity.kind === 'article';
  let ofFirst: number | undefined;
  while (groups < MAX_GROUPS) {
    const isKnown = groups === 1 && first.quantity.person !== undefined;
    let link = linkAfter(tokens, isKnown ? pastIdentity(tokens, to, data) : to, data);
    let next = link === undefined || parts.has(link) ? undefined : groupAt(tokens, link, alone, data);
    // "a commander of the brigade and two of his men"
    if (next === undefined && alone && groups === 1) {
      const beyond = linkAfter(tokens, pastIdentity(tokens, to, data), data);
      const his = beyond === undefined || parts.has(beyond) ? undefined : groupAt(tokens, beyond, alone, data);
      if (
        beyond !== undefined &&
        his !== undefined &&
        tokens.slice(beyond, his.to).some((_, at) => isOwned(tokens, beyond + at, data))
      )
        [link, next] = [beyond, his];
    }
    if (next === undefined && alone && groups === 1) {
      ofFirst = pastIdentity(tokens, to, data);
      link = behindVerb(tokens, ofFirst, data);
      next = link === undefined || parts.has(link) ? undefined : groupAt(tokens, link, alone, data);
      // "was killed along with several of his men", "with the rifle of a soldier": the first alone is counted.
      if (next?.count?.stated === undefined || isOfThing(tokens, link ?? 0, next.to, data)) break;
      // "was killed along with his wife, and two guards were hurt"
    } else if (ofFirst !== undefined && next !== undefined && isVerbAt(tokens, next.to, data)) break;
    if (link === undefined || next === undefined) break;
    // "his driver, an engineer of the party": the same man.
    const owned = data.quantities.owners.has(tokens[first.quantity.from]?.norm ?? '');
    if (owned && tokenBefore(tokens, link)?.text === ',' && next.isArticle === true) break;
    if (next.count !== undefined) {
      count = sum(count, next.count);
      groups++;
    }
    to = next.to;
    if (next.count === undefined && tokenBefore(tokens, link)?.text !== ',') break;
  }
  return { count, to, groups, ...(ofFirst === undefined || groups === 1 ? {} : { named: ofFirst }) };
}

/** The token after "and" or a comma that joins, past at most two adjectives that follow the noun. */
function linkAfter(tokens: readonly Token[], end: number, data: LanguageData): number | undefined {
  const aged = pastAge(tokens, end, data);
  const and = tokens[aged]?.text === ',' ? aged + 1 : aged;
  // "un homme de 45 ans et son fils"
  const to = data.quantities.conjunction.has(tokens[and]?.norm ?? '') && isOwned(tokens, and + 1, data) ? aged : end;
  const reach = data.nouns.adjectivesFollow ? 2 : 0;
  for (let at = to; at <= to + reach; at++) {
    const token = tokens[at];
    const beside = phraseAt(data.quantities.beside, tokens, at);
    if (beside !== undefined) return beside.to;
    if (token === undefined || data.nouns.stops.has(token.norm) !== data.quantities.conjunction.has(token.norm))
      return undefined;
    const comma = token.text === ',';
    // "un soldat blessé et douze rebelles tués": harmed apart.
    if (data.harm.cues.beginningWith(token) !== undefined) return undefined;
    if (!comma && !data.quantities.conjunction.has(token.norm)) continue;
    const and = tokens[at + 1]?.norm ?? '';
    if (comma)
      return (
        phraseAt(data.quantities.beside, tokens, at + 1)?.to ?? (data.quantities.conjunction.has(and) ? at + 2 : at + 1)
      );
    return at + 1;
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
  const before = tokens[at]?.norm ?? '';
  const of = data.nouns.adjectivesFollow && (data.nouns.of.has(before) || (alone && data.quantities.and.has(before)));
  const second = alone
    ? isOwned(tokens, at + 1, data) ||
      data.nouns.theOne.has(tokens[at + 1]?.norm ?? '') ||
      data.quantities.readNumber(tokens, at + 1) !== undefined
    : data.nouns.people.get(tokens[at + 1]?.norm ?? '')?.singular === false && tokens[at]?.norm !== 'des';
  const first = of && second ? at + 1 : at;
  const known = alone ? knownAt(tokens, at, first, data) : undefined;
  if (known !== undefined) return known;
  const owned = data.nouns.possessives.has(tokens[first]?.norm ?? '');
  const start = owned ? first + 1 : first;
  const quantity = quantityAt(tokens, start, data.quantities);
  const head = headAfter(tokens, quantity?.to ?? start, [], data);
  if (head.kind !== 'people') return undefined;
  const to = pastPeople(tokens, head.at, data);
  if (quantity !== undefined)
    return quantity.kind === 'none' || quantity.kind === 'ignored' || quantity.kind === 'same'
      ? undefined
      : {
          count: alone && quantity.kind === 'vague' ? SOME : quantity.count,
          to,
          isArticle: quantity.kind === 'article',
        };
  // "seven women and girls", "12 officers and soldiers": one figure for both.
  if (!owned) {
    const plural = data.nouns.people.get(tokens[head.at]?.norm ?? '')?.singular === false;
    const bare = !alone && plural && head.at - first <= (data.nouns.adjectivesFollow ? 0 : 1);
    // "12 men, women and children"
    const next = tokens[to]?.text === ',' ? to + 1 : to;
    const isList =
      head.at === first &&
      data.quantities.conjunction.has(tokens[next]?.norm ?? '') &&
      data.nouns.people.get(tokens[next + 1]?.norm ?? '')?.singular === false;
    const joins = data.quantities.and.has(tokenBefore(tokens, at)?.norm ?? '') || isList;
    return bare && joins && tokens[at]?.kind === 'word' ? { to } : undefined;
  }
  const noun = tokens[head.at]?.norm ?? '';
  if (data.nouns.people.get(noun)?.singular === true && !data.nouns.collectives.has(noun))
    return { count: exactly(1), to };
  // "a man and his sons" says more than one; "over 100 soldiers and their allies" is one figure for both.
  return alone ? { count: SOME, to } : { to };
}

/** "the mayor and the imam", "the mayor, the imam and two passengers"; with "the leader of a party, and" he may be told of twice. */
function knownAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  data: LanguageData,
): { readonly count: CountOfClaim; readonly to: number } | undefined {
  const { nouns, quantities, scope } = data;
  if (!nouns.theOne.has(tokens[first]?.norm ?? '')) return undefined;
  const person = personAt(tokens, first + 1, data);
  if (person === undefined || nouns.collectives.has(tokens[person]?.norm ?? '')) return undefined;
  const to = pastPeople(tokens, person, data);
  const end = pastIdentity(tokens, to, data);
  const [next, norm] = [tokens[end], tokens[end]?.norm ?? ''];
  const isList = quantities.and.has(norm);
  if (tokenBefore(tokens, at)?.text === ',') {
    if (next?.text === ',' && quantities.and.has(tokens[end + 1]?.norm ?? '')) return { count: PERHAPS, to: end };
    return isList ? { count: exactly(1), to: end } : undefined;
  }
  // "killed a farmer and the mayor fled"
  const ends =
    next?.kind !== 'word' || isList || nouns.ends.has(norm) || nouns.plural.has(norm) || scope.days.has(norm);
  return ends ? { count: exactly(1), to } : undefined;
}

/** "his sons", "several of his men": one at the least. */
const SOME: CountOfClaim = { qualifier: 'vague', lower: 1 };

/** Who may be one counted before. */
const PERHAPS: CountOfClaim = { qualifier: 'vague', lower: 0 };

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

/** "the rifle of a soldier": the people stand behind the "of" of something else. */
const isOfThing = (tokens: readonly Token[], from: number, to: number, { nouns, quantities }: LanguageData): boolean =>
  tokens.slice(from + 1, to - 1).some(({ norm }, index) => {
    const before = tokens[from + index];
    const isPart = before?.value !== undefined || quantities.numerals.has(before?.norm ?? '');
    return (
      nouns.of.has(norm) && !isPart && !nouns.light.has(before?.norm ?? '') && !nouns.people.has(before?.norm ?? '')
    );
  });
