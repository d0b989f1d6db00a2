import { compareBy, compareText } from '../incident/order';
import type { Problem, TextRange } from '../problem';

/** By where a range begins, then by where it ends. */
export function comparePositions(left: TextRange, right: TextRange): number {
  return compareBy(
    left.start.line - right.start.line,
    left.start.character - right.start.character,
    left.end.line - right.end.line,
    left.end.character - right.end.character,
  );
}

/** By file, place and code: the same on every machine. */
export function compareProblems(left: Problem, right: Problem): number {
  return compareBy(
    compareText(left.file, right.file),
    comparePositions(left.range, right.range),
    compareText(left.code, right.code),
    compareText(left.message, right.message),
  );
}
