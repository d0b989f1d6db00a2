import type { Annotation } from '../annotation/model';

/** What only a person's acceptance, or the writing of it, gives an annotation. */
type GivenOnAccepting = 'id' | 'prefix' | 'suffix' | 'by' | 'sha256' | 'review' | 'links';

type Candidate<A> = A extends Annotation ? Omit<A, GivenOnAccepting> : never;

/** How a suggested claim belongs to another one of the same article; becomes a link when both are accepted. */
export interface Relation {
  readonly kind: 'part_of' | 'supersedes' | 'corroborates';
  /** Place of the other in the article's list of suggestions. */
  readonly to: number;
}

/**
 * A machine's candidate for an annotation: its keys as in a sidecar, but those that come with a person's acceptance.
 * Offsets are code points of the normalised text.
 */
export type Suggestion = Candidate<Annotation> & {
  /** The rule that found it: a stable word for scripts. */
  readonly why: string;
  /** An actor or place that the codebook lacks; `nearest`: ids whose names are spelt alike, the likeliest first. */
  readonly new?: { readonly name: string; readonly nearest?: readonly string[] };
  readonly relations?: readonly Relation[];
};

/** An article as suggestions read it. */
export interface ArticleToRead {
  /** Normalised (`normaliseText`). */
  readonly text: string;
  /** ISO 8601, with a time where one is known. */
  readonly published?: string | undefined;
  /** Guessed from the text where absent. */
  readonly language?: 'en' | 'fr' | undefined;
}
