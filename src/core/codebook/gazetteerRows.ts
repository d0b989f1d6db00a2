import type { GazetteerPlace, GeoNamesRow } from './geoNamesLine';

const KINDS: readonly GazetteerPlace['kind'][] = ['district', 'town', 'region', 'country'];
const BLOCK = 4096;

/** Columns of a block of rows: half the memory of an object a row, and nothing is ever copied to make room. */
interface Block {
  readonly ids: Float64Array;
  readonly lats: Float64Array;
  readonly lons: Float64Array;
  /** Places in the list of words, 0 for none. */
  readonly countries: Uint16Array;
  readonly areas: Int32Array;
  readonly kinds: Uint8Array;
  readonly names: string[];
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

  /** Returns the row's number. */
  add(row: GeoNamesRow): number {
    const at = this.count % BLOCK;
    if (at === 0) this.blocks.push(newBlock());
    const block = this.blocks.at(-1);
    if (block !== undefined) {
      block.ids[at] = row.geonameId;
      block.lats[at] = row.lat;
      block.lons[at] = row.lon;
      block.countries[at] = this.wordOf(row.country ?? '');
      block.areas[at] = this.wordOf(row.admin1Code ?? '');
      block.kinds[at] = KINDS.indexOf(row.kind);
      block.names.push(row.name);
    }
    return this.count++;
  }

  /** Tells what first-order areas with this country and code are called. */
  nameArea({ country = '', admin1Code = '' }: GeoNamesRow, name: string): void {
    this.areaNames.set(`${country}.${admin1Code}`, name);
  }

  at(index: number): GazetteerPlace | undefined {
    const block = this.blocks[Math.floor(index / BLOCK)];
    const at = index % BLOCK;
    const name = block?.names[at];
    if (block === undefined || name === undefined) return undefined;
    const country = this.words[block.countries[at] ?? 0] ?? '';
    const admin1 = this.areaNames.get(`${country}.${this.words[block.areas[at] ?? 0] ?? ''}`);
    return {
      geonameId: block.ids[at] ?? 0,
      name,
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
    this.places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

function newBlock(): Block {
  return {
    ids: new Float64Array(BLOCK),
    lats: new Float64Array(BLOCK),
    lons: new Float64Array(BLOCK),
    countries: new Uint16Array(BLOCK),
    areas: new Int32Array(BLOCK),
    kinds: new Uint8Array(BLOCK),
    names: [],
  };
}
