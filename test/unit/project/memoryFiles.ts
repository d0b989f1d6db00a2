import type { FileSystem, FolderEntry } from '../../../src/project/ports';

/** A folder in memory, whose every access takes a turn of the event loop, as a disk's does. */
export class MemoryFiles implements FileSystem {
  readonly files = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.set(name, text);
  }

  set(path: string, text: string): void {
    this.files.set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    await Promise.resolve();
    return this.files.get(path);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    this.files.set(path, Uint8Array.from(bytes));
  }

  async rename(from: string, to: string): Promise<void> {
    await Promise.resolve();
    const bytes = this.files.get(from);
    if (!bytes) throw new Error(`There is no ${from}.`);
    this.files.delete(from);
    this.files.set(to, bytes);
  }

  async remove(path: string): Promise<void> {
    await Promise.resolve();
    this.files.delete(path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    await Promise.resolve();
    const below = folder === '' ? '' : `${folder}/`;
    const entries = this.names()
      .filter((path) => path.startsWith(below))
      .map((path) => path.slice(below.length).split('/'))
      .map(([name = '', ...rest]): FolderEntry => ({ name, kind: rest.length > 0 ? 'folder' : 'file' }));
    return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
  }
}
