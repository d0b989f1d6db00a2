import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';

/** Words of a name that no list holds, `to` exclusive. */
export interface UnknownName {
  readonly from: number;
  readonly to: number;
}

const HEADS =
  /^(?:army|front|movement|brigades?|militia|forces?|guards?|corps|battalion|regiment|legion|fighters|cartel|gang)$/iu;
const LONGEST_RUN = 6;
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}]+$/u;
/** "3R" */
const NUMBERED = /^\d+\p{Lu}/u;
const OF_A_PEOPLE = /\p{Ll}(?:ist|ists|ian|ese|ish|i)$/u;
const BARRED = TAG.noPlace | TAG.unarmed | TAG.settlement | TAG.area;

/** "Arakan Army", "the CODECO militia", "le gang Gran Grif", "the rebel group 3R": armed groups by plain patterns. */
export function unknownGroupAt(
  words: ArticleWords,
  at: number,
  sentence: WordSentence,
  isName: (word: number) => boolean,
): UnknownName | undefined {
  if (sentence.titled) return undefined;
  return namedByHead(words, at, sentence, isName) ?? besideFighters(words, at, sentence, isName);
}

/** A run of capitalised words that ends with a head. */
function namedByHead(
  words: ArticleWords,
  at: number,
  { from, to }: WordSentence,
  isName: (word: number) => boolean,
): UnknownName | undefined {
  const begins = words.capital(at) || (words.figure(at) && words.capital(at + 1));
  if (
    !begins ||
    words.is(at, TAG.article | BARRED | TAG.army | TAG.armed | TAG.force) ||
    (at === from && !words.figure(at)) ||
    words.owns(at)
  )
    return undefined;
  if (
    at > from &&
    words.joined(at - 1) &&
    words.capital(at - 1) &&
    !words.is(at - 1, TAG.article) &&
    !words.owns(at - 1)
  )
    return undefined;
  let own = 0;
  for (let word = at; word < Math.min(to, at + LONGEST_RUN); word += 1) {
    if (word > at && !words.joined(word - 1)) return undefined;
    const isLink = words.is(word, TAG.link) && !words.capital(word) && words.capital(word + 1);
    if (!words.capital(word) && !words.figure(word) && !isLink) return undefined;
    if (words.is(word, BARRED) && !isLink) return undefined;
    if (own > 0 && HEADS.test(words.written(word))) {
      if (isOrdinal(words, at) && UNIT.test(words.written(word))) return undefined;
      // The run ends here, or it is part of a longer name.
      if (words.joined(word) && words.capital(word + 1)) continue;
      return { from: at, to: word + 1 };
    }
    if (!isLink && !isName(word) && !words.is(word, TAG.army | TAG.force)) own += 1;
  }
  return undefined;
}

/** A name directly before or behind a word for fighters. */
function besideFighters(
  words: ArticleWords,
  at: number,
  { from, to }: WordSentence,
  isName: (word: number) => boolean,
): UnknownName | undefined {
  if (!isNameLike(words, at) || isName(at) || at === from) return undefined;
  let end = at + 1;
  while (end < Math.min(to, at + 4) && words.joined(end - 1) && isNameLike(words, end) && !isName(end)) end += 1;
  const behind = end < to && words.joined(end - 1) && !words.capital(end) && words.is(end, TAG.fighters);
  if (behind && !OF_A_PEOPLE.test(words.written(end - 1))) return { from: at, to: end };
  let before = at - 1;
  while (before > from && words.joined(before) && words.is(before, TAG.link | TAG.article)) before -= 1;
  if (before < from || !words.joined(before) || words.capital(before)) return undefined;
  const led = words.written(before).toLowerCase();
  const isGroup = led === 'groupe' || (led === 'group' && words.is(before - 1, TAG.fighters | TAG.armed));
  const isFighters = words.is(before, TAG.fighters) && led !== 'rebels' && led !== 'militants';
  if (!isGroup && !isFighters) return undefined;
  const short = ACRONYM.test(words.slice(at, end));
  if (isGroup && (before === at - 1 || short)) return short || led === 'group' ? { from: at, to: end } : undefined;
  // "rebelles du M23", but no "jihadistes du Mali".
  return isFighters && (short || before === at - 1) ? { from: at, to: end } : undefined;
}

/** "3rd Battalion" is a unit of an army; a "33rd Front" is no army's. */
const UNIT = /^(?:battalion|regiment|brigades?|corps)$/iu;

export const isOrdinal = (words: ArticleWords, word: number): boolean =>
  words.figure(word) && /^\d+(?:st|nd|rd|th|er?|[èe]me)$/iu.test(words.written(word));

function isNameLike(words: ArticleWords, at: number): boolean {
  if (words.is(at, BARRED | TAG.article | TAG.closes | TAG.army | TAG.armed | TAG.says)) return false;
  return words.capital(at) || (words.figure(at) && NUMBERED.test(words.written(at)));
}
