import { plainMarkdown } from '../dataset/markdown';
import type { ImportLoss } from './model';

const KINDS: Readonly<Record<ImportLoss['kind'], string>> = {
  lost: 'Not in the project',
  uncertain: 'In the project; a person must confirm where',
  note: 'In the project; something to know',
};

/** What an import could not take over as it is, as Markdown. */
export function importLossReport(losses: readonly ImportLoss[]): string {
  const parts = (['lost', 'uncertain', 'note'] as const).flatMap((kind) => {
    const own = losses.filter((loss) => loss.kind === kind);
    if (own.length === 0) return [];
    const rows = own.map(({ file, line, what, why }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `| ${[place, what, why].map(plainMarkdown).join(' | ')} |`;
    });
    return [`## ${KINDS[kind]} (${own.length})`, '', '| where | what | why |', '| --- | --- | --- |', ...rows, ''];
  });
  return ['# Losses of the import', '', ...(parts.length === 0 ? ['Nothing was lost.', ''] : parts)].join('\n');
}
