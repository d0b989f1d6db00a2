import { readFileSync } from 'node:fs';

/** Milliseconds between looks: to look at each turn would itself be most of the work. */
const REST_MS = 1;

/**
 * Tells how long one turn of the event loop took at most. On a machine with other work to do a turn takes long without
 * holding anything: what the thread waited for a processor is taken off, and what the process worked meanwhile is the most.
 */
export class ThreadWatch {
  private longest = 0;
  private before = performance.now();
  private waited = waitedMs();
  private worked = process.cpuUsage();
  private next = setTimeout(() => this.look(), REST_MS);

  /** In milliseconds. */
  stop(): number {
    clearTimeout(this.next);
    return this.longest;
  }

  private look(): void {
    const now = performance.now();
    const { user, system } = process.cpuUsage(this.worked);
    const waited = waitedMs();
    const held = now - this.before - (waited - this.waited);
    this.longest = Math.max(this.longest, Math.min(held, (user + system) / 1000));
    this.before = now;
    this.waited = waited;
    this.worked = process.cpuUsage();
    this.next = setTimeout(() => this.look(), REST_MS);
  }
}

/** How long this thread was ready to run so far, but given no processor; Linux alone tells. */
function waitedMs(): number {
  try {
    const [, nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return 0;
  }
}
