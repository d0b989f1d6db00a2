import { checkSidecar } from '../core/check/checkSidecar';
import { duplicateIds } from '../core/check/duplicateIds';
import { indexSidecar } from '../core/check/sidecarIndex';
import { fileView } from '../core/check/view';
import { readSidecar } from '../core/annotation/sidecar';
import { checkProject } from '../project/checkProject';
import { decodeUtf8 } from '../project/utf8';
import { readArgs, readChoice, usageError } from './args';
import { checkGithub } from './checkGithub';
import { checkJson } from './checkJson';
import { hasFindings, type CheckReport } from './checkReport';
import { checkSarif } from './checkSarif';
import { checkText } from './checkText';
import type { Command, Io } from './command';
import { findProjects } from './findProjects';
import { locate, type LocatedProblem } from './located';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
const WRITERS: Readonly<Record<(typeof FORMATS)[number], (report: CheckReport) => string>> = {
  text: checkText,
  json: checkJson,
  github: checkGithub,
  sarif: checkSarif,
};

export const checkCommand: Command = {
  name: 'check',
  summary: 'checks sidecars, codebook, incidents and anchors',
  help: `Usage: sitrep check [PATH…] [--format text|json|github|sarif]

Checks sidecars, codebook, incidents, and whether every annotation still stands in its article.
PATH is an article, a sidecar, a folder, or - for one sidecar on standard input (by itself: its article,
its codebook and the targets of its links are not looked up). Default: the current folder. A path inside a
project is checked with the nearest .sitrep/ at or above it.

  --format FORMAT  text (default), json, github (workflow commands), sarif
  --help           this text

Exit status: 0 clean (notes are no findings), 1 errors or warnings, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('check', args, {
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(checkCommand.help);
      return 0;
    }
    const format = readChoice('--format', values.format, FORMATS);
    const report = await reportOn(positionals, io);
    io.out(WRITERS[format](report));
    return hasFindings(report) ? 1 : 0;
  },
};

async function reportOn(paths: readonly string[], io: Io): Promise<CheckReport> {
  if (paths.includes('-')) {
    if (paths.length > 1) throw usageError('“-” is standard input and stands alone. Name it or paths, not both.');
    return reportOnInput(io);
  }
  const problems: LocatedProblem[] = [];
  const counts = { articles: 0, annotations: 0 };
  for (const { project, root, only } of await findProjects(io.cwd, paths, io.cancel)) {
    const result = await checkProject(project, { only, cancel: io.cancel });
    problems.push(...result.problems.map((problem) => locate(problem, root, io.cwd)));
    counts.articles += result.articles;
    counts.annotations += result.annotations;
  }
  return { problems, ...counts, version: io.version };
}

const INPUT = '<stdin>';

/** One sidecar by itself. */
async function reportOnInput(io: Io): Promise<CheckReport> {
  const text = decodeUtf8(await io.readInput(), 'Standard input');
  const reading = readSidecar(text, INPUT);
  const own = { version: io.version, articles: 1 };
  if (!reading.ok) {
    return { ...own, problems: reading.problems.map((problem) => ({ ...problem, shownFile: INPUT })), annotations: 0 };
  }
  const { sidecar } = reading;
  const view = fileView(INPUT, text);
  const registers = { actors: undefined, places: undefined, incidents: undefined, articles: undefined };
  const problems = [
    ...checkSidecar({ ...view, article: sidecar.article.file, sidecar, registers, today: undefined }),
    ...duplicateIds([indexSidecar({ ...view, sidecar })]),
  ];
  return {
    ...own,
    problems: problems.map((problem) => ({ ...problem, shownFile: INPUT })),
    annotations: sidecar.annotations?.length ?? 0,
  };
}
