/** Time, passed in so that a test need not wait for it. */
export interface Clock {
  /** Milliseconds; never goes back. */
  now(): number;
  /** Milliseconds since 1970, by the machine's own reckoning. */
  date(): number;
  wait(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
