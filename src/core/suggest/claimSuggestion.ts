import type { Claim } from '../annotation/model';
import type { ClaimRule } from './bind/bound';

/** A span of an article's normalised text in code points, with its words. */
export interface Mention {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** A casualty claim that a person may accept. Offsets are code points of the normalised text. */
export interface ClaimSuggestion extends Mention {
  readonly type: 'casualty';
  readonly claim: Claim;
  /** The rule that found it. */
  readonly why: ClaimRule;
  /** The words that name those harmed and who says so, for a codebook to link. */
  readonly victims?: Mention;
  readonly claimant?: Mention;
  /** Places in the list of suggestions of this article. */
  readonly partOf?: number;
  readonly supersedes?: number;
}
