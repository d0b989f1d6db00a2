import { decodeArticle } from '../core/text/decode';
import { normaliseText } from '../core/text/normalise';
import { digestOfText } from './digest';
import { RecentTexts } from './recentTexts';
import type { Cancel, Digest, Git, TextCopies } from './ports';

/** How far back a history is searched, in versions and in bytes of them. */
const MAX_VERSIONS = 300;
const MAX_BYTES = 64 * 1024 * 1024;
/** How long a text that was not found is not searched for again. */
const MISS_MS = 60_000;

export interface OldTextsOptions {
  readonly digest: Digest;
  readonly copies?: TextCopies;
  readonly git?: Git;
  readonly onError?: (error: unknown) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

type Search = { readonly text: string | undefined; readonly stopped: boolean };

/**
 * Finds the text that a sidecar's offsets are of once the article has changed: the copy last seen, else the article's Git
 * history. Every text is known by its hash, so that a wrong one is never handed out. What was found is kept at hand.
 */
export class OldTexts {
  private readonly recent = new RecentTexts();
  /** Until when a text is taken for not to be found. */
  private readonly misses = new Map<string, number>();
  private readonly searches = new Map<string, Promise<Search>>();
  private readonly now: () => number;
  private readonly report: (error: unknown) => void;

  constructor(private readonly options: OldTextsOptions) {
    this.now = options.now ?? (() => performance.now());
    this.report = options.onError ?? (() => undefined);
  }

  /** The normalised text whose SHA-256 this is; undefined where it cannot be had. Never rejects. */
  async find(article: string, sha256: string, cancel?: Cancel): Promise<string | undefined> {
    const key = `${article}\n${sha256}`;
    for (;;) {
      const known = this.recent.get(sha256);
      if (known !== undefined) return known;
      if ((this.misses.get(key) ?? -Infinity) > this.now() || cancel?.isCancellationRequested) return undefined;
      const others = this.searches.get(key);
      const search = others ?? this.start(key, article, sha256, cancel);
      const { text, stopped } = await search;
      // A search that somebody else began and gave up says nothing.
      if (text !== undefined || !stopped || search !== others) return text;
    }
  }

  /** Keeps a copy of a text that annotations stand in. Never rejects. */
  async remember(text: string): Promise<void> {
    const normal = normaliseText(text);
    try {
      const sha256 = await digestOfText(normal, this.options.digest);
      if (this.recent.get(sha256) !== undefined) return;
      this.recent.put(sha256, normal);
      await this.options.copies?.put(sha256, normal);
    } catch (error) {
      this.report(error);
    }
  }

  /** Deletes all copies, in memory and where they are stored. */
  async clear(): Promise<void> {
    this.recent.clear();
    this.misses.clear();
    await this.options.copies?.clear();
  }

  private start(key: string, article: string, sha256: string, cancel: Cancel | undefined): Promise<Search> {
    const search = this.search(article, sha256, cancel).then((found) => {
      this.searches.delete(key);
      if (found.text !== undefined) this.misses.delete(key);
      else if (!found.stopped) this.miss(key);
      return found;
    });
    this.searches.set(key, search);
    return search;
  }

  private async search(article: string, sha256: string, cancel: Cancel | undefined): Promise<Search> {
    const copy = await this.fromCopies(sha256);
    if (copy !== undefined) return { text: copy, stopped: false };
    const text = await this.fromHistory(article, sha256, cancel);
    return { text, stopped: cancel?.isCancellationRequested === true };
  }

  private async fromCopies(sha256: string): Promise<string | undefined> {
    try {
      const text = await this.options.copies?.get(sha256);
      if (text === undefined || (await digestOfText(text, this.options.digest)) !== sha256) return undefined;
      const normal = normaliseText(text);
      this.recent.put(sha256, normal);
      return normal;
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  private async fromHistory(article: string, sha256: string, cancel: Cancel | undefined): Promise<string | undefined> {
    if (!this.options.git) return undefined;
    let versions = 0;
    let size = 0;
    try {
      for await (const bytes of this.options.git.versions(article, cancel)) {
        versions += 1;
        size += bytes.length;
        const decoded = decodeArticle(bytes);
        if (decoded.ok) {
          const found = await digestOfText(decoded.text, this.options.digest);
          // The others are kept, too: an annotation that waits for a person may be of an older text.
          this.recent.put(found, decoded.text);
          if (found === sha256) {
            await this.options.copies?.put(sha256, decoded.text);
            return decoded.text;
          }
        }
        if (cancel?.isCancellationRequested || versions >= MAX_VERSIONS || size >= MAX_BYTES) return undefined;
      }
    } catch (error) {
      this.report(error);
    }
    return this.recent.get(sha256);
  }

  private miss(key: string): void {
    const now = this.now();
    for (const [other, until] of this.misses) if (until <= now) this.misses.delete(other);
    this.misses.set(key, now + MISS_MS);
  }
}
