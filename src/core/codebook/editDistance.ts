/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into the other, in UTF-16 units; `limit + 1`
 * as soon as it must exceed the limit. O(length × limit).
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const over = limit + 1;
  if (Math.abs(left.length - right.length) > limit) return over;
  const width = right.length + 1;
  // Three rows in one array, written in turn: this runs ten thousands of times a search.
  const rows = new Array<number>(3 * width).fill(over);
  for (let column = 0; column <= Math.min(limit, right.length); column++) rows[column] = column;
  let beforeLast = 2 * width;
  let last = 0;
  let current = width;
  for (let row = 1; row <= left.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    rows[current + from - 1] = from === 1 ? Math.min(row, over) : over;
    let best = row <= limit ? row : over;
    for (let column = from; column <= to; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      const replaced = (rows[last + column - 1] ?? over) + (same ? 0 : 1);
      const deleted = (rows[last + column] ?? over) + 1;
      const inserted = (rows[current + column - 1] ?? over) + 1;
      let cost = replaced < deleted ? replaced : deleted;
      if (inserted < cost) cost = inserted;
      if (!same && row > 1 && column > 1 && swapped(left, row, right, column)) {
        cost = Math.min(cost, (rows[beforeLast + column - 2] ?? over) + 1);
      }
      rows[current + column] = cost;
      if (cost < best) best = cost;
    }
    if (to < right.length) rows[current + to + 1] = over;
    if (best > limit) return over;
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return Math.min(rows[last + right.length] ?? over, over);
}

function swapped(left: string, row: number, right: string, column: number): boolean {
  return (
    left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
    left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
  );
}

/** Likeness of two texts, 1 when equal, 0 when it would fall below `least`. */
export function likeness(left: string, right: string, least: number): number {
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  const limit = Math.floor(longest * (1 - least) + 1e-9);
  const distance = editDistance(left, right, limit);
  return distance > limit ? 0 : 1 - distance / longest;
}
