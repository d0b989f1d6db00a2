import { LETTER_SIZE, type Drawing, type MarkShape, type Shape } from '../../../core/report/charts/drawing';
import type { Context } from '../context';
import { neighbour } from '../neighbour';

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element; text reaches it only as text nodes. */
function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * A drawing in the page, in the theme's colours. Its marks are one stop of the Tab key together; the arrow keys move among
 * them, Enter shows the words. `name` is unique on the page.
 */
export function svgNode(drawing: Drawing, name: string, context: Context): SVGSVGElement {
  const { width, height, title, description, shapes, isTopFirst = false } = drawing;
  const node = svg(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': title,
      'aria-describedby': `${name}-description`,
    },
    svg('desc', { id: `${name}-description` }, `${description} ${context.strings.chartKeys}`),
    ...shapes.map((shape) => shapeNode(shape, name, context)),
  );
  const marks = [...node.querySelectorAll<SVGGElement>('[role=button]')];
  const stops = isTopFirst ? marks.reverse() : marks;
  stops[0]?.setAttribute('tabindex', '0');
  node.addEventListener('keydown', (event) => {
    onKey(event, stops);
  });
  return node;
}

function shapeNode(shape: Shape, name: string, context: Context): SVGElement {
  switch (shape.kind) {
    case 'path':
      return svg('path', { class: `ink-${shape.ink}`, d: shape.d });
    case 'text': {
      const { ink, x, y, anchor, text } = shape;
      return svg(
        'text',
        { class: `ink-${ink}`, x, y, 'text-anchor': anchor, 'font-size': LETTER_SIZE[ink] ?? 12 },
        text,
      );
    }
    case 'mark':
      return markNode(shape, name, context);
  }
}

function markNode({ key, label, jump, shapes }: MarkShape, chart: string, context: Context): SVGElement {
  // Its words are a part of the label: they would be read out twice.
  const drawn = svg('g', { 'aria-hidden': 'true' }, ...shapes.map((shape) => shapeNode(shape, chart, context)));
  // Shown when it is pointed at; what is read out is the label.
  const told = svg('title', {}, label);
  const name = nameOf(label, shapes);
  if (jump === undefined) return svg('g', { role: 'img', 'aria-label': name }, told, drawn);
  const node = svg(
    'g',
    { class: 'stop', role: 'button', tabindex: '-1', 'aria-label': name, 'data-focus': `${chart} ${key}` },
    told,
    drawn,
  );
  node.addEventListener('click', () => {
    context.open(jump);
  });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    context.open(jump);
  });
  return node;
}

/** Whoever speaks to her machine says the words she sees: they are in the name (WCAG 2.5.3, Label in Name). */
function nameOf(label: string, shapes: MarkShape['shapes']): string {
  const seen = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
  return seen === '' || label.includes(seen) ? label : `${seen}: ${label}`;
}

/** As in the table of claims; here the marks stand beside each other, too. */
const ALIKE: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

function onKey(event: KeyboardEvent, stops: readonly SVGGElement[]): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const from = stops.findIndex((stop) => stop === event.target);
  const target = stops[neighbour(ALIKE[event.key] ?? event.key, from, stops.length) ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  for (const stop of stops) stop.setAttribute('tabindex', stop === target ? '0' : '-1');
  target.focus();
}
