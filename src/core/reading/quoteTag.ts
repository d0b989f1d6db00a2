import type { Analysis } from './analyse';
import { beginsCapital } from './capital';
import { speakerBehind, speakerOf, subjectOf } from './speaker';
import type { Speaker } from './speakerPhrase';
import type { Token } from './tokens';

type Words = Pick<Analysis, 'tokens' | 'data'>;

/** Shorter quotations are single words set off, not speech. */
const SHORTEST = 4;
const LONGEST_NAME = 8;

/** Token indices of a quotation's signs; undefined where a side stands in another sentence. */
export interface QuoteAround {
  readonly open: number | undefined;
  readonly close: number | undefined;
}

/** The quotation that the token before `to` stands in, if any. */
export function quoteAround(tokens: readonly Token[], to: number): QuoteAround | undefined {
  let open: number | undefined;
  let inside = false;
  for (let at = 0; at < to; at++) {
    const sign = tokens[at]?.text ?? '';
    if (sign === '"') inside = !inside;
    else if ('“«'.includes(sign) && sign !== '') inside = true;
    else if ('”»'.includes(sign) && sign !== '') inside = false;
    else continue;
    if (inside) open = at;
  }
  if (!inside) return undefined;
  const close = tokens.findIndex(({ text }, at) => at >= to && '"”»'.includes(text));
  return { open, close: close < 0 ? undefined : close };
}

/**
 * Who says a quotation with a verb that is no verb of saying by itself: “…”, a nurse sobbed; « … », souffle un pompier;
 * a fighter at the front: “…”. Undefined where the claim that ends before token `to` stands in no quotation.
 */
export function quoteTag(words: Words, to: number): Speaker | undefined {
  const quote = quoteAround(words.tokens, to);
  if (quote === undefined) return undefined;
  const { open, close } = quote;
  if (close !== undefined && close - (open ?? 0) < SHORTEST) return undefined;
  const tag = close === undefined ? undefined : tagBehind(words, close + 1);
  if (tag !== undefined || open === undefined) return tag;
  return words.tokens[open - 1]?.text === ':' ? introduced(words, open - 1) : undefined;
}

/** "The Ministry of Health: 64 dead": a body or office that the sentence begins with, before a colon. */
export function labelBefore(words: Words, claim: number): Speaker | undefined {
  const { tokens } = words;
  const colon = tokens.findIndex(({ text, kind }) => kind === 'sign' && text !== '’' && text !== '-');
  if (tokens[colon]?.text !== ':' || colon > claim || colon > LONGEST_NAME) return undefined;
  const isLabel = tokens.slice(0, colon).every((_, at) => mayBeOfLabel(words, at, colon));
  return isLabel && tokens.slice(0, colon).some((token) => speaks(words, token))
    ? { from: 0, to: colon, kind: 'name' }
    : undefined;
}

const speaks = ({ data: { attribution } }: Words, { norm }: Token): boolean =>
  [attribution.bodies, attribution.offices, attribution.sources].some((words) => words.has(norm));

/** "Gaza health ministry", "ministère malien de la Défense"; but not "army bombs hospital", "la police a tiré". */
function mayBeOfLabel(words: Words, at: number, colon: number): boolean {
  const { tokens, data } = words;
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined || before === undefined || next === undefined) return true;
  const { norm } = token;
  const { inName, determiners } = data.attribution;
  if (data.forms.be.has(norm) || data.forms.have.has(norm)) return false;
  if (beginsCapital(token.text) || speaks(words, token) || inName.has(norm) || determiners.has(norm)) return true;
  if (data.forms.participle.test(norm)) return false;
  return data.nouns.adjectivesFollow ? at + 1 === colon || inName.has(next.norm) : !speaks(words, before);
}

function introduced(words: Words, colon: number): Speaker | undefined {
  return subjectOf({ tokens: words.tokens.slice(0, colon), data: words.data });
}

function tagBehind(words: Words, start: number): Speaker | undefined {
  const { tokens, data } = words;
  let at = tokens[start]?.text === ',' ? start + 1 : start;
  while (data.attribution.tagOpeners.has(tokens[at]?.norm ?? '')) at++;
  const verb = tokens[at];
  if (verb?.kind !== 'word' || data.nouns.of.has(verb.norm)) return undefined;
  const marker = { from: at, to: at + 1 };
  if (data.attribution.verb.test(verb.norm) && !data.nouns.stops.has(verb.norm)) {
    const pronoun = tokens[at + 1]?.join === 'hyphen' ? speakerOf(words, marker, { from: -1, to: -1 }) : undefined;
    if (pronoun?.kind === 'pronoun') return pronoun;
    const next = tokens[at + 1]?.norm ?? '';
    if (data.attribution.determiners.has(next)) return speakerBehind(words, at + 1);
  }
  return data.nouns.adjectivesFollow ? undefined : subjectTag(words, at);
}

/** “…”, the ministry's statement adds. */
function subjectTag({ tokens, data }: Words, from: number): Speaker | undefined {
  if (data.nouns.stops.has(tokens[from]?.norm ?? '') && !data.attribution.determiners.has(tokens[from]?.norm ?? ''))
    return undefined;
  for (let at = from + 1; at < from + LONGEST_NAME; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const next = tokens[at + 1];
    if (!data.attribution.verb.test(token.norm) || (next !== undefined && !'.,'.includes(next.text))) continue;
    const pronoun = at === from + 1 && data.attribution.pronouns.has(tokens[from]?.norm ?? '');
    return { from, to: at, kind: pronoun ? 'pronoun' : 'name' };
  }
  return undefined;
}
