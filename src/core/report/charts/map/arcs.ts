/** Of a letter: whether another follows, and its five bits. */
const MORE = 32;
const BITS = 31;
const FIRST = 63;

/** The steps of an arc as TopoJSON has them, from the letters that `test/harness/landShapes.cjs` packs them into. */
export function unpackedArc(letters: string): number[][] {
  const arc: number[][] = [];
  let [value, shift, x] = [0, 0, 0];
  let isX = true;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charCodeAt(at) - FIRST;
    value |= (letter & BITS) << shift;
    shift += 5;
    if ((letter & MORE) !== 0) continue;
    const step = (value & 1) === 0 ? value >> 1 : ~(value >> 1);
    if (isX) x = step;
    else arc.push([x, step]);
    [value, shift, isX] = [0, 0, !isX];
  }
  return arc;
}
