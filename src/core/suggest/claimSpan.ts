import { phraseAt } from '../reading/phrases';
import type { Bound } from './bind/bound';
import type { Clause } from './clause';
import { tokenBefore } from '../reading/tokens';

/** Token indices, `to` exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const QUOTES = '"“«‘';

/**
 * The words a coder would tag: the number with its noun and the word for harm, and the verb that carries them ("left 12
 * dead"). Where several numbers share one verb it belongs to the nearest.
 */
export function claimSpan(clause: Clause, bound: Bound, all: readonly Bound[]): TokenSpan {
  const { act, counted } = bound;
  if (counted === undefined) return act.cue;
  const owns = !all.some((other) => other !== bound && other.act === act && distance(other) < distance(bound));
  const far = bound.rule === 'part' || bound.rule === 'elliptic';
  const alone = far && distance(bound) > 4;
  let from = owns && !alone ? Math.min(counted.from, act.cue.from) : counted.from;
  let to = owns && !alone ? Math.max(counted.to, act.cue.to) : counted.to;
  // A verb between the number and its noun phrase's end belongs to it.
  if (act.cue.from >= from && act.cue.to > to && act.cue.from < to) to = act.cue.to;
  if (bound.partOf !== undefined) from = partOpener(clause, from);
  from = withCarrier(clause, from, to);
  return { from, to };
}

function distance({ act: { cue }, counted }: Bound): number {
  if (counted === undefined) return 0;
  return cue.from >= counted.to ? cue.from - counted.to : Math.max(0, counted.from - cue.to);
}

/** "including three children" is tagged with its "including". */
function partOpener({ tokens, data }: Clause, from: number): number {
  for (let at = Math.max(0, from - 4); at < from; at++) {
    const hit = phraseAt(data.quantities.parts, tokens, at);
    if (hit !== undefined && hit.to === from) return at;
  }
  return from;
}

/** "left 12 dead", "fait 12 morts", "the deaths of", “"neutralized" 80”. */
function withCarrier({ tokens, words }: Clause, start: number, to: number): number {
  let from = start;
  const before = tokenBefore(tokens, from);
  if (before !== undefined && QUOTES.includes(before.text)) {
    const closes = tokens.slice(from, to).some(({ text }) => '"”»’'.includes(text));
    if (closes) from -= 1;
  } else if (before !== undefined && words.carriers.has(before.norm)) from -= 1;
  return from;
}
