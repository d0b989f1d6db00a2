import * as z from 'zod';
import { LINK_KINDS } from '../core/annotation/values';
import { SitrepError, type Problem } from '../core/problem';
import type { SidecarNames } from '../core/check/sidecarIndex';
import { readCacheFile, writeCacheFile, type CacheFile } from './cacheFile';
import type { Lookups } from './lookups';
import { sidecarPathOf } from './paths';

/** What a check found in one sidecar, with everything that it depends on. */
export interface CheckedSidecar {
  /** `sha256` of the bytes of the sidecar. */
  readonly sidecar: string;
  readonly names: SidecarNames;
  /** Undefined where the article was not looked at. */
  readonly found: FoundInSidecar | undefined;
}

export interface FoundInSidecar {
  /** `sha256` of the bytes of the article. */
  readonly article: string;
  readonly lookups: Lookups;
  readonly problems: readonly Problem[];
}

/** In UTF-16 units, of all articles together: some 30,000 articles of 50 annotations. */
const MAX_UNITS = 32 * 1024 * 1024;

const place = z.object({ line: z.int(), character: z.int() });
const lineSchema = z.tuple([
  z.string(),
  z.string(),
  z.object({
    ids: z.array(z.string()),
    comments: z.array(z.tuple([z.string(), z.int(), z.int()])),
    links: z.array(z.tuple([z.string(), z.enum(LINK_KINDS), z.string(), z.int(), z.int()])),
  }),
  z
    .object({
      article: z.string(),
      lookups: z.object({ registers: z.string(), known: z.array(z.string()), unknown: z.array(z.string()) }),
      problems: z.array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          message: z.string(),
          range: z.object({ start: place, end: place }),
          annotation: z.string().optional(),
        }),
      ),
    })
    .nullable(),
]);
type Line = z.infer<typeof lineSchema>;

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
    const parsed = lineSchema.safeParse(jsonOf(line));
    if (parsed.success) return fromLine(article, parsed.data);
    this.remove(article);
    return undefined;
  }

  put(article: string, checked: CheckedSidecar): void {
    const line = JSON.stringify(toLine(article, checked));
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
      const article = /^\["(?:[^"\\]|\\.)*"/.exec(line)?.[0].slice(1);
      const path: unknown = article === undefined ? undefined : jsonOf(article);
      if (typeof path !== 'string') continue;
      this.lines.set(path, line);
      this.units += line.length;
    }
  }

  private remove(article: string): void {
    this.units -= this.lines.get(article)?.length ?? 0;
    if (this.lines.delete(article)) this.isChanged = true;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toLine(article: string, { sidecar, names, found }: CheckedSidecar): Line {
  const line: Line = [article, sidecar, { ids: [], comments: [], links: [] }, null];
  const [, , compact] = line;
  for (const { id, kind, path } of names.ids) {
    if (kind === 'annotation') compact.ids.push(id);
    else compact.comments.push([id, indexAt(path, 1), indexAt(path, 4)]);
  }
  for (const { from, kind, to, path } of names.links) {
    compact.links.push([from, kind, to, indexAt(path, 1), indexAt(path, 3)]);
  }
  if (found) {
    const { registers, known, unknown } = found.lookups;
    line[3] = {
      article: found.article,
      lookups: { registers, known: [...known], unknown: [...unknown] },
      problems: found.problems.map(({ code, severity, message, range, annotation }) => ({
        code,
        severity,
        message,
        range,
        annotation,
      })),
    };
  }
  return line;
}

function fromLine(article: string, [, sidecar, { ids, comments, links }, found]: Line): CheckedSidecar {
  const file = sidecarPathOf(article);
  return {
    sidecar,
    names: {
      file,
      ids: ids.flatMap((id, index) => [
        { id, kind: 'annotation' as const, path: ['annotations', index, 'id'] },
        ...comments
          .filter(([, own]) => own === index)
          .map(([own, , at]) => ({
            id: own,
            kind: 'comment' as const,
            path: ['annotations', index, 'review', 'comments', at, 'id'],
          })),
      ]),
      links: links.map(([from, kind, to, index, at]) => ({
        from,
        kind,
        to,
        path: ['annotations', index, 'links', at, kind],
      })),
    },
    found:
      found === null
        ? undefined
        : {
            ...found,
            problems: found.problems.map(({ annotation, ...problem }) => ({
              ...problem,
              file,
              ...(annotation === undefined ? {} : { annotation }),
            })),
          },
  };
}

function indexAt(path: readonly (string | number)[], at: number): number {
  const index = path[at];
  if (typeof index !== 'number') throw new SitrepError('cache/path', 'A place without a number cannot be kept.');
  return index;
}
