import type { Analysis } from './analyse';
import { isAdverb } from './cueForm';
import { phraseAt, type PhraseHit } from './phrases';
import { quantityAt } from './readQuantity';
import type { Token } from './tokens';

/** Who speaks, by the words beside a verb of saying. Token indices, `to` exclusive. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  /** pronoun: "he"; message: "the statement", of whoever was named last; person: a rank, office or calling ("the governor"); name: anything else ("the army", "JNIM"). */
  readonly kind: 'pronoun' | 'person' | 'name' | 'message';
}

const LONGEST = 14;
const ASIDE = 30;

type Words = Pick<Analysis, 'tokens' | 'data'>;

/** Whoever the sentence begins with. */
export const subjectOf = (words: Words): Speaker | undefined => sentenceSubject(words, words.tokens.length);

/** The subject of a verb of saying, or the source behind "according to". `claim`: tokens that are no speaker. */
export function speakerOf(
  words: Words,
  marker: Pick<PhraseHit<unknown>, 'from' | 'to'>,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  const { tokens, data } = words;
  const follows = phraseAt(data.attribution.accordingTo, tokens, marker.from) !== undefined;
  // "de source hospitalière"
  if (
    data.nouns.of.has(tokens[marker.from]?.norm ?? '') &&
    data.attribution.sources.has(tokens[marker.to - 1]?.norm ?? '')
  )
    return outside(speaker(words, marker.to - 1, phraseFrom(words, marker.to - 1, tokens.length), true), claim);
  const tag = pronounBehind(words, marker.to);
  if (tag !== undefined) return tag;
  if (follows) return outside(speakerBehind(words, marker.to) ?? sourceNamed(words, marker.to), claim);
  const before = tokens[marker.from - 1];
  const closes = before === undefined || (before.kind === 'sign' && before.text !== ')');
  // ", said the mayor", "» a déclaré le maire": the subject stands behind.
  const start = pastParenthesis(words, chainStart(words, marker.from));
  const left = tokens[start - 1];
  if (left !== undefined && data.attribution.whoSays.has(left.norm))
    return outside(antecedent(words, start - 1), claim);
  const tells = data.attribution.tells.has(tokens[marker.from]?.norm ?? '');
  const inverted = !tells && (closes || left === undefined || ',”"»'.includes(left.text)) && claim.from < marker.from;
  const behind = inverted ? outside(speakerBehind(words, marker.to), claim) : undefined;
  if (behind !== undefined) return behind;
  // "A later statement revised the toll": nobody else is named.
  if (
    data.attribution.messages.has(tokens[marker.from]?.norm ?? '') &&
    marker.to === marker.from + 1 &&
    !isPlainSubject(words, marker.from - 1)
  )
    return outside(sentenceSubject(words, marker.to), claim);
  // ", adding that": the subject of the sentence, not who was named last.
  const adding = left?.text === ',' && data.forms.gerund.test(tokens[marker.from]?.norm ?? '');
  if (adding) {
    const subject = outside(sentenceSubject(words, start), claim);
    // “…”, he said, adding that: not who the quotation begins with.
    if (subject !== undefined || isQuote(tokens[0])) return isQuote(tokens[0]) ? undefined : subject;
  }
  const shared = left !== undefined && (data.quantities.and.has(left.norm) || data.attribution.shares.has(left.norm));
  const beside = shared ? undefined : outside(speakerBefore(words, start), claim);
  // "…, adding that", "stormed the town and said": the subject of the sentence.
  return beside ?? outside(sentenceSubject(words, start), claim);
}

const isQuote = (token: Token | undefined): boolean => token !== undefined && '"“«'.includes(token.text);

/** "local monitors report": what stands before "report" makes it a verb. */
const isPlainSubject = ({ tokens, data }: Words, at: number): boolean =>
  data.attribution.sources.has(tokens[at]?.norm ?? '') ||
  data.nouns.people.get(tokens[at]?.norm ?? '')?.singular === false;

/** "dit-il", "ajoute-t-elle". */
function pronounBehind({ tokens, data }: Words, at: number): Speaker | undefined {
  const from = tokens[at]?.norm === 't' ? at + 1 : at;
  const token = tokens[from];
  return token?.join === 'hyphen' && data.attribution.pronouns.has(token.norm)
    ? { from, to: from + 1, kind: 'pronoun' }
    : undefined;
}

/** "an officer, who says": the noun phrase before the relative. */
function antecedent(words: Words, relative: number): Speaker | undefined {
  const end = words.tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return nameBefore(words, end);
}

/** Back over "for its part", "on Monday", "de son côté" between a subject and its verb. */
function pastParenthesis(words: Words, verb: number): number {
  let at = verb;
  for (let count = 0; count < 3; count++) {
    const from = parenthesisBefore(words, at);
    if (from === undefined) break;
    at = chainStart(words, from);
  }
  // A sentence that begins so has its subject elsewhere.
  return at <= 0 ? verb : at;
}

const LONGEST_PARENTHESIS = 5;

function parenthesisBefore({ tokens, data }: Words, end: number): number | undefined {
  for (let at = Math.max(0, end - LONGEST_PARENTHESIS); at < end; at++) {
    if (phraseAt(data.attribution.parentheses, tokens, at)?.to === end) return at;
  }
  return undefined;
}

/** The noun phrase that the sentence begins with, behind "On Monday, ". */
function sentenceSubject(words: Words, before: number): Speaker | undefined {
  const { tokens, data } = words;
  let from = 0;
  while (from < before && (tokens[from]?.kind === 'sign' || data.attribution.openers.has(tokens[from]?.norm ?? '')))
    from++;
  const first = tokens[from];
  if (data.attribution.leads.has(first?.norm ?? '') || data.attribution.leading.test(first?.norm ?? '')) {
    const comma = tokens.findIndex(({ text }, at) => text === ',' && at > from && at < from + LONGEST);
    if (comma < 0) return undefined;
    from = comma + 1;
  }
  const subject = phraseFrom(words, from, before);
  return subject < from + 1 || subject >= before ? undefined : speaker(words, from, subject);
}

/** Where the noun phrase ends that begins at `from`. */
function phraseFrom(words: Words, from: number, before: number): number {
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
  while (to > from && (data.attribution.inName.has(tokens[to - 1]?.norm ?? '') || tokens[to - 1]?.kind === 'sign'))
    to--;
  return to;
}

function outside(
  speaker: Speaker | undefined,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  return speaker !== undefined && (speaker.to <= claim.from || speaker.from >= claim.to) ? speaker : undefined;
}

function chainStart({ tokens, data: { forms } }: Words, from: number): number {
  let at = from;
  while (at > 0 && from - at < 6) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind !== 'word') break;
    if (!forms.have.has(token.norm) && !forms.be.has(token.norm) && !isAdverb(token, forms)) break;
    at--;
  }
  return at;
}

/** "an official who asked not to be named said": where the relative clause before the verb begins. */
function relativeBefore({ tokens, data }: Words, verb: number): number | undefined {
  if (data.nouns.adjectivesFollow) return undefined;
  for (let at = verb - 1; at > Math.max(0, verb - 10); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return undefined;
    if (data.attribution.whoSays.has(token.norm))
      return verb - at > 3 && tokens[at - 1]?.kind === 'word' ? at : undefined;
  }
  return undefined;
}

function speakerBefore(words: Words, verb: number): Speaker | undefined {
  const relative = relativeBefore(words, verb);
  if (relative !== undefined) return antecedent(words, relative);
  const end = pastAside(words.tokens, verb);
  return end === undefined ? undefined : nameBefore(words, end);
}

function nameBefore(words: Words, stop: number): Speaker | undefined {
  const { tokens, data } = words;
  let end = stop;
  // "the organisation running it reports": the pronoun is an object.
  const isObject = !data.nouns.adjectivesFollow && data.forms.gerund.test(tokens[end - 2]?.norm ?? '');
  if (data.attribution.pronouns.has(tokens[end - 1]?.norm ?? '') && !isObject)
    return { from: end - 1, to: end, kind: 'pronoun' };
  // "released a statement saying": the subject of "released".
  const noun = tokens[end - 1]?.norm ?? '';
  if (data.attribution.messages.has(noun)) end = verbBefore(words, end) ?? end;
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1];
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
      (data.nouns.stops.has(token.norm) || isSaying(words, from - 1))
    )
      break;
    if (data.attribution.notInName.has(token.norm)) break;
    from--;
    if (isDeterminer(words, token) && !goesOn(words, from)) break;
  }
  return speaker(words, trimmed(words, from, end), end, true);
}

/** Past ", a volunteer who …," or "(45)" to the end of the name before it. */
function pastAside(tokens: readonly Token[], verb: number): number | undefined {
  const before = tokens[verb - 1];
  if (before?.text !== ',' && before?.text !== '–' && before?.text !== '—') return verb;
  return openBefore(tokens, verb - 1, before.text);
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

export function speakerBehind(words: Words, start: number): Speaker | undefined {
  const { tokens, data } = words;
  let from = start;
  // "a dit à l'AFP le père"
  if (data.attribution.listener.has(tokens[from]?.norm ?? ''))
    from += data.attribution.determiners.has(tokens[from + 1]?.norm ?? '') ? 3 : 2;
  // "a déclaré vendredi à Genève le porte-parole"
  while (from < start + 6 && !opensName(words, from, from === start)) {
    const token = tokens[from];
    if (token === undefined || token.kind === 'sign' || token.norm === 'that' || token.norm === 'que') return undefined;
    // "said they trailed the attackers", "says in a report": English puts but a day or "late" there.
    const time = data.scope.days.has(token.norm) || (isAdverb(token, data.forms) && !data.nouns.stops.has(token.norm));
    if (!data.nouns.adjectivesFollow && !time) return undefined;
    from++;
  }
  if (from >= start + 6 || tokens[from] === undefined) return undefined;
  return speaker(words, from, phraseFrom(words, from, tokens.length));
}

/** "according to rights groups": whatever stands there. */
function sourceNamed(words: Words, from: number): Speaker | undefined {
  const token = words.tokens[from];
  if (token?.kind !== 'word' || words.data.nouns.stops.has(token.norm)) return undefined;
  return speaker(words, from, phraseFrom(words, from, words.tokens.length), true);
}

function opensName(words: Words, at: number, first: boolean): boolean {
  const { tokens, data } = words;
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return false;
  if (isDeterminer(words, token) || data.attribution.sources.has(token.norm) || data.nouns.people.has(token.norm))
    return true;
  const before = tokens[at - 1]?.norm ?? '';
  const place = !first && (data.attribution.inName.has(before) || data.attribution.closers.has(before));
  return (
    (/^\p{Lu}/u.test(token.text) && !place && !data.attribution.notInName.has(token.norm)) || isSourceSoon(words, at)
  );
}

/** "local officials", "hospital director": adjectives before a source. */
function isSourceSoon({ tokens, data }: Words, at: number): boolean {
  const { adjectivesFollow, stops } = data.nouns;
  if (!adjectivesFollow && (stops.has(tokens[at]?.norm ?? '') || data.attribution.inName.has(tokens[at]?.norm ?? '')))
    return false;
  return tokens
    .slice(at, at + 3)
    .some(({ norm, kind }) => kind === 'word' && (data.attribution.sources.has(norm) || data.nouns.people.has(norm)));
}

/** A verb of saying. "Rivers State" is none: a capital within a sentence begins a name. */
export function sayingAt({ tokens, data }: Words, at: number): PhraseHit<true> | undefined {
  if (isCapitalInside(tokens, at)) return undefined;
  const hit = phraseAt(data.attribution.saying, tokens, at);
  return hit === undefined || isNounHere({ tokens, data }, hit) ? undefined : hit;
}

/** "the state counts", "an estimated 20": behind an article the word is no verb of saying. */
export function isNounHere({ tokens, data }: Words, { from, to }: Pick<PhraseHit<unknown>, 'from' | 'to'>): boolean {
  if (data.nouns.adjectivesFollow || to !== from + 1 || data.attribution.messages.has(tokens[from]?.norm ?? ''))
    return false;
  // "State broadcaster MRTV said"
  if (from === 0) return true;
  const before = tokens[from - 1]?.norm ?? '';
  return data.quantities.articles.has(before) || data.scope.definite.has(before) || /['’]s$/u.test(before);
}

export const isCapitalInside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '');

function isSaying(words: Words, at: number): boolean {
  const { tokens, data } = words;
  return sayingAt(words, at) !== undefined && !data.attribution.sources.has(tokens[at]?.norm ?? '');
}

/** "sous-préfet", "two-star": no word of its own. */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.join === 'hyphen' || tokens[at + 1]?.join === 'hyphen';

function isDeterminer({ data }: Words, token: Token): boolean {
  return data.attribution.determiners.has(token.norm) || data.nouns.possessives.has(token.norm);
}

/** "the head of the chiefdom": the name goes on before this article. */
function goesOn({ tokens, data }: Words, from: number): boolean {
  const before = tokens[from - 1]?.norm ?? '';
  const determiner = data.attribution.determiners.has(before);
  return data.attribution.inName.has(before) || data.quantities.and.has(before) || determiner;
}

function trimmed(words: Words, from: number, end: number): number {
  const { tokens, data } = words;
  let at = from;
  while (at < end - 1) {
    const token = tokens[at];
    if (token === undefined || isDeterminer(words, token)) break;
    const joins = data.quantities.and.has(token.norm) || data.attribution.inName.has(token.norm);
    if (!joins && token.kind === 'word') break;
    at++;
  }
  return at;
}

/** `beside`: right before or behind the verb of saying. */
function speaker({ tokens, data }: Words, from: number, to: number, beside = false): Speaker | undefined {
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
  if (!inside.some(({ text, kind }) => kind === 'word' && text.length > 2)) return undefined;
  const person = inside.some(
    ({ norm }) => data.nouns.people.get(norm)?.singular === true || data.attribution.offices.has(norm),
  );
  return { from, to, kind: person ? 'person' : 'name' };
}
