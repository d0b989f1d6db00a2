/**
 * Tells how long one turn of the event loop took at most. On a machine with other work to do a turn takes long without
 * holding anything: then what the process itself worked meanwhile counts.
 */
export class ThreadWatch {
  private longest = 0;
  private before = performance.now();
  private worked = process.cpuUsage();
  private turn = setImmediate(() => this.look());

  /** In milliseconds. */
  stop(): number {
    clearImmediate(this.turn);
    return this.longest;
  }

  private look(): void {
    const now = performance.now();
    const { user, system } = process.cpuUsage(this.worked);
    this.longest = Math.max(this.longest, Math.min(now - this.before, (user + system) / 1000));
    this.before = now;
    this.worked = process.cpuUsage();
    this.turn = setImmediate(() => this.look());
  }
}
