import type { Problem } from '../core/problem';
import { heading, paragraph, type Block } from '../core/report/blocks';
import { markdownReport } from '../core/report/markdownReport';
import type { ToldChange } from '../core/review/tell';
import { shown } from '../core/check/view';
import { reviewData } from '../project/reviewData';
import type { ToldReview } from '../project/tellReview';
import type { DiffWords } from './diffWords';
import { visible, visibleJson, visibleStart } from './visible';

export interface DiffReport extends ToldReview {
  readonly base: string;
  /** Undefined: the files as they are now. */
  readonly head: string | undefined;
  readonly redacted: boolean;
  /** Of what text and Markdown say beside the sentences. */
  readonly words: DiffWords;
  readonly problems: readonly Problem[];
}

/** For a person at a prompt: one line a change, and a last line that sums up. */
export function diffText(report: DiffReport): string {
  const lines = report.files.flatMap(({ review, changes }) => [
    ...renamed(review, report.words).map(visibleStart),
    ...changes.filter(({ isQuiet }) => !isQuiet).map((change) => visibleStart(lineOf(change))),
  ]);
  const unread = report.problems.map(
    ({ file, message }) => `${visibleStart(file)}${report.words.error}${visible(message)}`,
  );
  return [...lines, ...unread, sumOf(report), ''].join('\n');
}

/** For a job summary or a comment on a pull request: a list for each file. */
export function diffMarkdown(report: DiffReport): string {
  const blocks = report.files.flatMap(({ review, changes }): readonly Block[] => {
    const items = [...renamed(review, report.words), ...changes.filter(({ isQuiet }) => !isQuiet).map(lineOf)];
    return items.length === 0 ? [] : [heading(3, review.file), { kind: 'list', items }];
  });
  const unread = report.problems.map(({ file, message }) => `${file}: ${message}`);
  return markdownReport([
    heading(2, report.words.title),
    paragraph(sumOf(report)),
    ...blocks,
    ...(unread.length === 0 ? [] : [heading(3, report.words.unreadFiles), { kind: 'list', items: unread } as const]),
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

const renamed = (
  { file, renamedFrom }: { file: string; renamedFrom: string | undefined },
  words: DiffWords,
): readonly string[] => (renamedFrom === undefined ? [] : [words.renamed(renamedFrom, file)]);

function sumOf({ files, problems, words }: DiffReport): string {
  const all = files.flatMap(({ changes }) => changes);
  const quiet = all.filter(({ isQuiet }) => isQuiet).length;
  const told = all.length - quiet;
  const parts = [
    all.length === 0 ? words.none : words.changes(told, files.length),
    ...(quiet === 0 ? [] : [words.moved(quiet)]),
    ...(problems.length === 0 ? [] : [words.unread(problems.length)]),
  ];
  return `${parts.join(words.and)}.`;
}
