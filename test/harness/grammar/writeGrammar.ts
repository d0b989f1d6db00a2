import { writeFileSync } from 'node:fs';
import { conflictReportGrammar } from './conflictReport';

const target = new URL('../../../syntaxes/conflict-report.tmLanguage.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(conflictReportGrammar(), null, 2)}\n`);
