import { comparePositions } from './order';
import { anchorStates } from './anchorStates';
import { annotationOrder } from './annotationOrder';
import { articleBlock } from './articleBlock';
import { claimCounts } from './claimCounts';
import { dates } from './dates';
import { decisions } from './decisions';
import { references } from './references';
import { seenSpans } from './seenSpans';
import { spanLength } from './spanLength';
import { spanText } from './spanText';
import type { Problem } from '../problem';
import type { SidecarRule, SidecarView } from './view';

const RULES: readonly SidecarRule[] = [
  articleBlock,
  seenSpans,
  annotationOrder,
  spanLength,
  spanText,
  anchorStates,
  references,
  claimCounts,
  decisions,
  dates,
];

/** Everything that can be said of one sidecar by itself and the codebook, in the order of its lines. */
export function checkSidecar(view: SidecarView): readonly Problem[] {
  return inOrder(RULES.flatMap((rule) => rule(view)));
}

/** The same, letting others work between two rules: each takes milliseconds for thousands of annotations. */
export function* checkSidecarInTurns(view: SidecarView): Generator<void, readonly Problem[]> {
  const problems: Problem[] = [];
  for (const rule of RULES) {
    problems.push(...rule(view));
    yield;
  }
  return inOrder(problems);
}

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((left, right) => comparePositions(left.range, right.range));
