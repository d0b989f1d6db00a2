import type { CheckReport } from './checkReport';
import { oneBased } from './located';
import { visibleJson } from './visible';

/** For programs: lines and UTF-16 columns from 1. */
export function checkJson({ problems, articles, annotations }: CheckReport): string {
  const report = {
    version: 1,
    articles,
    annotations,
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      message: problem.message,
      file: problem.shownFile,
      ...oneBased(problem),
      annotation: problem.annotation,
    })),
  };
  return `${visibleJson(report)}\n`;
}
