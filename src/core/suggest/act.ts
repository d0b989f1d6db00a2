import type { Candidate } from '../reading/bindCount';
import type { VerbChain } from '../reading/cueForm';
import type { Cue } from '../reading/harmCues';
import type { CueForm } from '../reading/language';
import type { JoinedCount } from '../reading/readFamily';

/** A word for harm in a sentence, with its form and the auxiliaries before it. Token indices. */
export interface Act {
  readonly cue: Cue;
  readonly form: CueForm;
  readonly chain: VerbChain;
}

/** A number of people in a sentence; `to` is the token after its noun phrase. */
export interface Counted {
  readonly candidate: Candidate;
  readonly joined: JoinedCount;
  readonly from: number;
  readonly to: number;
}
