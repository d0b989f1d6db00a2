import type { Analysis } from './analyse';
import { beginsCapital } from './capital';
import { isAdverb } from './cueForm';
import { pastDateline } from './dateline';
import { phraseAt, type PhraseHit } from './phrases';
import { endsInSource, sayingAt } from './sayingVerb';
import { phraseFrom, chainStart, speakerBefore, antecedent, isDeterminer, speaker, LONGEST } from './speakerPhrase';
import type { Speaker } from './speakerPhrase';
import { tokenBefore, type Token } from './tokens';

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
  // "rebels accused (by the army) of killing 12": not they say so.
  if (data.attribution.accuses.has(tokens[marker.from]?.norm ?? '')) {
    const next = tokens[marker.from + 1]?.norm ?? '';
    if (data.nouns.by.has(next)) return outside(speakerBehind(words, marker.from + 2), claim);
    if (data.attribution.accusedOf.has(next)) return undefined;
  }
  const follows = phraseAt(data.attribution.accordingTo, tokens, marker.from) !== undefined;
  if (endsInSource(words, marker))
    return outside(speaker(words, marker.to - 1, phraseFrom(words, marker.to - 1, tokens.length), true), claim);
  const tag = (follows ? undefined : pronounBefore(words, marker.from)) ?? pronounBehind(words, marker.to);
  if (tag !== undefined) return tag;
  if (follows) {
    const source = speakerBehind(words, marker.to) ?? sourceNamed(words, marker.to);
    // "tuant, selon eux, 60 soldats": an aside within the claim.
    return marker.from > claim.from && marker.to < claim.to ? source : outside(source, claim);
  }
  const before = tokenBefore(tokens, marker.from);
  const closes = before === undefined || (before.kind === 'sign' && before.text !== ')');
  // ", said the mayor", "» a déclaré le maire": the subject stands behind.
  const start = pastParenthesis(words, chainStart(words, marker.from));
  const left = tokenBefore(tokens, start);
  if (left !== undefined && data.attribution.whoSays.has(left.norm))
    return outside(antecedent(words, start - 1), claim);
  const tells = data.attribution.tells.has(tokens[marker.from]?.norm ?? '');
  const inverted = !tells && (closes || left === undefined || ',”"»'.includes(left.text)) && claim.from < marker.from;
  const behind = inverted ? outside(speakerBehind(words, marker.to), claim) : tagBetween(words, marker, left, claim);
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
    // "a précisé l'ONG, ajoutant que", "…, the source said, adding that": whoever speaks before.
    if (data.nouns.adjectivesFollow) {
      const said = invertedBefore(words, start - 1, claim);
      if (said !== undefined) return said;
    } else {
      const told = sayingBefore(words, start);
      if (told !== undefined) return speakerOf(words, told, claim);
    }
    const subject = outside(sentenceSubject(words, start), claim);
    // “…”, he said, adding that: not who the quotation begins with.
    if (subject !== undefined || isQuote(tokens[0])) return isQuote(tokens[0]) ? undefined : subject;
  }
  const shared = left !== undefined && (data.quantities.and.has(left.norm) || data.attribution.shares.has(left.norm));
  const beside = shared ? undefined : outside(speakerBefore(words, start), claim);
  // "…, adding that", "stormed the town and said": the subject of the sentence, if that is no quotation.
  return beside ?? (isQuote(tokens[0]) ? undefined : outside(sentenceSubject(words, start), claim));
}

const INVERTED_REACH = 16;

/** Who says what ends at a comma: ", a précisé l'ONG,", "a-t-il dit,". */
function invertedBefore(
  words: Words,
  comma: number,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  const { tokens } = words;
  for (let at = comma - 1; at > Math.max(0, comma - INVERTED_REACH); at--) {
    if (tokens[at]?.text === ',' || tokens[at]?.text === ';') return undefined;
    const hit = sayingAt(words, at);
    if (hit === undefined) continue;
    const before = tokenBefore(tokens, chainStart(words, at));
    const pronoun = pronounBefore(words, at);
    if (pronoun !== undefined) return pronoun;
    return before?.kind === 'sign' ? outside(speakerBehind(words, hit.to), claim) : undefined;
  }
  return undefined;
}

const SAID_REACH = 30;

/** "…, the source said, adding that": the verb of saying before. */
function sayingBefore(words: Words, before: number): PhraseHit<true> | undefined {
  const { tokens, data } = words;
  for (let at = before - 1; at >= Math.max(0, before - SAID_REACH); at--) {
    const hit = sayingAt(words, at);
    if (hit !== undefined && !data.forms.gerund.test(tokens[at]?.norm ?? '')) return hit;
  }
  return undefined;
}

/** "Quatre sont morts, écrit le gouverneur ; onze autres sont blessés": said of what stands on either side. */
function tagBetween(
  words: Words,
  marker: Pick<PhraseHit<unknown>, 'from' | 'to'>,
  left: Token | undefined,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  if (!words.data.nouns.adjectivesFollow || left === undefined || !',”"»'.includes(left.text)) return undefined;
  if (claim.from < marker.to) return undefined;
  const found = outside(speakerBehind(words, marker.to), claim);
  if (found === undefined || words.data.nouns.of.has(words.tokens[marker.to - 1]?.norm ?? '')) return undefined;
  return found.to < claim.from && ';,:'.includes(words.tokens[found.to]?.text ?? ' ') ? found : undefined;
}

const isQuote = (token: Token | undefined): boolean => token !== undefined && '"“«'.includes(token.text);

/** "local monitors report": what stands before "report" makes it a verb. */
const isPlainSubject = ({ tokens, data }: Words, at: number): boolean =>
  data.attribution.sources.has(tokens[at]?.norm ?? '') ||
  data.nouns.people.get(tokens[at]?.norm ?? '')?.singular === false;

/** "a-t-il précisé", "ont-ils affirmé". */
function pronounBefore({ tokens, data }: Words, at: number): Speaker | undefined {
  const token = tokenBefore(tokens, at);
  return token?.join === 'hyphen' && data.attribution.pronouns.has(token.norm) && data.nouns.adjectivesFollow
    ? { from: at - 1, to: at, kind: 'pronoun' }
    : undefined;
}

/** "dit-il", "ajoute-t-elle". */
function pronounBehind({ tokens, data }: Words, at: number): Speaker | undefined {
  const from = tokens[at]?.norm === 't' ? at + 1 : at;
  const token = tokens[from];
  return token?.join === 'hyphen' && data.attribution.pronouns.has(token.norm)
    ? { from, to: from + 1, kind: 'pronoun' }
    : undefined;
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
  let from = pastDateline(tokens);
  while (from < before && (tokens[from]?.kind === 'sign' || data.attribution.openers.has(tokens[from]?.norm ?? '')))
    from++;
  const first = tokens[from];
  // "Des sources locales évoquent"
  const isSource =
    data.attribution.determiners.has(first?.norm ?? '') && data.attribution.sources.has(tokens[from + 1]?.norm ?? '');
  if (
    (data.attribution.leads.has(first?.norm ?? '') && !isSource) ||
    data.attribution.leading.test(first?.norm ?? '')
  ) {
    const comma = tokens.findIndex(({ text }, at) => text === ',' && at > from && at < from + LONGEST);
    if (comma < 0) return undefined;
    from = comma + 1;
  }
  const subject = phraseFrom(words, from, before);
  return subject < from + 1 || subject >= before ? undefined : speaker(words, from, subject);
}

function outside(
  speaker: Speaker | undefined,
  claim: { readonly from: number; readonly to: number },
): Speaker | undefined {
  return speaker !== undefined && (speaker.to <= claim.from || speaker.from >= claim.to) ? speaker : undefined;
}

export function speakerBehind(words: Words, start: number): Speaker | undefined {
  const { tokens, data } = words;
  let from = pastAsides(words, start);
  // "a déclaré vendredi à Genève le porte-parole"
  const stop = from + 6;
  while (from < stop && !opensName(words, from, from === start)) {
    const token = tokens[from];
    if (token === undefined || token.kind === 'sign' || token.norm === 'that' || token.norm === 'que') return undefined;
    // "said they trailed the attackers", "says in a report": English puts but a day or "late" there.
    const time = data.scope.days.has(token.norm) || (isAdverb(token, data.forms) && !data.nouns.stops.has(token.norm));
    if (!data.nouns.adjectivesFollow && !time) return undefined;
    from++;
  }
  if (from >= stop || tokens[from] === undefined) return undefined;
  return speaker(words, from, phraseFrom(words, from, tokens.length));
}

const CHANNEL_REACH = 6;
const MOST_ASIDES = 3;

/** Behind to whom, where, when and how it is said: "a dit mercredi à l'AFP sous anonymat le père". */
export function pastAsides(words: Words, start: number): number {
  const { tokens, data } = words;
  if (!data.nouns.adjectivesFollow) return pastChannel(words, start);
  let from = start;
  for (let count = 0; count < MOST_ASIDES; count++) {
    // "samedi 14 mai, à l'AFP"
    const comma = count > 0 && tokens[from]?.text === ',' ? 1 : 0;
    const at = from + comma;
    const past = data.scope.days.has(tokens[at]?.norm ?? '') ? pastDay(words, at) : pastChannel(words, at);
    if (past === at) break;
    from = past;
  }
  return from;
}

/** Behind "samedi", "samedi 14 mai". */
function pastDay({ tokens, data }: Words, at: number): number {
  const dated = tokens[at + 1]?.kind === 'number' && data.quantities.months.has(tokens[at + 2]?.norm ?? '');
  return at + (dated ? 3 : 1);
}

/** "a affirmé sur Telegram le gouverneur", "dans un message audio un chef rebelle", "à l'AFP le maire": behind where it is said. */
function pastChannel(words: Words, from: number): number {
  const { tokens, data } = words;
  const norm = tokens[from]?.norm ?? '';
  const aside = phraseAt(data.attribution.parentheses, tokens, from);
  if (aside !== undefined && data.nouns.adjectivesFollow) return aside.to;
  const isListener = data.attribution.listener.has(norm);
  // "a dit à l'AFP Jean Barry"
  const near = isListener ? from + (data.attribution.determiners.has(tokens[from + 1]?.norm ?? '') ? 3 : 2) : from;
  if (!isListener && !data.attribution.channels.has(norm)) return from;
  for (let at = from + 2; at < from + CHANNEL_REACH; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return near;
    const led = tokens[at - 1]?.norm ?? '';
    if (isDeterminer(words, token) && !data.attribution.inName.has(led)) return at;
  }
  return near;
}

/** "according to rights groups": whatever stands there. */
function sourceNamed(words: Words, from: number): Speaker | undefined {
  const token = words.tokens[from];
  if (words.data.attribution.tonics.has(token?.norm ?? '')) return { from, to: from + 1, kind: 'pronoun' };
  if (token?.kind !== 'word' || words.data.nouns.stops.has(token.norm)) return undefined;
  return speaker(words, from, phraseFrom(words, from, words.tokens.length), true);
}

function opensName(words: Words, at: number, first: boolean): boolean {
  const { tokens, data } = words;
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return false;
  if (isDeterminer(words, token) || data.attribution.sources.has(token.norm) || data.nouns.people.has(token.norm))
    return true;
  const before = tokenBefore(tokens, at)?.norm ?? '';
  // "a annoncé lundi Jean Barry": no place.
  const place =
    !first &&
    !data.scope.days.has(before) &&
    (data.attribution.inName.has(before) || data.attribution.closers.has(before));
  // "ont affirmé lundi les autorités"
  if (data.attribution.notInName.has(token.norm)) return data.nouns.adjectivesFollow ? false : isSourceSoon(words, at);
  return (beginsCapital(token.text) && !place) || isSourceSoon(words, at);
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
