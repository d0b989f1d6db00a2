/** A scale from 0 on, in whole numbers. */
export interface Axis {
  /** Where it ends; past the largest value, so that an open bound has room to point on. */
  readonly end: number;
  readonly ticks: readonly number[];
}

/** At most so many steps between ticks. */
const STEPS = 5;
/** How much room is left past the largest value. */
const ROOM = 1.08;

/** An axis for values from 0 to `largest`, with ticks at 1, 2 or 5 times a power of ten. */
export function axisOf(largest: number): Axis {
  const end = Math.max(largest, 1) * ROOM;
  const power = 10 ** Math.floor(Math.log10(end / STEPS));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((factor) => power * factor * STEPS >= end) ?? 10));
  return { end, ticks: Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step) };
}

/** Where a value stands on the axis, from 0 to 1. */
export const positionOn = ({ end }: Axis, value: number): number => Math.min(Math.max(value, 0), end) / end;
