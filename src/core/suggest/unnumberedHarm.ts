import type { Bound } from './bind/bound';

/** Harm to people whose number is not said, where it is told as something that happened. Precision before recall. */
export interface Unnumbered extends Bound {
  /** The noun of those harmed, a token index. */
  readonly noun: number;
  /** One person, named by an office or calling: "injuring the driver". */
  readonly one?: true;
  /** Where the words of the claim begin and end. */
  readonly from: number;
  readonly to: number;
}
