import type { Analysis } from '../reading/analyse';
import { readAttribution } from '../reading/readAttribution';
import type { Quantity } from '../reading/readQuantity';
import { voiceOf } from './claimVoice';
import { wordsOfClause } from './clause';
import type { FoundClaim, SentenceClaims, SentenceToRead } from './foundClaim';
import { restatedIn, type Restated } from './restated';
import { tokenBefore } from '../reading/tokens';

/** How many claims back those may be told of whom "them" means. */
const THEM = 4;

/** Adds "eleven of them were teenagers", a part of the claim before it. */
export function withRestated(
  sentence: SentenceToRead,
  quantities: readonly Quantity[],
  claims: SentenceClaims,
): SentenceClaims {
  const { tokens, data } = sentence;
  const restated = restatedIn(tokens, data, wordsOfClause(data), quantities);
  if (restated.length === 0) return claims;
  const found = [...claims.found];
  for (const one of restated) {
    const claim = restatedClaim(sentence, one, found);
    if (claim !== undefined && !found.some(({ start, end }) => start < claim.end && end > claim.start))
      found.push(claim);
  }
  return { ...claims, found: found.toSorted((a, b) => a.start - b.start) };
}

function restatedClaim(sentence: SentenceToRead, one: Restated, here: readonly FoundClaim[]): FoundClaim | undefined {
  const { text, tokens, data, start, earlier } = sentence;
  const { quantity, from, to, harm, named } = one;
  const told = [...earlier.slice(-THEM), ...here].filter(({ partOf }) => partOf === undefined);
  // Of "12 dead and 30 wounded" it is the dead who are told of again.
  const whole =
    told.findLast(({ claim }) => claim.harm === (harm ?? 'killed')) ?? (harm === undefined ? told.at(-1) : undefined);
  if (whole === undefined && !(named && harm !== undefined)) return undefined;
  const analysis: Analysis = { text, tokens, data, from: quantity.from, to };
  const attribution = readAttribution(analysis);
  const end = tokenBefore(tokens, to)?.end ?? 0;
  const span = { start: start + (tokens[quantity.from]?.start ?? 0), end: start + end };
  const people = { start: start + (tokens[from]?.start ?? 0), end: start + end };
  const { claimant, names, epistemic } = voiceOf(sentence, attribution, span.start);
  const noun = data.nouns.people.get(tokenBefore(tokens, to)?.norm ?? '');
  return {
    ...span,
    claim: {
      harm: whole?.claim.harm ?? harm ?? 'killed',
      count: quantity.count,
      victims_text: text.slice(people.start - start, people.end - start),
      ...(noun === undefined ? {} : { victim_status: noun.status }),
      ...(noun?.trait === undefined ? {} : { victim_traits: [noun.trait] }),
      ...(names === undefined ? {} : { claimant_text: names }),
      epistemic,
      ...(attribution.attribution === undefined ? {} : { attribution: attribution.attribution }),
      scope: whole?.claim.scope ?? 'incident',
    },
    why: 'restated',
    victims: people,
    claimant,
    partOf: whole,
    supersedes: undefined,
  };
}
