import type { Candidate } from './bindCount';
import { chainBefore, formOf, type VerbChain } from './cueForm';
import type { Cue } from './harmCues';
import type { CueForm, LanguageData } from './language';
import type { JoinedCount } from './readFamily';
import type { Token } from './tokens';

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

export const actsOf = (cues: readonly Cue[], tokens: readonly Token[], data: LanguageData): readonly Act[] =>
  cues.map((cue) => ({ cue, form: formOf(cue, tokens, data), chain: chainBefore(tokens, cue.from, data) }));
