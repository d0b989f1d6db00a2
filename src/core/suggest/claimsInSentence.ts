import type { Claim } from '../annotation/model';
import type { Analysis } from '../reading/analyse';
import type { Epistemic } from '../annotation/values';
import { once } from '../once';
import { phraseAt, type PhraseHit } from '../reading/phrases';
import { exactly, quantitiesIn } from '../reading/readQuantity';
import { markersIn, readAttribution } from '../reading/readAttribution';
import { readScope } from '../reading/readScope';
import { readVictims } from '../reading/readVictims';
import { bindVictims } from './bind/bindVictims';
import type { Bound } from './bind/bound';
import { clauseOf, type Clause, type Counted } from './clause';
import { spokenHere, voiceOf } from './claimVoice';
import type { FoundClaim, SentenceClaims, SentenceToRead, Span } from './foundClaim';
import { withRestated } from './restatedClaims';
import { claimSpan, type TokenSpan } from './claimSpan';
import { refusal } from './refuse';
import { unnumberedIn } from './unnumbered';
import type { Unnumbered } from './unnumberedHarm';
import { tokenBefore } from '../reading/tokens';

/** How many sentences' claims back a part or a new toll looks for its whole or its old toll. */
const BACK = 12;

export function claimsInSentence(sentence: SentenceToRead): SentenceClaims {
  const { tokens, data } = sentence;
  const isQuestion = tokenBefore(tokens, tokens.length)?.text === '?';
  if (isQuestion) return { found: [], ...spokenHere(sentence) };
  const quantities = quantitiesIn(tokens, data.quantities);
  const clause = clauseOf(tokens, data, quantities);
  if (clause === undefined) return withRestated(sentence, quantities, { found: [], ...spokenHere(sentence) });
  const markers = once(() => markersIn(sentence));
  const bound = bindVictims(clause);
  const found: FoundClaim[] = [];
  const byCounted = new Map<Counted, FoundClaim>();
  const all = [
    ...bound.map((one) => ({ one, span: claimSpan(clause, one, bound) })),
    ...unnumberedIn(clause, bound).map((one) => ({ one, span: one })),
  ].toSorted((a, b) => a.span.from - b.span.from);
  let speaker: Span | undefined;
  for (const { one, span } of all) {
    if (refusal(clause, one, span.from, span.to) !== undefined) continue;
    if (isOne(one) && isKnown(clause, one.noun, sentence.earlier)) continue;
    const whole = one.partOf && byCounted.get(one.partOf);
    const read = readBound(sentence, clause, one, span, found, markers(), whole);
    speaker = read.claimant ?? speaker;
    const part =
      whole ??
      (one.rule === 'among the dead'
        ? latest([...sentence.earlier, ...found.filter(isNoSibling)], read.claim)
        : undefined);
    const claim = part === undefined ? read : { ...read, partOf: part };
    found.push(claim);
    if (one.counted !== undefined) byCounted.set(one.counted, claim);
  }
  return withRestated(sentence, quantities, { found, ...(speaker === undefined ? spokenHere(sentence) : { speaker }) });
}

function readBound(
  sentence: SentenceToRead,
  clause: Clause,
  bound: Bound | Unnumbered,
  span: TokenSpan,
  here: readonly FoundClaim[],
  markers: readonly PhraseHit<Epistemic>[],
  whole: FoundClaim | undefined,
): FoundClaim {
  const { text, tokens, data, start } = sentence;
  const { cue } = bound.act;
  const { counted } = bound;
  const analysis: Analysis = {
    text,
    tokens,
    data,
    from: span.from,
    to: span.to,
    cue,
    candidate: counted?.candidate,
    joined: counted?.joined,
    stop: counted?.to,
    markers,
  };
  const attribution = readAttribution(analysis);
  const scope = readScope(analysis);
  const victims = readVictims(analysis);
  const at = (from: number, to: number): Span => ({
    start: start + (tokens[from]?.start ?? 0),
    end: start + (tokenBefore(tokens, to)?.end ?? 0),
  });
  const { claimant, names, epistemic } = voiceOf(sentence, attribution, at(span.from, span.to).start);
  const harm = bound.harm ?? wholeHarm(bound, whole) ?? tollHarm(clause, bound, sentence.earlier, here);
  const claim: Claim = {
    harm,
    count: counted?.joined.count ?? ('one' in bound ? exactly(1) : { qualifier: 'unstated' }),
    ...(victims === undefined ? {} : { victims_text: victims.text, victim_status: victims.status }),
    ...(victims === undefined || victims.traits.length === 0 ? {} : { victim_traits: [...victims.traits] }),
    ...(names === undefined ? {} : { claimant_text: names }),
    epistemic,
    ...(attribution.attribution === undefined ? {} : { attribution: attribution.attribution }),
    scope: isBeyondOneEvent(harm, counted?.joined.count ?? {}) ? 'background' : scope.scope,
  };
  const old =
    claim.scope !== 'background' && isSuperseding(clause, bound, span)
      ? latest([...sentence.earlier, ...here], claim)
      : undefined;
  // Keys written behind a spread are slow to add, and every claim is made here.
  const { start: first, end } = at(span.from, span.to);
  return {
    start: first,
    end,
    claim,
    why: bound.rule,
    victims: victims && { start: start + victims.start, end: start + victims.end },
    claimant,
    partOf: undefined,
    supersedes: old,
  };
}

/** "The dead include 13 women and nine children": neither is a part of the other. */
const isNoSibling = ({ why }: FoundClaim): boolean => why !== 'among the dead';

const isOne = (one: Bound | Unnumbered): one is Unnumbered => 'one' in one;

/** How many claims back a person is looked for: all of a report's. */
const FAR_BACK = 60;

/** "le colonel" of whom the report has told: no other one. */
function isKnown({ tokens }: Clause, noun: number, earlier: readonly FoundClaim[]): boolean {
  const word = tokens[noun]?.norm ?? '';
  return earlier.slice(-FAR_BACK).some(
    ({ claim }) =>
      claim.victims_text
        ?.toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(word) === true,
  );
}

/** No single event harms so many: such a figure is of a war or a period. */
const MOST: Readonly<Partial<Record<Claim['harm'], number>>> = {
  killed: 10_000,
  wounded: 20_000,
  displaced: 100_000,
  missing: 10_000,
  detained: 10_000,
  casualties_unspecified: 20_000,
};

function isBeyondOneEvent(harm: Claim['harm'], { stated, lower = 0 }: Partial<Claim['count']>): boolean {
  // "thousands of civilians": nobody counts so the dead of one event.
  if (harm === 'killed' && stated === undefined && lower >= 1000) return true;
  return (stated ?? lower) >= (MOST[harm] ?? Infinity);
}

/** "Of the 26 victims, 19 were men": dead, if the 26 are. */
const wholeHarm = ({ act: { cue }, rule }: Bound, whole: FoundClaim | undefined): Claim['harm'] | undefined =>
  rule === 'part' && cue.names && cue.harm === 'casualties_unspecified' ? whole?.claim.harm : undefined;

/** "The toll" without more is of the dead where the report speaks of dead. */
function tollHarm(
  { words, tokens }: Clause,
  { act: { cue }, rule, counted }: Bound,
  earlier: readonly FoundClaim[],
  here: readonly FoundClaim[],
): Claim['harm'] {
  const toll = tokens.slice(cue.from, cue.to).some(({ norm }) => words.tolls.has(norm) || words.numberOf.has(norm));
  // "Of the 26 victims", told of as dead before.
  const count = counted?.joined.count;
  const told = [...earlier.slice(-BACK), ...here].some(
    ({ claim }) => claim.harm === 'killed' && claim.count.stated === count?.stated,
  );
  if (cue.harm === 'casualties_unspecified' && cue.names && count?.stated !== undefined && told) return 'killed';
  const open = rule === 'among the dead' ? cue.names === true || toll : toll || rule === 'toll';
  if (cue.harm !== 'casualties_unspecified' || !open || count?.qualifier === 'vague') return cue.harm;
  const dead = ({ claim }: FoundClaim): boolean => claim.harm === 'killed';
  return here.some(dead) || earlier.slice(-BACK).some(dead) ? 'killed' : cue.harm;
}

const FIGURE_BEHIND = 14;

function isSuperseding(
  { tokens, words, counted: all }: Clause,
  { counted, rule }: Bound,
  { from, to }: TokenSpan,
): boolean {
  if (counted === undefined || rule === 'part') return false;
  for (let at = Math.max(0, from - FIGURE_BEHIND); at < to; at++) {
    const hit = phraseAt(words.supersedes, tokens, at);
    if (hit === undefined || hit.from >= counted.from) continue;
    // "The toll has risen to 182 dead, and 727 were hurt": only the first is new.
    if (!all.some((other) => other.from >= hit.to && other.from < counted.from)) return true;
  }
  return false;
}

/** The latest earlier claim about the same harm in this incident. */
function latest(earlier: readonly FoundClaim[], { harm }: Pick<Claim, 'harm'>): FoundClaim | undefined {
  return earlier
    .slice(-BACK)
    .findLast(({ claim, partOf }) => claim.harm === harm && claim.scope === 'incident' && partOf === undefined);
}
