import { NONE, type NameMemory } from './nameMemory';

/** The node where each name begins. */
export const ROOT = 0;

// A node: the node before it, the hash of the word that leads to it, the last added name that ends there, and 1 where
// words lead on from it.
const PARENT = 0;
const HASH = 1;
const NAME = 2;
const LEADS = 3;
const NODE_NUMBERS = 4;
/** Slots for each node: three of four are empty, so that the first look mostly tells. */
const SLOTS_A_NODE = 4;
/** Slots that each new node brings over to a wider table, so that no single one pays for all. */
const MOVED_AT_ONCE = 32;
/** Bits for each name that is expected, of which its first word sets two: one word in thirty is looked up in vain. */
const BITS_A_NAME = 8;

/**
 * A trie over the hashes of words. A hash table of its nodes' places in memory, by the node before and the hash of the
 * word, finds them. Bits of all first words stand before the table, as most words of a text begin no name.
 */
export class WordTrie {
  private count = 0;
  /** 0, the place of the root, which nothing leads to, is an empty slot. */
  private slots: Int32Array;
  /** The next `slots`, twice as wide, while nodes are brought over: those of the first `moved` slots are there. */
  private wider: Int32Array | undefined;
  private moved = 0;
  private readonly firsts: Int32Array;

  /** `expected`: about how many names will be added. */
  constructor(
    private readonly memory: NameMemory,
    expected: number,
  ) {
    this.newNode(NONE, 0);
    this.slots = new Int32Array(powerOfTwo(expected * SLOTS_A_NODE));
    this.firsts = new Int32Array(powerOfTwo((expected * BITS_A_NAME) >>> 5));
  }

  /**
   * For each of the first `count` hashes the node that a word of it leads to from the root; `ROOT` where there is none.
   * Looks of one kind come one after another: none waits for the far memory of the one before.
   */
  firstNodes(hashes: Int32Array, count: number): Int32Array {
    const nodes = new Int32Array(count);
    for (let word = 0; word < count; word += 1) {
      const hash = hashes[word] ?? 0;
      if (this.mayBegin(hash)) nodes[word] = this.slots[mix(ROOT, hash) & (this.slots.length - 1)] ?? ROOT;
    }
    for (let word = 0; word < count; word += 1) {
      const node = nodes[word] ?? ROOT;
      const hash = hashes[word] ?? 0;
      if (node !== ROOT && !this.isLed(node, ROOT, hash)) nodes[word] = Math.max(this.child(ROOT, hash), ROOT);
    }
    return nodes;
  }

  /** The same for one hash. */
  firstNode(hash: number): number {
    return this.mayBegin(hash) ? Math.max(this.child(ROOT, hash), ROOT) : ROOT;
  }

  /** False where no name begins with a word of this hash: most need no look into the far table. */
  private mayBegin(hash: number): boolean {
    const bits = bitsOf(hash);
    return ((this.firsts[(hash >>> 5) & (this.firsts.length - 1)] ?? 0) & bits) === bits;
  }

  /** False where no node is reached from this one: it tells so without a look into the far table. */
  leadsOn(node: number): boolean {
    return this.memory.page(node)[this.memory.offset(node) + LEADS] === 1;
  }

  /** The node that a word leads to from another, or `NONE`. */
  child(node: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = mix(node, hash) & mask; ; slot = (slot + 1) & mask) {
      const child = slots[slot] ?? 0;
      if (child === 0) return NONE;
      if (this.isLed(child, node, hash)) return child;
    }
  }

  /** Whether a word of this hash leads to a node from another. */
  private isLed(child: number, node: number, hash: number): boolean {
    const page = this.memory.page(child);
    const at = this.memory.offset(child);
    return page[at + HASH] === hash && page[at + PARENT] === node;
  }

  /** The same; makes it where there is none. */
  childOrNew(node: number, hash: number): number {
    const known = this.child(node, hash);
    if (known !== NONE) return known;
    const child = this.newNode(node, hash);
    this.put(this.slots, child);
    if (this.wider !== undefined || this.count * SLOTS_A_NODE > this.slots.length) this.widen(child);
    this.memory.page(node)[this.memory.offset(node) + LEADS] = 1;
    if (node === ROOT) {
      const word = (hash >>> 5) & (this.firsts.length - 1);
      this.firsts[word] = (this.firsts[word] ?? 0) | bitsOf(hash);
    }
    return child;
  }

  /** The name that was last added to end at a node, or `NONE`. */
  name(node: number): number {
    return this.memory.page(node)[this.memory.offset(node) + NAME] ?? NONE;
  }

  setName(node: number, name: number): void {
    this.memory.page(node)[this.memory.offset(node) + NAME] = name;
  }

  private newNode(parent: number, hash: number): number {
    const node = this.memory.add(NODE_NUMBERS);
    const page = this.memory.page(node);
    const at = this.memory.offset(node);
    page[at + PARENT] = parent;
    page[at + HASH] = hash;
    page[at + NAME] = NONE;
    page[at + LEADS] = 0;
    this.count += 1;
    return node;
  }

  private put(slots: Int32Array, node: number): void {
    const page = this.memory.page(node);
    const at = this.memory.offset(node);
    const mask = slots.length - 1;
    let slot = mix(page[at + PARENT] ?? 0, page[at + HASH] ?? 0) & mask;
    while (slots[slot] !== 0 && slots[slot] !== node) slot = (slot + 1) & mask;
    slots[slot] = node;
  }

  /** Goes on with a wider table, into which each new node is put at once. */
  private widen(added: number): void {
    if (this.wider === undefined) {
      this.wider = new Int32Array(this.slots.length * 2);
      this.moved = 0;
    }
    this.put(this.wider, added);
    const until = Math.min(this.slots.length, this.moved + MOVED_AT_ONCE);
    for (; this.moved < until; this.moved += 1) {
      const node = this.slots[this.moved] ?? 0;
      if (node !== 0) this.put(this.wider, node);
    }
    if (this.moved < this.slots.length) return;
    this.slots = this.wider;
    this.wider = undefined;
  }
}

/** Two bits of a word of `firsts`, by parts of the hash that do not choose the word. */
const bitsOf = (hash: number): number => (1 << (hash & 31)) | (1 << (hash >>> 27));

function mix(node: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function powerOfTwo(least: number): number {
  let size = 64;
  while (size < least) size *= 2;
  return size;
}
