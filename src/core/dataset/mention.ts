import type { Anchor } from '../anchor/states';
import type { Annotation, Claim } from '../annotation/model';
import type { Codebook } from '../codebook/model';
import type { DatasetArticle } from './model';

/** An anchor that is sure of its place: no other is exported. */
export type SureAnchor = Extract<Anchor, { state: 'anchored' | 'moved' }>;

/** One annotation as the columns of a table see it. */
export interface DatasetMention {
  readonly article: DatasetArticle;
  readonly annotation: Annotation;
  readonly anchor: SureAnchor;
  readonly codebook: Codebook;
}

export interface DatasetClaim extends DatasetMention {
  readonly claim: Claim;
}

/** The names of actors, in the order of the ids; an id without an entry (`check` reports it) stands for itself. */
export const actorNames = (ids: readonly string[] | undefined, { actors }: Codebook): readonly string[] | undefined =>
  ids?.map((id) => actors.get(id)?.name ?? id);

export const actorName = (id: string | undefined, { actors }: Codebook): string | undefined =>
  id === undefined ? undefined : (actors.get(id)?.name ?? id);

export const placeName = (id: string | undefined, { places }: Codebook): string | undefined =>
  id === undefined ? undefined : (places.get(id)?.name ?? id);
