import { MAX_OFFSET } from '../../annotation/model';
import { decisionFault } from './decisionFault';
import type { Figures } from './decisionPoints';

export type TypedFigures =
  | { readonly kind: 'figures'; readonly figures: Figures }
  /** `form`: not three figures or dashes; `order`: not low ≤ best ≤ high; `missing`: neither low nor best. */
  | { readonly kind: 'fault'; readonly fault: 'form' | 'order' | 'missing' };

const OPEN = '–';

/** "– / – / 30", as `readFigures` reads it back. */
export const writeFigures = ({ low, best, high }: Figures): string =>
  [low, best, high].map((figure) => (figure === undefined ? OPEN : String(figure))).join(' / ');

/** Low, best and high as a coder types them: "5 / 10 / 30", "5 10 30"; a dash leaves one open. */
export function readFigures(typed: string): TypedFigures {
  const parts = typed.trim().split(/\s*[/,;]\s*|\s+/u);
  if (parts.length !== 3 || !parts.every((part) => /^(?:\d{1,9}|[-–—?])$/u.test(part))) return fault('form');
  const [low, best, high] = parts.map((part) => (/^\d/u.test(part) ? Number(part) : undefined));
  const figures = { low, best, high };
  if ([low, best, high].some((figure) => figure !== undefined && figure > MAX_OFFSET)) return fault('form');
  if (decisionFault(figures) === 'order') return fault('order');
  return low === undefined && best === undefined ? fault('missing') : { kind: 'figures', figures };
}

const fault = (of: 'form' | 'order' | 'missing'): TypedFigures => ({ kind: 'fault', fault: of });
