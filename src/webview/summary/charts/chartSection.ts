import type { Chart, ChartKind } from '../../../core/report/charts/charts';
import type { Context } from '../context';
import { action, element, fillOnce, foreign } from '../dom';
import { icon } from '../icons';
import { svgNode } from './svgNode';

export interface ChartSource {
  /** Whether there is nothing to draw. */
  readonly isEmpty: boolean;
  /** Says all that is drawn but width and language. */
  readonly signature: string;
  /** Draws for so many pixels of width. */
  readonly draw: (width: number) => Chart | undefined;
}

/** Narrower, letters would lie on each other; wider, a map only grows. */
const NARROWEST = 260;
const WIDEST = 760;
/** A chart is drawn anew only when its width has changed by that much, in pixels. */
const STEP = 20;

/** The width to draw for in so much room, in pixels; undefined where there is none, as while it is hidden. */
function chartWidth(room: number): number | undefined {
  if (room === 0) return undefined;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room / STEP) * STEP));
}

/** A headed chart with its table and what saves it. It is drawn for the width it has, anew when that changes. */
export class ChartSection {
  readonly node: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly tools = element('div', { class: 'tools', role: 'group' });
  private readonly canvas = element('div', { class: 'canvas' });
  private readonly missing = element('p', { class: 'muted small' });
  private readonly summary = element('summary');
  private readonly table = element('div', { class: 'plain', tabindex: '0', role: 'group' });
  private redraw: () => void = () => undefined;
  private resized: () => void = () => undefined;
  /** In pixels; 0 until the page has been laid out. */
  private width = 0;

  constructor(private readonly kind: ChartKind) {
    this.heading = element('h3', { id: `${kind}-heading` });
    this.node = element(
      'section',
      { class: 'section chart-section', 'aria-labelledby': `${kind}-heading` },
      this.heading,
      this.canvas,
      this.missing,
      element('div', { class: 'chart-foot' }, element('details', {}, this.summary, this.table), this.tools),
    );
    this.node.hidden = true;
    // It tells the width once the page is laid out, first and after each change: asking for it would lay it out now.
    new ResizeObserver((entries) => {
      const width = chartWidth(entries.at(-1)?.contentRect.width ?? 0);
      if (width === undefined || width === this.width) return;
      this.width = width;
      this.resized();
    }).observe(this.canvas);
  }

  render(incident: string, title: string, { isEmpty, signature, draw }: ChartSource, context: Context): void {
    this.redraw = () => {
      if (this.node.hidden || this.width === 0) return;
      fillOnce(this.canvas, JSON.stringify([this.width, context.words.locale, incident, signature]), () => {
        const chart = draw(this.width);
        if (chart !== undefined) this.fill(chart, title, context);
      });
    };
    this.resized = () => {
      context.focus.keep(this.redraw, () => undefined);
    };
    this.node.hidden = isEmpty;
    this.redraw();
    this.renderTools(incident, title, context);
  }

  private fill({ drawing, head, rows, missing }: Chart, title: string, context: Context): void {
    this.heading.textContent = title;
    this.canvas.replaceChildren(svgNode(drawing, this.kind, context));
    this.missing.hidden = missing === undefined;
    this.missing.replaceChildren(foreign(missing ?? ''));
    this.summary.textContent = context.strings.asTable;
    // Wider than a narrow pane, it is scrolled with the keyboard.
    this.table.setAttribute('aria-label', title);
    this.table.replaceChildren(
      element(
        'table',
        { 'aria-label': title },
        element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
        element(
          'tbody',
          {},
          ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, foreign(cell))))),
        ),
      ),
    );
  }

  private renderTools(incident: string, title: string, { strings, words, save }: Context): void {
    fillOnce(this.tools, JSON.stringify([words.locale, incident, title]), () => {
      this.tools.setAttribute('aria-label', strings.takeAlong);
      this.tools.replaceChildren(
        ...(['svg', 'png'] as const).map((format) =>
          action(
            `save ${this.kind} ${format}`,
            () => {
              save({ what: 'chart', incident, chart: this.kind, format });
            },
            { class: 'tool', 'aria-label': strings.savePictureOf(title, format.toUpperCase()) },
            icon('save'),
            strings.savePicture(format.toUpperCase()),
          ),
        ),
      );
    });
  }
}
