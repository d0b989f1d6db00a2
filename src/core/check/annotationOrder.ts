import { compareAnnotations } from '../annotation/order';
import { eachAnnotation, problemAt, type SidecarRule } from './view';

/** Annotations are ordered by start, then end, then id (formats.md), so that two branches insert at the same place. */
export const annotationOrder: SidecarRule = (view) =>
  eachAnnotation(view, (annotation, index) => {
    const before = view.sidecar.annotations?.[index - 1];
    if (before === undefined || compareAnnotations(before, annotation) <= 0) return [];
    const message = `Annotation ${annotation.id} stands after ${before.id}, which it must precede: entries are ordered by start, end and id. Move its lines up.`;
    return [
      problemAt(view, ['annotations', index, 'id'], {
        code: 'annotation/order',
        severity: 'warning',
        message,
        annotation: annotation.id,
      }),
    ];
  });
