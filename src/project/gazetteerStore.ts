import { parseGeoNamesInSlices, type Gazetteer } from '../core/codebook/gazetteer';
import { GAZETTEERS_FOLDER, joinPath } from './paths';
import type { FileSystem } from './ports';
import { inTurns } from './slices';
import { decodeUtf8 } from './utf8';

/** The user's GeoNames files, read when a place is first looked up, in slices that let others work. */
export class GazetteerStore {
  private cached: Promise<Gazetteer | undefined> | undefined;

  constructor(
    private readonly files: FileSystem,
    /** Further files, relative to the project folder. */
    private readonly further: () => readonly string[],
    private readonly onError: (error: unknown) => void = () => undefined,
  ) {}

  /** All of them as one; undefined where there are none. */
  load(): Promise<Gazetteer | undefined> {
    this.cached ??= this.read();
    this.cached.catch(() => (this.cached = undefined));
    return this.cached;
  }

  refresh(): void {
    this.cached = undefined;
  }

  private async read(): Promise<Gazetteer | undefined> {
    const entries = await this.files.list(GAZETTEERS_FOLDER);
    const own = entries
      .filter(({ name, kind }) => kind === 'file' && name.endsWith('.txt'))
      .map(({ name }) => joinPath(GAZETTEERS_FOLDER, name));
    const texts: string[] = [];
    for (const path of [...own.sort(), ...this.further()]) {
      try {
        const bytes = await this.files.read(path);
        if (bytes) texts.push(...(await inTurns(textsOf(bytes, path))));
      } catch (error) {
        // A list of places is a help: one that cannot be read must not keep anybody from tagging.
        this.onError(error);
      }
    }
    return texts.length === 0 ? undefined : inTurns(parseGeoNamesInSlices(texts));
  }
}

/** Bytes that are decoded at once, in less than a millisecond. */
const BYTES_A_TEXT = 1 << 17;
const LINE_FEED = 0x0a;

/** The texts of whole lines that a file's bytes stand for. Throws where they are not UTF-8. */
function* textsOf(bytes: Uint8Array, path: string): Generator<void, readonly string[]> {
  const texts: string[] = [];
  let start = 0;
  do {
    const end = bytes.indexOf(LINE_FEED, start + BYTES_A_TEXT) + 1 || bytes.length;
    texts.push(decodeUtf8(bytes.subarray(start, end), path));
    start = end;
    yield;
  } while (start < bytes.length);
  return texts;
}
