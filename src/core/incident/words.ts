import type { Claim, CountOfClaim } from '../annotation/model';
import { boundsOf } from '../report/bounds';
import { ENGLISH } from '../report/english';
import { wordBounds, wordFigure, type Words } from '../report/words';
import { pendingOf } from './pending';

// Sentences about one claim, for hovers and lists. The messages themselves stand in core/report, one file a language.

/** "81 or more", "up to 30", "about 20", "20 to 25", "12", "vague", "no figure". */
export function boundsInWords(count: CountOfClaim, words: Words = ENGLISH): string {
  return wordBounds(boundsOf(count), words);
}

/** "81 or more killed". */
export function figureInWords(claim: Claim, words: Words = ENGLISH): string {
  return `${boundsInWords(claim.count, words)} ${words.harm[claim.harm]}`;
}

/** The words for how sure a claim is and what it is about, in the order to read them; empty where nothing is said. */
export function certaintyInWords(claim: Claim, words: Words = ENGLISH): readonly string[] {
  return [
    ...(claim.epistemic === undefined ? [] : [words.epistemic[claim.epistemic]]),
    ...(claim.scope === undefined || claim.scope === 'incident' ? [] : [words.scope[claim.scope]]),
  ];
}

/** Why a coder has to decide on this claim, in words; empty when nothing is open. */
export function pendingInWords(claim: Claim, words: Words = ENGLISH): readonly string[] {
  return pendingOf(claim).map((reason) => words.pending[reason]);
}

/** "killed, 0 / 0 / 80": a coder's decision as harm and low / best / high; undefined where there is none. */
export function decisionInWords({ decision }: Claim, words: Words = ENGLISH): string | undefined {
  if (decision === undefined) return undefined;
  const figures = [decision.low, decision.best, decision.high];
  const parts = [
    ...(decision.harm === undefined ? [] : [words.decidedHarm[decision.harm]]),
    ...(figures.every((figure) => figure === undefined)
      ? []
      : [figures.map((figure) => (figure === undefined ? '–' : wordFigure(figure, words))).join(' / ')]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
