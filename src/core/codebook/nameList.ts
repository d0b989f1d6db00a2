import { editDistance } from './editDistance';

interface Bucket {
  readonly keys: string[];
  readonly owners: number[];
  /** A bit for each letter a key holds: names that differ in many letters are passed over without a look. */
  readonly letters: number[];
}

export interface NameHit {
  readonly owner: number;
  readonly key: string;
  /** Edits between key and query; 0 for the same name. */
  readonly distance: number;
}

/**
 * Folded names of many things, kept by length so that a search looks only at names it could match. No step of building
 * it is long: no sorting, no table that is copied at a stroke.
 */
export class NameList {
  private readonly buckets = new Map<number, Bucket>();

  add(key: string, owner: number): void {
    let bucket = this.buckets.get(key.length);
    if (bucket === undefined) {
      bucket = { keys: [], owners: [], letters: [] };
      this.buckets.set(key.length, bucket);
    }
    bucket.keys.push(key);
    bucket.owners.push(owner);
    bucket.letters.push(letterBits(key));
  }

  /** Every name within `limit` edits (UTF-16 units) of a folded query, in the order of length, then of adding. */
  near(query: string, limit: number): readonly NameHit[] {
    const hits: NameHit[] = [];
    const bits = letterBits(query);
    for (let length = Math.max(1, query.length - limit); length <= query.length + limit; length++) {
      const bucket = this.buckets.get(length);
      if (bucket === undefined) continue;
      for (let index = 0; index < bucket.keys.length; index++) {
        // One edit brings at most one new letter and loses at most one.
        const other = bucket.letters[index] ?? 0;
        if (bitCount(other & ~bits) > limit || bitCount(bits & ~other) > limit) continue;
        const key = bucket.keys[index] ?? '';
        const distance = editDistance(query, key, limit);
        if (distance <= limit) hits.push({ owner: bucket.owners[index] ?? -1, key, distance });
      }
    }
    return hits;
  }
}

function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
