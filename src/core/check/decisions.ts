import type { Decision } from '../annotation/model';
import type { Problem } from '../problem';
import { eachAnnotation, problemAt, type CheckPath, type FileView, type SidecarRule } from './view';

/** A decision says something, and its low ≤ best ≤ high. */
export const decisions: SidecarRule = (view) =>
  eachAnnotation(view, (annotation, index) =>
    annotation.type === 'casualty' && annotation.claim.decision !== undefined
      ? decisionProblems(view, ['annotations', index, 'claim', 'decision'], annotation.claim.decision, annotation.id)
      : [],
  );

export function decisionProblems(
  view: FileView,
  path: CheckPath,
  { harm, low, best, high }: Decision,
  annotation?: string,
): readonly Problem[] {
  const about = annotation === undefined ? {} : { annotation };
  const figures = [low, best, high].filter((figure) => figure !== undefined);
  if (harm === undefined && figures.length === 0) {
    const message =
      'The decision gives neither a harm nor a figure and settles nothing. Add one, or remove the decision.';
    return [problemAt(view, path, { code: 'decision/empty', severity: 'warning', message, ...about })];
  }
  if (figures.some((figure, index) => index > 0 && (figures[index - 1] ?? 0) > figure)) {
    const message = `The decision's figures are not low ≤ best ≤ high (${figures.join(', ')}). Correct them.`;
    const key = low !== undefined ? 'low' : 'best';
    return [problemAt(view, [...path, key], { code: 'decision/order', severity: 'error', message, ...about })];
  }
  if (harm === 'none' && figures.some((figure) => figure > 0)) {
    const message =
      'The decision says that nobody was harmed and yet gives a figure above 0. Correct the harm or the figure.';
    return [problemAt(view, [...path, 'harm'], { code: 'decision/none', severity: 'warning', message, ...about })];
  }
  return [];
}
