import type { Claim } from '../annotation/model';
import { guessLanguage } from '../article/language';
import type { Language } from '../reading/language';
import { languageData } from '../reading/languages';
import { tokenise } from '../reading/tokens';
import { atOnce, type Turns } from '../turns';
import { OffsetMap } from '../text/offsets';
import { voiceIn } from '../reading/quoteVoice';
import { articleSentences, type ArticleSentence } from './articleSentences';
import { claimsInSentence } from './claimsInSentence';
import type { FoundClaim, SentenceToRead } from './foundClaim';
import type { ClaimSuggestion, Mention } from './claimSuggestion';
import { frameOf, isAllQuoted, isInside, quoteStates, type QuoteState } from './quotedSpeech';

export interface ClaimArticle {
  /** Normalised text (`normaliseText`). */
  readonly text: string;
  readonly language?: Language | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** Those of the text, where they are known. */
  readonly sentences?: readonly ArticleSentence[];
}

/** Looks words of the article up in a codebook. */
export type IdOf = (mention: Mention, role: 'victims' | 'claimant') => string | undefined;

/** Harm of which a headline says no more than a report that tells of dead or wounded. */
const LOOSE: ReadonlySet<Claim['harm']> = new Set<Claim['harm']>(['casualties_unspecified', 'killed_or_wounded']);

const SENTENCES_A_TURN = 8;
/** A sentence with no word for harm costs its tokens; longer ones are cut, since nobody reads them as one. */
const LONGEST_SENTENCE = 4_000;

/**
 * The casualty claims of an article, in the order of its text, read as `readClaim` reads a selection. One pass, linear
 * in the text; never throws. Rules only: what is doubtful is left out.
 */
export function suggestClaims(article: ClaimArticle, idOf: IdOf = () => undefined): readonly ClaimSuggestion[] {
  return atOnce(suggestClaimsInTurns(article, idOf));
}

/** The same, a few sentences a turn. */
export function* suggestClaimsInTurns(article: ClaimArticle, idOf: IdOf): Turns<readonly ClaimSuggestion[]> {
  const { text } = article;
  const language = article.language ?? guessLanguage(text);
  const found: FoundClaim[] = [];
  let headline: readonly FoundClaim[] = [];
  let speaker: FoundClaim['claimant'];
  // Who issued the report or statement of which the article tells.
  let issuer: FoundClaim['claimant'];
  const { sentences = [...articleSentences(text)] } = article;
  const quotes = quoteStates(text, sentences);
  for (const [index, { start, end, kind }] of sentences.entries()) {
    if (index % SENTENCES_A_TURN === 0) yield;
    if (kind === 'heading') continue;
    const quotedAt = quotationAt({ text, language, sentences, quotes, index, known: () => speaker });
    for (let at = start; at < end; at += LONGEST_SENTENCE) {
      const words = text.slice(at, Math.min(end, at + LONGEST_SENTENCE));
      const tokens = tokenise(words);
      const data = languageData(language, tokens);
      const claims = claimsInSentence({
        text: words,
        start: at,
        tokens,
        data,
        speaker,
        issuer,
        earlier: found,
        quotedAt,
      });
      speaker = claims.speaker ?? speaker;
      if (claims.speaker !== undefined && tokens.some(({ norm }) => data.attribution.messages.has(norm)))
        issuer = claims.speaker;
      if (kind === 'headline') headline = claims.found;
      else found.push(...claims.found);
    }
  }
  // A headline repeats the report; it counts only where the report is silent.
  const said = new Set(found.map(({ claim }) => claim.harm));
  const told = said.has('killed') || said.has('wounded');
  const lead = headline.filter(({ claim }) => !said.has(claim.harm) && !(told && LOOSE.has(claim.harm)));
  const all = [...lead, ...found];
  const map = new OffsetMap(text, 'normalised');
  const places = new Map(all.map((claim, index) => [claim, index]));
  return all.map((one) => suggestionOf(one, map, places, idOf));
}

interface InQuotation {
  readonly text: string;
  readonly language: Language | undefined;
  readonly sentences: readonly ArticleSentence[];
  readonly quotes: readonly QuoteState[];
  readonly index: number;
  /** Who spoke last. */
  readonly known: () => FoundClaim['claimant'];
}

/** Whether a place of a sentence is in a quotation that goes on in others, and who says it. */
function quotationAt({ text, language, sentences, quotes, index, known }: InQuotation): SentenceToRead['quotedAt'] {
  const sentence = sentences[index];
  const startsInside = quotes[index]?.startsInside === true;
  // Claims come in order: each goes on from the one before, so that a long sentence is read once.
  let read = { to: sentence?.start ?? 0, inside: startsInside };
  return (at) => {
    if (sentence === undefined) return undefined;
    if (at < read.to) read = { to: sentence.start, inside: startsInside };
    read = { to: at, inside: isInside(text, read.to, at, read.inside) };
    if (!read.inside) return undefined;
    const frame = frameOf(quotes, index);
    // “…”, an organizer told us. “We have identified 19 bodies.”: a whole sentence in quotes, said by whoever spoke last.
    if (frame.length === 0) return isAllQuoted(text, sentence) ? { speaker: known() } : undefined;
    for (const place of frame) {
      const { start, end } = sentences[place] ?? sentence;
      const tokens = tokenise(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)));
      const voice = voiceIn({ tokens, data: languageData(language, tokens) });
      const [first, last] = [tokens[voice?.from ?? -1], tokens[(voice?.to ?? 0) - 1]];
      if (voice?.kind === 'pronoun' || voice?.kind === 'message') return { speaker: known() };
      if (first !== undefined && last !== undefined)
        return { speaker: { start: start + first.start, end: start + last.end } };
    }
    return { speaker: known() };
  };
}

function suggestionOf(
  found: FoundClaim,
  map: OffsetMap,
  places: ReadonlyMap<FoundClaim, number>,
  idOf: IdOf,
): ClaimSuggestion {
  const mention = ({ start, end }: { readonly start: number; readonly end: number }): Mention => ({
    exact: map.text.slice(start, end),
    start: map.toCodePoints(start),
    end: map.toCodePoints(end, 'end'),
  });
  const victims = found.victims && mention(found.victims);
  const claimant = found.claimant && mention(found.claimant);
  const partOf = found.partOf && places.get(found.partOf);
  const supersedes = found.supersedes && places.get(found.supersedes);
  return {
    type: 'casualty',
    ...mention(found),
    claim: linked(found.claim, victims, claimant, idOf),
    why: found.why,
    ...(victims && { victims }),
    ...(claimant && { claimant }),
    ...(partOf !== undefined && { partOf }),
    ...(supersedes !== undefined && { supersedes }),
  };
}

function linked(claim: Claim, victims: Mention | undefined, claimant: Mention | undefined, idOf: IdOf): Claim {
  const victim = victims && idOf(victims, 'victims');
  const source = claimant && idOf(claimant, 'claimant');
  const { claimant_text: words, ...rest } = claim;
  return {
    ...rest,
    ...(victim !== undefined && { victims: [victim] }),
    ...(source !== undefined ? { claimant: source } : words !== undefined && { claimant_text: words }),
  };
}
