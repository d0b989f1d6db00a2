import type { ArticleWords } from './articleWords';
import { TAG } from './nameLanguage';
import type { ForceRole } from './whose';

/** A country's force as an article names it: "Malian armed forces", "armée malienne". Words, `to` exclusive. */
export interface ForcePhrase {
  readonly from: number;
  readonly to: number;
  readonly country: string;
  readonly role: ForceRole;
}

/** The country named from a word on: its adjective or name. */
export type CountryAt = (
  word: number,
) => { readonly to: number; readonly iso: string; readonly kind: 'name' | 'demonym' } | undefined;

const HEAD = TAG.army | TAG.police | TAG.government | TAG.soldiers;
/** What a force's phrase begins with, where it does not begin with its country. */
export const BEGINS_FORCE = HEAD | TAG.force;
const LONGEST = 6;

/** The force that a phrase from this word on names with its country. */
export function forcePhraseAt(words: ArticleWords, at: number, countryAt: CountryAt): ForcePhrase | undefined {
  return countryFirst(words, at, countryAt) ?? headFirst(words, at, countryAt);
}

/** "Malian army", "Mali's armed forces", "Russia's defence ministry". */
function countryFirst(words: ArticleWords, at: number, countryAt: CountryAt): ForcePhrase | undefined {
  const country = countryAt(at);
  if (country === undefined) return undefined;
  const head = headFrom(words, country.to);
  if (head === undefined) return undefined;
  const role = roleOf(words, head);
  const possessive = /['’]/u.test(words.after(country.to - 1));
  const most = words.written(country.to) === 'People' ? 2 : 1;
  if (country.kind === 'name' && !possessive && head > country.to + most) return undefined;
  // "Mali's military posts" are no army's words; "Malian military positions" are the Malian military's.
  if (country.kind === 'name' && words.joined(head) && words.is(head + 1, TAG.thing)) return undefined;
  if (isMinistry(words, head) && head === country.to) return undefined;
  const from = role === 'government' && possessive && !isMinistry(words, head) ? country.to : at;
  return { from, to: head + 1, country: country.iso, role };
}

/** "armed forces of Mali", "forces armées nigériennes", "armée du Mali". */
function headFirst(words: ArticleWords, at: number, countryAt: CountryAt): ForcePhrase | undefined {
  if (!words.is(at, BEGINS_FORCE)) return undefined;
  if (words.is(at, TAG.link) && !words.is(at, HEAD)) return undefined;
  let head: number | undefined;
  for (let word = at; word < at + LONGEST; word += 1) {
    // "ministère de la Santé libanais"
    const isOffice = head !== undefined && isMinistry(words, head) && words.capital(word);
    if (!(isOffice || words.is(word, BEGINS_FORCE | TAG.link | TAG.article)) || !words.joined(word)) return undefined;
    if (words.is(word, HEAD)) head = word;
    if (head !== undefined) {
      const country = countryAt(word + 1);
      const linked = words.is(word, TAG.link) || words.is(word, TAG.article);
      const fits = country !== undefined && (country.kind === 'name') === linked;
      if (fits && (country.kind === 'demonym' || !isMinistry(words, head))) {
        // An adjective behind its noun is French; before its noun it belongs to what follows.
        if (words.is(country.to, HEAD) && words.joined(country.to - 1)) return undefined;
        return { from: at, to: country.to, country: country.iso, role: roleOf(words, head) };
      }
    }
  }
  return undefined;
}

/** The last word of the force's phrase that begins at `at`: "armed forces", "security forces". */
function headFrom(words: ArticleWords, at: number): number | undefined {
  let head: number | undefined;
  for (let word = at; word < at + 4 && words.joined(word - 1); word += 1) {
    if (words.is(word, TAG.link)) return head;
    if (words.is(word, HEAD)) head = word;
    // "South Sudan People's Defence Forces"
    else if (!words.is(word, TAG.force) && words.written(word) !== 'People') return head;
  }
  return head;
}

function roleOf(words: ArticleWords, head: number): ForceRole {
  if (words.is(head, TAG.government)) return 'government';
  return words.is(head, TAG.police) ? 'police' : 'army';
}

const isMinistry = (words: ArticleWords, head: number): boolean => /^minist/iu.test(words.written(head));
