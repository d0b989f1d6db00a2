import { isAdverb } from '../reading/cueForm';
import { phraseAt } from '../reading/phrases';
import type { Bound } from './bind/bound';
import type { Act, Clause } from './clause';
import { oneNamed } from './oneNamed';
import type { Unnumbered } from './unnumberedHarm';
import { tokenBefore } from '../reading/tokens';
import { isOfPeople } from '../reading/wholes';

const REACH = 7;

export function unnumberedIn(clause: Clause, bound: readonly Bound[]): readonly Unnumbered[] {
  const taken = new Set(bound.map(({ act }) => act));
  return clause.acts.flatMap((act) => {
    if (taken.has(act)) return [];
    return (
      passive(clause, act) ??
      left(clause, act) ??
      inflicted(clause, act) ??
      active(clause, act) ??
      theOne(clause, act) ??
      oneNamed(clause, act) ??
      []
    );
  });
}

/** "soldiers were killed", "des soldats ont été tués". */
function passive(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { chain, cue, form } = act;
  if (form !== 'participle' || !chain.be || chain.unreal) return undefined;
  if (!tokens.slice(chain.from, cue.from).some(({ norm }) => words.happened.has(norm))) return undefined;
  const noun = chain.from - 1;
  const at = isPlural(clause, noun) ? noun : isPlural(clause, noun - 1) && data.nouns.adjectivesFollow ? noun - 1 : -1;
  if (at < 0 || isCounted(clause, at)) return undefined;
  const from = phraseStart(clause, at);
  // "The leader of the 12 rebels was killed"
  if (isOfPeople(tokens, from, data)) return undefined;
  if (data.scope.relatives.has(tokenBefore(tokens, chain.from)?.norm ?? '')) return undefined;
  if (tokens.slice(Math.max(0, from - 2), at).some(({ norm }) => words.asks.has(norm))) return undefined;
  if (
    words.known.has(tokenBefore(tokens, from)?.norm ?? '') ||
    data.nouns.by.has(tokenBefore(tokens, from)?.norm ?? '')
  )
    return undefined;
  return { act, rule: 'unnumbered', noun: at, from, to: cue.to };
}

/** "left military personnel dead or wounded". */
function left(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue } = act;
  const dead = words.leftDead.has(tokens[cue.from]?.norm ?? '');
  if (!dead || !isPlural(clause, cue.from - 1) || isCounted(clause, cue.from - 1)) return undefined;
  for (let at = cue.from - 2; at >= Math.max(0, cue.from - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    if (words.leaves.has(token.norm)) return { act, rule: 'unnumbered', noun: cue.from - 1, from: at, to: cue.to };
    if (data.nouns.stops.has(token.norm)) return undefined;
  }
  return undefined;
}

/** "inflicted casualties on the attackers". */
function inflicted(clause: Clause, { cue, ...rest }: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  if (cue.harm !== 'casualties_unspecified') return undefined;
  const verb = tokens.findLastIndex(({ norm }, at) => at < cue.from && at >= cue.from - 4 && words.inflicts.has(norm));
  if (verb < 0) return undefined;
  for (let at = cue.to; at < cue.to + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    if (data.nouns.people.has(token.norm))
      return { act: { cue, ...rest }, rule: 'unnumbered', noun: at, from: verb, to: at + 1 };
  }
  return undefined;
}

/** "executed members of one family": a verb of the past with people right behind it. */
function active(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue, chain, form } = act;
  if (form !== 'participle' || chain.be || chain.unreal || chain.negated || cue.harm === 'displaced') return undefined;
  if (tokens.slice(chain.from, cue.from).some(({ norm }) => words.lasting.has(norm))) return undefined;
  if (data.nouns.adjectivesFollow && !chain.have) return undefined;
  const before = tokenBefore(tokens, chain.from);
  // "three bodies of slain cadres": only says which.
  if (before === undefined || data.nouns.be.has(before.norm) || data.nouns.of.has(before.norm)) return undefined;
  // "the 16 kidnapped workers"
  if (before.value !== undefined || data.quantities.numerals.has(before.norm) || words.known.has(before.norm))
    return undefined;
  for (let at = cue.to; at < cue.to + 4; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    if (isPlural(clause, at))
      return isCounted(clause, at) ? undefined : { act, rule: 'unnumbered', noun: at, from: cue.from, to: at + 1 };
    if (data.nouns.stops.has(token.norm) || words.known.has(token.norm)) return undefined;
    if (!data.nouns.light.has(token.norm) && !isAdverb(token, data.forms) && data.nouns.adjectivesFollow)
      return undefined;
  }
  return undefined;
}

/** "injuring the driver", "the imam was among the dead": a person told of for the first time by what he is. */
function theOne(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue, form, chain } = act;
  if (data.nouns.adjectivesFollow) return undefined;
  const isOne = (at: number): boolean => {
    const noun = data.nouns.people.get(tokens[at]?.norm ?? '');
    return noun?.singular === true && !words.anyone.has(tokens[at]?.norm ?? '') && !isCounted(clause, at);
  };
  if (form === 'gerund' && !chain.be && cue.to === cue.from + 1 && words.definite.has(tokens[cue.to]?.norm ?? '')) {
    for (let at = cue.to + 1; at < cue.to + 4; at++) {
      const token = tokens[at];
      if (token?.kind !== 'word' || data.nouns.stops.has(token.norm)) return undefined;
      if (!isOne(at) || data.nouns.people.has(tokens[at + 1]?.norm ?? '')) continue;
      // "killing the driver and two passengers": one figure, which nobody gives.
      if (clause.counted.some((other) => other.from > at && other.from <= at + 2)) return undefined;
      return { act, rule: 'unnumbered', noun: at, from: cue.from, to: at + 1, one: true };
    }
    return undefined;
  }
  // "The elder who chaired the meeting is among the dead"
  const among = tokens.findIndex(
    (_, at) => at >= cue.from - 3 && at < cue.from && phraseAt(words.among, tokens, at)?.to === cue.to,
  );
  const be = among < 0 ? -1 : among - 1;
  if (!data.forms.be.has(tokens[be]?.norm ?? '')) return undefined;
  const from = tokens.findIndex(({ norm }, at) => at < 3 && words.definite.has(norm));
  if (from < 0) return undefined;
  for (let at = from + 1; at < Math.min(be, from + 4); at++) {
    if (data.nouns.stops.has(tokens[at]?.norm ?? '')) return undefined;
    const next = tokens[at + 1];
    const ends =
      next === undefined ||
      next.text === ',' ||
      at + 1 === be ||
      data.scope.relatives.has(next.norm) ||
      data.nouns.of.has(next.norm);
    if (isOne(at) && ends) return { act, rule: 'unnumbered', noun: at, from, to: cue.to, one: true };
  }
  return undefined;
}

function isPlural({ tokens, data }: Clause, at: number): boolean {
  const noun = data.nouns.people.get(tokens[at]?.norm ?? '');
  const thing = data.nouns.things.has(tokens[at + 1]?.norm ?? '') && !data.nouns.adjectivesFollow;
  return noun !== undefined && !noun.singular && !thing;
}

const isCounted = ({ counted }: Clause, at: number): boolean => counted.some(({ from, to }) => from <= at && at < to);

function phraseStart({ tokens, data }: Clause, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < 4) {
    const token = tokenBefore(tokens, from);
    if (token === undefined || token.kind !== 'word') break;
    if (data.nouns.stops.has(token.norm) || data.nouns.by.has(token.norm) || data.nouns.light.has(token.norm)) break;
    from--;
  }
  return from;
}
