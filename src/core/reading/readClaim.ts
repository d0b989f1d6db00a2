import type { Claim } from '../annotation/model';
import { analyse } from './analyse';
import type { Language } from './language';
import { readAttribution } from './readAttribution';
import { countOf } from './readCount';
import { readScope } from './readScope';
import { readVictims } from './readVictims';
import { tokenBefore } from './tokens';

export interface ClaimContext {
  /** The text before and after the selection; only the selection's own sentence is used, 400 UTF-16 units at most. */
  readonly before: string;
  readonly after: string;
  /** Absent: decided by function words. */
  readonly language: Language | undefined;
  /** When the article was published (ISO 8601); kept for claims that will read their own date. */
  readonly published?: string;
}

export interface ClaimReading {
  readonly claim: Claim;
  /** For each field that was read: the words or rule it was read from. */
  readonly why: Readonly<Partial<Record<keyof Claim, string>>>;
}

/**
 * Reads selected words into a first claim for a coder to confirm. What the words do not say stays at its default
 * (casualties_unspecified, unstated, incident) or absent. Never throws; linear in the length of `words`.
 */
export function readClaim(words: string, context: ClaimContext): ClaimReading {
  const analysis = analyse(words, context);
  const { cue, candidate, joined, text, tokens } = analysis;
  const slice = (from: number, to: number): string => text.slice(tokens[from]?.start, tokenBefore(tokens, to)?.end);
  const attribution = readAttribution(analysis);
  const scope = readScope(analysis);
  const victims = readVictims(analysis);
  const count = countOf(analysis);
  const claim: Claim = {
    harm: cue?.harm ?? 'casualties_unspecified',
    count: count ?? { qualifier: 'unstated' },
    ...(victims === undefined ? {} : { victims_text: victims.text, victim_status: victims.status }),
    ...(victims === undefined || victims.traits.length === 0 ? {} : { victim_traits: [...victims.traits] }),
    ...(attribution.claimantText === undefined ? {} : { claimant_text: attribution.claimantText }),
    epistemic: attribution.epistemic,
    ...(attribution.attribution === undefined ? {} : { attribution: attribution.attribution }),
    scope: scope.scope,
  };
  const why: Partial<Record<keyof Claim, string>> = {
    ...(cue === undefined ? {} : { harm: slice(cue.from, cue.to) }),
    ...(candidate === undefined || joined === undefined
      ? {}
      : {
          count:
            joined.groups > 1
              ? `${slice(candidate.quantity.from, joined.to)} (added up)`
              : slice(candidate.quantity.from, candidate.quantity.to),
        }),
    ...(victims === undefined ? {} : { victims_text: victims.text }),
    ...(attribution.attribution === undefined ? {} : { epistemic: attribution.attribution }),
    ...(attribution.claimantText === undefined ? {} : { claimant_text: attribution.claimantText }),
    ...(scope.because === undefined ? {} : { scope: scope.because }),
  };
  return { claim, why };
}
