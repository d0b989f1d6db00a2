import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import * as z from 'zod/mini';
import type { Locale } from '../../words';
import { unpackedArc } from './arcs';

/** A country's outline, and the corners of what it takes up, in degrees. */
export interface Country {
  /** ISO 3166-1 alpha-2; absent for areas that have no code. */
  readonly iso?: string | undefined;
  readonly names: Readonly<Record<Locale, string>>;
  readonly shape: Feature<Polygon | MultiPolygon>;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export type Land = readonly Country[];

const propertiesSchema = z.object({ iso: z.optional(z.string()), en: z.string(), fr: z.string() });
type Properties = z.infer<typeof propertiesSchema>;
type LandTopology = Topology<{ countries: GeometryCollection<Properties> }>;

/** Only what tells that it is our file: the rest is of our own build. */
const topologySchema = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.string()),
  objects: z.object({ countries: z.object({ geometries: z.array(z.object({ properties: propertiesSchema })) }) }),
});

/** The countries of `land.json` (test/harness/landShapes.cjs). Throws for anything else. */
export function readLand(json: string): Land {
  const data: unknown = JSON.parse(json);
  const { arcs } = topologySchema.parse(data);
  const topology: LandTopology = { ...(data as LandTopology), arcs: arcs.map(unpackedArc) };
  return feature(topology, topology.objects.countries).features.flatMap((one) => {
    const { type, geometry, properties } = one;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const { iso, en, fr } = properties;
    return [
      {
        ...(iso === undefined ? {} : { iso }),
        names: { en, fr },
        shape: { type, geometry, properties },
        ...cornersOf(geometry),
      },
    ];
  });
}

function cornersOf(geometry: Polygon | MultiPolygon): Pick<Country, 'west' | 'south' | 'east' | 'north'> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const corners = { west: 180, south: 90, east: -180, north: -90 };
  for (const [lon = 0, lat = 0] of polygons.flat(2) satisfies readonly Position[]) {
    corners.west = Math.min(corners.west, lon);
    corners.east = Math.max(corners.east, lon);
    corners.south = Math.min(corners.south, lat);
    corners.north = Math.max(corners.north, lat);
  }
  return corners;
}
