import { beginsCapital } from './capital';
import type { LanguageData } from './language';
import type { Quantity } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** "another man, 62, was hurt": his age. */
export function isAgeBeside(tokens: readonly Token[], { from, to }: Quantity, { nouns }: LanguageData): boolean {
  if (tokens[from]?.kind !== 'number' || to !== from + 1 || tokens[to]?.text !== ',' || tokens[from - 1]?.text !== ',')
    return false;
  const named = tokenBefore(tokens, from - 1);
  return (
    nouns.people.get(named?.norm ?? '')?.singular === true ||
    (named?.kind === 'word' && isName(tokens, from - 2, nouns))
  );
}

/** Two words with a capital: "Awa Ba", but not "in Kherson". */
const isName = (tokens: readonly Token[], at: number, { ends }: LanguageData['nouns']): boolean =>
  beginsCapital(tokens[at]?.text ?? '') &&
  at > 0 &&
  beginsCapital(tokens[at - 1]?.text ?? '') &&
  !ends.has(tokens[at - 2]?.norm ?? '');

const LONGEST_AGES = 8;

/** "aged six and nine", "âgés de 5, 7 et 9 ans": one of several ages. */
export function isAge(tokens: readonly Token[], from: number, { quantities, nouns }: LanguageData): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_AGES); at--) {
    const { norm = '', text, value } = tokens[at] ?? {};
    if (quantities.ages.has(norm)) return true;
    const isList = text === ',' || quantities.and.has(norm) || nouns.of.has(norm);
    if (!isList && value === undefined && !quantities.numerals.has(norm)) return false;
  }
  return false;
}

/** "un novice de 16 ans": only people are told of so. */
export function isAged(tokens: readonly Token[], at: number, { nouns, quantities }: LanguageData): boolean {
  if (!nouns.adjectivesFollow || !nouns.of.has(tokens[at]?.norm ?? '')) return false;
  const number = quantities.readNumber(tokens, at + 1);
  return number !== undefined && tokens[number.to]?.norm === 'ans';
}

/** Behind "(un homme) de 45 ans" and "(a man), 45,": the comma that closes is left. */
export function pastAge(tokens: readonly Token[], at: number, { nouns, quantities }: LanguageData): number {
  const of =
    nouns.adjectivesFollow && nouns.of.has(tokens[at]?.norm ?? '') ? quantities.readNumber(tokens, at + 1) : undefined;
  if (of !== undefined && tokens[of.to]?.norm === 'ans') return of.to + 1;
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.kind !== 'number') return at;
  const end = tokens[at + 2]?.norm === 'ans' ? at + 3 : at + 2;
  return tokens[end]?.text === ',' ? end : at;
}
