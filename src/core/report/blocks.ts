import type { Drawing } from './charts/drawing';

/** A report apart from the format it goes out in. All text is plain: each writer escapes it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Drawn where the format can hold it, else told by its description. */
  | { readonly kind: 'figure'; readonly drawing: Drawing };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Nothing where there are no items: a heading over nothing says nothing. */
export const listUnder = (text: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(3, text), { kind: 'list', items }];

export const tableUnder = (
  text: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  level: 2 | 3 = 3,
): readonly Block[] => (rows.length === 0 ? [] : [heading(level, text), { kind: 'table', head, rows }]);
