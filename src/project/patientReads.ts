import { SitrepError } from '../core/problem';
import type { Clock } from './clock';
import type { FileSystem } from './ports';

/** How often and after how long a file that has just gone is looked for again. */
const SECOND_LOOKS = 3;
const SECOND_LOOK_MS = 80;

/** Reads of files that others may be about to rename over: a removal and a creation to whoever looks in between. */
export class PatientReads {
  constructor(
    private readonly files: FileSystem,
    private readonly clock: Clock,
  ) {}

  /** Rejects with `file/unreadable`. */
  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.files.read(path);
    } catch (cause) {
      if (SitrepError.is(cause)) throw cause;
      const message = `${path} could not be read. Check that it may be read and that its disk is there; nothing was changed.`;
      throw new SitrepError('file/unreadable', message, [], { cause });
    }
  }

  /** The file; looked for again where it was there and has just gone. */
  async readAgain(path: string, wasThere = true): Promise<Uint8Array | undefined> {
    let bytes = await this.read(path);
    for (let look = 0; !bytes && wasThere && look < SECOND_LOOKS; look += 1) {
      await this.clock.wait(SECOND_LOOK_MS);
      bytes = await this.read(path);
    }
    return bytes;
  }

  /** Whether a file surely stands there. */
  async isThere(path: string): Promise<boolean> {
    try {
      return (await this.files.read(path)) !== undefined;
    } catch {
      return false;
    }
  }
}
