// Letters of Latin script that Unicode does not decompose, West African ones among them.
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ɛ', 'e'],
  ['ɔ', 'o'],
  ['ɲ', 'n'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
  ['ς', 'σ'],
]);
const SPECIAL_LETTERS = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'gu');
/** Everything reports use as an apostrophe; replaced before NFKD, which would turn some into a space and a mark. */
const APOSTROPHES = /[\u2018\u2019\u201b\u02b9-\u02bf\u0060\u00b4\u2032\uff07]/g;
// Soft hyphens, joiners and direction marks are invisible: they part no words.
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/**
 * Letters of a text without diacritics, case and compatibility forms, with straight apostrophes; all else is kept.
 * The first half of every comparison of names.
 */
export function foldLetters(text: string): string {
  // Most names are plain ASCII, which needs none of the Unicode steps.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(APOSTROPHES, "'")
    .replace(INVISIBLE, '')
    .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const SIGNS = /[^\p{L}\p{N}']+/gu;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}'])/gu;
const ELIDED_ARTICLE = /^[\s']*(?:l'\s*)+(?=[\p{L}\p{N}])/u;

/**
 * The form in which names are compared: words of folded letters and digits, one space between them. Possessive 's goes
 * at a word's end, articles (the, le, la, les, l') go at the front unless nothing else is left, dotted initials close
 * up (U.N. is un), every other sign parts words. Idempotent; empty when the text holds no letter or digit.
 */
export function foldName(text: string): string {
  // Only signs need the long way; most names have none.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)) return withoutArticles(text.toLowerCase());
  const words = foldLetters(text)
    .replace(INITIALS, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(SIGNS, ' ')
    .replace(POSSESSIVE, ' ')
    .replace(ELIDED_ARTICLE, '')
    .replaceAll("'", ' ')
    .trim();
  return withoutArticles(words.replace(/\s+/g, ' '));
}

function withoutArticles(words: string): string {
  return !words.includes(' ') ? words : words.replace(/^(?:(?:the|le|la|les) )+/, '');
}

/** The words of a folded name; none for an empty one. */
export function foldedWords(text: string): readonly string[] {
  const folded = foldName(text);
  return folded === '' ? [] : folded.split(' ');
}
