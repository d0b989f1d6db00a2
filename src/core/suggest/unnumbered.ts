import { isAdverb } from '../reading/cueForm';
import type { Bound } from './bind/bound';
import type { Act, Clause } from './clause';

/** Harm to people whose number is not said, where it is told as something that happened. Precision before recall. */
export interface Unnumbered extends Bound {
  /** The noun of those harmed, a token index. */
  readonly noun: number;
  /** Where the words of the claim begin and end. */
  readonly from: number;
  readonly to: number;
}

const REACH = 7;

export function unnumberedIn(clause: Clause, bound: readonly Bound[]): readonly Unnumbered[] {
  const taken = new Set(bound.map(({ act }) => act));
  return clause.acts.flatMap((act) => {
    if (taken.has(act)) return [];
    return passive(clause, act) ?? left(clause, act) ?? inflicted(clause, act) ?? active(clause, act) ?? [];
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
  if (data.scope.relatives.has(tokens[chain.from - 1]?.norm ?? '')) return undefined;
  if (words.known.has(tokens[from - 1]?.norm ?? '') || data.nouns.by.has(tokens[from - 1]?.norm ?? ''))
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
  const before = tokens[chain.from - 1];
  if (before === undefined || data.nouns.be.has(before.norm)) return undefined;
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

function isPlural({ tokens, data }: Clause, at: number): boolean {
  const noun = data.nouns.people.get(tokens[at]?.norm ?? '');
  const thing = data.nouns.things.has(tokens[at + 1]?.norm ?? '') && !data.nouns.adjectivesFollow;
  return noun !== undefined && !noun.singular && !thing;
}

const isCounted = ({ counted }: Clause, at: number): boolean => counted.some(({ from, to }) => from <= at && at < to);

function phraseStart({ tokens, data }: Clause, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < 4) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind !== 'word') break;
    if (data.nouns.stops.has(token.norm) || data.nouns.by.has(token.norm) || data.nouns.light.has(token.norm)) break;
    from--;
  }
  return from;
}
