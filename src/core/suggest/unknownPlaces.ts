import type { ArticleWords, WordSentence } from './articleWords';
import type { CountryAt } from './forcePhrase';
import { TAG } from './nameLanguage';
import { capitalRun, isLocated, isPartOfName, isTaken } from './placeWords';
import { isDistance, isMeasure } from './placeRole';
import type { UnknownName } from './unknownGroups';

export type PlaceRule = 'town-of' | 'listed' | 'located' | 'part-of-country';

export interface UnknownPlace extends UnknownName {
  readonly why: PlaceRule;
}

const SHARED =
  /^(?:villages?|towns?|city|neighbou?rhoods?|hamlets?|suburb|camps?|port|airport|terminal|refinery|crossing|dam)$/u;

/** A place that no list holds, by plain patterns: "the village of X", "in X, 20 km from Y", "an attack on X". */
export function unknownPlaceAt(
  words: ArticleWords,
  at: number,
  sentence: WordSentence,
  isName: (word: number) => boolean,
): UnknownPlace | undefined {
  if (sentence.titled || at === sentence.from) return undefined;
  const to = capitalRun(words, at, sentence, isName);
  if (to === at || isPartOfName(words, at, to, sentence)) return undefined;
  // "Nasser Hospital"
  if (words.joined(to - 1) && words.capital(to) && words.is(to, TAG.unarmed)) return undefined;
  if (isTownOf(words, at, to, sentence)) return { from: at, to, why: 'town-of' };
  if (isFollowedUp(words, to, sentence) && isLed(words, at, sentence)) return { from: at, to, why: 'located' };
  return undefined;
}

/** "the town of X", "le village de X", "X and Y villages". */
function isTownOf(words: ArticleWords, at: number, to: number, { from, to: end }: WordSentence): boolean {
  let before = at - 1;
  if (!words.joined(before)) return false;
  while (before > from && words.joined(before - 1) && /^(?:of|de|du|des|d|la|le|l)$/iu.test(words.written(before)))
    before -= 1;
  // "the village Head of X"
  if (before === at - 1 && words.joined(to - 1) && words.written(to) === 'of') return false;
  if (words.is(before, TAG.settlement) && (before < at - 1 || !words.capital(before))) return words.joined(before);
  let after = to;
  while (after + 1 < end && words.is(after, TAG.and) && words.capital(after + 1)) after += 2;
  return after < end && words.joined(after - 1) && SHARED.test(words.written(after));
}

/** What stands behind the name of a place and not behind an adjective: the end, a comma, a preposition, a verb. */
function isFollowedUp(words: ArticleWords, to: number, { to: end }: WordSentence): boolean {
  if (to >= end || !words.joined(to - 1)) return true;
  return (
    words.is(to, TAG.closes | TAG.and | TAG.auxiliary | TAG.area | TAG.says) ||
    words.capital(to) ||
    /ing$/u.test(words.written(to))
  );
}

/** "in", "near", "attack on", "sur": and something happens in the sentence. */
function isLed(words: ArticleWords, at: number, sentence: WordSentence): boolean {
  let before = at - 1;
  if (before < sentence.from || !words.joined(before)) return false;
  const lead = words.written(before).toLowerCase();
  if (isTaken(words, at) || isMeasured(words, at, sentence.from)) return true;
  const hits = /^(?:on|against|sur|contre|of|de|d)$/u.test(lead);
  if (hits) {
    before -= 1;
    // "attaque russe sur X"
    if (words.joined(before - 1) && words.tags(before) === 0) before -= 1;
    return (
      before >= sentence.from &&
      words.joined(before) &&
      words.is(before, TAG.event | TAG.siege) &&
      !/^(?:dead|morts?|kill\w+|tu[ée]\w*|wounded|bless\w+|deaths?)$/iu.test(words.written(before))
    );
  }
  // "a" is "à" where no accents are written, but not in English.
  if (lead === 'a' && words.is(before, TAG.article)) return false;
  if (!/^(?:in|at|near|outside|around|à|a|en|près)$/u.test(lead) && !words.is(before, TAG.near)) return false;
  // "said in Geneva"
  for (let word = before - 1; word >= Math.max(sentence.from, before - 3); word -= 1)
    if (words.is(word, TAG.says)) return false;
  return lead !== 'en' || hasCue(words, sentence);
}

/** "près de X", "20 km from X", "à l'ouest de X". */
function isMeasured(words: ArticleWords, at: number, first: number): boolean {
  const by = at - 2;
  if (by < first || !words.joined(by) || !/^(?:of|from|de|du|d)$/iu.test(words.written(at - 1))) return false;
  return (
    /^près$/iu.test(words.written(by)) ||
    ((isDistance(words, by) || words.is(by, TAG.direction)) && isMeasure(words, by))
  );
}

function hasCue(words: ArticleWords, { from, to }: WordSentence): boolean {
  for (let word = from; word < to; word += 1) if (words.is(word, TAG.event | TAG.siege)) return true;
  return false;
}

/** Unknown names in a list with a known town: "including Binoli, Kayes, and Sandere". Walks away from the known one. */
export function listedBeside(
  words: ArticleWords,
  known: UnknownName,
  sentence: WordSentence,
  isName: (word: number) => boolean,
): readonly UnknownPlace[] {
  if (sentence.titled) return [];
  const found: UnknownPlace[] = [];
  let { from } = known;
  // "General Diarra, Kayes" is no list: with a comma alone it must go on behind the known place.
  const goesOn = known.to < sentence.to && (/^,\s/u.test(words.after(known.to - 1)) || words.is(known.to, TAG.and));
  while (isListGap(words, from - 1, sentence.from)) {
    if (!goesOn && !words.is(from - 1, TAG.and)) break;
    const end = words.is(from - 1, TAG.and) ? from - 1 : from;
    let at = end - 1;
    if (at <= sentence.from || !words.capital(at) || isName(at)) break;
    while (at - 1 > sentence.from && words.joined(at - 1) && words.capital(at - 1) && !isName(at - 1)) at -= 1;
    if (capitalRun(words, at, sentence, isName) !== end) break;
    found.push({ from: at, to: end, why: 'listed' });
    from = at;
  }
  let { to } = known;
  const isLed = isLocated(words, from, sentence.from) && from === known.from;
  while (to < sentence.to) {
    let at = words.is(to, TAG.and) ? to + 1 : to;
    // "les villages de X et de Y"
    if (at > to && words.joined(at) && /^d[eu]?$/iu.test(words.written(at))) at += 1;
    if (at === to && !/^,\s+$/u.test(words.after(to - 1))) break;
    const end = capitalRun(words, at, sentence, isName);
    // After a comma alone it may be any apposition; a list goes on or ends with "and".
    if (end === at || isPartOfName(words, at, end, sentence)) break;
    if (at === to && !isListTo(words, end, isLed ? LONGEST_LIST : 1, sentence, isName)) break;
    found.push({ from: at, to: end, why: 'listed' });
    to = end;
  }
  return found;
}

const LONGEST_LIST = 8;

/** Whether a list goes on behind a member of it and ends with "and": at most so many members on. */
function isListTo(
  words: ArticleWords,
  member: number,
  most: number,
  sentence: WordSentence,
  isName: (word: number) => boolean,
): boolean {
  for (let [end, left] = [member, most]; left > 0; left -= 1) {
    if (words.is(end, TAG.and)) return words.capital(end + 1);
    const next = /^,\s+$/u.test(words.after(end - 1)) ? capitalRun(words, end, sentence, isName) : end;
    if (next === end) return false;
    end = next;
  }
  return false;
}

/** Whether the words `gap` and the one before it are members of one list. */
function isListGap(words: ArticleWords, gap: number, first: number): boolean {
  if (gap <= first) return false;
  if (words.is(gap, TAG.and)) return /^,?\s+$/u.test(words.after(gap - 1));
  return /^,\s+$/u.test(words.after(gap));
}

/** "in northern Mali", "dans l'est de la RDC". */
export function areaAt(
  words: ArticleWords,
  at: number,
  { from, to: end }: WordSentence,
  countryAt: CountryAt,
): UnknownPlace | undefined {
  if (!words.is(at, TAG.direction) || at === from || !words.joined(at - 1)) return undefined;
  let lead = at - 1;
  if (lead > from && words.is(lead, TAG.article)) lead -= 1;
  if (!/^(?:in|dans|au|à)$/iu.test(words.written(lead)) || !words.joined(lead)) return undefined;
  let next = at + 1;
  while (next < end && words.joined(next - 1) && /^(?:of|the|du|de|des|la|l)$/iu.test(words.written(next))) next += 1;
  // An adjective stands before its country ("northern Mali"), a noun has "of" between.
  const isAdjective = /(?:ern|central)$/iu.test(words.written(at));
  if (isAdjective !== (next === at + 1) || !words.joined(next - 1)) return undefined;
  const country = countryAt(next);
  if (country?.kind !== 'name' || country.to > end || /^['’]/u.test(words.after(country.to - 1))) return undefined;
  return { from: at, to: country.to, why: 'part-of-country' };
}
