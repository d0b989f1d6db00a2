import type { Harm } from '../../annotation/values';
import type { Act, Counted } from '../clause';

/** How a number came to be the number of those harmed: the rule's name, shown to the coder. */
export type ClaimRule =
  | 'passive'
  | 'active'
  | 'intransitive'
  | 'nominal'
  | 'counted harm'
  | 'elliptic'
  | 'toll'
  | 'part'
  | 'among the dead'
  | 'restated'
  | 'unnumbered';

export interface Bound {
  readonly act: Act;
  readonly counted?: Counted;
  readonly rule: ClaimRule;
  /** The counted ones that this is a part of. */
  readonly partOf?: Counted;
  /** Where it differs from the cue's. */
  readonly harm?: Harm;
}
