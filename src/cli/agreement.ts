import { ANNOTATION_TYPES } from '../core/annotation/values';
import { ENGLISH } from '../core/report/english';
import type { SpanAgreement } from '../core/review/agreement/agreement';
import { agreementOfTrees, type TreeAgreement } from '../project/agreementOfTrees';
import { nodeDigest } from './nodeDigest';
import { readArgs, readChoice, usageError } from './args';
import { plural } from './checkText';
import type { Command } from './command';
import { treeOf } from './reviewSides';
import { visible, visibleJson, visibleStart } from './visible';

const FORMATS = ['text', 'json'] as const;

export const agreementCommand: Command = {
  name: 'agreement',
  summary: 'says how far two coders agree, from two branches or folders',
  help: `Usage: sitrep agreement A B [--format text|json]

Compares two readings of the same articles. A and B are folders, else branches, tags or commits. Articles are matched
by path and must have the same text.

  exact F1    spans of the same type with the same start and end
  overlap F1  spans of the same type that share at least a character
  kappa       Cohen's kappa by token: which types of annotations cover each word (Cohen 1960)
  alpha       Krippendorff's alpha of the counts of casualty claims that overlap, by the ratio metric: the figure in the
              words, else the bound they set (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability")

  --format FORMAT  text (default) or json
  --help           this text

Exit status: 0 compared, 1 some articles could not be compared, 2 could not run.
`,
  async run(args, io) {
    const { values, positionals } = readArgs('agreement', args, {
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    });
    if (values.help === true) {
      io.out(agreementCommand.help);
      return 0;
    }
    const format = readChoice('--format', values.format, FORMATS);
    const [one, other, ...more] = positionals;
    if (one === undefined || other === undefined || more.length > 0) {
      throw usageError('Name two folders, branches, tags or commits.');
    }
    const [left, right] = [await treeOf(io.cwd, one, io.cancel), await treeOf(io.cwd, other, io.cancel)];
    const found = await agreementOfTrees(left, right, nodeDigest, io.cancel);
    await io.write(format === 'json' ? json(found) : text(found));
    return found.problems.length > 0 || found.onlyOne.length > 0 ? 1 : 0;
  },
};

function text({ agreement, onlyOne, problems }: TreeAgreement): string {
  const { all, byType, kappa, tokens, alpha, claims, articles } = agreement;
  const types = ANNOTATION_TYPES.filter((type) => byType[type].left + byType[type].right > 0);
  return [
    ...problems.map(({ file, message }) => `${visibleStart(file)}: error: ${visible(message)}`),
    ...onlyOne.map((file) => `${visibleStart(file)}: only one of the two has it`),
    `${plural(articles, 'article')} compared.`,
    row('spans', all),
    ...types.map((type) => row(`  ${ENGLISH.annotationType[type]}`, byType[type])),
    `Cohen's kappa by token: ${figure(kappa)} (${plural(tokens, 'token')})`,
    `Krippendorff's alpha of counts: ${figure(alpha)} (${plural(claims, 'claim')} with a figure on both sides)`,
    '',
  ].join('\n');
}

const row = (name: string, { left, right, exact, overlap }: SpanAgreement): string =>
  `${name}: exact F1 ${figure(exact)}, overlap F1 ${figure(overlap)} (${left} and ${right})`;

const figure = (value: number | undefined): string => value?.toFixed(3) ?? 'not defined';

function json({ agreement, onlyOne, problems }: TreeAgreement): string {
  const unread = problems.map(({ file, code, message }) => ({ file, code, message }));
  return `${visibleJson({ version: 1, ...agreement, onlyOne, problems: unread })}\n`;
}
