/** How long things must be quiet before work begins, and how long it may be put off at most. */
const QUIET_MS = 150;
const PATIENCE_MS = 1000;

/** What time it is, and a way to be called later; `later` answers how to call it off. */
export interface Clock {
  now(): number;
  later(run: () => void, ms: number): () => void;
}

const hostClock: Clock = {
  now: () => performance.now(),
  later(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Runs work once things are quiet. A stream of changes that never rests does not put it off for ever. */
export class Debounce {
  private callOff: (() => void) | undefined;
  private askedAt = 0;

  constructor(
    private readonly work: () => void,
    private readonly clock: Clock = hostClock,
  ) {}

  ask(): void {
    const now = this.clock.now();
    if (this.callOff === undefined) this.askedAt = now;
    this.callOff?.();
    const left = Math.max(0, this.askedAt + PATIENCE_MS - now);
    this.callOff = this.clock.later(
      () => {
        this.callOff = undefined;
        this.work();
      },
      Math.min(QUIET_MS, left),
    );
  }

  dispose(): void {
    this.callOff?.();
    this.callOff = undefined;
  }
}
