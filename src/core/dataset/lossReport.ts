import { plainMarkdown } from './markdown';
import type { DatasetCounts, Loss, Piece } from './model';

export const LOSSES_FILE = 'LOSSES.md';

/** What the dataset does not hold, item by item, and what was redacted. */
export function writeLosses(losses: readonly Loss[], counts: DatasetCounts, redact: boolean): Piece {
  const text = [
    '# Losses',
    '',
    losses.length === 0
      ? 'Nothing was lost.'
      : `${losses.length} ${losses.length === 1 ? 'thing is' : 'things are'} not in the dataset, or not as in the project. Annotations whose words are uncertain or gone are never exported as sure.`,
    '',
    ...(losses.length === 0 ? [] : [...lossTable(losses), '']),
    '## Redaction',
    '',
    redact
      ? `${counts.redacted} annotations of persons, marked sensitive, or quoting a witness or victim were redacted, and names were taken out of ${counts.cellsRedacted} other cells. Names of persons whom nobody tagged may remain: read before you publish.`
      : 'Redaction was switched off: the dataset names persons and holds what was marked sensitive. Do not publish it.',
    '',
  ].join('\n');
  return { file: LOSSES_FILE, text };
}

const lossTable = (losses: readonly Loss[]): readonly string[] => [
  '| file | annotation | what | why |',
  '| --- | --- | --- | --- |',
  ...losses.map(
    ({ file, annotation = '', what, why }) => `| ${[file, annotation, what, why].map(plainMarkdown).join(' | ')} |`,
  ),
];
