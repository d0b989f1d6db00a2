import { headAfter } from '../reading/nounHead';
import type { LanguageData } from '../reading/language';
import { phraseAt } from '../reading/phrases';
import { exactly, type Quantity } from '../reading/readQuantity';
import { tokenBefore, type Token } from '../reading/tokens';
import type { Act, Counted } from './act';

/** How far behind its article the "and" of "the driver and three passengers" may stand. */
const REACH = 12;

/**
 * The quantities of a sentence, and one for each person who may be counted with others: "killed the driver and three
 * passengers", "the driver and three passengers were killed". Whether they are is for `isCompany` to say.
 */
export function withDefinite(
  quantities: readonly Quantity[],
  acts: readonly Act[],
  tokens: readonly Token[],
  data: LanguageData,
): readonly Quantity[] {
  const { nouns, scope } = data;
  const begun = new Set(quantities.map(({ from }) => from));
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!scope.definite.has(tokens[at]?.norm ?? '')) continue;
    if (!tokens.slice(at, at + REACH).some(({ norm }) => data.quantities.and.has(norm))) continue;
    if (!isObject(acts, at, data) && !isSubject(tokens, at, data)) continue;
    const head = headAfter(tokens, at + 1, [], data);
    if (head.kind !== 'people' || nouns.people.get(tokens[head.at]?.norm ?? '')?.singular !== true) continue;
    // "son chauffeur": counted already.
    if (!begun.has(at)) found.push({ from: at, to: at + 1, kind: 'article', count: exactly(1) });
  }
  return found.length === 0 ? quantities : [...quantities, ...found].sort((a, b) => a.from - b.from);
}

/** Right behind a verb of harm. */
const isObject = (acts: readonly Act[], at: number, { nouns }: LanguageData): boolean =>
  acts.some(
    ({ cue, form, chain }) =>
      cue.to === at &&
      !chain.be &&
      (form === 'gerund' || (form === 'participle' && (chain.have || !nouns.adjectivesFollow))),
  );

/** At the head of a clause: a sentence's first word, behind a sign, "that" or "said". */
function isSubject(tokens: readonly Token[], at: number, { attribution, scope }: LanguageData): boolean {
  const before = tokenBefore(tokens, at);
  if (before === undefined || before.kind === 'sign' || scope.that.has(before.norm)) return true;
  return phraseAt(attribution.saying, tokens, at - 1)?.to === at;
}

/** Whether others are counted with a definite person, and no verb is theirs alone: "killed the mayor and his men fled". */
export function isCompany(
  { joined, from, to }: Counted,
  acts: readonly Act[],
  tokens: readonly Token[],
  data: LanguageData,
): boolean {
  const { nouns, forms, quantities } = data;
  if (joined.groups === 1 || joined.count.stated === undefined) return false;
  // Behind a comma alone another subject may begin: "killed the mayor, his deputy said".
  if (!tokens.slice(from, joined.to).some(({ norm }) => quantities.and.has(norm))) return false;
  // "the driver and eight soldiers": a civilian among fighters is no figure with them.
  const [first, ...rest] = tokens.slice(from, joined.to).flatMap(({ norm }) => nouns.people.get(norm)?.status ?? []);
  if (first !== 'combatant' && rest.includes('combatant')) return false;
  const act = acts.find(({ cue }) => cue.from >= to);
  const isDoneTo = act !== undefined && (act.chain.be || act.chain.have || act.form === 'intransitive');
  if (!isObject(acts, from, data)) return isDoneTo && act.chain.from === to;
  const next = tokens[to];
  const norm = next?.norm ?? '';
  const isVerb = !nouns.stops.has(norm) || forms.be.has(norm) || forms.have.has(norm) || forms.modals.has(norm);
  if (next?.kind === 'word' && isVerb && !nouns.of.has(norm)) return false;
  // "killed the mayor and three men in the car were hurt"
  return !isDoneTo || tokens.slice(to, act.chain.from).some(({ kind }) => kind !== 'word');
}
