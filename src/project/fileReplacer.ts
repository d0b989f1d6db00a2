import type { Clock } from './clock';
import type { PatientReads } from './patientReads';
import type { FileSystem } from './ports';
import { sameBytes } from './sameBytes';
import { failed, lost, notKept } from './writeErrors';

/** How often a rename is tried: virus scanners hold a new file for a moment. */
const RENAMES = 3;
const RENAME_AGAIN_MS = 60;

/** Brings new text to a file: written beside it, renamed over it, read back. */
export class FileReplacer {
  constructor(
    private readonly files: FileSystem,
    private readonly reads: PatientReads,
    private readonly clock: Clock,
  ) {}

  /** Writes the ticket and reads it back: a disk that keeps other bytes must be known before the file is touched. */
  async writeBeside(path: string, ticket: string, bytes: Uint8Array = new Uint8Array()): Promise<void> {
    try {
      await this.files.write(ticket, bytes);
      if (sameBytes(await this.files.read(ticket), bytes)) return;
    } catch (cause) {
      throw failed(path, cause);
    }
    throw failed(path, undefined);
  }

  /**
   * Brings the ticket's text to its place. 'changed': the file is another now, and the ticket still ours. 'taken': somebody
   * took us for dead and set the ticket aside.
   */
  async commit(
    path: string,
    ticket: string,
    base: Uint8Array | undefined,
    bytes: Uint8Array | undefined,
  ): Promise<'done' | 'changed' | 'taken'> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (bytes === undefined) {
          await this.files.remove(path);
          await this.files.remove(ticket);
        } else await this.files.rename(ticket, path);
        return 'done';
      } catch (cause) {
        const there = await this.files.read(path).catch(() => undefined);
        const isThere = await this.reads.isThere(ticket);
        if (!isThere && bytes !== undefined && sameBytes(there, bytes)) return 'done';
        // VS Code renames over a file by deleting it first: a rename that fails may have taken the file away.
        if (there && !sameBytes(there, base)) return isThere ? 'changed' : 'taken';
        if (isThere && attempt < RENAMES) {
          await this.clock.wait(RENAME_AGAIN_MS * attempt);
          continue;
        }
        if (!there && base) await this.putBack(path, base, ticket, cause);
        if (!isThere) return 'taken';
        throw failed(path, cause);
      }
    }
  }

  /** The text written was that of the ticket, byte for byte; whoever wrote after us wrote after reading it. */
  async verify(path: string, base: Uint8Array | undefined, bytes: Uint8Array | undefined): Promise<void> {
    const kept = bytes === undefined ? await this.reads.read(path) : await this.reads.readAgain(path);
    if (sameBytes(kept, bytes)) return;
    if (kept && kept.length > 0 && !sameBytes(kept, base)) return;
    throw notKept(path);
  }

  private async putBack(path: string, base: Uint8Array, ticket: string, cause: unknown): Promise<void> {
    try {
      if (await this.files.read(path)) return;
      await this.files.write(path, base);
    } catch {
      throw lost(path, ticket, cause);
    }
  }
}
