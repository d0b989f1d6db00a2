import type { PlaceEntry } from '../codebook/model';
import type { Problem } from '../problem';
import { MOST_OF_A_KIND, problemAt, type FileView } from './view';

type Places = ReadonlyMap<string, PlaceEntry>;

/** `within` of a place names another place, and leads up without coming back. */
export function placesWithin(view: FileView, places: Places): readonly Problem[] {
  const rings = onRings(places);
  const problems: Problem[] = [];
  for (const [id, { within }] of places) {
    if (problems.length >= MOST_OF_A_KIND) break;
    if (within === undefined) continue;
    const path = ['places', id, 'within'];
    if (!places.has(within)) {
      const message = `There is no place “${within}”. Add it to this file, or name another.`;
      problems.push(problemAt(view, path, { code: 'codebook/within', severity: 'error', message }));
    } else if (rings.has(id)) {
      const message = `“${id}” lies within itself, by way of “${within}”. Correct one of the places on the way.`;
      problems.push(problemAt(view, path, { code: 'codebook/cycle', severity: 'error', message }));
    }
  }
  return problems;
}

/** Places that lie within themselves. Each way up is walked once, however long it is. */
function onRings(places: Places): ReadonlySet<string> {
  const rings = new Set<string>();
  const done = new Set<string>();
  for (const start of places.keys()) {
    const way = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.set(at, way.size);
      at = places.get(at)?.within;
    }
    const first = at === undefined ? undefined : way.get(at);
    for (const [id, index] of way) {
      if (first !== undefined && index >= first) rings.add(id);
      done.add(id);
    }
  }
  return rings;
}
