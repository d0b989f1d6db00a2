/** The countries' outlines that the page's map draws, made at build time from Natural Earth 1:50m. */
const { readFileSync } = require('node:fs');
const { feature, quantize } = require('topojson-client');
const {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} = require('topojson-simplify');

/**
 * Bends that enclose less than 80 km² go, and so do islands of that size: about the size of a town's mark on a map of one
 * country. Along the borders of small countries, as Lebanon or Rwanda are, 27 km² are kept, for their maps are nearer. It
 * keeps the file at 57 KB in the package, where all bends take 227. At 1:110m, four towns of the starter codebook stood in
 * the wrong country; here, as at 1:50m, one does.
 */
const LEAST_STERADIANS = 2e-6;
/** Of a country's area: 50,000 km². */
const SMALL_STERADIANS = 1.2e-3;
const SMALL_WEIGHT = 3;
/** Degrees of longitude: about 2 km at the equator. Of latitude they are as long as these at 45°. */
const STEP = 0.02;

/** ISO 3166-1 alpha-2 of a numeric code, as "466" is Mali's; undefined where the code is none of a country's. */
function isoOf(numeric) {
  if (!/^\d{3}$/.test(numeric ?? '')) return undefined;
  const region = new Intl.Locale(`und-${numeric}`).region;
  return /^[A-Z]{2}$/.test(region ?? '') ? region : undefined;
}

/** The arcs that small countries have a part in. */
function arcsOfSmall(topology, geometries) {
  const areaOf = (geometry) => {
    const { type, coordinates } = feature(topology, geometry).geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    return polygons.reduce((sum, [ring]) => sum + sphericalRingArea(ring), 0);
  };
  const small = geometries.filter((geometry) => areaOf(geometry) < SMALL_STERADIANS);
  return new Set(small.flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))));
}

/**
 * An arc's steps as letters, x and y in turn, five bits a letter, the lowest first, after the sign (Google's "encoded
 * polyline"): a seventh less in the package than as numbers. `src/core/report/charts/map/arcs.ts` reads it.
 */
function packed(arc) {
  return arc
    .flat()
    .map((step) => {
      let letters = '';
      let rest = step < 0 ? ~(step << 1) : step << 1;
      for (; rest >= 32; rest >>= 5) letters += String.fromCharCode((32 | (rest & 31)) + 63);
      return letters + String.fromCharCode(rest + 63);
    })
    .join('');
}

/** A TopoJSON with packed arcs and one object, `countries`; each has its names in English and French and, where there is one, its code. */
function landShapes() {
  const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const geometries = world.objects.countries.geometries.map(({ type, arcs, id, properties }) => {
    const iso = isoOf(id);
    const fr = iso === undefined ? properties.name : french.of(iso);
    return { type, arcs, properties: { ...(iso !== undefined && { iso }), en: properties.name, fr } };
  });
  const topology = {
    type: 'Topology',
    transform: world.transform,
    arcs: world.arcs,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  };
  const presimplified = presimplify(topology, sphericalTriangleArea);
  for (const arc of arcsOfSmall(topology, geometries)) {
    for (const point of presimplified.arcs[arc]) point[2] *= SMALL_WEIGHT;
  }
  const weighed = simplify(presimplified, LEAST_STERADIANS);
  const kept = filter(weighed, filterWeight(weighed, LEAST_STERADIANS, sphericalTriangleArea));
  const { arcs, ...rest } = quantize(kept, { scale: [STEP, STEP * Math.SQRT1_2], translate: [-180, -90] });
  return JSON.stringify({ ...rest, arcs: arcs.map(packed) });
}

module.exports = { landShapes };
