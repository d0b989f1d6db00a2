import type { Severity } from '../core/problem';
import type { CheckReport } from './checkReport';
import { oneBased } from './located';
import { visible } from './visible';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, which GitHub shows as annotations of the pull request's files. */
export function checkGithub({ problems }: CheckReport): string {
  return problems
    .map((problem) => {
      const { line, column, endLine, endColumn } = oneBased(problem);
      // GitHub drops columns that span lines.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      const place = `file=${property(problem.shownFile)},line=${line},endLine=${endLine}${columns}`;
      return `::${COMMANDS[problem.severity]} ${place},title=${property(`sitrep ${problem.code}`)}::${data(problem.message)}\n`;
    })
    .join('');
}

const data = (text: string): string => visible(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
