import { FILE_START, SitrepError, type Problem } from '../core/problem';
import { assertInside, fileName, folderOf, joinPath } from './paths';
import type { FileSystem } from './ports';

/** UTF-8 or an error: a lossy decode would write back something the coder never had. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    // The BOM is kept, so that a file is written back with the bytes it came with.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SitrepError('file/not-utf8', `${path} is not UTF-8. Save it as UTF-8 and try again.`, [], { cause });
  }
}

/** The text of a file, or the problem that it is not UTF-8. */
export function readText(bytes: Uint8Array, path: string): string | Problem {
  try {
    return decodeUtf8(bytes, path);
  } catch (error) {
    if (!SitrepError.is(error)) throw error;
    return { code: error.code, severity: 'error', message: error.message, file: path, range: FILE_START };
  }
}

/** How often and after how long a file that has just gone is looked for again. */
const SECOND_LOOKS = 3;
const SECOND_LOOK_MS = 80;

/**
 * The one writer of the project: every change re-reads the file, applies the edit to what stands there now, writes
 * beside it, renames, and reads back. Edits of one file run one after the other. VS Code's WorkspaceEdit is not used:
 * it would leave the sidecar dirty and run other people's formatters over it.
 */
export class SafeWriter {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(
    private readonly files: FileSystem,
    /** Something that differs between two windows, for the name of the file written beside. */
    private readonly uniqueName: () => string,
  ) {}

  /**
   * Applies `edit` to the current text (undefined: no such file) and writes what it returns. Returning the same text
   * writes nothing. Rejects with `write/not-kept` when the file does not read back as written.
   */
  update<T>(path: string, edit: (current: string | undefined) => { text: string; result: T }): Promise<T> {
    return this.inTurn(path, async () => {
      assertInside(path);
      const bytes = await this.files.read(path);
      const current = bytes && decodeUtf8(bytes, path);
      const { text, result } = edit(current);
      if (text !== current) await this.replace(path, text, bytes);
      return result;
    });
  }

  /** Creates a file, never over another: resolves to false, and touches nothing, where one stands. */
  create(path: string, text: string): Promise<boolean> {
    return this.inTurn(path, async () => {
      assertInside(path);
      if (await this.files.read(path)) return false;
      await this.replace(path, text, undefined);
      return true;
    });
  }

  /**
   * The bytes of a file. One that has just gone is looked for again: a rename over it, by us or another window, is a
   * removal and a creation to whoever looks in between.
   */
  readSettled(path: string, wasThere: boolean): Promise<Uint8Array | undefined> {
    return this.inTurn(path, async () => {
      let bytes = await this.files.read(path);
      for (let look = 0; !bytes && wasThere && look < SECOND_LOOKS; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
        bytes = await this.files.read(path);
      }
      return bytes;
    });
  }

  private async replace(path: string, text: string, before: Uint8Array | undefined): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    const beside = joinPath(folderOf(path), `.${fileName(path)}.${this.uniqueName()}.tmp`);
    try {
      await this.files.write(beside, bytes);
      await this.files.rename(beside, path);
    } catch (cause) {
      await this.putBack(path, before, beside, cause);
      const message = `${path} could not be written. Check that the folder is writable and the disk not full; nothing was changed.`;
      throw new SitrepError('write/failed', message, [], { cause });
    }
    const kept = await this.files.read(path);
    if (!kept || !sameBytes(kept, bytes)) {
      throw new SitrepError(
        'write/not-kept',
        `${path} does not read back as it was written. Check the disk, then tag again.`,
      );
    }
  }

  /**
   * After a failure, all is as it was. VS Code renames over a file by deleting it first, so that a rename that fails
   * may have taken the file away; where it cannot be put back, the file written beside is all there is, and stays.
   */
  private async putBack(path: string, before: Uint8Array | undefined, beside: string, cause: unknown): Promise<void> {
    try {
      if (before && !(await this.files.read(path))) await this.files.write(path, before);
    } catch {
      const message = `${path} could not be written and is gone from its place. What it was to hold is in ${beside}: rename that file once the folder is writable.`;
      throw new SitrepError('write/lost', message, [], { cause });
    }
    await this.files.remove(beside).catch(() => undefined);
  }

  private inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(path) ?? Promise.resolve();
    const turn = before.then(work, work);
    const tail = turn
      .catch(() => undefined)
      .then(() => {
        if (this.tails.get(path) === tail) this.tails.delete(path);
      });
    this.tails.set(path, tail);
    return turn;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
