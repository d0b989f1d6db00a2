import { joinPath } from './paths';
import type { FileSystem, TextCopies } from './ports';
import { Queue } from './queue';

export interface CopyLimits {
  readonly texts: number;
  /** In bytes, all texts together. */
  readonly bytes: number;
}

const LIMITS: CopyLimits = { texts: 2_000, bytes: 64 * 1024 * 1024 };
const FOLDER = 'texts';
/** A line a text: its hash and its size, the least recently used first. */
const INDEX = `${FOLDER}/index`;

/**
 * Last seen copies as files of a folder that is nobody's but ours, one a text, named by its hash. The least recently used
 * go first. Two windows may share the folder: a file that the index does not know counts as the oldest, and a text that
 * was half written does not bear its hash, which whoever asks for it checks.
 */
export class StoredCopies implements TextCopies {
  /** Size in bytes by hash, in the order of use, the latest last. */
  private known: Map<string, number> | undefined;
  private readonly queue = new Queue();

  constructor(
    private readonly files: FileSystem,
    private readonly limits: CopyLimits = LIMITS,
  ) {}

  get(sha256: string): Promise<string | undefined> {
    return this.queue.run(async () => {
      const bytes = await this.files.read(pathOf(sha256));
      if (!bytes) return undefined;
      const known = await this.load();
      known.delete(sha256);
      known.set(sha256, bytes.length);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    });
  }

  put(sha256: string, text: string): Promise<void> {
    return this.queue.run(async () => {
      const known = await this.load();
      const isNew = !known.delete(sha256);
      const bytes = new TextEncoder().encode(text);
      if (isNew) await this.files.write(pathOf(sha256), bytes);
      known.set(sha256, bytes.length);
      await this.makeRoom(known);
      await this.files.write(INDEX, new TextEncoder().encode(indexOf(known)));
    });
  }

  clear(): Promise<void> {
    return this.queue.run(async () => {
      this.known = undefined;
      for (const { name, kind } of await this.files.list(FOLDER)) {
        if (kind === 'file') await this.files.remove(joinPath(FOLDER, name));
      }
    });
  }

  private async makeRoom(known: Map<string, number>): Promise<void> {
    let bytes = [...known.values()].reduce((sum, size) => sum + size, 0);
    for (const [sha256, size] of [...known]) {
      if (known.size <= 1 || (known.size <= this.limits.texts && bytes <= this.limits.bytes)) return;
      await this.files.remove(pathOf(sha256));
      known.delete(sha256);
      bytes -= size;
    }
  }

  private async load(): Promise<Map<string, number>> {
    if (this.known) return this.known;
    const entries = await this.files.list(FOLDER);
    const stored = new Set(entries.flatMap(({ name }) => /^([0-9a-f]{64})\.txt$/.exec(name)?.[1] ?? []));
    const indexed = new Map((await this.index()).filter(([sha256]) => stored.has(sha256)));
    const strays: [string, number][] = [];
    for (const sha256 of stored) {
      if (!indexed.has(sha256)) strays.push([sha256, (await this.files.read(pathOf(sha256)))?.length ?? 0]);
    }
    this.known = new Map([...strays, ...indexed]);
    return this.known;
  }

  private async index(): Promise<readonly [string, number][]> {
    const bytes = await this.files.read(INDEX);
    const lines = new TextDecoder().decode(bytes).matchAll(/^([0-9a-f]{64}) (\d+)$/gm);
    return Array.from(lines, ([, sha256 = '', size]) => [sha256, Number(size)]);
  }
}

const pathOf = (sha256: string): string => `${FOLDER}/${sha256}.txt`;

const indexOf = (known: ReadonlyMap<string, number>): string =>
  Array.from(known, ([sha256, size]) => `${sha256} ${size}\n`).join('');
