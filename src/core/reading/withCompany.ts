import type { Act, Counted } from './act';
import { beginsCapital } from './capital';
import type { LanguageData } from './language';
import { personAt } from './personAt';
import { phraseAt } from './phrases';
import { exactly, type Quantity } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** How far behind its article the "and" of "the driver and three passengers" may stand. */
const REACH = 16;

/**
 * The quantities of a sentence, and one for each person who may be counted with others: "killed the driver and three
 * passengers", "the mayor of Oudna and his driver were killed", "Colonel Barry and two of his men". Whether they are
 * is for `isCompany` to say.
 */
export function withDefinite(
  quantities: readonly Quantity[],
  acts: readonly Act[],
  tokens: readonly Token[],
  data: LanguageData,
): readonly Quantity[] {
  if (acts.length === 0) return quantities;
  const begun = new Set(quantities.map(({ from }) => from));
  const found: Quantity[] = [];
  // The next "and", looked for once.
  let joint = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && data.nouns.both.has(token.norm) && !begun.has(at)) {
      const pair = bothAt(tokens, at, data);
      if (pair !== undefined) found.push(pair);
      continue;
    }
    while (joint < at || (joint < tokens.length && !joinsAt(tokens, joint, data))) joint++;
    if (token === undefined || joint === tokens.length || joint >= at + REACH) continue;
    const article = data.nouns.theOne.has(token.norm);
    // "son chauffeur": counted already.
    if (begun.has(at) || (!article && !isTitle(tokens, at, data))) continue;
    const first = article ? at : titleStart(tokens, at, data);
    const from = [first, at].find((start) => isObject(acts, start, tokens, data) || isSubject(tokens, start, data));
    if (from === undefined) continue;
    const to = article ? at + 1 : from;
    const person = article ? personAt(tokens, to, data) : at;
    if (person !== undefined) found.push({ from, to, kind: 'article', count: exactly(1), person });
  }
  return found.length === 0 ? quantities : [...quantities, ...found].sort((a, b) => a.from - b.from);
}

/** "both pilots", "both of his guards": two. */
function bothAt(tokens: readonly Token[], at: number, { nouns }: LanguageData): Quantity | undefined {
  for (let next = at + 1; next <= at + 4; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || (nouns.stops.has(token.norm) && token.norm !== 'these')) return undefined;
    const noun = nouns.people.get(token.norm);
    if (noun !== undefined && !nouns.people.has(tokens[next + 1]?.norm ?? ''))
      return noun.singular ? undefined : { from: at, to: at + 1, kind: 'figure', count: exactly(2) };
  }
  return undefined;
}

export const joinsAt = (tokens: readonly Token[], at: number, { quantities }: LanguageData): boolean =>
  quantities.conjunction.has(tokens[at]?.norm ?? '') || phraseAt(quantities.company, tokens, at) !== undefined;

/** "Colonel Barry", "JNIM commander Abu Hamza": an office with a name. */
function isTitle(tokens: readonly Token[], at: number, { nouns, quantities }: LanguageData): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.kind !== 'word' || nouns.people.get(token.norm)?.singular !== true) return false;
  const before = tokenBefore(tokens, at)?.norm ?? '';
  const article = nouns.theOne.has(before) || quantities.articles.has(before) || nouns.possessives.has(before);
  return !article && !nouns.adjectivesFollow && beginsCapital(next.text);
}

/** Back over the words before an office: "JNIM", "police". */
function titleStart(tokens: readonly Token[], at: number, { nouns }: LanguageData): number {
  let from = at;
  while (from > at - 3) {
    const before = tokenBefore(tokens, from);
    if (before?.kind !== 'word' || nouns.stops.has(before.norm)) break;
    if (!beginsCapital(before.text) && !nouns.people.has(before.norm) && !ARMED.has(before.norm)) break;
    from--;
  }
  return from;
}

const ARMED: ReadonlySet<string> = new Set(['army', 'police', 'militia', 'rebel']);

/** Right behind a verb of harm, or behind the "of" of a noun: "killed the mayor", "the death of the mayor". */
const isObject = (
  acts: readonly Act[],
  at: number,
  tokens: readonly Token[],
  { nouns, quantities }: LanguageData,
): boolean =>
  acts.some(({ cue, form, chain }) => {
    if (cue.to > at || cue.to < at - 1) return false;
    const before = tokens[cue.to]?.norm ?? '';
    const of = cue.to < at && (nouns.of.has(before) || quantities.and.has(before));
    // "la mort du maire", "coûté la vie au maire"; "claimed the lives of the mayor".
    if (form === 'noun' || cue.to - cue.from > 1) if (of || cue.to === at) return !chain.be;
    if (cue.to !== at || chain.be) return false;
    return form === 'gerund' || (form === 'participle' && (chain.have || !nouns.adjectivesFollow));
  });

/** At the head of a clause: a sentence's first word, behind a sign, a place, a day, "that", "when" or "said". */
function isSubject(tokens: readonly Token[], at: number, { attribution, nouns, scope }: LanguageData): boolean {
  const before = tokenBefore(tokens, at);
  if (before === undefined || before.kind === 'sign' || before.kind === 'number') return true;
  if (
    scope.that.has(before.norm) ||
    nouns.opens.has(before.norm) ||
    nouns.both.has(before.norm) ||
    scope.days.has(before.norm)
  )
    return true;
  if (beginsCapital(before.text) && at > 1) return true;
  return phraseAt(attribution.saying, tokens, at - 1)?.to === at;
}

/**
 * Whether others are counted with a definite person, and no verb is theirs alone: "killed the mayor and his men fled".
 * "apart": each has a figure of his own, "the mayor and two policemen".
 */
export function companyOf(
  { joined, from, to }: Omit<Counted, 'candidate'>,
  acts: readonly Act[],
  tokens: readonly Token[],
  data: LanguageData,
): 'together' | 'apart' | undefined {
  const { nouns, forms, scope } = data;
  if (joined.groups === 1) return undefined;
  const named = tokens.slice(from, joined.to);
  // Behind a comma alone another subject may begin: "killed the mayor, his deputy said".
  if (!named.some((_, at) => joinsAt(tokens, from + at, data))) return undefined;
  // "the driver and eight soldiers": a civilian among fighters is no figure with them, if they are not his.
  const [first, ...rest] = named.flatMap(({ norm }) => nouns.people.get(norm)?.status ?? []);
  const owned = named.some(({ norm }) => nouns.possessives.has(norm));
  const company = !owned && first !== 'combatant' && rest.includes('combatant') ? 'apart' : 'together';
  const act = acts.find(({ cue }) => cue.from >= to);
  const isDoneTo = act !== undefined && (act.chain.be || act.chain.have || act.form === 'intransitive');
  if (!isObject(acts, from, tokens, data)) return company;
  const next = tokens[to];
  const norm = next?.norm ?? '';
  const isVerb = !nouns.stops.has(norm) || forms.be.has(norm) || forms.have.has(norm) || forms.modals.has(norm);
  const isNoun = acts.some(({ cue, form }) => form === 'noun' && cue.to <= from && cue.to >= from - 1);
  if (isNoun) return company;
  if (next?.kind === 'word' && isVerb && !nouns.of.has(norm) && !scope.days.has(norm)) return undefined;
  // "killed the mayor and three men in the car were hurt"
  return !isDoneTo || tokens.slice(to, act.chain.from).some(({ kind }) => kind !== 'word') ? company : undefined;
}
