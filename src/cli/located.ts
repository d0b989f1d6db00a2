import path from 'node:path';
import type { Problem } from '../core/problem';

/** A problem with its file as a person at this prompt, or a CI run from here, names it. */
export interface LocatedProblem extends Problem {
  /** Relative to the working folder, with forward slashes. */
  readonly shownFile: string;
}

export function locate(problem: Problem, root: string, cwd: string): LocatedProblem {
  const way = path.relative(cwd, path.join(root, ...problem.file.split('/')));
  return { ...problem, shownFile: way.split(path.sep).join('/') };
}

/** Where a problem begins and ends: lines and UTF-16 columns from 1, as editors and CI show them. */
export function oneBased({ range: { start, end } }: Problem): {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
} {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
