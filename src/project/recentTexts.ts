/** Texts kept in memory, by hash; the least recently used give way. */
const MAX_TEXTS = 64;
/** In UTF-16 code units of all texts together. */
const MAX_LENGTH = 4 * 1024 * 1024;

export class RecentTexts {
  /** In the order of use, the latest last. */
  private readonly texts = new Map<string, string>();
  private length = 0;

  get(sha256: string): string | undefined {
    const text = this.texts.get(sha256);
    if (text === undefined) return undefined;
    this.texts.delete(sha256);
    this.texts.set(sha256, text);
    return text;
  }

  clear(): void {
    this.texts.clear();
    this.length = 0;
  }

  put(sha256: string, text: string): void {
    if (this.get(sha256) !== undefined) return;
    this.texts.set(sha256, text);
    this.length += text.length;
    for (const [oldest, old] of this.texts) {
      // The newest stays, whatever its size: it is in use.
      if (oldest === sha256 || (this.texts.size <= MAX_TEXTS && this.length <= MAX_LENGTH)) return;
      this.texts.delete(oldest);
      this.length -= old.length;
    }
  }
}
