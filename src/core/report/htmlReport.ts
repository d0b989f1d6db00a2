import type { Block } from './blocks';
import { svgText } from './charts/svgText';
import { plainHtml } from './plainHtml';
import type { Locale } from './words';

export interface HtmlReportParts {
  readonly title: string;
  readonly locale: Locale;
  readonly blocks: readonly Block[];
}

/** No colour says anything; readable in print, in both schemes and in a narrow window. */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; } table { display: table; } tr, figure { break-inside: avoid; } }
`;

/**
 * A report as one HTML file that loads nothing and runs nothing: its policy allows its own style and no more. Every text is
 * escaped.
 */
export function htmlReport({ title, locale, blocks }: HtmlReportParts): string {
  return `<!DOCTYPE html>
<html lang="${plainHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(written).join('\n')}
</main>
</body>
</html>
`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${plainHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${plainHtml(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${plainHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'figure':
      return `<figure>\n${svgText(block.drawing)}</figure>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${plainHtml(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${plainHtml(cell)}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
}
