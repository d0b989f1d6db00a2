import { plainMarkdown } from '../dataset/markdown';
import type { Block } from './blocks';

/** A report as Markdown. Every text is escaped: nothing out of an article marks anything up. */
export function markdownReport(blocks: readonly Block[]): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plainMarkdown(block.text)}`;
    case 'paragraph':
      return plainMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${plainMarkdown(item)}`).join('\n');
    case 'figure':
      return plainMarkdown(block.drawing.description);
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(plainMarkdown))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
  }
}
