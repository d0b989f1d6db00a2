import type { Decision } from '../annotation/model';
import { decisionFault } from '../incident/decide/decisionFault';
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
  decision: Decision,
  annotation?: string,
): readonly Problem[] {
  const about = annotation === undefined ? {} : { annotation };
  const { low, best, high } = decision;
  switch (decisionFault(decision)) {
    case undefined:
      return [];
    case 'empty': {
      const message =
        'The decision gives neither a harm nor a figure and settles nothing. Add one, or remove the decision.';
      return [problemAt(view, path, { code: 'decision/empty', severity: 'warning', message, ...about })];
    }
    case 'order': {
      const figures = [low, best, high].filter((figure) => figure !== undefined).join(', ');
      const message = `The decision's figures are not low ≤ best ≤ high (${figures}). Correct them.`;
      const key = low !== undefined ? 'low' : 'best';
      return [problemAt(view, [...path, key], { code: 'decision/order', severity: 'error', message, ...about })];
    }
    case 'none': {
      const message =
        'The decision says that nobody was harmed and yet gives a figure above 0. Correct the harm or the figure.';
      return [problemAt(view, [...path, 'harm'], { code: 'decision/none', severity: 'warning', message, ...about })];
    }
  }
}
