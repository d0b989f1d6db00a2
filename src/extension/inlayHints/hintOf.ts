import type { Annotation } from '../../core/annotation/model';
import { placeName } from '../../core/codebook/find';
import { foldName } from '../../core/codebook/fold';
import type { Codebook } from '../../core/codebook/model';
import { boundsOf, type Bounds } from '../../core/report/bounds';
import { wordBounds, wordFigure, type Words } from '../../core/report/words';

/** What an annotation's words mean, where they do not say it themselves; undefined where there is nothing to add. */
export function hintOf(annotation: Annotation, codebook: Codebook, words: Words): string | undefined {
  switch (annotation.type) {
    case 'casualty': {
      const { count, harm } = annotation.claim;
      return `${figureOf(boundsOf(count), words)} ${words.harm[harm]}`;
    }
    case 'date':
      return annotation.value === annotation.exact ? undefined : annotation.value;
    case 'place': {
      if (annotation.place === undefined) return undefined;
      const name = placeName(codebook, annotation.place);
      return foldName(name) === foldName(annotation.exact) ? undefined : name;
    }
    case 'actor':
    case 'statement':
    case 'person':
      return undefined;
  }
}

/** "≥ 81", "≤ 30", "≈ 20", "20–25", "12"; what has no figure in words. */
function figureOf(bounds: Bounds, words: Words): string {
  const figure = (value: number): string => wordFigure(value, words);
  switch (bounds.kind) {
    case 'exact':
      return figure(bounds.value);
    case 'at_least':
      return `≥ ${figure(bounds.value)}`;
    case 'up_to':
      return `≤ ${figure(bounds.value)}`;
    case 'about':
      return `≈ ${figure(bounds.value)}`;
    case 'range':
      return `${figure(bounds.lower)}–${figure(bounds.upper)}`;
    case 'vague':
    case 'unstated':
      return wordBounds(bounds, words);
  }
}
