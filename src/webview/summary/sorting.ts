import type { ClaimRow } from '../../core/incident/summary';
import { sortingFigure } from '../../core/report/bounds';
import { nameOfClaimant } from '../../core/report/claimantName';
import type { Words } from '../../core/report/words';

export const SORT_COLUMNS = ['words', 'victims', 'harm', 'count', 'claimant', 'sure', 'source', 'date'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Ascending, then descending, then the order as given. */
export function nextSort(current: Sort | undefined, column: SortColumn): Sort | undefined {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? undefined : { column, descending: true };
}

/** Sorted by what the column shows; equal rows keep their order, and rows without a value stay last both ways. */
export function sortClaims(rows: readonly ClaimRow[], sort: Sort | undefined, words: Words): readonly ClaimRow[] {
  if (sort === undefined) return rows;
  const collator = new Intl.Collator(words.locale, { numeric: true });
  return rows
    .map((row) => ({ row, value: sortValue(row, sort.column, words) }))
    .sort((left, right) => {
      if (left.value === undefined || right.value === undefined) {
        return Number(left.value === undefined) - Number(right.value === undefined);
      }
      const order =
        typeof left.value === 'number' && typeof right.value === 'number'
          ? left.value - right.value
          : collator.compare(String(left.value), String(right.value));
      return sort.descending ? -order : order;
    })
    .map(({ row }) => row);
}

function sortValue(row: ClaimRow, column: SortColumn, words: Words): string | number | undefined {
  switch (column) {
    case 'words':
      return row.quote;
    case 'victims':
      return row.victims.length > 0 ? row.victims.map(({ name }) => name).join(', ') : row.victimsText;
    case 'harm':
      return words.harm[row.harm];
    case 'count':
      return sortingFigure(row.bounds);
    case 'claimant':
      return nameOfClaimant(row.claimant);
    case 'sure':
      return row.epistemic === undefined ? undefined : words.epistemic[row.epistemic];
    case 'source':
      return row.source.outlet ?? row.source.file;
    case 'date':
      return row.date;
  }
}
