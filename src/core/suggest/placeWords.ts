import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';

const BESIDE = TAG.locative | TAG.direction | TAG.settlement | TAG.area | TAG.article | TAG.near | TAG.closes | TAG.and;
const LONGEST_DATELINE = 60;

/** Whether a place's name is only a part of another: "Radio Kayes", "Kayes Battalion", "Moussa Kayes". */
export function isPartOfName(words: ArticleWords, from: number, to: number, sentence: WordSentence): boolean {
  if (sentence.titled) return false;
  const before = from - 1;
  if (before >= sentence.from && words.joined(before) && words.capital(before) && !words.owns(before)) {
    if (!words.is(before, BESIDE | TAG.event | TAG.capital)) return true;
  }
  if (to >= sentence.to || !words.joined(to - 1)) return false;
  if (/^[-\u2010\u2011]/u.test(words.after(to - 1))) return !words.capital(to);
  return words.capital(to) && !words.is(to, TAG.area | TAG.settlement | TAG.direction | TAG.noPlace);
}

/** "BUNIA, DR Congo –", "KHARKIV, May 14 –": where the report was written. */
export function isDateline(words: ArticleWords, at: number, { from }: WordSentence): boolean {
  if (at - from > 4) return false;
  const start = words.start(from);
  const lead = words.text.slice(start, start + LONGEST_DATELINE + words.end(at) - words.start(at));
  const dash = /\s[-–—]{1,2}\s/u.exec(lead);
  if (dash === null || start + dash.index < words.end(at)) return false;
  const head = lead.slice(0, dash.index);
  return !/[.!?;:]\s/u.test(head) && words.capital(from) && (isUpper(head) || /[,(]|^\S+(?:[ -]\S+)?$/u.test(head));
}

const isUpper = (text: string): boolean => text === text.toUpperCase();

/** Verbs whose object is a place where no person stands. */
const TAKES_PLACE =
  /^(?:hit|struck|stormed|shelled|raided|bombed|seized|captured|overran|entered|retook|recaptured|besieged|attaqu[ée]|bombard[ée]|repris|pris|assi[ée]g[ée])$/u;

/** "stormed X", "a repris X". */
export function isTaken(words: ArticleWords, at: number): boolean {
  return at > 0 && words.joined(at - 1) && TAKES_PLACE.test(words.written(at - 1).toLowerCase());
}

/** Whether the words before a name say that it is a place: "in", "near", "the town of", "capital,". */
export function isLocated(words: ArticleWords, from: number, first: number): boolean {
  let before = from - 1;
  if (before < first) return false;
  if (!words.joined(before)) return words.is(before, TAG.capital);
  if (words.is(before, TAG.locative | TAG.near | TAG.settlement | TAG.direction)) return true;
  // "of" says it only behind a town, a direction or a distance.
  while (before > first && words.joined(before) && words.is(before, TAG.link | TAG.article)) before -= 1;
  if (before === from - 1 || !words.joined(before)) return false;
  return words.is(before, TAG.settlement | TAG.direction | TAG.distance | TAG.near | TAG.capital | TAG.area);
}

const OF = /^(?:d[eu]?s?|of)$/iu;
const LED = TAG.locative | TAG.near | TAG.settlement | TAG.area | TAG.direction;
const ADJECTIVES = 2;

/** Whether words beside a region's name say that the place is meant, and not its people or its war. */
export function isLocatedArea(words: ArticleWords, from: number, to: number, sentence: WordSentence): boolean {
  const { from: first, to: end } = sentence;
  if (words.is(from, TAG.area) || words.is(to - 1, TAG.area)) return true;
  const ends = to >= end || !words.joined(to - 1);
  if (!ends && words.is(to, TAG.area)) return true;
  let at = from - 1;
  if (at < first) return false;
  // "in El Fasher, North Darfur"
  if (!words.joined(at))
    return words.capital(at) && /^,\s$/u.test(words.after(at)) && (ends || words.is(to, TAG.closes | TAG.auxiliary));
  const isNamed = /^(?:l[ae]?|fled)$/iu.test(words.written(at));
  if (isNamed && (at === first || !words.is(at - 1, TAG.link))) return true;
  for (let left = ADJECTIVES; at > first && left > 0 && isSkipped(words, at) && words.joined(at - 1); left -= 1)
    at -= 1;
  if (!OF.test(words.written(at))) return words.is(at, LED);
  return at > first && words.joined(at - 1) && words.is(at - 1, (LED & ~TAG.locative) | TAG.distance);
}

/** "the volatile", "Colombia's" */
const isSkipped = (words: ArticleWords, at: number): boolean =>
  words.is(at, TAG.article) || words.owns(at) || (!words.capital(at) && words.tags(at) === 0);

/** The run of capitalised words from a word on that could name a place, `to` exclusive; `at` where there is none. */
export function capitalRun(
  words: ArticleWords,
  at: number,
  { to: end }: WordSentence,
  isName: (word: number) => boolean,
): number {
  let to = at;
  while (to < Math.min(end, at + 5) && (to === at || words.joined(to - 1))) {
    if (isPlaceWord(words, to) && !isName(to)) to += 1;
    else if (isInnerLink(words, to, end) && to > at) to += 1;
    else break;
  }
  return to;
}

const ACRONYM = /^[\p{Lu}\p{N}]{2,}$/u;
const BARRED =
  TAG.noPlace |
  TAG.armed |
  TAG.unarmed |
  TAG.army |
  TAG.government |
  TAG.says |
  TAG.settlement |
  TAG.area |
  TAG.direction;

function isPlaceWord(words: ArticleWords, at: number): boolean {
  if (!words.capital(at) || words.is(at, BARRED)) return false;
  const written = words.written(at);
  return !ACRONYM.test(written) && written.length > 1;
}

/** "Nioro du Sahel", "Khan al-Ahmar": a link between two capitalised words. */
function isInnerLink(words: ArticleWords, at: number, end: number): boolean {
  const isLink = /^(?:du|des|al|el|ez|ed|sur|sous|lès|aux|au|d|l)$/u.test(words.written(at));
  return isLink && at + 1 < end && words.joined(at) && isPlaceWord(words, at + 1);
}
