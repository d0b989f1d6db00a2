import { beginsCapital } from './capital';
import { formOf, isAdverb } from './cueForm';
import type { LanguageData } from './language';
import { phraseAt } from './phrases';
import type { Token } from './tokens';

const LONGEST_CHAIN = 5;
const LONGEST_PLACE = 6;
const LONGEST_OWNED = 3;

/**
 * The token behind "along with" where that stands behind the verb of those harmed: "(a priest) was abducted (near Oudna)
 * along with two others", "(le préfet) est mort avec …". Between the two only a place or a day may stand.
 */
export function behindVerb(tokens: readonly Token[], from: number, data: LanguageData): number | undefined {
  const { forms, harm, nouns, quantities, scope } = data;
  // "the mayor, Salif Barry, was", "le chef rebelle a été"
  const start = tokens[from]?.text === ',' || isAdjective(tokens, from, data) ? from + 1 : from;
  let verb = start;
  let be = false;
  for (let token = tokens[verb]; token !== undefined && verb < start + LONGEST_CHAIN; token = tokens[++verb]) {
    const isBe = forms.be.has(token.norm);
    if (!isBe && !forms.have.has(token.norm) && !isAdverb(token, forms)) break;
    be ||= isBe;
  }
  const cue = phraseAt(harm.cues, tokens, verb);
  // Whoever flees with others may be taking them along.
  if (cue === undefined || cue.value.names === true || cue.value.harm === 'displaced') return undefined;
  const form = formOf(cue, tokens, data);
  // "has abducted, along with two others, …" says who did it; "est mort" is a noun by its look.
  const isDone = form === 'participle' ? be || verb === start : form === 'intransitive' || (be && form === 'noun');
  if (!isDone) return undefined;
  for (let at = cue.to; at <= cue.to + LONGEST_PLACE; at++) {
    const beside = phraseAt(quantities.company, tokens, at);
    // Behind a place "with" alone may go with that: "in a clash with two bandits", but not "with two of his men".
    const isPlain = beside?.to === at + 1 && at > cue.to;
    if (beside !== undefined) return isPlain && !isOwned(tokens, beside.to, data) ? undefined : beside.to;
    const token = tokens[at];
    if (token?.kind !== 'word' || quantities.conjunction.has(token.norm)) return undefined;
    const { norm } = token;
    const links = quantities.from.has(norm) || [nouns.ends, nouns.light, nouns.of].some((words) => words.has(norm));
    const isPlace = nouns.things.has(norm) && !scope.event.has(norm) && !scope.events.has(norm);
    if (!links && !isPlace && !scope.days.has(norm) && !beginsCapital(token.text)) return undefined;
  }
  return undefined;
}

const isAdjective = (tokens: readonly Token[], at: number, { forms, nouns }: LanguageData): boolean =>
  nouns.adjectivesFollow &&
  tokens[at]?.kind === 'word' &&
  !nouns.stops.has(tokens[at].norm) &&
  (forms.be.has(tokens[at + 1]?.norm ?? '') || forms.have.has(tokens[at + 1]?.norm ?? ''));

/** "his driver", "two of his men", "ses deux gardes". */
const isOwned = (tokens: readonly Token[], at: number, { nouns }: LanguageData): boolean =>
  tokens.slice(at, at + LONGEST_OWNED).some(({ norm }) => nouns.possessives.has(norm));

/** Whether a verb begins here: those before it are its subject. */
export const isVerbAt = (tokens: readonly Token[], at: number, { forms, harm }: LanguageData): boolean =>
  forms.be.has(tokens[at]?.norm ?? '') ||
  forms.have.has(tokens[at]?.norm ?? '') ||
  phraseAt(harm.cues, tokens, at) !== undefined;
