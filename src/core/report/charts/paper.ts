import type { Ink } from './drawing';

export interface PaperInk {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Around letters, so that they can be read over lines. */
  readonly halo?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Of what stands in every system; no font is sent along. */
export const PAPER_FONT = 'system-ui, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

const DARK = '#1f2328';
const GREY = '#4d545c';

/** Colours of a chart that leaves the page: dark on white, and as readable in black and white. */
export const PAPER: Readonly<Record<Ink, PaperInk>> = {
  sea: { fill: '#f6f8fa', stroke: '#8c959f' },
  land: { fill: '#ffffff', stroke: '#8c959f' },
  home: { fill: '#e7eaee', stroke: '#6e7781', width: 1.25 },
  solid: { fill: DARK, stroke: '#ffffff' },
  open: { fill: '#ffffff', stroke: DARK, width: 1.75 },
  area: { stroke: DARK, width: 1.25, dash: [3, 2] },
  line: { stroke: GREY },
  faint: { stroke: '#d0d7de' },
  band: { fill: '#e7eaee' },
  event: { stroke: DARK, width: 1.5, dash: [5, 3] },
  label: { fill: DARK, halo: '#ffffff' },
  strong: { fill: DARK, halo: '#ffffff', bold: true },
  small: { fill: GREY, halo: '#ffffff' },
  row: {},
  country: { fill: GREY, halo: '#ffffff', italic: true },
};
