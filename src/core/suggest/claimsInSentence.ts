import type { Claim } from '../annotation/model';
import type { Analysis } from '../reading/analyse';
import type { LanguageData } from '../reading/language';
import { phraseAt } from '../reading/phrases';
import { readAttribution } from '../reading/readAttribution';
import { personIn, voiceIn } from '../reading/quoteVoice';
import { readScope } from '../reading/readScope';
import { readVictims } from '../reading/readVictims';
import type { Token } from '../reading/tokens';
import { bindVictims } from './bind/bindVictims';
import type { Bound, ClaimRule } from './bind/bound';
import { clauseOf, type Clause, type Counted } from './clause';
import { claimSpan, type TokenSpan } from './claimSpan';
import { refusal } from './refuse';
import { unnumberedIn, type Unnumbered } from './unnumbered';

/** A span of the article, UTF-16. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundClaim extends Span {
  readonly claim: Claim;
  readonly why: ClaimRule;
  readonly victims?: Span;
  readonly claimant?: Span;
  readonly partOf?: FoundClaim;
  readonly supersedes?: FoundClaim;
}

export interface SentenceToRead {
  readonly text: string;
  /** Where it begins in the article, UTF-16. */
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly data: LanguageData;
  /** Whom "he said" means. */
  readonly speaker: Span | undefined;
  readonly earlier: readonly FoundClaim[];
  /** Who says what stands at a place (UTF-16 of the article), if that is in a quotation from another sentence. */
  readonly quotedAt: (at: number) => Quoted | undefined;
}

export interface Quoted {
  readonly speaker: Span | undefined;
}

export interface SentenceClaims {
  readonly found: readonly FoundClaim[];
  readonly speaker?: Span;
}

/** How many sentences' claims back a part or a new toll looks for its whole or its old toll. */
const BACK = 12;

export function claimsInSentence(sentence: SentenceToRead): SentenceClaims {
  const { tokens, data } = sentence;
  const clause = tokens.at(-1)?.text === '?' ? undefined : clauseOf(tokens, data);
  if (clause === undefined) return { found: [], ...spokenHere(sentence) };
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
    const read = readBound(sentence, clause, one, span, found);
    speaker = read.claimant ?? speaker;
    const whole = one.partOf && byCounted.get(one.partOf);
    const part =
      whole ?? (one.rule === 'among the dead' ? latest([...sentence.earlier, ...found], read.claim) : undefined);
    const claim = part === undefined ? read : { ...read, partOf: part };
    found.push(claim);
    if (one.counted !== undefined) byCounted.set(one.counted, claim);
  }
  return { found, ...(speaker === undefined ? spokenHere(sentence) : { speaker }) };
}

function readBound(
  sentence: SentenceToRead,
  clause: Clause,
  bound: Bound | Unnumbered,
  span: TokenSpan,
  here: readonly FoundClaim[],
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
    ...(counted === undefined ? {} : { candidate: counted.candidate, joined: counted.joined, stop: counted.to }),
  };
  const attribution = readAttribution(analysis);
  const scope = readScope(analysis);
  const victims = readVictims(analysis);
  const at = (from: number, to: number): Span => ({
    start: start + (tokens[from]?.start ?? 0),
    end: start + (tokens[to - 1]?.end ?? 0),
  });
  const quoted = attribution.epistemic === 'asserted' ? sentence.quotedAt(at(span.from, span.to).start) : undefined;
  const voice = attribution.speaker;
  const claimant =
    voice === undefined ? quoted?.speaker : voice.kind === 'pronoun' ? sentence.speaker : at(voice.from, voice.to);
  const names = claimant === undefined ? attribution.claimantText : wordsOf(sentence, claimant);
  const harm = bound.harm ?? tollHarm(clause, bound, sentence.earlier, here);
  const claim: Claim = {
    harm,
    count: counted?.joined.count ?? { qualifier: 'unstated' },
    ...(victims === undefined ? {} : { victims_text: victims.text, victim_status: victims.status }),
    ...(victims === undefined || victims.traits.length === 0 ? {} : { victim_traits: [...victims.traits] }),
    ...(names === undefined || voice?.kind === 'pronoun' ? {} : { claimant_text: names }),
    epistemic: quoted === undefined ? attribution.epistemic : 'claimed',
    ...(attribution.attribution === undefined ? {} : { attribution: attribution.attribution }),
    scope: isBeyondOneEvent(harm, counted?.joined.count ?? {}) ? 'background' : scope.scope,
  };
  const old = isSuperseding(clause, bound, span) ? latest([...sentence.earlier, ...here], claim) : undefined;
  return {
    ...at(span.from, span.to),
    claim,
    why: bound.rule,
    ...(victims === undefined ? {} : { victims: { start: start + victims.start, end: start + victims.end } }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(old === undefined ? {} : { supersedes: old }),
  };
}

/** No single event kills or drives out so many: such a figure is of a war or a period. */
const MOST = { killed: 10_000, displaced: 100_000 } as const;

function isBeyondOneEvent(harm: Claim['harm'], { stated, lower }: Partial<Claim['count']>): boolean {
  const most = harm === 'killed' || harm === 'displaced' ? MOST[harm] : Infinity;
  return (stated ?? lower ?? 0) >= most;
}

/** "The toll" without more is of the dead where the report speaks of dead. */
function tollHarm(
  { words, tokens }: Clause,
  { act: { cue }, rule }: Bound,
  earlier: readonly FoundClaim[],
  here: readonly FoundClaim[],
): Claim['harm'] {
  const toll = tokens.slice(cue.from, cue.to).some(({ norm }) => words.tolls.has(norm) || words.numberOf.has(norm));
  const open = rule === 'among the dead' ? cue.names === true : toll;
  if (cue.harm !== 'casualties_unspecified' || !open) return cue.harm;
  const dead = ({ claim }: FoundClaim): boolean => claim.harm === 'killed';
  return here.some(dead) || earlier.slice(-BACK).some(dead) ? 'killed' : cue.harm;
}

const FIGURE_BEHIND = 14;

function isSuperseding({ tokens, words }: Clause, { counted, rule }: Bound, { from, to }: TokenSpan): boolean {
  if (counted === undefined || rule === 'part') return false;
  for (let at = Math.max(0, from - FIGURE_BEHIND); at < to; at++) {
    const hit = phraseAt(words.supersedes, tokens, at);
    if (hit !== undefined && hit.from < counted.from) return true;
  }
  return false;
}

/** The latest earlier claim about the same harm in this incident. */
function latest(earlier: readonly FoundClaim[], { harm }: Pick<Claim, 'harm'>): FoundClaim | undefined {
  return earlier
    .slice(-BACK)
    .findLast(({ claim, partOf }) => claim.harm === harm && claim.scope === 'incident' && partOf === undefined);
}

function wordsOf({ text, start }: SentenceToRead, span: Span): string | undefined {
  return span.start < start ? undefined : text.slice(span.start - start, span.end - start);
}

/** Who speaks in a sentence without a claim: "he" of the next sentence means this one. */
function spokenHere({ tokens, data, start }: SentenceToRead): Pick<SentenceClaims, 'speaker'> {
  const speaker = voiceIn({ tokens, data }) ?? personIn({ tokens, data });
  if (speaker === undefined || speaker.kind === 'pronoun') return {};
  const first = tokens[speaker.from];
  const last = tokens[speaker.to - 1];
  return first === undefined || last === undefined
    ? {}
    : { speaker: { start: start + first.start, end: start + last.end } };
}
