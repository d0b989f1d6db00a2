/** Compared at once: the engine compares strings many times faster than a loop over their units. */
const CHUNK = 4096;

/** How many UTF-16 units two texts begin with alike, at most `most`. */
export function commonStart(one: string, other: string, most = Math.min(one.length, other.length)): number {
  let length = 0;
  while (length + CHUNK <= most && one.slice(length, length + CHUNK) === other.slice(length, length + CHUNK))
    length += CHUNK;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

/** How many UTF-16 units two texts end with alike, at most `most`. */
export function commonEnd(one: string, other: string, most = Math.min(one.length, other.length)): number {
  let length = 0;
  const isLike = (units: number): boolean =>
    one.slice(one.length - length - units, one.length - length) ===
    other.slice(other.length - length - units, other.length - length);
  while (length + CHUNK <= most && isLike(CHUNK)) length += CHUNK;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length += 1;
  return length;
}
