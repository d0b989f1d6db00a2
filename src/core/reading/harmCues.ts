import type { Harm } from '../annotation/values';
import { formOf, isAdverb } from './cueForm';
import { firstWords } from './firstWords';
import type { HarmCue, HarmData, LanguageData } from './language';
import { phraseAt, type PhraseHit } from './phrases';
import { quantityAt } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** A cue, or several joined by "or": `from` inclusive, `to` exclusive, as token indices. */
export interface Cue extends HarmCue {
  readonly from: number;
  readonly to: number;
}

const beginCue = firstWords(({ traps, cues }: HarmData) => [traps, cues]);

/** All cues for harm, without those said of things and with "killed or wounded" made one. */
export function harmCuesIn(tokens: readonly Token[], data: LanguageData): readonly Cue[] {
  const cues: Cue[] = [];
  const first = beginCue(data.harm);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !first.has(token)) continue;
    const trap = phraseAt(data.harm.traps, tokens, at);
    if (trap !== undefined) {
      at = trap.to - 1;
      continue;
    }
    const hit = phraseAt(data.harm.cues, tokens, at);
    if (hit === undefined) continue;
    const own = hit.value.needsPeople === true ? ownLoss(hit, tokens, data) : undefined;
    if (own !== undefined) {
      cues.push(own);
      at = own.to - 1;
      continue;
    }
    const cue = cueOf(hit.value, hit.from, hit.to);
    // A cue that needs people and has none may hide the next one ("lost the camp, 3 killed").
    // "tuées, blessées ou enlevées": of the same.
    const isListed = data.harm.or.has(tokens[at - 1]?.norm ?? '') && cues.at(-1)?.to === at - 1;
    if (isListed || isOfPeople(cue, tokens, data)) {
      cues.push(cue);
      at = hit.to - 1;
    }
  }
  return mergeAlternatives(cues, tokens, data);
}

/** Of one shape, whatever its word says: cues are looked at a dozen times each. */
function cueOf(
  { harm, ofThings = false, needsPeople = false, byTakers = false, names = false }: HarmCue,
  from: number,
  to: number,
): Cue {
  return { harm, ofThings, needsPeople, byTakers, names, from, to };
}

/** "lost 35 of their own" in a fight, and not in a vote: so many of those who say it, or of whom it is said, are dead. */
function ownLoss({ from, to }: PhraseHit<HarmCue>, tokens: readonly Token[], data: LanguageData): Cue | undefined {
  const { nouns, scope } = data;
  const quantity = quantityAt(tokens, to, data.quantities);
  const own = quantity?.kind === 'figure' ? phraseAt(nouns.own, tokens, quantity.to) : undefined;
  if (own === undefined) return undefined;
  const next = tokens[own.to];
  // "of its own seats"
  if (next?.kind === 'word' && !nouns.stops.has(next.norm) && !nouns.people.has(next.norm)) return undefined;
  const isFight = tokens.some(
    ({ norm }) => nouns.people.get(norm)?.status === 'combatant' || scope.event.has(norm) || scope.events.has(norm),
  );
  return isFight ? cueOf({ harm: 'killed' }, from, own.to) : undefined;
}

function isOfPeople(cue: Cue, tokens: readonly Token[], data: LanguageData): boolean {
  if (cue.byTakers === true) return isTakenAlong(cue, tokens, data);
  const them = cue.ofThings === true ? ofThem(cue, tokens, data) : undefined;
  if (them !== undefined) return them === 'people';
  // "Some 300 pupils were seized"
  const taken = cue.harm === 'abducted' && isPassive(cue, tokens, data);
  if (cue.needsPeople === true)
    return nounFrom(tokens, taken ? cue.from - 1 : cue.to, taken ? -1 : 1, data) === 'people';
  if (cue.ofThings !== true) return true;
  // "six dead and 71 hurt"
  const last = tokenBefore(tokens, cue.from);
  if (cue.harm === 'wounded' && (last?.value !== undefined || data.quantities.numerals.has(last?.norm ?? '')))
    return true;
  const passive = isPassive(cue, tokens, data);
  // "« neutralisé » sept hommes"
  const quoted =
    '»”"'.includes(tokens[cue.to]?.text ?? ' ') && '«“"'.includes(tokenBefore(tokens, cue.from)?.text ?? ' ');
  const ahead = nounFrom(tokens, quoted ? cue.to + 1 : cue.to, 1, data);
  const behind = nounFrom(tokens, cue.from - 1, -1, data);
  // "1 440 militaires mis hors de combat en deux jours": a French participle stands behind its noun.
  const first = tokens[cue.from]?.norm ?? '';
  const bare =
    data.nouns.adjectivesFollow &&
    (data.forms.participle.test(first) || data.forms.participles.has(first)) &&
    !tokens.slice(Math.max(0, cue.from - 4), cue.from).some(({ norm }) => data.forms.have.has(norm)) &&
    data.nouns.people.has(nounBefore(tokens, cue.from));
  const near = passive || bare ? (behind ?? ahead) : (ahead ?? behind);
  // "46 drones were launched; 38 were shot down"
  // and "qui affirme en avoir abattu 93".
  const ofThose = tokens.slice(Math.max(0, cue.from - 3), cue.from).some(({ norm }) => norm === 'en');
  return (
    (near ?? ((passive || ofThose) && cue.harm === 'killed' ? lastPlural(cue.from, tokens, data) : undefined)) !==
    'things'
  );
}

const WITHIN = 25;

/** "The gunmen took 22 villagers with them": no minister with his reporters, and no refugees with their children. */
function isTakenAlong({ from, to }: Cue, tokens: readonly Token[], { nouns, quantities }: LanguageData): boolean {
  const isPeople = ({ norm }: Token): boolean => nouns.people.has(norm);
  const taken = tokens.slice(from, to).some(isPeople) || tokens.slice(to, to + 7).some(isPeople);
  const takers = tokens.slice(Math.max(0, from - WITHIN), from).findLast(isPeople);
  const status = nouns.people.get(takers?.norm ?? '')?.status;
  const counted = tokens
    .slice(from, to + 7)
    .some(({ norm, value }) => value !== undefined || quantities.numerals.has(norm));
  return taken && counted && status !== 'civilian';
}

/** The word before a participle, past one adjective: "militaires ukrainiens mis". */
const nounBefore = (tokens: readonly Token[], at: number): string => {
  const [far, near] = [tokenBefore(tokens, at, 2)?.norm ?? '', tokenBefore(tokens, at)?.norm ?? ''];
  return /[sx]$/u.test(near) && /[sx]$/u.test(far) ? far : near;
};

/** "neutralised nine of them": the kind of the plural that "them" means, people before things. */
export function ofThem(cue: Cue, tokens: readonly Token[], data: LanguageData): 'people' | 'things' | undefined {
  if (data.nouns.adjectivesFollow) return undefined;
  const index = tokens.slice(cue.to, cue.to + 5).findIndex(({ norm }) => norm === 'them');
  const them = cue.to + index;
  if (index < 0 || !data.nouns.of.has(tokenBefore(tokens, them)?.norm ?? '')) return undefined;
  return lastPlural(cue.from, tokens, data);
}

/** The kind of the nearest plural before a token. */
function lastPlural(from: number, tokens: readonly Token[], { nouns }: LanguageData): 'people' | 'things' | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 25); at--) {
    const norm = tokens[at]?.norm ?? '';
    if (nouns.people.get(norm)?.singular === false) return 'people';
    if (nouns.things.has(norm) && /[sx]$/u.test(norm)) return 'things';
  }
  return undefined;
}

/** True for "were killed", "ont été tués". */
export function isPassive(cue: Cue, tokens: readonly Token[], data: LanguageData): boolean {
  return tokens.slice(Math.max(0, cue.from - 3), cue.from).some((token) => data.nouns.be.has(token.norm));
}

/** The kind of the nearest noun we know in one direction, within the clause. */
function nounFrom(
  tokens: readonly Token[],
  start: number,
  step: 1 | -1,
  data: LanguageData,
): 'people' | 'things' | undefined {
  let inside: 'people' | 'things' | undefined;
  for (
    let at = start;
    at >= 0 && at < tokens.length && Math.abs(at - start) < (inside === undefined ? 9 : 16);
    at += step
  ) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === 'sign' && ',.;:!?»”)'.includes(token.text)) return inside;
    // "gardes-frontières": the first word tells.
    if (step === -1 && token.join === 'hyphen' && data.nouns.adjectivesFollow) continue;
    // "neutralised up to 12": the figure's own preposition.
    const bound = step === 1 ? phraseAt(data.quantities.bounds, tokens, at) : undefined;
    if (bound !== undefined) {
      at = bound.to - 1;
      continue;
    }
    const number = step === 1 ? data.quantities.readNumber(tokens, at) : undefined;
    if (number !== undefined && number.to > at + 1) {
      at = number.to - 1;
      continue;
    }
    // "executed 50 in the town": the town is not what was executed.
    if (step === 1 && data.nouns.ends.has(token.norm)) return undefined;
    if (data.nouns.by.has(token.norm)) return undefined;
    // "enlevés il y a deux jours"
    if (step === 1 && data.nouns.adjectivesFollow && data.attribution.pronouns.has(token.norm)) return undefined;
    const next = tokens[at + 1]?.norm ?? '';
    // "civilian cars", but "12 soldiers Friday"
    const compound = !data.nouns.adjectivesFollow && data.nouns.things.has(next) && !data.scope.days.has(next);
    // "enlevés samedi", "exécuté le 3 mai"
    if (data.nouns.adjectivesFollow && (data.scope.days.has(token.norm) || data.quantities.months.has(token.norm)))
      continue;
    const isPeople = data.nouns.people.has(token.norm) && !compound;
    if (!isPeople && !data.nouns.things.has(token.norm)) continue;
    const kind = isPeople ? 'people' : 'things';
    // "quatre jeunes qui revenaient du champ ont été exécutés": not the field.
    if (step === 1 || !data.nouns.adjectivesFollow || !isComplement(tokens, at, data)) return kind;
    inside ??= kind;
  }
  return inside;
}

const PLAIN: ReadonlySet<string> = new Set(['le', 'la', "l'"]);

/** Behind "of" or "in" a noun only says where, or whose. */
function isComplement(tokens: readonly Token[], at: number, { nouns }: LanguageData): boolean {
  const before = tokenBefore(tokens, at)?.norm ?? '';
  const two = tokenBefore(tokens, at, 2)?.norm ?? '';
  // "le chef": only "de la", "dans le" say where or whose.
  const plain = PLAIN.has(before);
  if (plain && !nouns.of.has(two) && !nouns.ends.has(two)) return false;
  const article = plain || (nouns.light.has(before) && !nouns.of.has(before)) ? two : before;
  if (before === 'des' || article === 'des') return false;
  return nouns.of.has(article) || nouns.ends.has(article) || nouns.of.has(before);
}

const SMALL_WORDS = 3;

function mergeAlternatives(cues: readonly Cue[], tokens: readonly Token[], data: LanguageData): readonly Cue[] {
  const merged: Cue[] = [];
  for (const cue of cues) {
    const last = merged.at(-1);
    const harm = last === undefined ? undefined : joinedHarm(last, cue, tokens, data);
    if (last !== undefined && harm !== undefined) merged.splice(-1, 1, beforeComma(cueOf({ harm }, last.from, cue.to)));
    else merged.push(cue);
  }
  return merged;

  /** "killed, wounded or abducted": one list. */
  function beforeComma(rest: Cue): Cue {
    const first = merged.at(-2);
    if (first?.to !== rest.from - 1 || tokens[first.to]?.text !== ',') return rest;
    merged.splice(-2, 1);
    const isHit = [first, rest].every(({ harm }) => HIT.has(harm));
    return cueOf({ harm: isHit ? 'killed_or_wounded' : 'casualties_unspecified' }, first.from, rest.to);
  }
}

const HIT: ReadonlySet<Harm> = new Set<Harm>(['killed', 'wounded', 'killed_or_wounded']);

function joinedHarm(first: Cue, second: Cue, tokens: readonly Token[], data: LanguageData): Harm | undefined {
  const between = tokens.slice(first.to, second.from);
  if (first.harm === second.harm || between.length === 0 || between.length > SMALL_WORDS) return undefined;
  if (between.some((token) => token.value !== undefined || data.quantities.readNumber([token], 0) !== undefined))
    return undefined;
  const or = between.some((token) => data.harm.or.has(token.norm));
  // "and later died"
  const and =
    data.quantities.and.has(between[0]?.norm ?? '') && between.slice(1).every((token) => isAdverb(token, data.forms));
  const later = between.length > 1 && (second.harm !== 'killed' || formOf(second, tokens, data) !== 'intransitive');
  if (!or && !(and && !later && !followedByFigure(tokens, tokens[first.from]?.norm ?? '', second.to, data)))
    return undefined;
  const pair = new Set([first.harm, second.harm]);
  // "was hit by a stray bullet and died": the second came of the first.
  const came = and && !or && second.harm === 'killed' && formOf(second, tokens, data) === 'intransitive';
  if (HIT.has(first.harm) && HIT.has(second.harm)) return came ? 'killed' : 'killed_or_wounded';
  if (!or) return undefined;
  return pair.has('killed') && pair.has('neutralised') ? 'neutralised' : 'casualties_unspecified';
}

/** "12 dead and injured 20": the second has its own figure, so the two are not one. */
function followedByFigure(tokens: readonly Token[], first: string, at: number, data: LanguageData): boolean {
  // "left a monk dead and wounded nine": but "a bomb killed and wounded 12".
  const isOne = (norm: string): boolean => data.forms.adjectives.has(first) && data.quantities.articles.has(norm);
  const preceded = tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ norm, value }) => value !== undefined || data.quantities.numerals.has(norm) || isOne(norm));
  return preceded && quantityAt(tokens, at, data.quantities)?.kind === 'figure';
}
