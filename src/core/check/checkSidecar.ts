import { comparePositions } from './order';
import { anchorStates } from './anchorStates';
import { annotationOrder } from './annotationOrder';
import { articleBlock } from './articleBlock';
import { claimCounts } from './claimCounts';
import { dates } from './dates';
import { decisions } from './decisions';
import { references } from './references';
import { spanLength } from './spanLength';
import { spanText } from './spanText';
import type { Problem } from '../problem';
import type { SidecarRule, SidecarView } from './view';

const RULES: readonly SidecarRule[] = [
  articleBlock,
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
  return RULES.flatMap((rule) => rule(view)).sort((left, right) => comparePositions(left.range, right.range));
}
