import type { VictimStatus } from '../annotation/values';
import type { Analysis } from './analyse';

/** Of what those harmed are members: "members of the security forces", "éléments de la garde nationale". */
export interface Body {
  /** The token behind its name. */
  readonly to: number;
  /** What its members are; undefined where its name does not tell. */
  readonly status: VictimStatus | undefined;
}

type Around = Pick<Analysis, 'tokens' | 'data' | 'cue'>;

/** How many words behind "of" are looked at. */
const REACH = 8;

/** The body behind a noun for members; undefined where there is none, or no word that names one. */
export function bodyBehind({ tokens, data, cue }: Around, noun: number): Body | undefined {
  const { nouns, quantities } = data;
  if (!nouns.members.has(tokens[noun]?.norm ?? '') || !nouns.of.has(tokens[noun + 1]?.norm ?? '')) return undefined;
  let body: Body | undefined;
  for (let at = noun + 2; at < Math.min(tokens.length, noun + 2 + REACH); at++) {
    const { text = '', norm = '', kind } = tokens[at] ?? {};
    const isCue = cue !== undefined && at >= cue.from && at < cue.to;
    if (isCue || kind !== 'word' || nouns.by.has(norm) || nouns.ends.has(norm) || quantities.and.has(norm)) break;
    const before = tokens[at - 1]?.norm ?? '';
    const begins = nouns.of.has(before) || nouns.light.has(before);
    if (nouns.of.has(norm) || (begins && nouns.light.has(norm))) continue;
    // "of a group that soldiers had stopped": another phrase.
    if (nouns.stops.has(norm) || nouns.light.has(norm)) break;
    const person = nouns.people.get(norm)?.status;
    const own = nouns.bodies.combatant.has(norm) ? 'combatant' : nouns.bodies.civilian.has(norm) ? 'civilian' : person;
    const known = own === 'unknown' ? undefined : own;
    const isNamed = own !== undefined || /^\p{Lu}/u.test(text);
    if (isNamed) body = { to: at + 1, status: body?.status ?? known };
  }
  return body;
}

/** Whether a noun, or the body to which those belong whom it names, is one of fighters. */
export const isOfFighters = (around: Around, noun: number): boolean =>
  around.data.nouns.people.get(around.tokens[noun]?.norm ?? '')?.status === 'combatant' ||
  bodyBehind(around, noun)?.status === 'combatant';
