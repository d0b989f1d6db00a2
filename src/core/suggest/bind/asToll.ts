import { phraseAt } from '../../reading/phrases';
import type { Act, Clause, Counted } from '../clause';
import type { Bound } from './bound';
import { tokenBefore } from '../../reading/tokens';

/** "a woman was among the dead", "deux enfants figurent parmi les victimes", "among the dead are two children". */
export function asAmongTheDead(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, acts, words, data } = clause;
  if (counted.candidate.head.kind !== 'people') return undefined;
  const start = pastAside(tokens, counted.to);
  for (let at = start; at < Math.min(tokens.length, start + (data.nouns.adjectivesFollow ? 6 : 14)); at++) {
    // "many relatives of the victims were": of others
    const act = data.nouns.of.has(tokenBefore(tokens, at)?.norm ?? '') ? undefined : amongAt(clause, at);
    if (act !== undefined) return { act, counted, rule: 'among the dead' };
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign' || acts.some(({ cue }) => cue.from === at)) break;
  }
  // "the dead included his grandmother": kin of whoever tells it.
  const owned =
    counted.candidate.quantity.kind === 'article' && data.quantities.owners.has(tokens[counted.from]?.norm ?? '');
  // "The victims were 12 men and three women"
  let named = Math.max(0, counted.from - 4);
  while (named < counted.from && phraseAt(words.among, tokens, named)?.to !== counted.from) named++;
  const said = named < counted.from ? amongAt(clause, named) : undefined;
  if (said !== undefined && !owned) return { act: said, counted, rule: 'among the dead' };
  if (!counted.candidate.part || owned) return undefined;
  const among = tokens.findLastIndex((_, at) => at < counted.from && amongAt(clause, at) !== undefined);
  const act = among < 0 ? undefined : amongAt(clause, among);
  if (act === undefined || counted.from - act.cue.to > 25) return undefined;
  const main = last?.counted !== undefined && last.counted.from < among ? last.counted : undefined;
  return { act, counted, rule: 'among the dead', ...(main === undefined ? {} : { partOf: main }) };

  function amongAt({ acts: all }: Clause, at: number): Act | undefined {
    const hit = phraseAt(words.among, tokens, at);
    return hit === undefined
      ? (harmedAt(clause, at) ?? countedAt(clause, at))
      : all.find(({ cue }) => cue.from < hit.to && cue.to > hit.from);
  }
}

const LONGEST_ASIDE = 10;

/** "A commander, known as Abu Rahma, was among …": behind the aside. */
function pastAside(tokens: Clause['tokens'], from: number): number {
  if (tokens[from]?.text !== ',') return from;
  for (let at = from + 2; at < from + LONGEST_ASIDE; at++) {
    if (tokens[at]?.text === ',') return at + 1;
    if (tokens[at]?.kind === 'sign') break;
  }
  return from;
}

/** "was among four people killed", "are among the seven dead": a part of those counted behind. */
function countedAt({ tokens, data, acts, words, counted: all }: Clause, at: number): Act | undefined {
  if (!words.amidst.has(tokens[at]?.norm ?? '')) return undefined;
  const whole = all.find(
    ({ from }) => from === at + 1 || (from === at + 2 && data.scope.definite.has(tokens[at + 1]?.norm ?? '')),
  );
  if (whole === undefined || (!data.forms.be.has(tokenBefore(tokens, at)?.norm ?? '') && !data.nouns.adjectivesFollow))
    return undefined;
  return acts.find(
    ({ cue, form, chain }) =>
      cue.from >= whole.candidate.quantity.to &&
      cue.from <= whole.to &&
      (form !== 'participle' || !(chain.be || chain.have)),
  );
}

/** "figurent parmi les terroristes mis hors d'état de nuire", "parmi les soldats tués". */
function harmedAt({ tokens, data, acts, words }: Clause, at: number): Act | undefined {
  if (!words.amidst.has(tokens[at]?.norm ?? '') || !words.known.has(tokens[at + 1]?.norm ?? '')) return undefined;
  if (!data.nouns.people.has(tokens[at + 2]?.norm ?? '')) return undefined;
  return acts.find(
    ({ cue, form, chain }) =>
      cue.from >= at + 3 && cue.from <= at + 4 && form === 'participle' && !chain.be && !chain.have,
  );
}

/** "Killed: 14", "Blessés : 32": a line of a table. */
export function asLabelled({ tokens, acts }: Clause, counted: Counted): Bound | undefined {
  const { from, candidate } = counted;
  if (tokens[from - 1]?.text !== ':' || (candidate.head.kind !== 'none' && candidate.head.kind !== 'people'))
    return undefined;
  const act = acts.find(({ cue }) => cue.to === from - 1 && cue.harm !== 'casualties_unspecified');
  const before = act === undefined ? undefined : tokenBefore(tokens, act.cue.from);
  return act !== undefined && (before === undefined || before.kind === 'sign')
    ? { act, counted, rule: 'counted harm' }
    : undefined;
}

const TOLL_REACH = 12;
const OPENING = 5;

/** "the death toll rose to 21", "portant le bilan à quatre morts". */
export function asToll(clause: Clause, counted: Counted): Bound | undefined {
  const { tokens, data, acts, words, counted: all } = clause;
  const { head } = counted.candidate;
  const inverted = tollBehind(clause, counted);
  if (inverted !== undefined) return { act: inverted, counted, rule: 'toll' };
  // "le bilan d'un responsable": whose it is.
  if (counted.candidate.quantity.kind === 'article' && head.kind === 'people') return undefined;
  const act = acts.findLast(({ cue }) => cue.to <= counted.from);
  // "le nombre de morts dans les combats qui ont éclaté lundi est passé à 32"
  const rises =
    words.tollLinks.has(tokenBefore(tokens, counted.from)?.norm ?? '') &&
    words.revising.has(tokenBefore(tokens, counted.from, 2)?.norm ?? '');
  if (act === undefined) return undefined;
  // "The number of deaths since the clashes began, according to the ministry, is 157"
  const isSubject = act.cue.from <= OPENING && data.forms.be.has(tokenBefore(tokens, counted.from)?.norm ?? '');
  if (counted.from - act.cue.to > (rises || isSubject ? 3 * TOLL_REACH : TOLL_REACH)) return undefined;
  if (all.some(({ from }) => from >= act.cue.to && from < counted.from)) return undefined;
  const noun = tokens.slice(act.cue.from, act.cue.to).some(({ norm }) => data.harm.tolls.has(norm));
  const number = tokens
    .slice(Math.max(0, act.cue.from - (rises ? 6 : 3)), act.cue.from)
    .some(({ norm }) => words.numberOf.has(norm));
  if (!noun && !number) return undefined;
  const toll = tokens
    .slice(act.cue.from, act.cue.to)
    .some(({ norm }) => words.tolls.has(norm) || words.numberOf.has(norm));
  if (!number && !toll) return undefined;
  const before = tokenBefore(tokens, counted.from)?.norm ?? '';
  const first = tokens[counted.from]?.norm ?? '';
  // "from 12 to 17" is one figure; "from the 12 of Friday" is an old one.
  const range = tokens.slice(counted.from, counted.to).some(({ norm }) => data.quantities.rangeWords.has(norm));
  if (data.quantities.from.has(before) && !data.nouns.of.has(before) && !range) return undefined;
  if (
    !(words.tollLinks.has(before) || words.tollLinks.has(first) || counted.joined.count.qualifier === 'up_to') ||
    (head.kind !== 'none' && head.kind !== 'harm' && head.kind !== 'people')
  )
    return undefined;
  if (tokens.slice(act.cue.to, counted.from).some(({ text }) => ';.'.includes(text))) return undefined;
  return { act, counted, rule: 'toll' };
}

/** "porte à six le nombre de morts", "brought to at least 27 the number of people killed": the figure first. */
function tollBehind({ tokens, data, acts, words }: Clause, { from, to, candidate }: Counted): Act | undefined {
  if (!words.tollLinks.has(tokenBefore(tokens, from)?.norm ?? '')) return undefined;
  if (!words.revising.has(tokenBefore(tokens, from, 2)?.norm ?? '')) return undefined;
  if (candidate.head.kind === 'people' || !data.scope.definite.has(tokens[to]?.norm ?? '')) return undefined;
  const noun = tokens[to + 1]?.norm ?? '';
  if (words.tolls.has(noun)) {
    // "le bilan des morts"
    const told = acts.find(({ cue }) => cue.from > to + 1 && cue.from <= to + 4);
    return told ?? acts.find(({ cue }) => cue.from <= to + 1 && cue.to > to + 1);
  }
  return words.numberOf.has(noun) ? acts.find(({ cue }) => cue.from > to + 1 && cue.from <= to + 6) : undefined;
}
