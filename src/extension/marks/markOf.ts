import type { Annotation } from '../../core/annotation/model';
import type { AnnotationType } from '../../core/annotation/values';
import type { AnchorState } from '../../core/anchor/states';

/** How one annotation is drawn; marks that are alike share one decoration type. */
export interface Mark {
  readonly type: AnnotationType;
  /** It is not certain that the words stand here. */
  readonly uncertain: boolean;
  /** False for an actor or place that no codebook entry has been chosen for. */
  readonly linked: boolean;
}

/** The mark of an annotation; undefined for one that has no place in the text. */
export function markOf(annotation: Annotation, state: AnchorState): Mark | undefined {
  if (state === 'orphaned') return undefined;
  return { type: annotation.type, uncertain: state === 'uncertain', linked: isLinked(annotation) };
}

/** Marks with the same key look the same. */
export function markKey({ type, uncertain, linked }: Mark): string {
  return [type, uncertain ? 'uncertain' : 'sure', linked ? 'linked' : 'unlinked'].join('.');
}

function isLinked(annotation: Annotation): boolean {
  switch (annotation.type) {
    case 'actor':
      return annotation.actor !== undefined;
    case 'place':
      return annotation.place !== undefined;
    case 'casualty':
    case 'date':
    case 'statement':
    case 'person':
      return true;
  }
}
