import { plainHtml } from '../plainHtml';
import type { Drawing, PathShape, Shape, TextShape } from './drawing';
import { LETTER_SIZE } from './drawing';
import { PAPER, PAPER_FONT } from './paper';

/**
 * A drawing as SVG, in colours of its own: for a file, or as a part of a HTML report. It runs and loads nothing, and every
 * text in it is escaped.
 */
export function svgText({ width, height, title, description, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${PAPER_FONT}">
<title>${plainHtml(title)}</title>
<desc>${plainHtml(description)}</desc>
<path d="M0,0h${width}v${height}h${-width}Z" fill="#ffffff"/>
${shapes.map(written).join('\n')}
</svg>
`;
}

function written(shape: Shape): string {
  switch (shape.kind) {
    case 'path':
      return pathText(shape);
    case 'text':
      return lineText(shape);
    case 'mark':
      return `<g><title>${plainHtml(shape.label)}</title>${shape.shapes.map(written).join('')}</g>`;
  }
}

function pathText({ ink, d }: PathShape): string {
  const { fill, stroke, width = 1, dash } = PAPER[ink];
  const drawn = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"`;
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return `<path d="${plainHtml(d)}" fill="${fill ?? 'none'}"${drawn}${dashed}/>`;
}

function lineText({ ink, x, y, anchor, text }: TextShape): string {
  const { fill = '#000000', halo, bold, italic } = PAPER[ink];
  const around =
    halo === undefined ? '' : ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const face = `${bold === true ? ' font-weight="600"' : ''}${italic === true ? ' font-style="italic"' : ''}`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${LETTER_SIZE[ink] ?? 12}" fill="${fill}"${face}${around}>${plainHtml(text)}</text>`;
}
