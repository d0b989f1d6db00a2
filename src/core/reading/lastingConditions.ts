import type { Analysis } from './analyse';
import type { Cue } from './harmCues';
import type { LanguageData } from './language';
import { phraseAt } from './phrases';
import { tokenBefore, type Token } from './tokens';

// Wars, insecurity and the like: what harms for months or years, and is no incident.

const FEW: ReadonlySet<string> = new Set(['two', 'three', 'twin', 'deux', 'trois']);

/** "In August 2021 an attack on the village killed 60": one event, whenever it was. */
export function isOneEvent({ tokens, data }: Pick<Analysis, 'tokens' | 'data'>): boolean {
  return tokens.some(
    ({ norm }, at) =>
      (data.scope.event.has(norm) &&
        [1, 2].some((steps) => data.quantities.articles.has(tokenBefore(tokens, at, steps)?.norm ?? ''))) ||
      // "In 2022, two car bombs left dozens dead"
      (data.scope.blows.has(norm) && tokens.slice(Math.max(0, at - 3), at).some((word) => FEW.has(word.norm))),
  );
}

/** "Rising insecurity has driven …": a condition as the subject of the harm, or as its cause. */
export function conditionEnd({ tokens, data, cue }: Analysis, at: number): number | undefined {
  const cause = phraseAt(data.scope.causes, tokens, at);
  if (cause !== undefined) {
    if (isOneEvent({ tokens, data })) return undefined;
    const index = tokens.slice(cause.to, cause.to + 4).findIndex((token) => data.scope.conditions.has(token.norm));
    return index < 0 ? undefined : cause.to + index + 1;
  }
  if (!data.scope.conditions.has(tokens[at]?.norm ?? '')) return undefined;
  // "armes de guerre", "zones de conflit"; but "la fin du conflit"
  const of = tokenBefore(tokens, at)?.norm ?? '';
  if (data.nouns.adjectivesFollow && (of === 'de' || of === "d'")) return undefined;
  // Past ", which began in 2023,"
  const close =
    tokens[at + 1]?.text === ',' ? tokens.findIndex(({ text }, index) => text === ',' && index > at + 1) : at;
  const next = Math.max(at, close) + 1;
  // "a counter-insurgency patrol had": the condition only says which patrol.
  const only = tokens[at]?.join === 'hyphen' && !data.nouns.adjectivesFollow;
  const verb = only ? -1 : tokens.slice(next, next + 2).findIndex((token) => data.scope.perfect.has(token.norm));
  if (cue === undefined) return undefined;
  if (verb < 0) return warEnd({ tokens, data, cue }, at);
  const distance = cue.from - (next + verb);
  // "La guerre a été déclenchée par l'attaque qui a tué 1 200 personnes": another subject.
  if (distance > 0 && tokens.slice(next, cue.from).some(({ norm }) => data.scope.event.has(norm))) return undefined;
  return distance > 0 && distance <= 20 ? next + verb + 1 : warEnd({ tokens, data, cue }, at);
}

const WAR_REACH = 16;

/**
 * "The war of 2020 killed 6,500", "the conflict in the two regions has left …", "people have died in the war": the war
 * itself, as the subject of the harm or where it was done; no name of something else ("war monitor").
 */
function warEnd(
  { tokens, data, cue }: { readonly tokens: readonly Token[]; readonly data: LanguageData; readonly cue: Cue },
  at: number,
): number | undefined {
  const { scope, nouns, attribution } = data;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || !scope.wars.has(token.norm) || next?.join === 'hyphen') return undefined;
  // "prisoners of war"
  if (nouns.of.has(tokenBefore(tokens, at)?.norm ?? '') && !nouns.adjectivesFollow) return undefined;
  const compound = next?.kind === 'word' && !nouns.stops.has(next.norm) && !nouns.of.has(next.norm);
  if (compound && !nouns.adjectivesFollow && !isHarmAt(tokens, at + 1, cue)) return undefined;
  // Where it was done: "died in the war".
  if (at > cue.from) {
    const near = tokens.slice(Math.max(cue.to, at - 4), at);
    return at - cue.to <= 8 && near.some(({ norm }) => scope.during.has(norm)) ? at + 1 : undefined;
  }
  if (cue.from - at > WAR_REACH) return undefined;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const before = tokens[back];
    if (before === undefined || before.kind === 'sign') break;
    // "since the war began, a strike killed": another subject.
    if (scope.during.has(before.norm) || nouns.by.has(before.norm) || scope.since.has(before.norm)) return undefined;
  }
  for (let between = at + 1; between < cue.from; between++) {
    const word = tokens[between];
    if (word === undefined) return undefined;
    if (word.kind === 'sign' && ';:.'.includes(word.text)) return undefined;
    if (scope.event.has(word.norm) || phraseAt(attribution.saying, tokens, between) !== undefined) return undefined;
  }
  return at + 1;
}

const isHarmAt = (tokens: readonly Token[], at: number, cue: Cue): boolean =>
  cue.from === at || (tokens[at]?.norm ?? '') === 'that';
