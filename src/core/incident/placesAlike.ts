import type { Codebook, PlaceEntry } from '../codebook/model';
import { placeChain } from './reconcile/claimPlace';

const NEAR_KM = 25;
const KM_PER_DEGREE = 111.2;

/**
 * How two lists of places go together: `same` where one stands in both, `near` where one lies in another or within 25 km
 * of it, `unknown` where one of the lists is empty or names an area whose bounds nobody knows, as "northern Mali".
 */
export function placesAlike(
  one: readonly string[],
  other: readonly string[],
  codebook: Codebook,
): 'same' | 'near' | 'unknown' | 'different' {
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (one.some((id) => other.includes(id))) return 'same';
  if (one.some((left) => other.some((right) => isNear(left, right, codebook)))) return 'near';
  return [...one, ...other].some((id) => isWithoutBounds(codebook.places.get(id))) ? 'unknown' : 'different';
}

function isNear(left: string, right: string, codebook: Codebook): boolean {
  // A whole country is near to nothing.
  const holds = (outer: string, inner: string): boolean =>
    codebook.places.get(outer)?.kind !== 'country' && placeChain(inner, codebook).includes(outer);
  if (holds(left, right) || holds(right, left)) return true;
  const [a, b] = [codebook.places.get(left), codebook.places.get(right)];
  if (a?.kind === 'region' || b?.kind === 'region') return false;
  return distanceKm(a, b) <= NEAR_KM;
}

/** Along a flat earth, which over 25 km is right to some metres; infinite where one has no coordinates. */
function distanceKm(a: PlaceEntry | undefined, b: PlaceEntry | undefined): number {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return Infinity;
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, east);
}

function isWithoutBounds(place: PlaceEntry | undefined): boolean {
  if (place === undefined || place.kind === 'country') return true;
  return place.kind === 'region' && place.admin1 === undefined && place.lat === undefined;
}
