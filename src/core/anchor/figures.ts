import { wordSet } from '../reading/wordSet';
import { ENGLISH, FRENCH } from '../reading/languages';
import { phraseAt } from '../reading/phrases';
import { tokenise, type Token } from '../reading/tokens';

const NEGATIONS = wordSet(
  "no not none nobody nothing neither nor never without cannot ne n' ni pas non aucun aucune aucuns aucunes jamais sans nul nulle rien",
);
const SIZES = wordSet(
  'half double triple twice thrice single demi demie double triple dizaine dizaines millier milliers',
);
const SIGNS_OF_FIGURES = wordSet('% $ € £');

/**
 * Whether two wordings of one place state the same figures and negations, in English or French: digits, number words
 * and "no", "aucun", "n't". "1,000" and "1 000" are the same; "twenty" and "20" too.
 */
export function sameFigures(one: string, other: string): boolean {
  if (one === other) return true;
  return figuresOf(one).join(' ') === figuresOf(other).join(' ');
}

/** Whether a text, read from a UTF-16 offset on, goes on with the figure that ended there: ",000" after "80". */
export function goesOnAsFigure(text: string, at: number): boolean {
  return /\d$/.test(text.slice(Math.max(0, at - 1), at)) && /^(?:[.,  ' ]?\d|\p{L})/u.test(text.slice(at, at + 3));
}

/** Whether the figure that begins at a UTF-16 offset began before it: "1," before "200". */
export function beganAsFigure(text: string, at: number): boolean {
  return /^\d/.test(text.slice(at, at + 1)) && /\d[.,  ' ]?$/.test(text.slice(Math.max(0, at - 2), at));
}

function figuresOf(text: string): readonly string[] {
  const tokens = tokenise(text);
  const figures: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const number = ENGLISH.quantities.readNumber(tokens, at) ?? FRENCH.quantities.readNumber(tokens, at);
    if (number) {
      figures.push(String(number.value));
      at = number.to - 1;
    } else if (isFigure(tokens, at, token)) figures.push(token.norm);
  }
  return figures;
}

function isFigure(tokens: readonly Token[], at: number, { norm, kind }: Token): boolean {
  if (kind === 'sign') return SIGNS_OF_FIGURES.has(norm);
  if (kind !== 'word') return true;
  if (NEGATIONS.has(norm) || SIZES.has(norm) || norm.endsWith("n't")) return true;
  return [ENGLISH, FRENCH].some(({ quantities }) => {
    const wording = phraseAt(quantities.wordings, tokens, at)?.value.kind;
    return (
      quantities.multipliers.has(norm) ||
      quantities.dozen.has(norm) ||
      wording === 'about' ||
      wording === 'many' ||
      wording === 'none'
    );
  });
}
