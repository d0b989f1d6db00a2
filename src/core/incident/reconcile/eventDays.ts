import { dayNumber, dayOfIso, isoDay } from '../../reading/calendar';
import type { Incident } from '../model';

/** A period longer than this is not told day by day. */
const MOST_DAYS = 366;

/** Which part of a month the words say, where they do: "at the beginning of June", "end of June". */
export type PartOfMonth = 'beginning' | 'end';

/**
 * The days that an incident goes out under (domain.md, ACLED rule): each day of it where they are known; "`time_precision`
 * 2 → middle of the period; 3 → mid-month, or its first or last day if “beginning” or “end” is said". Empty where no date is
 * known. The middle of an even number of days is the earlier one, and stands also where the day of the month were outside of the
 * period, or this is longer than a month.
 */
export function eventDays(incident: Incident | undefined, said?: PartOfMonth): readonly string[] {
  const first = dayOfIso(incident?.date);
  if (first === undefined) return [];
  const last = Math.max(first, dayOfIso(incident?.date_end) ?? first);
  const middle = [isoDay(Math.floor((first + last) / 2))];
  const { date_precision: precision = 1, date_end: end } = incident ?? {};
  if (precision === 3) {
    const day = inMonth(first, said);
    return end === undefined || (first <= day && day <= last) ? [isoDay(day)] : middle;
  }
  if (precision > 1 || last - first >= MOST_DAYS) return middle;
  return Array.from({ length: last - first + 1 }, (_, index) => isoDay(first + index));
}

const MID_MONTH = 15;

function inMonth(day: number, said: PartOfMonth | undefined): number {
  const [year = 0, month = 1] = isoDay(day).split('-').map(Number);
  const first = dayNumber(year, month, 1) ?? day;
  if (said === 'beginning') return first;
  const next = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? day + 1;
  return said === 'end' ? next - 1 : first + MID_MONTH - 1;
}
