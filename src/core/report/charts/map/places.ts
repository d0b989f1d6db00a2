import { PLACE_ROLES, type PlaceRole } from '../../../annotation/values';
import type { PlaceLine, Point } from '../../../incident/summary';
import type { Words } from '../../words';
import type { ChartWords } from '../chartWords';

/** What a mark on the map stands for. `listed`: the incident's file names it, and no article gives it a role. */
export type MarkKind = PlaceRole | 'listed' | 'none';

export interface MappedPlace {
  readonly line: PlaceLine;
  readonly point: Point;
  readonly kind: MarkKind;
}

export interface MapPlaces {
  /** The most important first. */
  readonly placed: readonly MappedPlace[];
  /** Without coordinates in the codebook; never guessed. */
  readonly unplaced: readonly PlaceLine[];
}

/** Of several roles the one that tells most of the event is drawn; all are in words. */
const BY_WEIGHT: readonly MarkKind[] = ['attacked', 'besieged', 'listed', 'reference', 'context', 'none'];

export function mapPlaces(lines: readonly PlaceLine[]): MapPlaces {
  const placed = lines.flatMap((line): readonly MappedPlace[] =>
    line.point === undefined ? [] : [{ line, point: line.point, kind: kindOf(line) }],
  );
  return {
    placed: placed.sort(
      (left, right) =>
        BY_WEIGHT.indexOf(left.kind) - BY_WEIGHT.indexOf(right.kind) ||
        Number(isArea(left.line)) - Number(isArea(right.line)) ||
        right.line.mentions - left.line.mentions,
    ),
    unplaced: lines.filter(({ point }) => point === undefined),
  };
}

function kindOf({ roles, listed }: PlaceLine): MarkKind {
  const tagged = new Set(roles.map(({ role }) => role));
  const told = BY_WEIGHT.find((kind) => isRole(kind) && tagged.has(kind));
  if (listed && (told === undefined || told === 'context' || told === 'reference')) return 'listed';
  return told ?? 'none';
}

const isRole = (kind: MarkKind): kind is PlaceRole => (PLACE_ROLES as readonly string[]).includes(kind);

/** A region or country has no one point: what stands there is a point of it, as its capital. */
export const isArea = ({ kind }: PlaceLine): boolean => kind === 'region' || kind === 'country';

export function kindWords(kind: MarkKind, words: Words, chart: ChartWords): string {
  return kind === 'listed' ? chart.listedPlace : kind === 'none' ? chart.noRole : words.placeRole[kind];
}

/** "attacked ×2, reference": all roles of a place in words. */
export function roleWords({ line, kind }: MappedPlace, words: Words, chart: ChartWords): string {
  const roles = line.roles.map(({ role, times }) =>
    times === 1 ? words.placeRole[role] : `${words.placeRole[role]} ×${times}`,
  );
  return [
    ...(line.listed ? [chart.listedPlace] : []),
    ...(roles.length === 0 && kind === 'none' ? [chart.noRole] : roles),
    ...(isArea(line) ? [chart.area] : []),
  ].join(', ');
}

/** "14.4667, −12.1833": latitude first, as reports and codebook have it. */
export const pointWords = ({ lat, lon }: Point): string =>
  [lat, lon].map((one) => one.toFixed(4).replace('-', '−')).join(', ');
