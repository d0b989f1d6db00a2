import type { Decision } from '../../annotation/model';
import { isDecided } from '../pending';

export type DecisionFault = 'empty' | 'order' | 'none';

/** What is wrong with a decision: it says nothing, its low ≤ best ≤ high does not hold, or nobody was harmed and yet some were. */
export function decisionFault(decision: Decision): DecisionFault | undefined {
  if (!isDecided({ decision })) return 'empty';
  const figures = [decision.low, decision.best, decision.high].filter((figure) => figure !== undefined);
  if (figures.some((figure, index) => index > 0 && (figures[index - 1] ?? 0) > figure)) return 'order';
  return decision.harm === 'none' && figures.some((figure) => figure > 0) ? 'none' : undefined;
}
