/** A stretch of time in milliseconds as if all clocks showed UTC: articles give no zone. `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const MINUTE = 60_000;

/**
 * What a date of the formats says, and no more: a day is all of that day, a minute that minute. Undefined where it is no
 * date, as "2025-02-31".
 */
export function stretchOf(iso: string | undefined): Stretch | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?$/u.exec(iso ?? '');
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute] = parts.slice(1).map((part) =>
    // Absent where the date has no time.
    (part as string | undefined) === undefined ? undefined : Number(part),
  );
  const midnight = Date.UTC(year, month - 1, day);
  if (!(new Date(midnight).toISOString().slice(0, 10) === iso?.slice(0, 10))) return undefined;
  if (hour === undefined || minute === undefined) return { start: midnight, end: midnight + DAY };
  if (hour > 23 || minute > 59) return undefined;
  const start = midnight + hour * HOUR + minute * MINUTE;
  return { start, end: start + MINUTE };
}

/** From the first date to the end of the last. */
export function periodOf(from: string | undefined, to: string | undefined): Stretch | undefined {
  const [first, last] = [stretchOf(from), stretchOf(to)];
  if (first === undefined) return undefined;
  return last === undefined || last.end <= first.start ? first : { start: first.start, end: last.end };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const HOURS = [1, 3, 6, 12];
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 600, 1200];

/** Round moments within a stretch, no more than `most`, in the finest step that allows it. */
export function ticksOf({ start, end }: Stretch, most: number): readonly Tick[] {
  const even = [...HOURS.map((hours) => hours * HOUR), ...DAYS.map((days) => days * DAY)];
  const step = even.find((one) => (end - start) / one <= most);
  if (step !== undefined) return evenTicks(start, end, step);
  const months = MONTHS.find((one) => (end - start) / (one * 30 * DAY) <= most) ?? 12_000;
  return monthTicks(start, end, months);
}

function evenTicks(start: number, end: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(start / step) * step; at < end; at += step) {
    const [day = '', time = ''] = new Date(at).toISOString().split('T');
    ticks.push({ at, label: at % DAY === 0 ? day : time.slice(0, 5) });
  }
  return ticks;
}

function monthTicks(start: number, end: number, months: number): readonly Tick[] {
  const first = new Date(start).getUTCFullYear() * 12 + new Date(start).getUTCMonth();
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / months) * months; ; month += months) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at >= end || Number.isNaN(at)) return ticks;
    const label = new Date(at).toISOString().slice(0, months % 12 === 0 ? 4 : 7);
    if (at >= start) ticks.push({ at, label });
  }
}
