import { parseGeoNamesInSlices, type Gazetteer } from '../core/codebook/gazetteer';
import { GAZETTEERS_FOLDER, joinPath } from './paths';
import type { FileSystem } from './ports';
import { pacer } from './slices';
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
        if (bytes) texts.push(decodeUtf8(bytes, path));
      } catch (error) {
        // A list of places is a help: one that cannot be read must not keep anybody from tagging.
        this.onError(error);
      }
    }
    if (texts.length === 0) return undefined;
    const pause = pacer();
    const slices = parseGeoNamesInSlices(texts.join('\n'));
    for (;;) {
      const slice = slices.next();
      if (slice.done) return slice.value;
      await pause();
    }
  }
}
