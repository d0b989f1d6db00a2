import { foldLetters } from '../codebook/fold';
import type { ArticleWords, WordSentence } from './articleWords';
import { TAG } from './nameLanguage';

const ACRONYM = /^[\p{Lu}\p{N}][\p{L}\p{N}]{0,11}(?:[-./][\p{L}\p{N}]{1,8}){0,2}/u;
const LONGEST = 20;
/** Words of a long form before its bracket. */
const MOST_WORDS = 12;

/** The acronym in a bracket that opens before this word: "(JNIM)", "(JNIM, affiliated …". */
export function acronymAt(words: ArticleWords, at: number): string | undefined {
  // Nothing but white space joins two words, so a bracket is behind none that is joined.
  if (at <= 0 || at >= words.count || words.joined(at - 1) || !/^\s{0,2}\(["“«\s]{0,2}$/u.test(words.after(at - 1)))
    return undefined;
  const start = words.start(at);
  const acronym = ACRONYM.exec(words.text.slice(start, start + LONGEST))?.[0];
  if (acronym === undefined || (acronym.match(/\p{Lu}/gu)?.length ?? 0) < 2) return undefined;
  return /^["”»\s]{0,2}[),;:]/u.test(words.text.slice(start + acronym.length, start + acronym.length + 4))
    ? acronym
    : undefined;
}

/** "Forces armées centrafricaines (Faca)": a word in a bracket whose letters the name before it has in their order. */
export function speltAt(words: ArticleWords, from: number, to: number): string | undefined {
  if (to >= words.count || words.after(to - 1) !== ' (' || !words.after(to).startsWith(')')) return undefined;
  const [word, name] = [words.written(to), words.slice(from, to)];
  let left = /^\p{Lu}\p{Ll}{2,7}$/u.test(word) && name.includes(word.charAt(0)) ? foldLetters(word) : ' ';
  for (const letter of foldLetters(name.slice(name.indexOf(word.charAt(0)))))
    if (left.startsWith(letter)) left = left.slice(1);
  return left === '' ? word : undefined;
}

/** Where the long form begins that stands before the bracket with this acronym; undefined where none is plain. */
export function longFormBefore(
  words: ArticleWords,
  at: number,
  acronym: string,
  { from }: WordSentence,
): number | undefined {
  const letters = foldLetters(acronym).replace(/[^\p{L}\p{N}]/gu, '');
  const sorted = Array.from(letters).sort().join('');
  let initials = '';
  let all = '';
  let shuffled: number | undefined;
  let run: number | undefined;
  let isRun = true;
  for (let word = at - 1; word >= Math.max(from, at - MOST_WORDS); word -= 1) {
    if (word < at - 1 && !words.joined(word)) break;
    const isLink = words.is(word, TAG.link | TAG.and | TAG.article) && !words.capital(word);
    const initial = foldLetters(words.written(word)).charAt(0);
    all = initial + all;
    if (!isLink) initials = initial + initials;
    // "Selon l'Entente pour …"
    if (words.capital(word) && words.is(word, TAG.closes)) break;
    if (words.capital(word) && !words.is(word, TAG.article)) {
      if (initials === letters || all === letters) return word;
      if (Array.from(initials).sort().join('') === sorted) shuffled ??= word;
      if (isRun) run = word;
    } else if (!isLink) isRun = false;
  }
  return shuffled ?? (run !== undefined && at - run > 1 ? run : undefined);
}

/** "(UPC), an armed group": what the words behind the bracket say of a name that does not say it itself. */
const isSaidArmed = (words: ArticleWords, at: number): boolean =>
  /^[^\s)]{1,20}\)["”»]?, (?:\p{L}+ ){0,4}(?:armed|armée?|rebel|militia|milice|jihad|insurg)/u.test(
    words.text.slice(words.start(at), words.start(at) + 90),
  );

/** Whether a long form speaks of people under arms and not of an agency. */
export function isArmedName(words: ArticleWords, from: number, to: number): boolean {
  let armed = isSaidArmed(words, to);
  for (let word = from; word < to; word += 1) {
    if (words.is(word, TAG.unarmed)) return false;
    if (words.is(word, TAG.armed)) armed = true;
  }
  return armed;
}
