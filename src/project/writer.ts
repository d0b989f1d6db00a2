import { FILE_START, SitrepError, type Problem } from '../core/problem';
import { systemClock, type Clock } from './clock';
import { holdsMore, isWhole } from './leftovers';
import { assertInside } from './paths';
import type { FileSystem } from './ports';
import { LEASE_MS, Tickets } from './tickets';

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
/** How often a rename is tried: virus scanners hold a new file for a moment. */
const RENAMES = 3;
const RENAME_AGAIN_MS = 60;
/** How long others may keep a file busy: twice as long as it takes to know a dead one. */
const BUSY_MS = 20_000;
/** After so many tickets that grew too old, the folder is slow, not we: then the last one counts. */
const LEASES = 3;

/** What an edit makes of a file: its new text, or undefined to remove it. */
export type FileEdit<T> = (current: string | undefined) => { readonly text: string | undefined; readonly result: T };

export interface WriterOptions {
  readonly clock?: Clock;
  /**
   * Whether reading a missing file may put in its place what a write that was cut off has left. Writing always does, or it
   * would begin a new file. Default true.
   */
  readonly repairs?: boolean;
}

interface Draft<T> {
  /** Undefined: no file. */
  readonly bytes: Uint8Array | undefined;
  readonly isSame: boolean;
  readonly result: T;
}

type Attempt<T> = { readonly done: true; readonly result: T } | { readonly done: false };

const AGAIN = { done: false } as const;

/**
 * The one writer of the project: every change re-reads the file, applies the edit to what stands there now, writes
 * beside it, renames, and reads back. Edits of one file run one after the other: those of this process in a queue, those
 * of other windows and the command line by the file written beside, which serves as a ticket (see `Tickets`). VS Code's
 * WorkspaceEdit is not used: it would leave the sidecar dirty and run other people's formatters over it.
 *
 * Whenever the process ends, the file stands as before or as after, or is missing with its whole new text beside it; the
 * next who looks for it puts that in its place.
 */
export class SafeWriter {
  private readonly tails = new Map<string, Promise<unknown>>();
  private readonly tickets: Tickets;
  private readonly clock: Clock;

  constructor(
    private readonly files: FileSystem,
    /** Something that differs between two windows, for the name of the file written beside. */
    uniqueName: () => string,
    private readonly options: WriterOptions = {},
  ) {
    this.clock = options.clock ?? systemClock;
    this.tickets = new Tickets(files, this.clock, uniqueName);
  }

  /**
   * Applies `edit` to the current text (undefined: no such file) and writes what it returns; undefined removes the file.
   * Returning the same text writes nothing. `edit` is called again where the file changed meanwhile. Rejects with the
   * edit's own error, `file/not-utf8`, `file/unreadable`, `write/read-only`, `write/failed`, `write/busy` (nothing was
   * changed), `write/not-kept` (the file does not read back as written) and `write/lost` (it says where the text is).
   */
  update<T>(path: string, edit: FileEdit<T>): Promise<T> {
    return this.inTurn(path, async () => {
      assertInside(path);
      const until = this.clock.now() + BUSY_MS;
      for (let attempt = 1; ; attempt += 1) {
        const tried = await this.attempt(path, edit, attempt);
        if (tried.done) return tried.result;
        await this.tickets.quiet(path, until);
        if (this.clock.now() > until) throw busy(path);
      }
    });
  }

  /** Creates a file, never over another: resolves to false, and touches nothing, where one stands. */
  create(path: string, text: string): Promise<boolean> {
    return this.update(path, (current) => ({ text: current ?? text, result: current === undefined }));
  }

  /**
   * The bytes of a file. One that has just gone is looked for again: a rename over it, by us or another window, is a
   * removal and a creation to whoever looks in between.
   */
  readSettled(path: string, wasThere: boolean): Promise<Uint8Array | undefined> {
    return this.inTurn(path, async () => {
      const bytes = await this.readAgain(path, wasThere);
      return bytes ?? (this.options.repairs === false ? undefined : this.settled(path));
    });
  }

  /**
   * Puts right what writes that were cut off have left beside a file: where the file is missing, the newest whole one
   * takes its place; one that holds nothing more than the file is removed; any other is kept, under a name by which nobody writes.
   * True if the file was missing and is there again.
   */
  repair(path: string): Promise<boolean> {
    return this.inTurn(path, async () => {
      assertInside(path);
      const wasThere = (await this.read(path)) !== undefined;
      const isThere = (await this.settled(path)) !== undefined;
      const { dead, setAside } = await this.tickets.quiet(path, this.clock.now() + BUSY_MS);
      for (const left of setAside) await this.tidy(path, left);
      await this.clear(path, dead);
      return isThere && !wasThere;
    });
  }

  /** Runs work while this process does not write the file: to move it away between two edits. */
  whileIdle<T>(path: string, work: () => Promise<T>): Promise<T> {
    return this.inTurn(path, work);
  }

  private async attempt<T>(path: string, edit: FileEdit<T>, attempt: number): Promise<Attempt<T>> {
    let base = await this.settled(path);
    let draft = this.draft(path, base, edit);
    if (draft.isSame) return { done: true, result: draft.result };
    if (base && (await this.files.isReadOnly?.(path)) === true) throw readOnly(path);
    const ticket = this.tickets.next(path);
    const expiry = this.clock.now() + LEASE_MS;
    let isOurs = true;
    let setAside: readonly string[] | undefined;
    try {
      await this.writeBeside(path, ticket, draft.bytes);
      setAside = await this.tickets.alone(path, ticket, expiry, 'set aside');
      if (!setAside) return AGAIN;
      // Nobody else of ours writes now; whoever did before the ticket was written, or is none of ours, must not be lost.
      for (;;) {
        const now = await this.readAgain(path, base !== undefined);
        if (sameBytes(now, base)) break;
        base = now;
        draft = this.draft(path, base, edit);
        if (draft.isSame) return { done: true, result: draft.result };
        await this.writeBeside(path, ticket, draft.bytes);
      }
      if (this.clock.now() > expiry && attempt < LEASES) return AGAIN;
      const fate = await this.commit(path, ticket, base, draft.bytes);
      isOurs = fate === 'changed';
      if (fate !== 'done') return AGAIN;
    } catch (error) {
      // Then it is all there is.
      if (SitrepError.is(error, 'write/lost')) isOurs = false;
      throw error;
    } finally {
      if (isOurs) await this.files.remove(ticket).catch(() => undefined);
    }
    await this.verify(path, base, draft.bytes);
    for (const left of setAside) await this.tidy(path, left);
    return { done: true, result: draft.result };
  }

  private draft<T>(path: string, base: Uint8Array | undefined, edit: FileEdit<T>): Draft<T> {
    const current = base && decodeUtf8(base, path);
    const { text, result } = edit(current);
    const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
    return { bytes, isSame: text === current, result };
  }

  /** Writes the ticket and reads it back: a disk that keeps other bytes must be known before the file is touched. */
  private async writeBeside(path: string, ticket: string, bytes: Uint8Array = new Uint8Array()): Promise<void> {
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
  private async commit(
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
        const isThere = await this.isThere(ticket);
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

  private async putBack(path: string, base: Uint8Array, ticket: string, cause: unknown): Promise<void> {
    try {
      if (await this.files.read(path)) return;
      await this.files.write(path, base);
    } catch {
      const message = `${path} could not be written and is gone from its place. What it was to hold is in ${ticket}: rename that file once the folder is writable.`;
      throw new SitrepError('write/lost', message, [], { cause });
    }
  }

  /** The text written was that of the ticket, byte for byte; whoever wrote after us wrote after reading it. */
  private async verify(path: string, base: Uint8Array | undefined, bytes: Uint8Array | undefined): Promise<void> {
    const kept = bytes === undefined ? await this.read(path) : await this.readAgain(path);
    if (sameBytes(kept, bytes)) return;
    if (kept && kept.length > 0 && !sameBytes(kept, base)) return;
    throw new SitrepError(
      'write/not-kept',
      `${path} does not read back as it was written. Check the disk, then tag again.`,
    );
  }

  /** The file, once nobody is about to rename over it; what a dead process left is put in the place of a missing one. */
  private async settled(path: string): Promise<Uint8Array | undefined> {
    const until = this.clock.now() + BUSY_MS;
    for (;;) {
      const bytes = await this.read(path);
      if (bytes) return bytes;
      const { dead, live } = await this.tickets.quiet(path, until);
      const now = await this.read(path);
      if (now) return now;
      if (live.length > 0) throw busy(path);
      const whole = await this.newestWhole(path, dead);
      if (!whole) return undefined;
      await this.putInPlace(path, whole.bytes);
      await this.clear(path, dead);
      if (this.clock.now() > until) throw busy(path);
    }
  }

  private async newestWhole(path: string, tickets: readonly string[]): Promise<{ bytes: Uint8Array } | undefined> {
    for (const ticket of [...tickets].reverse()) {
      const bytes = await this.files.read(ticket);
      const text = bytes && readText(bytes, ticket);
      if (bytes && typeof text === 'string' && isWhole(path, text)) return { bytes };
    }
    return undefined;
  }

  /** Under a ticket of our own: two may find the same leftover, and only a missing file may be replaced. */
  private async putInPlace(path: string, bytes: Uint8Array): Promise<void> {
    const ticket = this.tickets.next(path);
    try {
      await this.writeBeside(path, ticket, bytes);
      const isAlone = await this.tickets.alone(path, ticket, this.clock.now() + LEASE_MS, 'leave');
      if (isAlone && !(await this.read(path))) await this.commit(path, ticket, undefined, bytes);
    } finally {
      await this.files.remove(ticket).catch(() => undefined);
    }
  }

  /** Takes away what the dead have left beside a file, unless it holds more than the file does. */
  private async clear(path: string, dead: readonly string[]): Promise<void> {
    for (const ticket of dead) {
      const left = await this.tickets.setAside(ticket);
      if (left !== undefined) await this.tidy(path, left);
    }
  }

  private async tidy(path: string, left: string): Promise<void> {
    const [bytes, current] = [await this.read(left), await this.read(path)];
    const text = bytes && readText(bytes, left);
    const now = current && readText(current, path);
    if (typeof text !== 'string' || (now !== undefined && typeof now !== 'string')) return;
    if (!holdsMore(path, text, now)) await this.files.remove(left);
  }

  private async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.files.read(path);
    } catch (cause) {
      if (SitrepError.is(cause)) throw cause;
      const message = `${path} could not be read. Check that it may be read and that its disk is there; nothing was changed.`;
      throw new SitrepError('file/unreadable', message, [], { cause });
    }
  }

  /** The file; looked for again where it was there and has just gone. */
  private async readAgain(path: string, wasThere = true): Promise<Uint8Array | undefined> {
    let bytes = await this.read(path);
    for (let look = 0; !bytes && wasThere && look < SECOND_LOOKS; look += 1) {
      await this.clock.wait(SECOND_LOOK_MS);
      bytes = await this.read(path);
    }
    return bytes;
  }

  private async isThere(path: string): Promise<boolean> {
    try {
      return (await this.files.read(path)) !== undefined;
    } catch {
      return false;
    }
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

function failed(path: string, cause: unknown): SitrepError {
  const message = `${path} could not be written. Check that the folder is writable and the disk not full; nothing was changed.`;
  return new SitrepError('write/failed', message, [], { cause });
}

const readOnly = (path: string): SitrepError =>
  new SitrepError('write/read-only', `${path} is read-only. Make it writable and try again; nothing was changed.`);

const busy = (path: string): SitrepError =>
  new SitrepError(
    'write/busy',
    `${path} is being written by another window or program. Try again in a moment; nothing was changed.`,
  );

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
