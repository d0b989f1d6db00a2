import type { Problem } from '../core/problem';
import { heading, paragraph, type Block } from '../core/report/blocks';
import { markdownReport } from '../core/report/markdownReport';
import type { ToldChange } from '../core/review/tell';
import { shown } from '../core/check/view';
import { reviewData } from '../project/reviewData';
import type { ToldReview } from '../project/tellReview';
import { plural } from './checkText';
import { visible, visibleJson, visibleStart } from './visible';

export interface DiffReport extends ToldReview {
  readonly base: string;
  /** Undefined: the files as they are now. */
  readonly head: string | undefined;
  readonly redacted: boolean;
  readonly problems: readonly Problem[];
}

/** For a person at a prompt: one line a change, and a last line that sums up. */
export function diffText(report: DiffReport): string {
  const lines = report.files.flatMap(({ review, changes }) => [
    ...renamed(review).map(visibleStart),
    ...changes.filter(({ isQuiet }) => !isQuiet).map((change) => visibleStart(lineOf(change))),
  ]);
  const unread = report.problems.map(({ file, message }) => `${visibleStart(file)}: error: ${visible(message)}`);
  return [...lines, ...unread, sumOf(report), ''].join('\n');
}

/** For a job summary or a comment on a pull request: a list for each file. */
export function diffMarkdown(report: DiffReport): string {
  const blocks = report.files.flatMap(({ review, changes }): readonly Block[] => {
    const items = [...renamed(review), ...changes.filter(({ isQuiet }) => !isQuiet).map(lineOf)];
    return items.length === 0 ? [] : [heading(3, review.file), { kind: 'list', items }];
  });
  const unread = report.problems.map(({ file, message }) => `${file}: ${message}`);
  return markdownReport([
    heading(2, 'Changes of annotations'),
    paragraph(sumOf(report)),
    ...blocks,
    ...(unread.length === 0 ? [] : [heading(3, 'Could not be read'), { kind: 'list', items: unread } as const]),
  ]);
}

/** For machines. What is redacted has no `fields`. */
export function diffJson({ files, base, head, redacted, redact, problems }: DiffReport): string {
  const report = {
    version: 1,
    base,
    head,
    redacted,
    files: files.map((file) => reviewData(file, redacted)),
    problems: problems.map(({ file, code, message }) => ({ file, code, message })),
  };
  return `${visibleJson(withoutNames(report, redact))}\n`;
}

/** Every text in a value redacted, but keys. */
function withoutNames(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => withoutNames(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, withoutNames(own, redact)]));
}

function lineOf({ sentence, words, change }: ToldChange): string {
  if (change.subject !== 'annotation') return sentence;
  return `${sentence} (${words === undefined ? '' : `${shown(words)}, `}${change.key})`;
}

const renamed = ({ file, renamedFrom }: { file: string; renamedFrom: string | undefined }): readonly string[] =>
  renamedFrom === undefined ? [] : [`${renamedFrom} renamed to ${file}`];

function sumOf({ files, problems }: DiffReport): string {
  const all = files.flatMap(({ changes }) => changes);
  const quiet = all.filter(({ isQuiet }) => isQuiet).length;
  const told = all.length - quiet;
  const moved = quiet === 0 ? '' : `; ${plural(quiet, 'annotation')} moved with the text`;
  const unread = problems.length === 0 ? '' : `; ${plural(problems.length, 'file')} could not be read`;
  if (told === 0 && quiet === 0) return `No changes${unread}.`;
  return `${plural(told, 'change')} in ${plural(files.length, 'file')}${moved}${unread}.`;
}
