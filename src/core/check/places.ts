import type { PlaceEntry } from '../codebook/model';
import type { Problem } from '../problem';
import { problemAt, type FileView } from './view';

/** `within` of a place names another place, and leads up without coming back. */
export function placesWithin(view: FileView, places: ReadonlyMap<string, PlaceEntry>): readonly Problem[] {
  return [...places].flatMap(([id, { within }]) => {
    if (within === undefined) return [];
    const path = ['places', id, 'within'];
    if (!places.has(within)) {
      const message = `There is no place “${within}”. Add it to this file, or name another.`;
      return [problemAt(view, path, { code: 'codebook/within', severity: 'error', message })];
    }
    if (!comesBack(id, places)) return [];
    const message = `“${id}” lies within itself, by way of “${within}”. Correct one of the places on the way.`;
    return [problemAt(view, path, { code: 'codebook/cycle', severity: 'error', message })];
  });
}

function comesBack(id: string, places: ReadonlyMap<string, PlaceEntry>): boolean {
  const passed = new Set<string>();
  for (let at = places.get(id)?.within; at !== undefined && !passed.has(at); at = places.get(at)?.within) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}
