import type { Cell, Row } from './row';

/** Halves and whole pairs: to look for halves alone takes several times as long, and most texts have neither. */
const ANY_HALF = /[\ud800-\udfff]/;
const HALF = /\p{Surrogate}/gu;

/** A row whose texts can be written as UTF-8, and the columns in which half a character had to be replaced. */
export function wellFormed(row: Row): { readonly row: Row; readonly broken: readonly string[] } {
  const broken = Object.keys(row).filter((name) => holdsHalf(row[name]));
  if (broken.length === 0) return { row, broken };
  return { row: Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, repaired(cell)])), broken };
}

const holdsHalf = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? ANY_HALF.test(cell) && cell.search(HALF) !== -1
    : Array.isArray(cell) && cell.some(holdsHalf);

function repaired(cell: Cell): Cell {
  if (typeof cell === 'string') return cell.replace(HALF, '\ufffd');
  if (!Array.isArray(cell) || !cell.some(holdsHalf)) return cell;
  const texts: readonly unknown[] = cell;
  return texts.map((text) => String(text).replace(HALF, '\ufffd'));
}
