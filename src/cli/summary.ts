import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RULES, type Rule } from '../core/incident/analysis';
import { analyseIncidents, type AnalysedIncident } from '../core/incident/analyseIncidents';
import type { Gathering } from '../core/incident/gather';
import type { IncidentSummary } from '../core/incident/summary';
import type { Problem } from '../core/problem';
import { heading, type Block } from '../core/report/blocks';
import type { Chart } from '../core/report/charts/charts';
import { FileCharts } from '../core/report/charts/fileCharts';
import { htmlReport } from '../core/report/htmlReport';
import { incidentReport } from '../core/report/incident/incidentReport';
import { markdownReport } from '../core/report/markdownReport';
import { redactedSummaries } from '../core/report/redactSummaries';
import { reportWordsFor, wordsFor } from '../core/report/wordsFor';
import { LOCALES, type Locale } from '../core/report/words';
import { loadAll } from '../project/loadAll';
import { readArgs, readChoice, usageError } from './args';
import type { Command, Io } from './command';
import { findProjects } from './findProjects';
import { isCode } from './nodeFileSystem';
import { visibleJson } from './visible';

const FORMATS = ['markdown', 'html', 'json'] as const;

/** What is told: the summaries, by which rule, and what could not be read. */
interface Told {
  readonly summaries: readonly AnalysedIncident[];
  readonly rule: Rule;
  /** Of the report; JSON has none. */
  readonly locale: Locale;
  readonly redacted: boolean;
  readonly problems: readonly Problem[];
}

const WRITERS: Readonly<Record<(typeof FORMATS)[number], (told: Told) => string | Promise<string>>> = {
  markdown: (told) => markdownReport(blocksOf(told)),
  html: async (told) =>
    htmlReport({
      title: reportWordsFor(told.locale).title,
      locale: told.locale,
      blocks: blocksOf(told, await chartsOf(told)),
    }),
  json: ({ summaries, problems, rule, redacted }) => {
    const unread = problems.map(({ file, code, message }) => ({ file, code, message }));
    return `${visibleJson({ version: 1, rule, redacted, incidents: summaries, problems: unread })}\n`;
  },
};

export const summaryCommand: Command = {
  name: 'summary',
  summary: 'sets the claims of incidents side by side and derives low, best and high',
  help: `Usage: sitrep summary [INCIDENT] [--format markdown|html|json] [--rule acled|ucdp]
                      [--language en|fr] [--no-redact]

Tells of an incident, or of all of the project at or above the current folder: the claims as reported, with claimant
and party status; contradictions; what waits for a decision; possible duplicates; and the dead by a rule, each number
with the claims and decisions it rests on. INCIDENT is an incident's id.

  --format FORMAT  markdown (default), html (one file, standalone, with
                   maps and other charts), json (both rules)
  --rule RULE      acled or ucdp; default: that of .sitrep/project.yaml, else acled
  --language LANG  of the report, en (default) or fr
  --no-redact      keep the names of persons and what is marked sensitive
  --help           this text

Exit status: 0 told, 1 told, but files could not be read and are missing from it, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('summary', args, {
      format: { type: 'string', default: 'markdown' },
      rule: { type: 'string' },
      language: { type: 'string', default: 'en' },
      'no-redact': { type: 'boolean' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(summaryCommand.help);
      return 0;
    }
    const format = readChoice('--format', values.format, FORMATS);
    const rule = values.rule === undefined ? undefined : readChoice('--rule', values.rule, RULES);
    const locale = readChoice('--language', values.language, LOCALES);
    const [incident, ...more] = positionals;
    if (more.length > 0) throw usageError('Name one incident, or none for all of them.');
    const told = await tell(io, incident, rule, values['no-redact'] !== true);
    await io.write(await WRITERS[format]({ ...told, locale }));
    return told.problems.length > 0 ? 1 : 0;
  },
};

async function tell(
  io: Io,
  incident: string | undefined,
  asked: Rule | undefined,
  redact: boolean,
): Promise<Omit<Told, 'locale'>> {
  const [found, ...others] = await findProjects(io.cwd, [], io.cancel);
  if (found === undefined || others.length > 0) {
    const roots = [found, ...others].map((each) => path.relative(io.cwd, each?.root ?? '') || '.');
    throw usageError(`A summary is of one project, and these are several: ${roots.join(', ')}. Run it in one of them.`);
  }
  const { problems, ...loaded } = await loadAll(found.project, { cancel: io.cancel });
  const rule = asked ?? (await found.project.codebook.projectFile()).rule ?? 'acled';
  const wantedOf = (gathering: Gathering): readonly AnalysedIncident[] => {
    const gathered = analyseIncidents(gathering);
    if (incident === undefined) return gathered;
    const wanted = gathered.filter(({ key }) => key === incident);
    if (wanted.length === 0) throw usageError(unknown(incident, gathered));
    return wanted;
  };
  // Redacted together, so that a possible duplicate is named as its own summary names it.
  const summaries = redact ? redactedSummaries(loaded, wantedOf) : wantedOf(loaded);
  return { summaries, rule, redacted: redact, problems };
}

const MOST_NAMED = 5;

function unknown(incident: string, known: readonly IncidentSummary[]): string {
  const named = known.slice(0, MOST_NAMED).map(({ key }) => key);
  const more = known.length > named.length ? ' and others' : '';
  const these = named.length === 0 ? 'The project has none yet.' : `There are ${named.join(', ')}${more}.`;
  return `There is no incident “${incident}”. ${these}`;
}

type Charts = ReadonlyMap<AnalysedIncident, readonly (Chart | undefined)[]>;

async function chartsOf({ summaries, rule, locale }: Told): Promise<Charts> {
  const charts = new FileCharts(wordsFor(locale), rule, landText);
  const drawn = new Map<AnalysedIncident, readonly (Chart | undefined)[]>();
  for (const summary of summaries) drawn.set(summary, await charts.all(summary));
  return drawn;
}

/** The outlines of the countries, where they stand beside this program; a copy of the program alone draws no maps. */
async function landText(): Promise<string | undefined> {
  try {
    return await readFile(path.join(__dirname, 'webview', 'land.json'), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function blocksOf({ summaries, rule, locale, redacted, problems }: Told, charts: Charts = new Map()): readonly Block[] {
  const report = reportWordsFor(locale);
  const blocks = incidentReport(summaries, { rule, redacted, words: wordsFor(locale), report, charts });
  if (problems.length === 0) return blocks;
  const items = problems.map(({ file, message }) => `${file}: ${message}`);
  return [...blocks, heading(2, report.unread), { kind: 'list', items }];
}
