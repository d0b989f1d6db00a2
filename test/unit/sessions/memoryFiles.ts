import type { FileSystem, FolderEntry, TextCopies } from '../../../src/project/ports';

/** A disk that several windows share. */
export class MemoryFiles implements FileSystem {
  private readonly files = new Map<string, Uint8Array>();
  /** How many writes from now on fail, as on a full disk. */
  failing = 0;

  read(path: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(path));
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.failing > 0) {
      this.failing -= 1;
      return Promise.reject(new Error('ENOSPC'));
    }
    this.files.set(path, bytes);
    return Promise.resolve();
  }

  rename(from: string, to: string): Promise<void> {
    const bytes = this.files.get(from);
    this.files.delete(from);
    if (bytes) this.files.set(to, bytes);
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    this.files.delete(path);
    return Promise.resolve();
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    const below = folder === '' ? '' : `${folder}/`;
    const names = [...this.files.keys()]
      .filter((path) => path.startsWith(below))
      .map((path) => path.slice(below.length));
    return Promise.resolve(
      names.filter((name) => !name.includes('/')).map((name) => ({ name, kind: 'file' as const })),
    );
  }

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  put(path: string, text: string | undefined): void {
    if (text === undefined) this.files.delete(path);
    else this.files.set(path, new TextEncoder().encode(text));
  }

  /** All files, to be compared. */
  snapshot(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.names().map((path) => [path, this.text(path) ?? '']));
  }
}

/** Copies of texts last seen, as long as the process lives. */
export class MemoryCopies implements TextCopies {
  private readonly texts = new Map<string, string>();

  get(sha256: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(sha256));
  }

  put(sha256: string, text: string): Promise<void> {
    this.texts.set(sha256, text);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.texts.clear();
    return Promise.resolve();
  }
}
