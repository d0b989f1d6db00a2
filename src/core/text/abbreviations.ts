// Words that end with a point and do not end a sentence, English and French, lower case and without the point.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col maj capt cpt cmdr sgt brig adm gov sen rep pres st no nos vs etc approx est ' +
    'e.g i.e cf al jan feb mar apr jun jul aug sept sep oct nov dec inc ltd co corp ' +
    'mme mlle mm me mgr cdt cne cpl adj av env art p pp vol chap éd ex janv févr avr juil déc'
  ).split(' '),
);
const WORD_BEFORE = /(?:\p{L}\.)*[\p{L}\p{M}]+$/u;
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const INITIAL = /^\p{Lu}$/u;
const LONGEST = 12;

/**
 * What the point at UTF-16 offset `at` means. title: it belongs to a word that stands before a name ("Gen.", "M.", an
 * initial) and never ends a sentence. short: it belongs to a shortened word that may also end one ("the U.S.", "etc.").
 */
export function abbreviationAt(text: string, at: number): 'title' | 'short' | undefined {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0];
  if (word === undefined) return undefined;
  if (word === 'etc' || INITIALS.test(word)) return 'short';
  return ABBREVIATIONS.has(word.toLowerCase()) || INITIAL.test(word) ? 'title' : undefined;
}
