import type { GazetteerPlace, GeoNamesLine } from './geoNamesLine';

const KINDS: readonly GazetteerPlace['kind'][] = ['district', 'town', 'region', 'country'];
const BLOCK = 4096;
const LETTERS_A_NAME = 12;

/** Columns of a block of rows: a fraction of the memory of an object a row, and only letters are ever copied to make room. */
interface Block {
  readonly ids: Float64Array;
  readonly lats: Float64Array;
  readonly lons: Float64Array;
  /** Places in the list of words, 0 for none. */
  readonly countries: Int32Array;
  readonly areas: Int32Array;
  readonly kinds: Uint8Array;
  /** Where each name ends in `letters`; the next begins there. */
  readonly nameEnds: Int32Array;
  letters: Uint16Array;
}

/** The rows of GeoNames files. */
export class GazetteerRows {
  private readonly blocks: Block[] = [];
  private readonly words: string[] = [''];
  private readonly places = new Map<string, number>([['', 0]]);
  private readonly areaNames = new Map<string, string>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Adds the line last read of a text, and returns the row's number. */
  add(line: GeoNamesLine, text: string): number {
    const at = this.count % BLOCK;
    if (at === 0) this.blocks.push(newBlock());
    const block = this.blocks.at(-1);
    if (block !== undefined) {
      block.ids[at] = line.geonameId;
      block.lats[at] = line.lat;
      block.lons[at] = line.lon;
      block.countries[at] = this.wordOf(line.country);
      block.areas[at] = this.wordOf(line.admin1Code);
      block.kinds[at] = KINDS.indexOf(line.kind);
      const { start, end } = line.nameInText;
      addName(block, at, text, start, end);
    }
    return this.count++;
  }

  /** Tells what first-order areas with this country and code are called. */
  nameArea(country: string, admin1Code: string, name: string): void {
    this.areaNames.set(`${country}.${admin1Code}`, name);
  }

  at(index: number): GazetteerPlace | undefined {
    const block = this.blocks[Math.floor(index / BLOCK)];
    if (block === undefined || index >= this.count) return undefined;
    const at = index % BLOCK;
    const country = this.words[block.countries[at] ?? 0] ?? '';
    const admin1 = this.areaNames.get(`${country}.${this.words[block.areas[at] ?? 0] ?? ''}`);
    return {
      geonameId: block.ids[at] ?? 0,
      name: String.fromCharCode(...block.letters.subarray(nameStart(block, at), block.nameEnds[at])),
      ...(country === '' ? {} : { country }),
      ...(admin1 === undefined ? {} : { admin1 }),
      kind: KINDS[block.kinds[at] ?? 1] ?? 'town',
      lat: block.lats[at] ?? 0,
      lon: block.lons[at] ?? 0,
    };
  }

  private wordOf(word: string): number {
    const known = this.places.get(word);
    if (known !== undefined) return known;
    // A slice would keep the whole text in memory.
    const own = word.split('').join('');
    this.places.set(own, this.words.length);
    return this.words.push(own) - 1;
  }
}

function newBlock(): Block {
  return {
    ids: new Float64Array(BLOCK),
    lats: new Float64Array(BLOCK),
    lons: new Float64Array(BLOCK),
    countries: new Int32Array(BLOCK),
    areas: new Int32Array(BLOCK),
    kinds: new Uint8Array(BLOCK),
    nameEnds: new Int32Array(BLOCK),
    letters: new Uint16Array(BLOCK * LETTERS_A_NAME),
  };
}

function addName(block: Block, row: number, text: string, start: number, end: number): void {
  const from = nameStart(block, row);
  const to = from + end - start;
  if (to > block.letters.length) {
    const wider = new Uint16Array(Math.max(to, block.letters.length * 2));
    wider.set(block.letters);
    block.letters = wider;
  }
  for (let at = from; at < to; at += 1) block.letters[at] = text.charCodeAt(start + at - from);
  block.nameEnds[row] = to;
}

const nameStart = ({ nameEnds }: Block, row: number): number => (row === 0 ? 0 : (nameEnds[row - 1] ?? 0));
