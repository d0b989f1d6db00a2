import type { ACTOR_KINDS } from '../codebook/model';
import type { EventRow } from './events';
import { toldOf } from './incidentReadings';
import type { Cell, Column, ColumnKind } from './row';

/** One column of an event table. All of them lose redacted names. */
export const eventColumn = (
  name: string,
  kind: ColumnKind,
  about: string,
  of: (row: EventRow) => Cell = () => undefined,
): Column<EventRow> => ({ name, kind, about, of, redaction: 'names' });

/** Several in one cell, as both tables have them. */
export const joinedBy = (separator: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.join(separator);

export const OUTLETS = '; ';

export const outletsOf = (row: EventRow): readonly string[] => toldOf(row, ({ outlet }) => outlet);

export interface EventActor {
  readonly name: string;
  readonly kind: (typeof ACTOR_KINDS)[number] | undefined;
}

/** The actors of a side by the name that a table calls them, the main one first. */
export function sideOf({ file, context }: EventRow, side: 'a' | 'b', table: 'acled' | 'ucdp'): readonly EventActor[] {
  const ids = (side === 'a' ? file.side_a : file.side_b) ?? [];
  return ids.map((id) => {
    const entry = context.codebook.actors.get(id);
    return { name: entry?.[table] ?? entry?.name ?? id, kind: entry?.kind };
  });
}
