import type { Severity } from '../core/problem';
import type { CheckReport } from './checkReport';
import { oneBased } from './located';
import { visible, visibleStart } from './visible';

/** For a person: one line a problem, and a last line that sums up. */
export function checkText({ problems, articles, annotations }: CheckReport): string {
  const lines = problems.map((problem) => {
    const { line, column } = oneBased(problem);
    return `${visibleStart(problem.shownFile)}:${line}:${column}: ${problem.severity}: ${visible(problem.message)} [${visible(problem.code)}]`;
  });
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const found = [plural(count('error'), 'error'), plural(count('warning'), 'warning'), plural(count('info'), 'note')];
  const checked = `${plural(annotations, 'annotation')} in ${plural(articles, 'article')} checked`;
  const sum = problems.length === 0 ? `${checked}: no problems.` : `${checked}: ${found.join(', ')}.`;
  return [...lines, sum, ''].join('\n');
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
