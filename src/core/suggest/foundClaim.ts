import type { Claim } from '../annotation/model';
import type { LanguageData } from '../reading/language';
import type { Token } from '../reading/tokens';
import type { ClaimRule } from './bind/bound';

/** A span of the article, UTF-16. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundClaim extends Span {
  readonly claim: Claim;
  readonly why: ClaimRule;
  readonly victims: Span | undefined;
  readonly claimant: Span | undefined;
  readonly partOf: FoundClaim | undefined;
  readonly supersedes: FoundClaim | undefined;
}

export interface SentenceToRead {
  readonly text: string;
  /** Where it begins in the article, UTF-16. */
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly data: LanguageData;
  /** Whom "he said" means. */
  readonly speaker: Span | undefined;
  /** Whose "the statement" is. */
  readonly issuer: Span | undefined;
  readonly earlier: readonly FoundClaim[];
  /** Who says what stands at a place (UTF-16 of the article), if that is in a quotation from another sentence. */
  readonly quotedAt: (at: number) => Quoted | undefined;
}

export interface Quoted {
  readonly speaker: Span | undefined;
}

export interface SentenceClaims {
  readonly found: readonly FoundClaim[];
  readonly speaker?: Span;
}
