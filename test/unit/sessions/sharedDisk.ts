import type { TextCopies } from '../../../src/project/ports';
import { MemoryFiles } from '../project/memoryFiles';

/** A disk that several windows share. */
export class SharedDisk extends MemoryFiles {
  /** How many writes from now on fail, as on a full disk. */
  failing = 0;

  override async write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('ENOSPC');
    }
    await super.write(path, bytes);
  }

  put(path: string, text: string | undefined): void {
    if (text === undefined) this.files.delete(path);
    else this.set(path, text);
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
