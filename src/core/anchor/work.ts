/**
 * A limit on the steps of a long computation. Counted, not timed: the same texts give the same answer on every machine.
 */
export class Work {
  constructor(private left: number) {}

  /** Takes so many steps, or says that they are not there to take. */
  take(steps: number): boolean {
    if (steps > this.left) return false;
    this.left -= steps;
    return true;
  }
}
