import type { FileSystem, FolderEntry } from '../../../src/project/ports';

/** A folder in memory that notes what is asked of it. */
export class WatchedFiles implements FileSystem {
  readonly files: Map<string, Uint8Array>;
  readonly asked = new Set<string>();
  readonly written: string[] = [];

  constructor(files: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.files = new Map(files);
  }

  text(place: string): string | undefined {
    const bytes = this.files.get(place);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  read(place: string): Promise<Uint8Array | undefined> {
    this.asked.add(place);
    return Promise.resolve(this.files.get(place));
  }

  write(place: string, bytes: Uint8Array): Promise<void> {
    this.written.push(place);
    this.files.set(place, Uint8Array.from(bytes));
    return Promise.resolve();
  }

  rename(from: string, to: string): Promise<void> {
    this.written.push(from, to);
    const bytes = this.files.get(from);
    if (!bytes) return Promise.reject(new Error(`There is no ${from}.`));
    this.files.delete(from);
    this.files.set(to, bytes);
    return Promise.resolve();
  }

  remove(place: string): Promise<void> {
    this.written.push(place);
    this.files.delete(place);
    return Promise.resolve();
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    this.asked.add(folder);
    const below = folder === '' ? '' : `${folder}/`;
    const entries = [...this.files.keys()]
      .filter((place) => place.startsWith(below))
      .map((place) => place.slice(below.length).split('/'))
      .map(([name = '', ...rest]): FolderEntry => ({ name, kind: rest.length > 0 ? 'folder' : 'file' }));
    return Promise.resolve([...new Map(entries.map((entry) => [entry.name, entry])).values()]);
  }
}
