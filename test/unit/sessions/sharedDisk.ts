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
