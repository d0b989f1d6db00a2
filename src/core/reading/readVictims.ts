import type { VictimStatus } from '../annotation/values';
import type { Analysis } from './analyse';
import { isPassive, type Cue } from './harmCues';
import type { LanguageData, PeopleNoun } from './language';
import { bodyBehind } from './memberOf';
import { phraseAt } from './phrases';
import { tokenBefore, type Token } from './tokens';

export interface VictimsReading {
  /** The words that name the victims, without their number. */
  readonly text: string;
  readonly status: VictimStatus;
  readonly traits: readonly string[];
  /** Where they stand in the analysed text, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/** The noun phrase of those harmed: the counted people, else those after an active verb, else those before it. */
export function readVictims(analysis: Analysis): VictimsReading | undefined {
  const noun = victimNoun(analysis);
  if (noun === undefined) return undefined;
  const { text, tokens, data } = analysis;
  const start = phraseStart(analysis, noun);
  let end = phraseEnd(analysis, noun);
  if (tokens[end - 1]?.text === ',') end--;
  const nouns = tokens.slice(start, end).map((token) => data.nouns.people.get(token.norm));
  const body = bodyBehind(analysis, noun);
  const traits = traitsOf(analysis, start);
  const span = { start: tokens[start]?.start ?? 0, end: tokenBefore(tokens, end)?.end ?? 0 };
  return { text: text.slice(span.start, span.end), status: body?.status ?? statusOf(nouns), traits, ...span };
}

function victimNoun(analysis: Analysis): number | undefined {
  const { candidate, cue, tokens, from, to } = analysis;
  if (candidate?.head.kind === 'people') return candidate.head.at;
  // "12 hostages were killed", "the deaths of 12 detainees"
  if (
    candidate?.head.kind === 'harm' &&
    candidate.head.cue.names === true &&
    candidate.head.cue.harm !== 'casualties_unspecified'
  )
    return candidate.head.cue.from;
  // "quatorze déplacés ont été massacrés": a word for harm that only names them.
  if (
    candidate?.head.kind === 'harm' &&
    candidate.head.cue.harm === 'displaced' &&
    candidate.head.cue.from !== cue?.from
  )
    return candidate.head.cue.from;
  if (cue === undefined) return peopleBetween(analysis, from, to, 1);
  const inner = peopleBetween(analysis, cue.from, cue.to, 1);
  if (inner !== undefined) return inner;
  const after = peopleBetween(analysis, cue.to, Math.min(tokens.length, Math.max(to, cue.to + 1)), 1);
  const before = peopleBetween(analysis, Math.max(0, Math.min(from, cue.from)), cue.from, -1);
  return isPassive(cue, tokens, analysis.data) ? (before ?? after) : (after ?? before);
}

const REACH = 12;

function peopleBetween({ tokens, data }: Analysis, low: number, high: number, step: 1 | -1): number | undefined {
  for (let count = 0; count < Math.min(REACH, high - low); count++) {
    const at = step === 1 ? low + count : high - 1 - count;
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (step === 1 && (data.nouns.by.has(token.norm) || '.;:'.includes(token.text))) return undefined;
    // "police stations", "minor injuries"
    const next = tokens[at + 1]?.norm ?? '';
    const thing = (data.nouns.things.has(next) || data.forms.nouns.has(next)) && !data.nouns.adjectivesFollow;
    // "s'élève": a verb.
    const verb = data.nouns.adjectivesFollow && tokenBefore(tokens, at)?.norm === "s'";
    if (!data.nouns.people.has(token.norm) || thing || verb) continue;
    const by =
      data.nouns.by.has(tokenBefore(tokens, at)?.norm ?? '') ||
      data.nouns.by.has(tokenBefore(tokens, at, 2)?.norm ?? '');
    if (!by) return at;
  }
  return undefined;
}

/** Goes back over adjectives and names to where the noun phrase begins, past the number and articles. */
function phraseStart({ tokens, data, candidate, joined, cue }: Analysis, noun: number): number {
  // "a woman and her two children" is named whole.
  if (candidate?.quantity.kind === 'article' && (joined?.groups ?? 1) > 1 && joined?.named === undefined)
    return candidate.quantity.from;
  const floor = Math.max(
    0,
    noun - 5,
    candidate !== undefined && candidate.quantity.to <= noun ? candidate.quantity.to : 0,
  );
  let start = noun;
  while (start > floor && isModifier(tokenBefore(tokens, start), start - 1, data, cue)) start--;
  // "le nombre de soldats tués"
  const skips = [data.nouns.light, data.harm.tolls];
  while (start < noun && skips.some((words) => words.has(tokens[start]?.norm ?? ''))) start++;
  // "a 12-year-old girl": its number stands outside.
  while (start < noun && tokens[start]?.join === 'hyphen') start++;
  return start;
}

function isModifier(token: Token | undefined, at: number, data: LanguageData, cue: Cue | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if (cue !== undefined && at >= cue.from && at < cue.to) return false;
  return !data.nouns.stops.has(token.norm) && !data.nouns.by.has(token.norm) && !data.quantities.and.has(token.norm);
}

function phraseEnd(analysis: Analysis, noun: number): number {
  const { tokens, data, joined, candidate, stop } = analysis;
  // "The priest was abducted along with two others"
  if (joined?.named !== undefined) return joined.named;
  let end = noun + 1;
  if (candidate?.head.kind === 'people' && candidate.head.at === noun && joined !== undefined)
    end = Math.max(end, joined.to);
  end = Math.max(pastAdjectives(analysis, end), bodyBehind(analysis, noun)?.to ?? 0);
  if (stop !== undefined) return candidate?.head.kind === 'people' ? Math.max(end, stop) : end;
  // "soldiers and their allied mercenaries"
  while (data.quantities.and.has(tokens[end]?.norm ?? '')) {
    const next = joinedNoun(analysis, end + 1);
    if (next === undefined) break;
    end = pastAdjectives(analysis, next + 1);
  }
  return end;
}

function joinedNoun({ tokens, data, cue }: Analysis, start: number): number | undefined {
  for (let at = start; at < Math.min(tokens.length, start + 5); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || (cue !== undefined && at >= cue.from && at < cue.to))
      return undefined;
    if (data.nouns.people.has(token.norm)) return at;
    // "the driver and wounded two passengers"
    if (data.harm.cues.beginningWith(token) !== undefined) return undefined;
    if (data.nouns.things.has(token.norm) || data.nouns.stops.has(token.norm)) return undefined;
  }
  return undefined;
}

/** French: "soldats maliens"; the adjective agrees, so after a plural it ends in s, x or z. */
function pastAdjectives({ tokens, data, cue }: Analysis, from: number): number {
  if (!data.nouns.adjectivesFollow) return from;
  const plural = /[sxz]$/u.test(tokenBefore(tokens, from)?.norm ?? '');
  let end = from;
  while (end < from + 2) {
    const token = tokens[end];
    if (token === undefined || token.kind !== 'word' || (cue !== undefined && end >= cue.from && end < cue.to)) break;
    if (data.nouns.stops.has(token.norm) || data.nouns.light.has(token.norm) || data.nouns.things.has(token.norm))
      break;
    if (!plural || !/[sxè]$/u.test(token.norm)) break;
    end++;
  }
  return end;
}

function statusOf(nouns: readonly (PeopleNoun | undefined)[]): VictimStatus {
  const combatant = nouns.some((noun) => noun?.status === 'combatant');
  const civilian = nouns.some((noun) => noun?.status === 'civilian');
  if (combatant && civilian) return 'mixed';
  return combatant ? 'combatant' : civilian ? 'civilian' : 'unknown';
}

/** Traits of the victims and of the part named after them ("including two children"), up to the perpetrator. */
function traitsOf({ tokens, data, to }: Analysis, start: number): readonly string[] {
  const traits = new Set<string>();
  for (let at = start; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || data.nouns.by.has(token.norm)) break;
    const trait = data.nouns.people.get(token.norm)?.trait ?? phraseAt(data.nouns.traitPairs, tokens, at)?.value;
    if (trait !== undefined) traits.add(trait);
  }
  return [...traits];
}
