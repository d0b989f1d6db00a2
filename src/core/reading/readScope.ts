import type { Scope } from '../annotation/values';
import type { Analysis } from './analyse';
import { phraseAt } from './phrases';
import type { Token } from './tokens';

export interface ScopeReading {
  readonly scope: Scope;
  /** The words that say so. */
  readonly because?: string;
}

/** Background when the sentence names a period or a lasting condition, group when it counts several attacks together. */
export function readScope(analysis: Analysis): ScopeReading {
  const { tokens, text } = analysis;
  const aside = relativeTokens(analysis);
  let group: string | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (aside[at] === true) continue;
    const end = periodEnd(analysis, at) ?? conditionEnd(analysis, at);
    if (end !== undefined) return { scope: 'background', because: text.slice(tokens[at]?.start, tokens[end - 1]?.end) };
    group ??= groupWords(analysis, at);
  }
  return group === undefined ? { scope: 'incident' } : { scope: 'group', because: group };
}

function periodEnd({ tokens, data }: Analysis, at: number): number | undefined {
  const period = phraseAt(data.scope.periods, tokens, at);
  if (period !== undefined) return period.to;
  const token = tokens[at];
  const year = tokens[at + 1];
  return token !== undefined && data.scope.yearAfter.has(token.norm) && isYear(year) ? at + 2 : undefined;
}

/** "Rising insecurity has driven …": a condition as the subject of the harm, or as its cause. */
function conditionEnd({ tokens, data, cue }: Analysis, at: number): number | undefined {
  const cause = phraseAt(data.scope.causes, tokens, at);
  if (cause !== undefined) {
    const index = tokens.slice(cause.to, cause.to + 4).findIndex((token) => data.scope.conditions.has(token.norm));
    return index < 0 ? undefined : cause.to + index + 1;
  }
  if (!data.scope.conditions.has(tokens[at]?.norm ?? '')) return undefined;
  const verb = tokens.slice(at + 1, at + 3).findIndex((token) => data.scope.perfect.has(token.norm));
  if (verb < 0 || cue === undefined) return undefined;
  const distance = cue.from - (at + 1 + verb);
  return distance > 0 && distance <= 8 ? at + 2 + verb : undefined;
}

function groupWords({ tokens, data, text }: Analysis, at: number): string | undefined {
  const { scope } = data;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (scope.together.has(token.norm)) return token.text;
  if (!scope.events.has(token.norm)) return undefined;
  const low = Math.max(0, at - 3);
  const around = tokens.slice(low, at + 2);
  if (around.some(({ norm }) => scope.oneEvent.has(norm))) return undefined;
  const first = tokens
    .slice(low, at)
    .findIndex(({ norm, value, kind }) => scope.several.has(norm) || (kind === 'number' && (value ?? 0) > 1));
  const separate = tokens.slice(at - 1 < 0 ? 0 : at - 1, at + 2).some(({ norm }) => scope.separate.has(norm));
  if (first < 0 && !separate) return undefined;
  return text.slice(tokens[first < 0 ? at : low + first]?.start, token.end);
}

function isYear(token: Token | undefined): boolean {
  return (
    token?.kind === 'number' && token.text.length === 4 && (token.value ?? 0) >= 1900 && (token.value ?? 0) <= 2100
  );
}

/** Marks asides: ", which has been at war since 2012," says nothing of when the claim's victims fell. */
function relativeTokens({ tokens, data, from, to, cue }: Analysis): readonly boolean[] {
  const marks = new Array<boolean>(tokens.length).fill(false);
  const low = Math.min(from, cue?.from ?? from);
  const high = Math.max(to, cue?.to ?? to);
  for (let at = 0; at < low; at++) {
    if (tokens[at - 1]?.text !== ',' || !data.scope.relatives.has(tokens[at]?.norm ?? '')) continue;
    let end = at;
    while (end < low && tokens[end]?.text !== ',') end++;
    if (end < low) marks.fill(true, at, end);
    at = end;
  }
  const open = tokens.findIndex((token, index) => index >= high && data.scope.relatives.has(token.norm));
  if (open >= 0) marks.fill(true, open);
  return marks;
}
