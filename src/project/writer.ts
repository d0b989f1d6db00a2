import { SitrepError } from '../core/problem';
import { systemClock, type Clock } from './clock';
import { BUSY_MS, CutOffWrites } from './cutOffWrites';
import { FileReplacer } from './fileReplacer';
import { PatientReads } from './patientReads';
import { assertInside } from './paths';
import type { FileSystem } from './ports';
import { Queues } from './queue';
import { sameBytes } from './sameBytes';
import { LEASE_MS, Tickets } from './tickets';
import { decodeUtf8 } from './utf8';
import { busy, readOnly } from './writeErrors';

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
  private readonly queues = new Queues();
  private readonly tickets: Tickets;
  private readonly clock: Clock;
  private readonly reads: PatientReads;
  private readonly replacer: FileReplacer;
  private readonly cutOff: CutOffWrites;

  constructor(
    private readonly files: FileSystem,
    /** Something that differs between two windows, for the name of the file written beside. */
    uniqueName: () => string,
    private readonly options: WriterOptions = {},
  ) {
    this.clock = options.clock ?? systemClock;
    this.tickets = new Tickets(files, this.clock, uniqueName);
    this.reads = new PatientReads(files, this.clock);
    this.replacer = new FileReplacer(files, this.reads, this.clock);
    this.cutOff = new CutOffWrites(files, this.reads, this.replacer, this.tickets, this.clock);
  }

  /**
   * Applies `edit` to the current text (undefined: no such file) and writes what it returns; undefined removes the file.
   * Returning the same text writes nothing. `edit` is called again where the file changed meanwhile. Rejects with the
   * edit's own error, `file/not-utf8`, `file/unreadable`, `write/read-only`, `write/failed`, `write/busy` (nothing was
   * changed), `write/not-kept` (the file does not read back as written) and `write/lost` (it says where the text is).
   */
  update<T>(path: string, edit: FileEdit<T>): Promise<T> {
    return this.queues.run(path, async () => {
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
    return this.queues.run(path, async () => {
      const bytes = await this.reads.readAgain(path, wasThere);
      return bytes ?? (this.options.repairs === false ? undefined : this.cutOff.settled(path));
    });
  }

  /**
   * Puts right what writes that were cut off have left beside a file: where the file is missing, the newest whole one
   * takes its place; one that holds nothing more than the file is removed; any other is kept, under a name by which nobody writes.
   * True if the file was missing and is there again.
   */
  repair(path: string): Promise<boolean> {
    return this.queues.run(path, async () => {
      assertInside(path);
      const wasThere = (await this.reads.read(path)) !== undefined;
      const isThere = (await this.cutOff.settled(path)) !== undefined;
      const { dead, setAside } = await this.tickets.quiet(path, this.clock.now() + BUSY_MS);
      for (const left of setAside) await this.cutOff.tidy(path, left);
      await this.cutOff.clear(path, dead);
      return isThere && !wasThere;
    });
  }

  /** Runs work while this process does not write the file: to move it away between two edits. */
  whileIdle<T>(path: string, work: () => Promise<T>): Promise<T> {
    return this.queues.run(path, work);
  }

  private async attempt<T>(path: string, edit: FileEdit<T>, attempt: number): Promise<Attempt<T>> {
    let base = await this.cutOff.settled(path);
    let draft = this.draft(path, base, edit);
    if (draft.isSame) return { done: true, result: draft.result };
    if (base && (await this.files.isReadOnly?.(path)) === true) throw readOnly(path);
    const ticket = this.tickets.next(path);
    const expiry = this.clock.now() + LEASE_MS;
    let isOurs = true;
    let setAside: readonly string[] | undefined;
    try {
      await this.replacer.writeBeside(path, ticket, draft.bytes);
      setAside = await this.tickets.alone(path, ticket, expiry, 'set aside');
      if (!setAside) return AGAIN;
      // Nobody else of ours writes now; whoever did before the ticket was written, or is none of ours, must not be lost.
      for (;;) {
        const now = await this.reads.readAgain(path, base !== undefined);
        if (sameBytes(now, base)) break;
        base = now;
        draft = this.draft(path, base, edit);
        if (draft.isSame) return { done: true, result: draft.result };
        await this.replacer.writeBeside(path, ticket, draft.bytes);
      }
      if (this.clock.now() > expiry && attempt < LEASES) return AGAIN;
      const fate = await this.replacer.commit(path, ticket, base, draft.bytes);
      isOurs = fate === 'changed';
      if (fate !== 'done') return AGAIN;
    } catch (error) {
      // Then it is all there is.
      if (SitrepError.is(error, 'write/lost')) isOurs = false;
      throw error;
    } finally {
      if (isOurs) await this.files.remove(ticket).catch(() => undefined);
    }
    await this.replacer.verify(path, base, draft.bytes);
    for (const left of setAside) await this.cutOff.tidy(path, left);
    return { done: true, result: draft.result };
  }

  private draft<T>(path: string, base: Uint8Array | undefined, edit: FileEdit<T>): Draft<T> {
    const current = base && decodeUtf8(base, path);
    const { text, result } = edit(current);
    const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
    return { bytes, isSame: text === current, result };
  }
}
