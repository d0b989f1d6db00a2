import type { Doubt } from '../../core/anchor/states';
import type { AnchorState } from '../../core/anchor/states';

/** How an annotation stands to today's text. */
export interface Standing {
  readonly state: AnchorState;
  readonly doubt?: Doubt | undefined;
}

/** Whether a person has to say where an annotation's words are. */
export const needsPerson = ({ state }: Standing): boolean => state === 'uncertain' || state === 'orphaned';

/** The order in which a person is asked: a changed figure may falsify the dataset, a typo may wait. */
export function needRank({ state, doubt }: Standing): number {
  if (state === 'orphaned') return 3;
  if (state !== 'uncertain') return 4;
  if (doubt === 'figure-changed') return 0;
  return doubt === 'corrected' ? 2 : 1;
}
