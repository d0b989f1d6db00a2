import path from 'node:path';
import type { Doubt } from '../core/anchor/states';
import { shown } from '../core/check/view';
import type { Problem } from '../core/problem';
import { sidecarPathOf } from '../project/paths';
import { reanchorProject, type ReanchorResult, type UnsureAnnotation } from '../project/reanchorProject';
import { readArgs, readChoice, usageError } from './args';
import { plural } from './checkText';
import type { Command, Io } from './command';
import { findProjects } from './findProjects';
import { locate, oneBased, type LocatedProblem } from './located';
import { visible, visibleJson } from './visible';

const FORMATS = ['text', 'json'] as const;

export const reanchorCommand: Command = {
  name: 'reanchor',
  summary: 'finds annotations again in articles that have changed',
  help: `Usage: sitrep reanchor [PATH…] [--write] [--format text|json]

Looks where each annotation stands in its article today: anchored (where it was), moved, uncertain (a person must
say) or orphaned (its words are gone). Where the article is in a Git repository, its history tells what has changed.
PATH is an article, a sidecar or a folder; default: the current folder.

  --write          bring the sidecars of changed articles up to date: sure annotations get today's offsets, those that
                   are not sure keep theirs and are asked about again; tagged words are never rewritten
  --format FORMAT  text (default) or json
  --help           this text

Exit status: 0 all annotations are sure, 1 some are not, or a sidecar or article could not be read or written,
2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('reanchor', args, {
      write: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(reanchorCommand.help);
      return 0;
    }
    const format = readChoice('--format', values.format, FORMATS);
    if (positionals.includes('-'))
      throw usageError('“-” cannot be re-anchored: a sidecar needs its article. Name a file or folder.');
    const report = await reportOn(positionals, values.write, io);
    io.out(format === 'json' ? json(report) : text(report));
    return report.unsure.length > 0 || report.problems.length > 0 ? 1 : 0;
  },
};

type LocatedUnsure = UnsureAnnotation & { readonly shownFile: string; readonly shownArticle: string };

/** All projects together. */
interface Report extends Omit<ReanchorResult, 'unsure' | 'problems'> {
  readonly unsure: readonly LocatedUnsure[];
  readonly problems: readonly LocatedProblem[];
  readonly write: boolean;
}

async function reportOn(paths: readonly string[], write: boolean, io: Io): Promise<Report> {
  const unsure: LocatedUnsure[] = [];
  const problems: LocatedProblem[] = [];
  const states = { anchored: 0, moved: 0, uncertain: 0, orphaned: 0 };
  const counts = { articles: 0, outdated: 0, written: 0 };
  for (const { project, root, only } of await findProjects(io.cwd, paths, io.cancel)) {
    const isAsked = (article: string): boolean => only(article) || only(sidecarPathOf(article));
    const found = await reanchorProject(project, { only: isAsked, write, cancel: io.cancel });
    const show = (file: string): string =>
      path.relative(io.cwd, path.join(root, ...file.split('/'))).replaceAll(path.sep, '/');
    for (const one of found.unsure) unsure.push({ ...one, shownFile: show(one.file), shownArticle: show(one.article) });
    problems.push(...found.problems.map((problem: Problem) => locate(problem, root, io.cwd)));
    for (const state of STATES) states[state] += found.states[state];
    counts.articles += found.articles;
    counts.outdated += found.outdated;
    counts.written += found.written;
  }
  return { ...counts, states, unsure, problems, write };
}

const STATES = ['anchored', 'moved', 'uncertain', 'orphaned'] as const;

function text({ unsure, problems, states, articles, outdated, written, write }: Report): string {
  const lines = unsure.map((one) => {
    const { start } = one.range;
    const place = `${visible(one.shownFile)}:${start.line + 1}:${start.character + 1}`;
    const reason = one.anchor.state === 'uncertain' ? ` [${one.anchor.reason}]` : '';
    return `${place}: ${one.anchor.state}: ${visible(sentence(one))}${reason}`;
  });
  const failed = problems.map((problem) => {
    const { line, column } = oneBased(problem);
    return `${visible(problem.shownFile)}:${line}:${column}: ${problem.severity}: ${visible(problem.message)} [${visible(problem.code)}]`;
  });
  const total = STATES.reduce((sum, state) => sum + states[state], 0);
  const counted = STATES.map((state) => `${states[state]} ${state}`).join(', ');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const unread = errors === 0 ? '' : `; ${plural(errors, 'file')} could not be looked after`;
  return [
    ...lines,
    ...failed,
    `${plural(total, 'annotation')} in ${plural(articles, 'article')}: ${counted}${unread}.`,
    ...outcome(outdated, written, write),
    '',
  ].join('\n');
}

function outcome(outdated: number, written: number, write: boolean): readonly string[] {
  if (outdated === 0) return ['Every sidecar describes its article as it is.'];
  if (write) return [`${plural(written, 'sidecar')} of ${outdated} brought up to date.`];
  return [`${plural(outdated, 'sidecar')} not up to date. Nothing was written; --write does it.`];
}

/** What stands there now, and what to do. */
function sentence({ annotation, anchor, now, shownArticle }: LocatedUnsure): string {
  const words = shown(annotation.exact);
  if (anchor.state === 'orphaned')
    return `${words} is no longer in ${shownArticle}. Open the article in VS Code and tag what replaces it, or remove the annotation.`;
  const place = now === undefined ? shownArticle : `${shownArticle}:${now.line + 1}`;
  const reads = now === undefined || now.words === annotation.exact ? '' : `, which reads ${shown(now.words)}`;
  return `${words} may stand at ${place}${reads}: ${REASONS[anchor.reason]}. Open the article in VS Code and confirm the words, pick another place, or remove the annotation.`;
}

const REASONS: Readonly<Record<Doubt, string>> = {
  'quote-differs': 'other words stand at the place that the sidecar gives',
  'several-places': 'the words stand in several places that fit equally well',
  'context-differs': 'the words around it are others than before',
  edited: 'the words themselves have changed',
  corrected: 'the words differ in spelling, spacing or typography',
  'figure-changed': 'a figure, a number word or a “not” has changed',
};

function json({ unsure, problems, states, articles, outdated, written, write }: Report): string {
  const report = {
    version: 1,
    articles,
    states,
    outdated,
    written: write ? written : undefined,
    unsure: unsure.map((one) => ({
      id: one.annotation.id,
      type: one.annotation.type,
      exact: one.annotation.exact,
      state: one.anchor.state,
      reason: one.anchor.state === 'uncertain' ? one.anchor.reason : undefined,
      message: sentence(one),
      file: one.shownFile,
      line: one.range.start.line + 1,
      column: one.range.start.character + 1,
      article: one.shownArticle,
      // Code points of the normalised article, as in a sidecar.
      now:
        one.now && one.anchor.state === 'uncertain'
          ? { ...one.now, line: one.now.line + 1, start: one.anchor.start, end: one.anchor.end }
          : undefined,
    })),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: problem.message,
      file: problem.shownFile,
      ...oneBased(problem),
    })),
  };
  return `${visibleJson(report)}\n`;
}
