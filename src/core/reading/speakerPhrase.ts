import type { Analysis } from './analyse';
import { beginsCapital } from './capital';
import { isAdverb } from './cueForm';
import { quantityAt } from './readQuantity';
import { isSaying } from './sayingVerb';
import { tokenBefore, type Token } from './tokens';

/** Who speaks, by the words beside a verb of saying. Token indices, `to` exclusive. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  /** pronoun: "he"; message: "the statement", of whoever was named last; person: a rank, office or calling ("the governor"); name: anything else ("the army", "JNIM"). */
  readonly kind: 'pronoun' | 'person' | 'name' | 'message';
}

export const LONGEST = 14;
const ASIDE = 30;
const TWO_CAPITALS = /^\p{Lu}{2}$/u;

type Words = Pick<Analysis, 'tokens' | 'data'>;

/** Where the noun phrase ends that begins at `from`. */
export function phraseFrom(words: Words, from: number, before: number): number {
  const { tokens, data } = words;
  let to = from;
  let message = false;
  while (to < before && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || (token.kind === 'sign' && !"’'.-".includes(token.text))) break;
    if (token.text === '.' && tokens[to + 1]?.kind !== 'word') break;
    message ||= data.attribution.messages.has(token.norm);
    // "un bilan communiqué lundi par le ministère"
    const issued =
      message && (data.nouns.by.has(token.norm) || isSaying(words, to) || data.attribution.notInName.has(token.norm));
    const joins = issued || data.quantities.and.has(token.norm) || data.attribution.inName.has(token.norm);
    if (to > from && !joins && !isHyphened(tokens, to) && (data.nouns.stops.has(token.norm) || isSaying(words, to)))
      break;
    // "a patient, 28", "une patiente de 28 ans"
    if (to > from && token.kind === 'number') break;
    if (to > from && !issued && data.attribution.notInName.has(token.norm)) break;
    if (data.forms.have.has(token.norm) || data.forms.be.has(token.norm)) break;
    if (to > from + 1 && token.kind === 'word' && /(?:ed|ait)$/u.test(token.norm) && !joins) break;
    to++;
  }
  for (let last = tokenBefore(tokens, to); last !== undefined && to > from; last = tokenBefore(tokens, to)) {
    const { norm } = last;
    const isEnd = data.attribution.inName.has(norm) || data.quantities.articles.has(norm) || norm === 'on';
    if (!isEnd && last.kind !== 'sign') break;
    to--;
  }
  return to;
}

export function chainStart({ tokens, data: { forms } }: Words, from: number): number {
  let at = from;
  while (at > 0 && from - at < 6) {
    const token = tokenBefore(tokens, at);
    if (token === undefined || token.kind !== 'word') break;
    if (!forms.have.has(token.norm) && !forms.be.has(token.norm) && !isAdverb(token, forms)) break;
    at--;
  }
  return at;
}

export function speakerBefore(words: Words, verb: number): Speaker | undefined {
  const relative = relativeBefore(words, verb);
  if (relative !== undefined) return antecedent(words, relative);
  const end = pastAside(words, verb);
  return end === undefined ? undefined : nameBefore(words, end);
}

/** "an official who asked not to be named said": where the relative clause before the verb begins. */
function relativeBefore({ tokens, data }: Words, verb: number): number | undefined {
  if (data.nouns.adjectivesFollow) return undefined;
  for (let at = verb - 1; at > Math.max(0, verb - 10); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return undefined;
    if (data.attribution.whoSays.has(token.norm))
      return verb - at > 3 && tokenBefore(tokens, at)?.kind === 'word' ? at : undefined;
  }
  return undefined;
}

function nameBefore(words: Words, stop: number): Speaker | undefined {
  const { tokens, data } = words;
  let end = stop;
  // "the organisation running it reports": the pronoun is an object.
  const isObject = !data.nouns.adjectivesFollow && data.forms.gerund.test(tokenBefore(tokens, end, 2)?.norm ?? '');
  if (data.attribution.pronouns.has(tokenBefore(tokens, end)?.norm ?? '') && !isObject)
    return { from: end - 1, to: end, kind: 'pronoun' };
  // "released a statement saying": the subject of "released".
  const noun = tokenBefore(tokens, end)?.norm ?? '';
  if (data.attribution.messages.has(noun)) end = verbBefore(words, end) ?? end;
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const token = tokenBefore(tokens, from);
    if (token === undefined) break;
    if (token.text === ')') {
      const open = openBefore(tokens, from - 1, '(');
      if (open === undefined) break;
      from = open;
      continue;
    }
    if (token.kind === 'sign' && !"’'.-".includes(token.text)) break;
    const joins = data.quantities.and.has(token.norm) || data.attribution.inName.has(token.norm);
    const object = isObject && from === end;
    if (
      !joins &&
      !object &&
      !isHyphened(tokens, from - 1) &&
      (data.nouns.stops.has(token.norm) ||
        (isSaying(words, from - 1) && !(from === stop && data.attribution.messages.has(token.norm))))
    )
      break;
    if (data.attribution.notInName.has(token.norm)) break;
    // "raised fears of casualties and Awa Ba said": another clause.
    const joined = data.quantities.conjunction.has(token.norm) ? tokenBefore(tokens, from, 2) : undefined;
    if (joined !== undefined && data.harm.cues.beginningWith(joined) !== undefined) break;
    from--;
    if (isDeterminer(words, token) && !goesOn(words, from)) break;
  }
  // "un officier joint par notre correspondant": who was reached, not who reached him.
  const reached =
    data.nouns.by.has(tokenBefore(tokens, from)?.norm ?? '') &&
    data.attribution.leading.test(tokenBefore(tokens, from, 2)?.norm ?? '');
  if (reached && from > 3) return nameBefore(words, from - 2);
  // "A statement on (24 May) claimed"
  while (end > from && data.attribution.inName.has(tokenBefore(tokens, end)?.norm ?? '')) end--;
  // "received yesterday (June 9) say"
  if (tokens[from]?.text === '(') return undefined;
  return speaker(words, trimmed(words, from, end), end, true);
}

/** "an officer, who says": the noun phrase before the relative. */
export function antecedent(words: Words, relative: number): Speaker | undefined {
  const end = words.tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return nameBefore(words, end);
}

/** Past ", a volunteer who …," or "(45)" to the end of the name before it. */
function pastAside({ tokens, data }: Words, verb: number): number | undefined {
  const before = tokenBefore(tokens, verb);
  if (before?.text !== ',' && before?.text !== '–' && before?.text !== '—') return verb;
  const open = openBefore(tokens, verb - 1, before.text);
  if (open === undefined || data.nouns.adjectivesFollow) return open;
  // "Awa Ba, who lives in Oudna, where the raid began, said"
  const outer = openBefore(tokens, open, ',');
  return outer !== undefined && data.attribution.whoSays.has(tokens[outer + 1]?.norm ?? '') ? outer : open;
}

function openBefore(tokens: readonly Token[], close: number, sign: string): number | undefined {
  for (let at = close - 1; at > Math.max(0, close - ASIDE); at--) if (tokens[at]?.text === sign) return at;
  return undefined;
}

function verbBefore({ tokens, data }: Words, end: number): number | undefined {
  for (let at = end - 2; at > Math.max(0, end - 6); at--) {
    if (data.attribution.issues.has(tokens[at]?.norm ?? '')) return chainStart({ tokens, data }, at);
  }
  return undefined;
}

/** "sous-préfet", "two-star": no word of its own. */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.join === 'hyphen' || tokens[at + 1]?.join === 'hyphen';

export function isDeterminer({ data }: Words, token: Token): boolean {
  return data.attribution.determiners.has(token.norm) || data.nouns.possessives.has(token.norm);
}

/** "the head of the chiefdom": the name goes on before this article. */
function goesOn({ tokens, data }: Words, from: number): boolean {
  const before = tokenBefore(tokens, from)?.norm ?? '';
  const determiner = data.attribution.determiners.has(before);
  // "le Collectif des juristes": "of the".
  const noun =
    tokenBefore(tokens, from)?.kind === 'word' &&
    !data.nouns.stops.has(before) &&
    !data.attribution.notInName.has(before);
  if (tokens[from]?.norm === 'des' && data.nouns.of.has('des') && noun && !isSaying({ tokens, data }, from - 1))
    return true;
  return data.attribution.inName.has(before) || data.quantities.and.has(before) || determiner;
}

function trimmed(words: Words, from: number, end: number): number {
  const { tokens, data } = words;
  let at = from;
  while (at < end - 1) {
    const token = tokens[at];
    if (token === undefined || isDeterminer(words, token)) break;
    const joins = data.quantities.and.has(token.norm) || data.attribution.inName.has(token.norm);
    if (!joins && token.kind === 'word' && !data.attribution.openers.has(token.norm)) break;
    at++;
  }
  return at;
}

/** `beside`: right before or behind the verb of saying. */
export function speaker({ tokens, data }: Words, from: number, to: number, beside = false): Speaker | undefined {
  if (to <= from) return undefined;
  const inside = tokens.slice(from, to);
  // "Six villagers", "days before": a number names no speaker, unless "two officials".
  const counted = quantityAt(tokens, from, data.quantities);
  if (
    counted !== undefined &&
    counted.kind !== 'article' &&
    !inside.some(({ norm }) => data.attribution.sources.has(norm) || (beside && data.nouns.people.has(norm)))
  )
    return undefined;
  // "la mosquée, située au centre, fait état"; "le décompte du 3 février fait état"
  const [opening] = inside;
  const isNone =
    opening !== undefined &&
    (data.quantities.months.has(opening.norm) || (/ée?s?$/u.test(opening.text) && !beginsCapital(opening.text)));
  if (
    isNone &&
    data.nouns.adjectivesFollow &&
    !data.nouns.people.has(opening.norm) &&
    !data.attribution.sources.has(opening.norm)
  )
    return undefined;
  if (inside.some(({ norm, kind }) => data.attribution.neverSpeaks.has(norm) || (kind === 'number' && !beside)))
    return undefined;
  if (inside.length === 1 && data.attribution.pronouns.has(inside[0]?.norm ?? '')) return { from, to, kind: 'pronoun' };
  const [definite, message] = inside;
  if (
    inside.length === 2 &&
    data.scope.definite.has(definite?.norm ?? '') &&
    data.attribution.messages.has(message?.norm ?? '')
  )
    return { from, to, kind: 'message' };
  if (!inside.some(({ text, kind }) => kind === 'word' && (text.length > 2 || TWO_CAPITALS.test(text))))
    return undefined;
  const person = inside.some(
    ({ norm }) => data.nouns.people.get(norm)?.singular === true || data.attribution.offices.has(norm),
  );
  return { from, to, kind: person ? 'person' : 'name' };
}
