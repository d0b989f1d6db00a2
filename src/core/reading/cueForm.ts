import type { CueForm, FormData, LanguageData } from './language';
import { phraseAt } from './phrases';
import { quantityAt } from './readQuantity';
import { tokenBefore, type Token } from './tokens';

/** What a cue is in its sentence. `cue`: token indices, `to` exclusive. */
export function formOf(
  cue: { readonly from: number; readonly to: number },
  tokens: readonly Token[],
  { forms, quantities }: LanguageData,
): CueForm {
  const first = tokens[cue.from]?.norm ?? '';
  const last = tokenBefore(tokens, cue.to)?.norm ?? '';
  const key = cue.to - cue.from > 1 ? `${first} ${last}` : first;
  const known = forms.phrases.get(key);
  if (known !== undefined) return known;
  // "forcibly disappeared", "gang-raped": the last word tells.
  if (key !== first && !isTelling(first, forms) && isTelling(last, forms)) return formOfWord(last, last, forms);
  if (forms.verbsToo.has(key) && quantityAt(tokens, cue.to, quantities) !== undefined) return 'finite';
  return formOfWord(first, last, forms);
}

function isTelling(word: string, forms: FormData): boolean {
  return (
    forms.intransitives.has(word) ||
    forms.adjectives.has(word) ||
    forms.nouns.has(word) ||
    forms.participle.test(word) ||
    forms.participles.has(word) ||
    forms.gerund.test(word)
  );
}

function formOfWord(first: string, last: string, forms: FormData): CueForm {
  if (forms.intransitives.has(first)) return 'intransitive';
  if (forms.adjectives.has(first)) return 'adjective';
  if (forms.nouns.has(first) || forms.nouns.has(last)) return 'noun';
  if (forms.gerund.test(first)) return 'gerund';
  return forms.participle.test(first) || forms.participles.has(first) ? 'participle' : 'finite';
}

/** The auxiliaries and adverbs before a verb: "have reportedly been", "ont également été". Token indices. */
export interface VerbChain {
  /** Where it begins; the verb's own place where there is none. */
  readonly from: number;
  readonly be: boolean;
  readonly have: boolean;
  /** "may have", "aurait": something done, but not for sure. */
  readonly maybe: boolean;
  /** "will", "could", "to": nothing has been done. */
  readonly unreal: boolean;
  readonly negated: boolean;
}

const LONGEST_CHAIN = 7;

/** Goes back over auxiliaries and adverbs from the verb at token `at`. */
export function chainBefore(tokens: readonly Token[], at: number, { forms }: LanguageData): VerbChain {
  let from = at;
  let [be, have, modal, negated] = [false, false, false, false];
  let [infinitive, planned, told] = [false, false, false];
  // Where the chain ends if no auxiliary stands before an aside in it.
  let solid: number | undefined;
  while (from > 0 && at - from < LONGEST_CHAIN) {
    const token = tokenBefore(tokens, from);
    // "had “eliminated” 12"
    if (from === at && token !== undefined && '"“«‘'.includes(token.text)) {
      from--;
      continue;
    }
    // ", eux aussi,"
    const comma = token?.text === ',' ? asideBefore(tokens, from - 1, forms) : undefined;
    if (comma !== undefined && tokenBefore(tokens, comma)?.text === ',') {
      solid ??= from;
      from = comma - 1;
      continue;
    }
    if (token === undefined || token.kind !== 'word') break;
    const auxiliary = forms.have.has(token.norm) || forms.be.has(token.norm);
    const aside = auxiliary ? undefined : asideBefore(tokens, from, forms);
    if (aside === undefined && !isOfChain(token, forms)) break;
    if (aside !== undefined) {
      solid ??= from;
      from = aside;
      continue;
    }
    if (auxiliary) solid = undefined;
    be ||= !told && forms.be.has(token.norm);
    have ||= forms.have.has(token.norm);
    // "is believed to have killed": the passive is of the belief.
    told ||= have && forms.infinitive.has(token.norm);
    modal ||= forms.modals.has(token.norm);
    infinitive ||= forms.infinitive.has(token.norm) && !have && !be;
    planned ||= !have && forms.bareBe.has(token.norm) && isPlanned(tokens, from - 1, forms);
    negated ||= forms.negations.has(token.norm);
    from--;
  }
  // "may have been killed" tells of the past; "may be killed" does not.
  const maybe = modal && have;
  return { from: solid ?? from, be, have, maybe, unreal: infinitive || planned || (modal && !have), negated };
}

/** "were going to be killed", "were to be shot", "allaient être exécutés"; but "is said to be dead" may be so. */
function isPlanned(tokens: readonly Token[], bare: number, { planned, be, beforeBe }: FormData): boolean {
  const before = tokenBefore(tokens, bare)?.norm ?? '';
  if (!beforeBe.has(before)) return planned.has(before);
  const word = tokenBefore(tokens, bare, 2)?.norm ?? '';
  return planned.has(word) || be.has(word);
}

const LONGEST_ASIDE = 4;

function asideBefore(tokens: readonly Token[], end: number, { asides }: FormData): number | undefined {
  for (let at = Math.max(0, end - LONGEST_ASIDE); at < end; at++)
    if (phraseAt(asides, tokens, at)?.to === end) return at;
  return undefined;
}

function isOfChain(token: Token, forms: FormData): boolean {
  return (
    forms.be.has(token.norm) ||
    forms.have.has(token.norm) ||
    forms.modals.has(token.norm) ||
    forms.infinitive.has(token.norm) ||
    isAdverb(token, forms)
  );
}

/** "also", "reportedly", "grièvement". */
export function isAdverb(token: Token, forms: FormData): boolean {
  return (
    token.kind === 'word' &&
    (forms.adverbs.has(token.norm) || (forms.adverb.test(token.norm) && !forms.notAdverbs.has(token.norm)))
  );
}
