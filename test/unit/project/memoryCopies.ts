import type { TextCopies } from '../../../src/project/ports';

/** Copies of texts last seen, as long as the process lives. */
export class MemoryCopies implements TextCopies {
  readonly texts = new Map<string, string>();

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
