import type { Scope } from '../annotation/values';
import type { Analysis } from './analyse';
import { firstWords } from './firstWords';
import { conditionEnd, isOneEvent } from './lastingConditions';
import type { LanguageData } from './language';
import { phraseAt } from './phrases';
import { isYear } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

export interface ScopeReading {
  readonly scope: Scope;
  /** The words that say so. */
  readonly because?: string;
}

/** Words at which `periodEnd`, `conditionEnd` or `groupWords` find something; at all others there is nothing. */
const beginScope = firstWords(({ scope, quantities }: LanguageData) => [
  ...[scope.periods, scope.spanBefore, quantities.between, quantities.from, scope.since, scope.yearAfter],
  ...[scope.causes, scope.conditions],
  ...[scope.together, scope.events],
]);

/** Background when the sentence names a period or a lasting condition, group when it counts several attacks together. */
export function readScope(analysis: Analysis): ScopeReading {
  const { tokens, text } = analysis;
  let aside: readonly boolean[] | undefined;
  const first = beginScope(analysis.data);
  let group: string | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !first.has(token)) continue;
    aside ??= relativeTokens(analysis);
    if (aside[at] === true) continue;
    const end = periodEnd(analysis, at) ?? conditionEnd(analysis, at);
    if (end !== undefined && isOfComment(analysis, at)) continue;
    if (end !== undefined)
      return { scope: 'background', because: text.slice(tokens[at]?.start, tokenBefore(tokens, end)?.end) };
    group ??= groupWords(analysis, at);
  }
  return group === undefined ? { scope: 'incident' } : { scope: 'group', because: group };
}

const COMMENT_REACH = 30;

/** "killed 19, the militia said, as the army presses on with what it began last year": not when the 19 fell. */
function isOfComment({ tokens, data, to }: Analysis, at: number): boolean {
  if (at <= to || data.nouns.adjectivesFollow) return false;
  const low = Math.max(to, at - COMMENT_REACH);
  let comma = at - 1;
  while (comma >= low && tokens[comma]?.text !== ',') comma--;
  if (comma < low || comma === at - 1) return false;
  for (let back = comma - 1; back >= low; back--)
    if (phraseAt(data.attribution.saying, tokens, back) !== undefined) return true;
  return false;
}

function periodEnd(analysis: Analysis, at: number): number | undefined {
  const { tokens, data } = analysis;
  if (isSuperlative(analysis, at)) return undefined;
  const period = phraseAt(data.scope.periods, tokens, at);
  // "in the past 24 hours" is of this incident.
  const number = period === undefined ? undefined : data.quantities.readNumber(tokens, period.to);
  const hours = number !== undefined && data.scope.days.has(tokens[number.to]?.norm ?? '');
  if (period !== undefined && !hours) return period.to;
  const span = spanEnd(analysis, at) ?? betweenEnd(analysis, at);
  if (span !== undefined) return span;
  const since = sinceEnd(analysis, at);
  if (since !== undefined) return since;
  const token = tokens[at];
  const year = tokens[at + 1];
  if (token === undefined || !data.scope.yearAfter.has(token.norm) || !isYear(year)) return undefined;
  return isOneEvent(analysis) ? undefined : at + 2;
}

const SUPERLATIVE_REACH = 8;

/** "the deadliest attack since 2019", "le plus meurtrier depuis la trêve": a comparison, no period of the claim. */
function isSuperlative({ tokens, data }: Analysis, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - SUPERLATIVE_REACH); back--) {
    const token = tokens[back];
    if (token === undefined || (token.kind === 'sign' && ',.;:'.includes(token.text))) return false;
    if (data.scope.superlative.test(token.norm)) return true;
    // "le plus meurtrier", "the most"; but "plus de 300".
    if (!data.scope.superlatives.has(token.norm)) continue;
    const before = tokenBefore(tokens, back)?.norm ?? '';
    if (data.scope.definite.has(before) || before.endsWith("'s")) return true;
  }
  return false;
}

/** "in two years", "over the past 18 months", "en dix ans", "depuis plus de trois ans". */
function spanEnd({ tokens, data, cue }: Analysis, at: number): number | undefined {
  const { scope, quantities } = data;
  // "jailed for 15 years"
  if (cue?.harm === 'detained' && cue.from < at && data.scope.lasting.has(tokens[at]?.norm ?? '')) return undefined;
  if (!scope.spanBefore.has(tokens[at]?.norm ?? '')) return undefined;
  let next = at + 1;
  while (next < at + 5 && scope.spanFillers.has(tokens[next]?.norm ?? '')) next++;
  const number = quantities.readNumber(tokens, next);
  const unit = tokens[number?.to ?? next];
  return number !== undefined && unit !== undefined && scope.spans.has(unit.norm) && unit.join !== 'hyphen'
    ? number.to + 1
    : undefined;
}

/** "between July and September", "entre 2021 et 2024": two months or two years. */
function betweenEnd({ tokens, data }: Analysis, at: number): number | undefined {
  if (!data.quantities.between.has(tokens[at]?.norm ?? '') && !data.quantities.from.has(tokens[at]?.norm ?? ''))
    return undefined;
  const found: string[] = [];
  for (let next = at + 1; next < Math.min(tokens.length, at + 9); next++) {
    const token = tokens[next];
    if (token === undefined || (token.kind === 'sign' && ',.;:'.includes(token.text))) break;
    if (!data.quantities.months.has(token.norm) && !isYear(token)) continue;
    found.push(token.norm);
    const [first, second] = [found[0], found.at(-1)];
    const sameKind = isYear(token) === /^\d/u.test(first ?? '');
    if (found.length > 1 && sameKind && first !== second) return next + 1;
  }
  return undefined;
}

const SINCE_REACH = 12;
const CLAIM_REACH = 16;

/** "since the full-scale invasion began in February 2022", "depuis fin 2016": a month, a year or a lasting condition. */
function sinceEnd({ tokens, data, cue }: Analysis, at: number): number | undefined {
  if (!data.scope.since.has(tokens[at]?.norm ?? '')) return undefined;
  // "since a bombing in October killed 120": the claim itself.
  const ahead = cue === undefined ? -1 : cue.from - at;
  if (
    cue !== undefined &&
    ahead > 0 &&
    ahead < CLAIM_REACH &&
    !tokens.slice(at, cue.from).some(({ text }) => text === ',')
  )
    return undefined;
  // "depuis que le général a lancé son assaut"
  if (data.scope.that.has(tokens[at + 1]?.norm ?? '') && !isDaySoon({ tokens, data }, at + 2)) return at + 2;
  for (let end = at + 1; end < Math.min(tokens.length, at + SINCE_REACH); end++) {
    const token = tokens[end];
    if (token === undefined || token.text === ',' || token.text === '.' || data.scope.days.has(token.norm))
      return undefined;
    // "depuis le 27 janvier": a day of this event.
    const day =
      data.nouns.adjectivesFollow &&
      (tokenBefore(tokens, end)?.value ?? 99) <= 31 &&
      data.quantities.months.has(token.norm);
    if (day && !isYear(tokens[end + 1])) return undefined;
    if (isYear(token) || data.quantities.months.has(token.norm)) return end + 1;
    if (!data.scope.beginnings.has(token.norm)) continue;
    // "depuis le début des frappes mercredi": of this event.
    return isDaySoon({ tokens, data }, end + 1) ? undefined : end + 1;
  }
  return undefined;
}

function isDaySoon({ tokens, data }: Pick<Analysis, 'tokens' | 'data'>, from: number): boolean {
  for (let at = from; at < from + SINCE_REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return false;
    if (data.scope.days.has(token.norm)) return true;
  }
  return false;
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
  // "two strikes minutes apart"
  if (tokens.slice(at + 1, at + 5).some(({ norm }) => scope.apart.has(norm))) return undefined;
  const first = tokens.slice(low, at).findIndex(
    ({ norm, value, kind }, index) =>
      (scope.several.has(norm) || (kind === 'number' && (value ?? 0) > 1)) &&
      // "100 wounded in clashes" counts the wounded.
      !tokens.slice(low + index + 1, at).some((word) => data.nouns.stops.has(word.norm)),
  );
  const separate = tokens.slice(at - 1 < 0 ? 0 : at - 1, at + 2).some(({ norm }) => scope.separate.has(norm));
  if (first < 0 && !separate) return undefined;
  return text.slice(tokens[first < 0 ? at : low + first]?.start, token.end);
}

const APPOSED = 8;

/** ", which …" and ", un groupe qui …": a relative clause behind a comma, or of an apposition. */
function opensAside(tokens: readonly Token[], at: number, { quantities, scope }: LanguageData): boolean {
  if (tokenBefore(tokens, at)?.text === ',') return true;
  for (let back = at - 1; back > Math.max(0, at - APPOSED); back--) {
    if (tokens[back]?.kind === 'sign' && tokens[back]?.text !== "'") {
      const next = tokens[back + 1]?.norm ?? '';
      return tokens[back]?.text === ',' && back > 1 && (quantities.articles.has(next) || scope.definite.has(next));
    }
  }
  return false;
}

/** Marks asides: ", which has been at war since 2012," says nothing of when the claim's victims fell. */
function relativeTokens({ tokens, data, from, to, cue }: Analysis): readonly boolean[] {
  const marks = new Array<boolean>(tokens.length).fill(false);
  const low = Math.min(from, cue?.from ?? from);
  const high = Math.max(to, cue?.to ?? to);
  // ", en proie depuis 2015 à des violences,": up to the comma.
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at - 1]?.text !== ',' || phraseAt(data.scope.asides, tokens, at) === undefined) continue;
    let comma = at;
    while (comma < tokens.length && !',.;'.includes(tokens[comma]?.text ?? ' ')) comma++;
    if (comma < tokens.length && (comma <= low || at >= high)) marks.fill(true, at, comma);
    at = comma;
  }
  for (let at = 0; at < low; at++) {
    if (!data.scope.relatives.has(tokens[at]?.norm ?? '') || !opensAside(tokens, at, data)) continue;
    let end = at;
    while (end < low && tokens[end]?.text !== ',') end++;
    if (end < low) marks.fill(true, at, end);
    at = end;
  }
  // "portant le bilan depuis octobre à 4 700": of another toll.
  const open = tokens.findIndex(
    ({ norm }, index) => index >= high && (data.scope.relatives.has(norm) || data.scope.totals.has(norm)),
  );
  if (open >= 0) marks.fill(true, open);
  return marks;
}
