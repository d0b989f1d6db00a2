import type { Harm } from '../annotation/values';
import { isOfFighters } from '../reading/memberOf';
import { phraseAt } from '../reading/phrases';
import { isForced } from './bind/asSubject';
import type { Bound } from './bind/bound';
import type { Clause } from './clause';
import { tokenBefore } from '../reading/tokens';

const BEFORE = 12;
const NEAR = 6;
const RETREAT_REACH = 14;

/** Why a number of people bound to harm is no claim all the same; undefined where it is one. Token indices. */
export function refusal(clause: Clause, bound: Bound, from: number, to: number): string | undefined {
  if (isUnreal(clause, bound, from)) return 'has not happened';
  if (isNegated(clause, bound)) return 'negated';
  if (isFeared(clause, bound, from, to)) return 'feared or predicted';
  if (isRate(clause, from, to)) return 'a rate';
  if (isNatural(clause, from, to)) return 'no violence';
  if (isDescribed(clause, bound)) return 'held before';
  if (isRetreat(clause, bound)) return 'fighters who left';
  if (isDeadAlready(bound)) return 'of the dead';
  if (isNoFighter(clause, bound)) return 'fell, and did not die';
  if (isSwapped(clause, bound, from, to)) return 'bodies of before';
  if (isFreed(clause, bound, from, to)) return 'set free';
  if (isCarried(clause, bound, from)) return 'passengers';
  if (isRatio(clause, bound, from, to)) return 'one of many alike';
  return undefined;
}

/** "will die", "to kill 12", "pour tuer"; but not "forced 12 to flee" or "claims to have killed 12". */
function isUnreal(clause: Clause, { act, counted, rule }: Bound, from: number): boolean {
  const { tokens, data, words } = clause;
  const { cue, chain, form } = act;
  if (rule === 'toll' || rule === 'counted harm' || form === 'noun') return false;
  const forced = isForced(clause, counted?.from ?? from, cue.from);
  if (chain.unreal) return !forced && !words.achieves.has(tokenBefore(tokens, chain.from)?.norm ?? '');
  if (form !== 'finite' && form !== 'intransitive') return false;
  const infinitive = words.infinitive.test(tokens[cue.from]?.norm ?? '') && data.nouns.adjectivesFollow;
  return infinitive && !chain.have && !forced && !words.achieves.has(tokens[beforeOf(clause, cue.from)]?.norm ?? '');
}

/** "permis de tuer", "permis d'« éliminer »": the word before "de". */
function beforeOf({ tokens, data, words }: Clause, verb: number): number {
  let at = verb - 1;
  while (at > verb - 4 && (data.nouns.of.has(tokens[at]?.norm ?? '') || '«“"'.includes(tokens[at]?.text ?? ' '))) at--;
  // "permis de retrouver et de neutraliser"
  const joins = data.quantities.conjunction.has(tokens[at]?.norm ?? '') && at > verb - 4;
  return joins && words.infinitive.test(tokens[at - 1]?.norm ?? '')
    ? at - (data.nouns.of.has(tokens[at - 2]?.norm ?? '') ? 3 : 2)
    : at;
}

/** "six of its soldiers fell": only of fighters does it mean death. */
function isNoFighter({ tokens, data, words }: Clause, { act: { cue }, counted }: Bound): boolean {
  if (cue.to !== cue.from + 1 || !words.falls.has(tokens[cue.from]?.norm ?? '')) return false;
  const head = counted?.candidate.head;
  return head?.kind !== 'people' || !isOfFighters({ tokens, data }, head.at);
}

/** "three gunmen fled", "said a teacher who fled": no one is displaced. */
function isRetreat({ tokens, data }: Clause, { act, counted }: Bound): boolean {
  const head = counted?.candidate.head;
  if (act.cue.harm !== 'displaced' || counted === undefined) return false;
  // "200 rebels remain, with hundreds having fled"
  if (head?.kind === 'none' && act.form === 'intransitive') {
    const before = tokens.slice(Math.max(0, counted.from - RETREAT_REACH), counted.from);
    const told = before.findLast(({ norm }) => data.nouns.people.has(norm));
    return data.nouns.people.get(told?.norm ?? '')?.status === 'combatant';
  }
  if (head?.kind !== 'people') return false;
  const speaks =
    counted.candidate.quantity.kind === 'article' &&
    phraseAt(data.attribution.saying, tokens, counted.from - 1) !== undefined;
  return speaks || isOfFighters({ tokens, data }, head.at);
}

/** "19 of the dead had been shot in the head", "11 of the wounded are in a serious condition": harmed as told before. */
const isDeadAlready = ({ act, counted }: Bound): boolean =>
  act.cue.harm === 'wounded' &&
  counted?.candidate.head.kind === 'harm' &&
  (counted.candidate.head.cue.harm === 'killed' || counted.candidate.head.cue.harm === 'wounded') &&
  counted.candidate.head.cue !== act.cue;

function isNegated({ tokens, data, words }: Clause, { act, counted, rule }: Bound): boolean {
  // "Le bilan n'est pas de 12"
  const toll = rule === 'toll' && counted !== undefined ? tokens.slice(act.cue.to, counted.from) : [];
  if (toll.some(({ norm }) => data.forms.negations.has(norm)) && !toll.some(({ norm }) => words.only.has(norm)))
    return true;
  // "not a single body was found" tells of no dead, and not of their number.
  const isNone = counted?.candidate.quantity.kind === 'none';
  if (isNone && words.bodies.has(tokens[act.cue.from]?.norm ?? '')) return true;
  if (!act.chain.negated || act.form === 'noun' || isNone) return false;
  // "n'a perdu que trois hommes"
  const between = counted === undefined ? [] : tokens.slice(act.cue.to, counted.from);
  return !between.some(({ norm }) => words.only.has(norm));
}

/** Feared, predicted, planned or only supposed. */
function isFeared({ tokens, data, words }: Clause, { act }: Bound, from: number, to: number): boolean {
  // "More than 100 people, including 20 children, are feared dead"
  if ([to, to + 1, act.chain.from].some((at) => phraseAt(words.fearedBehind, tokens, at) !== undefined)) return true;
  for (let at = Math.max(0, from - BEFORE); at < Math.min(to, tokens.length); at++) {
    const near = at >= from - NEAR;
    if (phraseAt(words.feared, tokens, at) !== undefined && !hasBreak({ tokens, data }, at, from)) return true;
    if (near && phraseAt(words.planned, tokens, at) !== undefined && at < from) return true;
  }
  return false;
}

function hasBreak({ tokens, data }: Pick<Clause, 'tokens' | 'data'>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (phraseAt(data.attribution.contrasts, tokens, at) !== undefined) return true;
  return false;
}

/** "a child killed every ten minutes", "12 morts par jour". */
function isRate({ tokens, words, data }: Clause, from: number, to: number): boolean {
  const { articles } = data.quantities;
  for (let at = Math.max(0, from - 4); at < Math.min(tokens.length, to + 4); at++) {
    const hit = phraseAt(words.rates, tokens, at);
    if (hit === undefined) continue;
    // "a year-old truce", "a week later 12 were killed"
    const early = hit.to <= from && articles.has(tokens[at]?.norm ?? '');
    if (tokens[hit.to]?.join !== 'hyphen' && !early && !words.notRate.has(tokens[hit.to]?.norm ?? '')) return true;
  }
  return false;
}

/** "cholera has killed 1,500", "12 died of measles". */
function isNatural({ tokens, words }: Clause, from: number, to: number): boolean {
  // "Cholera continues to spread, with 1,104 cases and 27 deaths": counted with cases.
  const cases = tokens.slice(Math.max(0, from - 4), to + 3).some(({ norm }) => words.cases.has(norm));
  return tokens.slice(Math.max(0, from - (cases ? 14 : 4)), to + 3).some(({ norm }) => words.natural.has(norm));
}

/** "shot two captured soldiers": the capture is older than what is told. */
function isDescribed({ tokens, data, counted: all }: Clause, { act, counted, rule }: Bound): boolean {
  if (rule !== 'counted harm' || act.form !== 'participle' || !HELD.has(act.cue.harm) || counted === undefined)
    return false;
  if (data.nouns.adjectivesFollow || all.some(({ from }) => from === act.cue.to)) return false;
  return tokens
    .slice(act.cue.to, act.cue.to + 3)
    .some(
      ({ norm, kind }, at, after) =>
        data.nouns.people.has(norm) && after.slice(0, at).every((word) => word.kind === kind),
    );
}

const HELD: ReadonlySet<Harm> = new Set<Harm>(['abducted', 'captured', 'detained', 'missing']);

/** "exchanged 64 bodies", "les corps de 12 soldats ont été rapatriés". */
const isSwapped = (
  { tokens, words, data }: Clause,
  { act: { cue }, counted }: Bound,
  from: number,
  to: number,
): boolean =>
  words.bodies.has(tokens[cue.from]?.norm ?? '') &&
  // "mutilated his body": of one told of before
  (data.nouns.possessives.has(tokens[counted?.from ?? -1]?.norm ?? '') || isHandedOver(tokens, words, from, to));

const isHandedOver = (tokens: Clause['tokens'], words: Clause['words'], from: number, to: number): boolean =>
  tokens.slice(Math.max(0, from - 4), to + 6).some(({ norm }) => words.swapped.has(norm));

/** "a boat carrying 120 displaced people", "une pirogue transportant environ 120 déplacés". */
const isCarried = ({ tokens, words }: Clause, { act: { cue }, rule }: Bound, from: number): boolean =>
  cue.harm === 'displaced' &&
  rule === 'counted harm' &&
  tokens.slice(Math.max(0, from - 3), from).some(({ norm }) => words.carries.has(norm));

const RATIO_REACH = 8;

/** "for every soldier killed, three civilians died", "killed five people each". */
function isRatio({ tokens, words }: Clause, { counted }: Bound, from: number, to: number): boolean {
  for (let at = Math.max(0, from - RATIO_REACH); at < from; at++)
    if (phraseAt(words.ratios, tokens, at) !== undefined) return true;
  const isLast = (at: number): boolean => tokens[at] === undefined || tokens[at].kind === 'sign';
  const end = Math.max(to, counted?.to ?? to);
  return [end - 1, end].some((at) => words.each.has(tokens[at]?.norm ?? '') && isLast(at + 1));
}

/** "rescued nine kidnapped girls", "12 hostages were freed". */
function isFreed(
  { tokens, words, data, counted }: Clause,
  { act, harm, rule }: Bound,
  from: number,
  to: number,
): boolean {
  if (!HELD.has(harm ?? act.cue.harm)) return false;
  if (rule === 'part' && tokens.slice(to, to + 6).some(({ norm }) => words.alive.has(norm))) return true;
  // "were briefly detained and later released": they were detained.
  if (act.chain.be && rule !== 'part' && tokens.slice(to, to + 4).some(({ norm }) => words.later.has(norm)))
    return false;
  const start = Math.max(0, from - 4);
  return tokens
    .slice(start, to + (act.chain.be || !data.nouns.adjectivesFollow ? 6 : 10))
    .some(({ norm }, index, near) => {
      // "arrested six men and found three graves": they were not found.
      const other =
        !data.nouns.be.has(near[index - 1]?.norm ?? '') ||
        near.slice(from - start, index).some((token) => data.scope.relatives.has(token.norm));
      if (words.found.has(norm) && other) return false;
      // "rescued 11 hostages and arrested six suspects"
      const others = counted.some((one) => one.from > start + index && one.to <= from);
      return words.freed.has(norm) && ((index <= 4 && !others) || index >= to - from);
    });
}
