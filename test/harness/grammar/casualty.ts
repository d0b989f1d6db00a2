import { any, anyInitial, S, scope, spaced, use, withParts } from './pattern';
import type { Captures, Rule } from './rule';
import * as words from './words';

type HarmClass = (typeof words.HARM_CLASSES)[number];
type HarmList = keyof words.HarmWords;

const DIGITS = '\\d{1,3}(?:[,.\\x{A0}\\x{202F} ]\\d{3})+(?!\\d)|\\d{1,7}(?!\\d)';
const NUMBER_WORDS = `${use('numberWord')}(?>(?:(?:${S}|-|${S}and${S}|${S}et${S}|-et-)${use('numberWord')}\\b){0,5})`;
/** "a woman and her two children" counts three, so its head belongs to the quantity. */
const HEAD = `(?:(?:[Aa]n?|[Uu]ne?)${S}\\p{L}{2,15}${S}(?:and|et)${S}(?:de${S})?(?:her|his|their|ses|leurs)${S})`;
const QUALIFIER = `(?:(?:${spaced(anyInitial(words.QUALIFIERS))})${S})`;
const RANGE = `(?:(?:${S}(?:to|and|or|à|et|ou)${S}|[-–])${use('number')})?+`;

const WORD = "\\w(?>[\\w'’-]{0,29})";
const LINK = `(?:${S}(?:of|de)${S}(?:the${S}|its${S}|ces${S}|ses${S})?+|${S}d['’]|${S})`;
const ADJECTIVES = `(?>(?:(?!${use('people')}|${use('clauseBreak')}\\b|(?:and|et|in|dans|from|on)\\b)${WORD}${S}){0,4})`;
/** A bare year is no figure unless people follow it. */
const NOT_A_YEAR = `(?!(?:19|20)\\d\\d(?!\\d|${use('who')}))`;

/** A part's name: `participle0` holds the participles of the first harm. */
const partOf = (harm: HarmClass, list: HarmList): string => `${list}${words.HARM_CLASSES.indexOf(harm)}`;
const hasWords = (list: HarmList) => (harm: HarmClass) => words.HARM_WORDS[harm][list].length > 0;
const anyHarm = (list: HarmList): string =>
  `(?:${any(words.HARM_CLASSES.filter(hasWords(list)).map((harm) => use(partOf(harm, list))))})`;
const harmParts = (list: HarmList): Record<string, string> =>
  Object.fromEntries(
    words.HARM_CLASSES.filter(hasWords(list)).map((harm) => [
      partOf(harm, list),
      // Words before a figure may end in an apostrophe, which is no word's end: `edge` looks after them.
      `(?:${spaced(anyInitial(words.HARM_WORDS[harm][list]))})${list === 'before' ? '' : '\\b'}`,
    ]),
  );

const parts: Readonly<Record<string, string>> = {
  numberWord: `(?:${anyInitial(words.NUMBER_WORD.split('|'))})`,
  number: `(?>${spaced(anyInitial(words.COLLECTIVES))}|${DIGITS}|${NUMBER_WORDS})(?![\\w%]|[.,:/]\\d)`,
  quantity: `(?<!\\w[.,:/-]|[\\w$€£])${QUALIFIER}?+${HEAD}?+${use('number')}${RANGE}`,
  people: `(?:${spaced(any(words.PEOPLE))})\\b`,
  auxiliary: `(?:${spaced(any(words.AUXILIARIES))})\\b`,
  clauseBreak: `(?:${spaced(any(words.CLAUSE_BREAKS))})`,
  who: `${LINK}${ADJECTIVES}${use('people')}`,
  // What may lie between the people and the harm: words of the same clause, commas allowed, no other figure.
  gap: `(?>(?:,?+${S}(?!${use('clauseBreak')}\\b|${use('auxiliary')}|${anyHarm('participle')}|${anyHarm('intransitive')})${WORD}){0,12}),?+`,
  toParticiple: `(?:${use('who')}(?:${use('gap')}${S}${use('auxiliary')}(?:${S}\\p{L}{2,15}(?:ly|ment)\\b)?)?|${S}${use('auxiliary')})${S}`,
  toIntransitive: `(?:${use('who')}${use('gap')})?${S}`,
  toDirect: `(?:${S}d['’]|${S})(?:(?:others?|more|autres)${S})?+`,
  edge: `(?:${S}?+["”»]|(?<=['’])|(?<!['’])\\b)`,
  ...harmParts('participle'),
  ...harmParts('intransitive'),
  ...harmParts('direct'),
  ...harmParts('before'),
  ...harmParts('beforeBare'),
  ...harmParts('lives'),
};

/** The ways from a figure to its harm, and from a harm to its figure. `#` stands for the harm's words. */
const FIGURE_FIRST: readonly (readonly [HarmList, string])[] = [
  ['participle', `${use('toParticiple')}#`],
  ['intransitive', `${use('toIntransitive')}#`],
  ['direct', `${use('toDirect')}#`],
];
const FIGURE = `(${use('quantity')})`;
const STOP = `(?=${S}?+(?:[.,;:!?)»”"]|$|(?:and|et|in|near|at|on|including|dont|of${S}them|others?)\\b))`;
const HARM_FIRST: readonly (readonly [HarmList, string])[] = [
  ['before', `(?:["“«]${S}?+)?+#${use('edge')}${S}?+${FIGURE}(?=${use('who')})`],
  ['beforeBare', `#${S}${NOT_A_YEAR}${FIGURE}${STOP}`],
  ['lives', `#${S}${FIGURE}(?=${S}(?:\\p{L}{2,15}${S})?(?:lives|vies)\\b)`],
];

/**
 * One pattern for all: a figure and its harm, or a harm and its figure, with a group for each harm so that each has its
 * scope. The figure's way to any harm is looked at first, so that a figure without one is left at once.
 */
export function casualtyRule(): Rule {
  const captures: Record<string, Rule> = {};
  let groups = 0;
  const capture = (name: string): void => {
    groups += 1;
    captures[String(groups)] = { name: scope(name) };
  };
  const figureFirst = words.HARM_CLASSES.map((harm) => {
    capture(`meta.casualty.${harm}`);
    capture(`constant.numeric.casualty.${harm}`);
    const ways = FIGURE_FIRST.filter(([list]) => hasWords(list)(harm)).map(([list, way]) => {
      capture(`keyword.other.harm.${harm}`);
      return way.replace('#', `(${use(partOf(harm, list))})`);
    });
    return `(${FIGURE}(?:${any(ways)}))`;
  });
  const harmFirst = words.HARM_CLASSES.map((harm) => {
    capture(`meta.casualty.${harm}`);
    const ways = HARM_FIRST.filter(([list]) => hasWords(list)(harm)).map(([list, way]) => {
      capture(`keyword.other.harm.${harm}`);
      capture(`constant.numeric.casualty.${harm}`);
      return way.replace('#', `(${use(partOf(harm, list))})`);
    });
    return `(${any(ways)})`;
  });
  const anyWay = any(FIGURE_FIRST.map(([list, way]) => way.replace('#', anyHarm(list))));
  const pattern = `(?<!\\w)(?:${NOT_A_YEAR}(?=${use('quantity')}(?:${anyWay}))(?:${any(figureFirst)})|${any(harmFirst)})`;
  return {
    comment:
      'At least 12 soldiers of the post were killed; 12 dead; 12 soldiers died. Killed 12 soldiers; "neutralised" 12 fighters; a death toll of 12; claimed 12 lives.',
    match: withParts(pattern, parts),
    captures: captures satisfies Captures,
  };
}
