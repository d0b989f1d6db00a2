import type { Epistemic } from '../annotation/values';
import { actsOf } from './act';
import { bestFor, candidatesIn, isCollective, type Candidate } from './bindCount';
import { harmCuesIn, type Cue } from './harmCues';
import type { Language, LanguageData } from './language';
import { languageData } from './languages';
import type { PhraseHit } from './phrases';
import { joinGroups, type JoinedCount } from './readFamily';
import { quantitiesIn } from './readQuantity';
import { sentenceAround } from './sentenceAround';
import { tokenise, type Token } from './tokens';
import { companyOf, withDefinite } from './withCompany';

/** The selection in its sentence, with the harm and the count that belong together. Token indices, ends exclusive. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly data: LanguageData;
  readonly from: number;
  readonly to: number;
  readonly cue?: Cue | undefined;
  readonly candidate?: Candidate | undefined;
  readonly joined?: JoinedCount | undefined;
  /** Where the counted noun phrase ends, if what follows "and" has a figure of its own. */
  readonly stop?: number | undefined;
  /** What `markersIn` finds, where it is known. */
  readonly markers?: readonly PhraseHit<Epistemic>[];
}

export interface Surroundings {
  readonly before?: string;
  readonly after?: string;
  readonly language?: Language | undefined;
}

/** Beyond these a selection is no claim; they keep the work linear. */
const MAX_CUES = 16;
const MAX_CANDIDATES = 32;
const CONTEXT = 400;
const NEAR = 14;

export function analyse(words: string, around: Surroundings = {}): Analysis {
  const before = (around.before ?? '').slice(-CONTEXT);
  const after = (around.after ?? '').slice(0, CONTEXT);
  const sentence = sentenceAround(before, words, after);
  const tokens = tokenise(sentence.text);
  const data = languageData(around.language, tokens);
  const from = indexOr(
    tokens.findIndex((token) => token.end > sentence.from),
    tokens.length,
  );
  const to = indexOr(
    tokens.findIndex((token) => token.start >= sentence.to),
    tokens.length,
  );
  const all = harmCuesIn(tokens, data);
  const inside = all.filter((cue) => cue.to > from && cue.from < to);
  const cues = (inside.length > 0 ? inside : nearest(all, from, to)).slice(0, MAX_CUES);
  const known = inside.length > 0 ? all.slice(0, 4 * MAX_CUES) : cues;
  const acts = actsOf(known, tokens, data);
  const quantities = withDefinite(quantitiesIn(tokens, data.quantities), acts, tokens, data);
  const candidates = candidatesIn(tokens, known, data, quantities)
    .filter(
      ({ quantity }) =>
        (quantity.to >= from && quantity.from < to) || isTollFigure(quantity.from, cues, tokens, from, to, data),
    )
    .slice(0, MAX_CANDIDATES);
  const parts = new Set(candidates.filter(({ part }) => part).map(({ quantity }) => quantity.from));
  const joined = new Map(candidates.map((candidate) => [candidate, joinGroups(candidate, tokens, parts, data)]));
  // A person alone, told of without a number, is no candidate.
  const counted = candidates.filter((one) => {
    const group = joined.get(one);
    if (isCollective(one, tokens, data)) return false;
    if (one.quantity.person === undefined || group === undefined) return true;
    return companyOf({ joined: group, from: one.quantity.from, to: group.to }, acts, tokens, data) === 'together';
  });
  const { cue, candidate } = choose(cues, withoutJoined(counted, joined), tokens, data);
  const base = { text: sentence.text, tokens, data, from, to, ...(cue === undefined ? {} : { cue }) };
  const group = candidate === undefined ? undefined : joined.get(candidate);
  return candidate === undefined || group === undefined ? base : { ...base, candidate, joined: group };
}

/** "a woman and her two children" is one candidate: those added to an earlier one are no candidates themselves. */
function withoutJoined(
  candidates: readonly Candidate[],
  joined: ReadonlyMap<Candidate, JoinedCount>,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  let end = 0;
  for (const candidate of candidates) {
    if (candidate.quantity.from < end) continue;
    kept.push(candidate);
    const group = joined.get(candidate);
    if (group !== undefined && group.groups > 1) end = group.to;
  }
  return kept;
}

function choose(
  cues: readonly Cue[],
  candidates: readonly Candidate[],
  tokens: readonly Token[],
  data: LanguageData,
): { readonly cue?: Cue; readonly candidate?: Candidate } {
  const acts = cues.filter((cue) => cue.names !== true && cue.harm !== 'casualties_unspecified');
  const nouns = cues.filter((cue) => cue.names === true && cue.harm !== 'casualties_unspecified');
  const rank = acts.length > 0 ? acts : nouns.length > 0 ? nouns : cues;
  const bound = rank.map((cue) => ({ cue, candidate: bestFor(cue, candidates, rank, tokens, data) }));
  const counted = bound.find(
    ({ candidate }) => candidate !== undefined && !candidate.part && candidate.quantity.kind !== 'article',
  );
  const one = bound.find(({ candidate }) => candidate !== undefined);
  const chosen = counted ?? one ?? bound.find(({ cue }) => cue.harm === 'killed') ?? bound[0];
  if (chosen !== undefined) {
    return { cue: chosen.cue, ...(chosen.candidate === undefined ? {} : { candidate: chosen.candidate }) };
  }
  const alone =
    candidates.find(({ part, head }) => !part && head.kind === 'people') ??
    candidates.find(({ part }) => !part) ??
    candidates[0];
  return alone === undefined ? {} : { candidate: alone };
}

/** "the death toll" selected, "rose to 21" behind it. */
function isTollFigure(
  quantity: number,
  cues: readonly Cue[],
  tokens: readonly Token[],
  from: number,
  to: number,
  data: LanguageData,
): boolean {
  if (quantity < to || quantity > to + 6 || cues.length === 0) return false;
  return tokens.slice(from, to).some((token) => data.harm.tolls.has(token.norm));
}

function nearest(cues: readonly Cue[], from: number, to: number): readonly Cue[] {
  const distance = (cue: Cue): number => (cue.from >= to ? cue.from - to : from - cue.to);
  const near = cues.filter((cue) => distance(cue) <= NEAR);
  return near.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}

function indexOr(index: number, fallback: number): number {
  return index < 0 ? fallback : index;
}
