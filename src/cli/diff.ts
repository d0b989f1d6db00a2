import { nodeDigest } from './nodeDigest';
import { LOCALES, type Locale } from '../core/report/words';
import { reviewTrees } from '../project/reviewTrees';
import { tellReview } from '../project/tellReview';
import { codebooksIn } from '../project/treeTexts';
import { readArgs, readChoice, usageError } from './args';
import type { Command, Io } from './command';
import { diffJson, diffMarkdown, diffText, type DiffReport } from './diffReport';
import { diffWordsFor } from './diffWords';
import { folderTree, mergeBaseOf, reviewRoot, revisionTree } from './reviewSides';

const FORMATS = ['text', 'markdown', 'json'] as const;

const WRITERS: Readonly<Record<(typeof FORMATS)[number], (report: DiffReport) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: diffJson,
};

export const diffCommand: Command = {
  name: 'diff',
  summary: 'tells what changed in annotations, codebook and incidents, not which lines did',
  help: `Usage: sitrep diff BASE [HEAD] [--format text|markdown|json]
                   [--language en|fr] [--no-redact]
       sitrep diff BASE...[HEAD]

Compares the project at two branches, tags or commits; without HEAD, with its files as they are now. BASE...HEAD
compares with the last commit that the two have in common, as a pull request does (HEAD: default HEAD). Each change is
one sentence; annotations that only moved because the text did are counted, not listed.

  --format FORMAT  text (default), markdown (for a job summary or a comment), json
  --language LANG  of the sentences, en (default) or fr
  --no-redact      keep the names of persons and what is marked sensitive
  --help           this text

Exit status: 0 told, 1 told, but files could not be read and are missing from it, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('diff', args, {
      format: { type: 'string', default: 'text' },
      language: { type: 'string', default: 'en' },
      'no-redact': { type: 'boolean' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(diffCommand.help);
      return 0;
    }
    const format = readChoice('--format', values.format, FORMATS);
    const locale = readChoice('--language', values.language, LOCALES);
    const report = await reportOn(positionals, values['no-redact'] !== true, locale, io);
    await io.write(WRITERS[format](report));
    return report.problems.length > 0 ? 1 : 0;
  },
};

async function reportOn(given: readonly string[], redacted: boolean, locale: Locale, io: Io): Promise<DiffReport> {
  const root = await reviewRoot(io.cwd);
  const { base, head } = await sidesOf(given, root, io);
  const before = await revisionTree(root, base, io.cancel);
  const after = head === undefined ? await folderTree(root) : await revisionTree(root, head, io.cancel);
  const { files, problems } = await reviewTrees(before, after, nodeDigest, io.cancel);
  const told = await tellReview(files, await codebooksIn(after, io.cancel), { redacted, locale });
  return { base, head, redacted, words: diffWordsFor(locale), problems, ...told };
}

async function sidesOf(
  given: readonly string[],
  root: string,
  io: Io,
): Promise<{ readonly base: string; readonly head: string | undefined }> {
  const [base, head, ...more] = given;
  if (base === undefined || base === '' || more.length > 0) {
    throw usageError('Name one branch, tag or commit to compare with, or two. Run “sitrep diff --help” for more.');
  }
  const [one = '', other] = base.split('...');
  if (other === undefined) return { base, head };
  if (head !== undefined) throw usageError('Name BASE...HEAD, or BASE and HEAD, not both.');
  const end = other === '' ? 'HEAD' : other;
  return { base: await mergeBaseOf(root, one === '' ? 'HEAD' : one, end, io.cancel), head: end };
}
