import type { Clause } from '../clause';
import { tokenBefore } from '../../reading/tokens';

const LONGEST_BRACKET = 12;

/** Only "and" or a comma between two noun phrases, and where a verb follows both, some words on the first. */
export function areJoined(clause: Clause, start: number, to: number, reach = 3): boolean {
  const { tokens, data, words, acts } = clause;
  // "16 gendarmes (de la brigade d'Oudna) et 25 civils"
  const close =
    tokens[start]?.text === '('
      ? tokens.slice(start, start + LONGEST_BRACKET).findIndex(({ text }) => text === ')')
      : -1;
  const from = start + close + 1;
  if (to <= from || to - from > reach) return false;
  const last = tokenBefore(tokens, to);
  if (reach > 3 && last !== undefined && words.joins.has(last.norm)) {
    return !tokens
      .slice(from, to)
      .some(
        ({ norm, text }, index) =>
          ';:'.includes(text) ||
          data.forms.be.has(norm) ||
          data.forms.have.has(norm) ||
          acts.some(({ cue }) => cue.from === from + index),
      );
  }
  return tokens
    .slice(from, to)
    .every(({ norm, text }) => text === ',' || words.joins.has(norm) || data.nouns.light.has(norm));
}
