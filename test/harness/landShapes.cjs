/** The countries' outlines that the page's map draws, made at build time from Natural Earth 1:50m. */
const { readFileSync } = require('node:fs');
const { quantize } = require('topojson-client');
const { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } = require('topojson-simplify');

/**
 * Bends that enclose less than 60 km² go, and so do islands of that size: about the size of a town's mark on a map of one
 * country. It keeps the file at 86 KB in the package, where all bends take 227. At 1:110m, four towns of the starter codebook
 * stood in the wrong country; here, as at 1:50m, one does.
 */
const LEAST_STERADIANS = 1.5e-6;
/** Steps from edge to edge of the world: 0.01° of longitude, about 1 km. */
const STEPS = 36_000;

/** ISO 3166-1 alpha-2 of a numeric code, as "466" is Mali's; undefined where the code is none of a country's. */
function isoOf(numeric) {
  if (!/^\d{3}$/.test(numeric ?? '')) return undefined;
  const region = new Intl.Locale(`und-${numeric}`).region;
  return /^[A-Z]{2}$/.test(region ?? '') ? region : undefined;
}

/** A TopoJSON with one object, `countries`; each has its names in English and French and, where there is one, its code. */
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
  const weighed = simplify(presimplify(topology, sphericalTriangleArea), LEAST_STERADIANS);
  const kept = filter(weighed, filterWeight(weighed, LEAST_STERADIANS, sphericalTriangleArea));
  return JSON.stringify(quantize(kept, STEPS));
}

module.exports = { landShapes };
