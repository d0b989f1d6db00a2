/** How many ids a table takes before it grows first; a power of two. */
const FIRST_SLOTS = 64;
/** One large table grows by being copied whole, which would hold the thread; many small ones do not. */
const SHARDS = 32;
const SHARD_BITS = 5;

interface Shard {
  /** 0 where a slot is free. */
  keys: Float64Array;
  values: Float64Array;
  used: number;
}

const newShard = (slots: number): Shard => ({
  keys: new Float64Array(slots),
  values: new Float64Array(slots),
  used: 0,
});

/**
 * Numbers by numbers, half a million and more of them: a map of texts would have the garbage collector copy each several
 * times over, and hold the thread meanwhile. Keys are whole, from 1 to 2^53 - 1.
 */
export class IdTable {
  private readonly shards = Array.from({ length: SHARDS }, () => newShard(FIRST_SLOTS));
  /** Another one each time: whoever writes ids cannot choose them so that all fall into one place. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32);

  get(key: number): number | undefined {
    const hash = this.hash(key);
    const shard = this.shardOf(hash);
    const slot = slotOf(shard, key, hash);
    return shard.keys[slot] === key ? shard.values[slot] : undefined;
  }

  set(key: number, value: number): void {
    const hash = this.hash(key);
    const shard = this.shardOf(hash);
    const slot = slotOf(shard, key, hash);
    if (shard.keys[slot] !== key) {
      shard.keys[slot] = key;
      shard.used += 1;
    }
    shard.values[slot] = value;
    if (shard.used * 2 > shard.keys.length) this.grow(shard);
  }

  private grow(shard: Shard): void {
    const { keys, values } = shard;
    const larger = newShard(keys.length * 2);
    shard.keys = larger.keys;
    shard.values = larger.values;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(shard, key, this.hash(key));
      shard.keys[slot] = key;
      shard.values[slot] = values[at] ?? 0;
    }
  }

  private shardOf(hash: number): Shard {
    const shard = this.shards[hash & (SHARDS - 1)];
    if (!shard) throw new Error('There is a shard for every hash.');
    return shard;
  }

  /** 32 bits, all of which depend on all of the key (the finisher of MurmurHash3, A. Appleby, public domain). */
  private hash(key: number): number {
    let hash = (key >>> 0) ^ Math.imul(Math.floor(key / 2 ** 32) ^ this.seed, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }
}

/** Where a key stands, or the free slot where it would. */
function slotOf({ keys }: Shard, key: number, hash: number): number {
  const mask = keys.length - 1;
  let slot = (hash >>> SHARD_BITS) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
