import type { Cancel, FileTree } from '../../project/ports';

/** Questions to Git under way at once: each is a process of its own. */
const AT_ONCE = 8;

/** Some files of one state of a project. */
export class ChosenTree implements FileTree {
  constructor(
    private readonly paths: readonly string[],
    private readonly readOne: (path: string) => Promise<Uint8Array | undefined>,
  ) {}

  /** The same state, of which other files are looked at. */
  of(paths: readonly string[]): ChosenTree {
    return new ChosenTree(paths, this.readOne);
  }

  list(): Promise<ReadonlyMap<string, undefined>> {
    return Promise.resolve(new Map(this.paths.map((path) => [path, undefined])));
  }

  async read(paths: readonly string[], cancel?: Cancel): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    const waiting = paths.values();
    const work = async (): Promise<void> => {
      for (const path of waiting) {
        if (cancel?.isCancellationRequested) return;
        const bytes = await this.readOne(path);
        if (bytes) found.set(path, bytes);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found;
  }
}
