import type { Codebook } from '../../codebook/model';
import type { Incident } from '../model';

/** Deeper than any gazetteer nests; also the end of a circle (`check` reports it). */
const MAX_DEPTH = 12;

/** A place, then the one it lies in, and so on. */
export function placeChain(id: string, { places }: Codebook): readonly string[] {
  const chain = [id];
  for (let at = places.get(id)?.within; at !== undefined && !chain.includes(at); at = places.get(at)?.within) {
    chain.push(at);
    if (chain.length === MAX_DEPTH) break;
  }
  return chain;
}

/**
 * The part of the incident that a claim is about; undefined = the whole, also where it names a place that holds
 * all places of the incident, as the only one does.
 */
export function claimPlace(
  place: string | undefined,
  incident: Incident | undefined,
  codebook: Codebook,
): string | undefined {
  if (place === undefined) return undefined;
  const listed = incident?.places ?? [];
  const isWhole = listed.length > 0 && listed.every((one) => placeChain(one.place, codebook).includes(place));
  return isWhole ? undefined : place;
}
