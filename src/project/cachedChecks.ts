import { articleOfLine, checkedLine, readCheckedLine, type CheckedSidecar } from '../core/check/checkedSidecar';
import { readCacheFile, writeCacheFile, type CacheFile } from './cacheFile';
import { sidecarPathOf } from './paths';
import { pause } from './slices';

/** In UTF-16 units, of all articles together: some 30,000 articles of 50 annotations. */
const MAX_UNITS = 32 * 1024 * 1024;

/**
 * What checks found in sidecars that have not changed since, one line of JSON an article. All of it can be told wrong by
 * hashes and by asking the registers again, so that at worst it is of no use. Kept in memory, and in a file if one is given.
 */
export class CachedChecks {
  /** By path of the article. */
  private readonly lines = new Map<string, string>();
  private units = 0;
  private opened: Promise<void> | undefined;
  private isChanged = false;

  constructor(
    private readonly file?: CacheFile,
    private readonly onError: (error: unknown) => void = () => undefined,
  ) {}

  /** Reads the file, once. Never rejects: a cache that cannot be read is empty. */
  open(): Promise<void> {
    this.opened ??= this.load().catch(this.onError);
    return this.opened;
  }

  get(article: string): CheckedSidecar | undefined {
    const line = this.lines.get(article);
    if (line === undefined) return undefined;
    const checked = readCheckedLine(line, sidecarPathOf(article));
    if (checked === undefined) this.remove(article);
    return checked;
  }

  put(article: string, checked: CheckedSidecar): void {
    const line = checkedLine(article, checked);
    if (this.lines.get(article) === line) return;
    this.remove(article);
    if (this.units + line.length > MAX_UNITS) return;
    this.lines.set(article, line);
    this.units += line.length;
    this.isChanged = true;
  }

  /** Forgets the articles that are no more, and writes the file if anything is new. Never rejects. */
  async save(articles: ReadonlySet<string>): Promise<void> {
    for (const article of [...this.lines.keys()]) if (!articles.has(article)) this.remove(article);
    if (!this.isChanged || !this.file) return;
    this.isChanged = false;
    await writeCacheFile(this.file, [...this.lines.values()]).catch(this.onError);
  }

  /** Deletes everything, in memory and where it is stored. */
  async clear(): Promise<void> {
    this.lines.clear();
    this.units = 0;
    this.isChanged = false;
    await this.file?.files.remove(this.file.name);
  }

  private async load(): Promise<void> {
    for (const line of this.file ? await readCacheFile(this.file) : []) {
      await pause();
      const article = articleOfLine(line);
      if (article === undefined) continue;
      this.lines.set(article, line);
      this.units += line.length;
    }
  }

  private remove(article: string): void {
    this.units -= this.lines.get(article)?.length ?? 0;
    if (this.lines.delete(article)) this.isChanged = true;
  }
}
