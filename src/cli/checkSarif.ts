import type { Severity } from '../core/problem';
import type { CheckReport } from './checkReport';
import { oneBased } from './located';
import { visibleJson } from './visible';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, which code hosts take as the result of an analysis. */
export function checkSarif({ problems, version }: CheckReport): string {
  const rules = [...new Set(problems.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sitrep', version, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => {
          const { line, column, endLine, endColumn } = oneBased(problem);
          const region = { startLine: line, startColumn: column, endLine, endColumn };
          const uri = problem.shownFile.split('/').map(encodeURIComponent).join('/');
          return {
            ruleId: problem.code,
            ruleIndex: rules.indexOf(problem.code),
            level: LEVELS[problem.severity],
            message: { text: problem.message },
            locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
          };
        }),
      },
    ],
  };
  return `${visibleJson(log)}\n`;
}
