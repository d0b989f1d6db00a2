import { beginsCapital } from './capital';
import { formOf } from './cueForm';
import type { Cue } from './harmCues';
import type { LanguageData } from './language';
import type { Token } from './tokens';

/** What a quantity counts, by the words after it. `at` is the token of the noun. */
export type Head =
  | { readonly kind: 'people'; readonly at: number }
  | { readonly kind: 'harm'; readonly at: number; readonly cue: Cue }
  | { readonly kind: 'things' }
  /** A noun we do not know: perhaps a people or a group. */
  | { readonly kind: 'unknown'; readonly at: number }
  /** No noun: "12 were killed". */
  | { readonly kind: 'none' };

const REACH = 7;

/** Reads the noun phrase after a quantity that ends before token `to`. */
export function headAfter(tokens: readonly Token[], to: number, cues: readonly Cue[], data: LanguageData): Head {
  const { nouns } = data;
  // "porte à six le nombre de morts": the figure has no noun.
  if (data.scope.definite.has(tokens[to]?.norm ?? '')) return { kind: 'none' };
  let last: number | undefined;
  for (let at = to; at < Math.min(tokens.length, to + REACH); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '%') return { kind: 'things' };
    if (token.kind === 'sign') {
      if (',.;:!?()–—-'.includes(token.text)) break;
      continue;
    }
    if (tokens[at + 1]?.join === 'hyphen' && isNumber(token, data)) {
      // "Twenty-nine people": a number of its own.
      if ((data.quantities.readNumber(tokens, at)?.to ?? 0) > at + 1) break;
      // "a 12-year-old boy": the compound is an adjective.
      while (tokens[at + 1]?.join === 'hyphen') at++;
      continue;
    }
    // "a civilian guard": the last of several nouns is the head.
    if (nouns.people.has(token.norm) && !nouns.adjectivesFollow && nouns.people.has(tokens[at + 1]?.norm ?? ''))
      continue;
    // "deux autres victimes"
    if (nouns.people.has(token.norm) && nouns.light.has(token.norm) && isNamed(tokens, at + 1, cues, data)) continue;
    if (nouns.people.has(token.norm)) {
      return countsThings(tokens, at, data) ? { kind: 'things' } : { kind: 'people', at };
    }
    const cue = cues.find((candidate) => candidate.from <= at && at < candidate.to);
    // "30 mutilated bodies": of those, and not of mutilations.
    if (cue !== undefined && cues.some(({ from }) => from === cue.to && isDead(tokens, cue.to, cues, data))) continue;
    // "eight sustained injuries": a verb, no noun.
    if (cue !== undefined && formOf(cue, tokens, data) === 'intransitive') break;
    if (cue !== undefined) return { kind: 'harm', at, cue };
    // "a lorry driver", "nine bus passengers": the thing only says which people.
    if (isModifier(tokens, at, data)) continue;
    if (nouns.things.has(token.norm) || isMonth(token, data) || token.kind === 'mixed') return { kind: 'things' };
    // "un décompte du préfet": the prefect is not what is counted.
    if (last !== undefined && nouns.ofOne.has(token.norm)) break;
    if (nouns.of.has(token.norm) || nouns.light.has(token.norm)) continue;
    if (nouns.stops.has(token.norm) || data.quantities.and.has(token.norm) || token.value !== undefined) break;
    last = at;
  }
  return last === undefined ? { kind: 'none' } : { kind: 'unknown', at: last };
}

/** A noun for the dead behind what is said of them. */
function isDead(tokens: readonly Token[], at: number, cues: readonly Cue[], data: LanguageData): boolean {
  const cue = cues.find(({ from }) => from === at);
  return !data.nouns.adjectivesFollow && cue?.harm === 'killed' && formOf(cue, tokens, data) === 'noun';
}

/** "deux autres victimes", "un autre corps": the noun is still to come. */
function isNamed(tokens: readonly Token[], at: number, cues: readonly Cue[], data: LanguageData): boolean {
  const cue = cues.find(({ from }) => from === at);
  return (
    data.nouns.people.has(tokens[at]?.norm ?? '') ||
    (cue !== undefined && (cue.names === true || formOf(cue, tokens, data) === 'noun'))
  );
}

const isNumber = (token: Token, { quantities }: LanguageData): boolean =>
  token.value !== undefined || quantities.readNumber([token], 0) !== undefined;

/** "12 police stations", "two civilian cars": people only name the things. French names the thing first. */
function countsThings(tokens: readonly Token[], at: number, data: LanguageData): boolean {
  const next = tokens[at + 1];
  return !data.nouns.adjectivesFollow && next !== undefined && next.join !== 'none' && data.nouns.things.has(next.norm);
}

/** "12 Dec.", "12 May": one is a verb without its capital. */
const isMonth = ({ text, norm }: Token, { quantities }: LanguageData): boolean =>
  quantities.months.has(norm) && beginsCapital(text);

const LONGEST_COMPOUND = 3;

/** A thing in the singular before people, "six state police officers": English sets the nouns that modify first. */
function isModifier(tokens: readonly Token[], at: number, { nouns }: LanguageData): boolean {
  const word = tokens[at]?.norm ?? '';
  const plural = word.endsWith('s') && nouns.things.has(word.slice(0, -1));
  if (nouns.adjectivesFollow || plural || !nouns.things.has(word)) return false;
  for (let next = at + 1; next <= at + LONGEST_COMPOUND; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || token.join === 'none' || nouns.stops.has(token.norm) || nouns.of.has(token.norm))
      return false;
    if (nouns.people.has(token.norm)) return true;
    if (nouns.light.has(token.norm)) return false;
  }
  return false;
}
