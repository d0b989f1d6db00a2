import type { Clock } from './clock';
import type { FileReplacer } from './fileReplacer';
import { holdsMore, isWhole } from './leftovers';
import type { PatientReads } from './patientReads';
import type { FileSystem } from './ports';
import { LEASE_MS, type Tickets } from './tickets';
import { readText } from './utf8';
import { busy } from './writeErrors';

/** How long others may keep a file busy: twice as long as it takes to know a dead one. */
export const BUSY_MS = 20_000;

/** Puts right what writes that were cut off have left beside a file. */
export class CutOffWrites {
  constructor(
    private readonly files: FileSystem,
    private readonly reads: PatientReads,
    private readonly replacer: FileReplacer,
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  /** The file, once nobody is about to rename over it; what a dead process left is put in the place of a missing one. */
  async settled(path: string): Promise<Uint8Array | undefined> {
    const until = this.clock.now() + BUSY_MS;
    for (;;) {
      const bytes = await this.reads.read(path);
      if (bytes) return bytes;
      const { dead, live } = await this.tickets.quiet(path, until);
      const now = await this.reads.read(path);
      if (now) return now;
      if (live.length > 0) throw busy(path);
      const whole = await this.newestWhole(path, dead);
      if (!whole) return undefined;
      await this.putInPlace(path, whole.bytes);
      await this.clear(path, dead);
      if (this.clock.now() > until) throw busy(path);
    }
  }

  /** Takes away what the dead have left beside a file, unless it holds more than the file does. */
  async clear(path: string, dead: readonly string[]): Promise<void> {
    for (const ticket of dead) {
      const left = await this.tickets.setAside(ticket);
      if (left !== undefined) await this.tidy(path, left);
    }
  }

  /** Takes away what was set aside, unless it holds more than the file does or cannot be compared with it. */
  async tidy(path: string, left: string): Promise<void> {
    const [bytes, current] = [await this.reads.read(left), await this.reads.read(path)];
    const text = bytes && readText(bytes, left);
    const now = current && readText(current, path);
    if (typeof text !== 'string' || (now !== undefined && typeof now !== 'string')) return;
    if (!holdsMore(path, text, now)) await this.files.remove(left);
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
      await this.replacer.writeBeside(path, ticket, bytes);
      const isAlone = await this.tickets.alone(path, ticket, this.clock.now() + LEASE_MS, 'leave');
      if (isAlone && !(await this.reads.read(path))) await this.replacer.commit(path, ticket, undefined, bytes);
    } finally {
      await this.files.remove(ticket).catch(() => undefined);
    }
  }
}
