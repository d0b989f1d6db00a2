/** A day of the Gregorian calendar. Days are counted from 1970-01-01, so that arithmetic needs no time zone. */
const DAY_MS = 86_400_000;

/** Days since 1970-01-01; undefined for a day that does not exist (31 February). */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? time / DAY_MS : undefined;
}

/** The day of an ISO 8601 date, with or without a time after it. */
export function dayOfIso(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? '');
  return match === null ? undefined : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** "YYYY-MM" of the month `offset` months after that of a day. */
export function isoMonth(day: number, offset = 0): string {
  const date = new Date(day * DAY_MS);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + offset;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}
