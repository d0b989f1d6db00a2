/** Milliseconds between looks: to look at each turn would itself be most of the work. */
const REST_MS = 1;

/**
 * Tells how long one turn of the event loop took at most. On a machine with other work to do a turn takes long without
 * holding anything: then what the process itself worked meanwhile counts.
 */
export class ThreadWatch {
  private longest = 0;
  private before = performance.now();
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
    this.longest = Math.max(this.longest, Math.min(now - this.before, (user + system) / 1000));
    this.before = now;
    this.worked = process.cpuUsage();
    this.next = setTimeout(() => this.look(), REST_MS);
  }
}
