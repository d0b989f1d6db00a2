import { dayNumber, dayOfIso, isoDay } from '../reading/calendar';
import { ofType, type Mention, type MentionOf } from './mention';
import type { Incident } from './model';

/** A `date_precision` beside ACLED's 1 to 3, of a period longer than a month; never in a file. */
export const OVER_A_MONTH = 4;

export interface ToldPeriod {
  /** First and last day since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** ACLED's `time_precision` (domain.md) or `OVER_A_MONTH`. */
  readonly precision: number;
  /** The first words that name these days, where any do. */
  readonly word?: MentionOf<'date'> | undefined;
}

/** When articles say an incident was. `by`: the words that give a date, in the order of their articles. */
export interface ToldDate {
  /** Undefined where the words do not agree: that is a coder's to settle. */
  readonly period?: ToldPeriod;
  readonly by: readonly MentionOf<'date'>[];
}

/** What articles say of when the incident was, with a date or without. */
export function eventWords(mentions: readonly Mention[]): readonly MentionOf<'date'>[] {
  return ofType(mentions, 'date').filter(({ annotation: { role } }) => role === undefined || role === 'event');
}

/**
 * The period that all words about an incident agree on. Days that are named have to lie in the longest period of such, and
 * that in every week, month or year that is said; where no days are named it is what these have in common. Vague words tell
 * nothing alone, nor do dates that were resolved through the incident, which repeat what others say; both may contradict.
 */
export function toldDate(mentions: readonly Mention[]): ToldDate | undefined {
  const by = eventWords(mentions).filter(({ annotation: { value } }) => value !== undefined);
  const periods = by.map(periodOf).filter((one) => one !== undefined);
  const hasNone = periods.length < by.length;
  const telling = periods.filter(({ isTelling }) => isTelling);
  const period = longest(telling.filter(({ coarse }) => coarse === undefined)) ?? common(telling);
  if (period === undefined) return hasNone ? { by } : undefined;
  const agrees = (one: Period): boolean => {
    if (one.coarse === undefined) return holds(period, one);
    return one.isTelling ? holds(one, period) : one.from <= period.to && period.from <= one.to;
  };
  if (hasNone || period.to < period.from || !periods.every(agrees)) return { by };
  const { from, to, coarse = 1, word } = period;
  const days = to - from + 1;
  const byDays = days > 31 ? OVER_A_MONTH : days > 7 ? 3 : days > 1 ? 2 : 1;
  return { period: { from, to, precision: Math.max(byDays, coarse), word }, by };
}

interface Period {
  readonly from: number;
  readonly to: number;
  /** Of words that do not name its days: the least `date_precision` they have. */
  readonly coarse?: number | undefined;
  readonly isTelling: boolean;
  readonly word?: MentionOf<'date'>;
}

const holds = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;

const longest = (periods: readonly Period[]): Period | undefined =>
  [...periods].sort((left, right) => right.to - right.from - (left.to - left.from))[0];

/** Ends before it begins where they have no day in common. A day that two weeks have in common is not named by that. */
function common(periods: readonly Period[]): Period | undefined {
  if (periods.length === 0) return undefined;
  return {
    from: Math.max(...periods.map(({ from }) => from)),
    to: Math.min(...periods.map(({ to }) => to)),
    coarse: 2,
    isTelling: true,
  };
}

const DAY = 'YYYY-MM-DD'.length;
/** Characters of an ISO date that one said no finer than this has. */
const LENGTHS: Readonly<Record<string, number>> = { month: 'YYYY-MM'.length, year: 'YYYY'.length };

/** Undefined where there is no such day, or the interval ends before it begins. */
function periodOf(word: MentionOf<'date'>): Period | undefined {
  const { value = '', granularity = 'day', resolved_from } = word.annotation;
  const [start = '', end] = value.split('/');
  const first = start.slice(0, end === undefined ? (LENGTHS[granularity] ?? DAY) : DAY);
  const last = end?.slice(0, DAY) ?? first;
  const [from, to] = [dayOfIso(`${first}${'-01-01'.slice(first.length - DAY)}`), lastDay(last)];
  if (from === undefined || to === undefined || to < from) return undefined;
  const namesDays = granularity === 'day' && first.length === DAY && last.length === DAY;
  const isTelling = granularity !== 'vague' && resolved_from !== 'incident';
  return { from, to, ...(namesDays ? {} : { coarse: 2 }), isTelling, word };
}

/** Of a year, a month or a day. */
function lastDay(iso: string): number | undefined {
  if (iso.length === DAY) return dayOfIso(iso);
  const [year = NaN, month = 12] = iso.split('-').map(Number);
  const next = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  return next === undefined ? undefined : next - 1;
}

/**
 * The file of an incident with the date that its articles tell, where it says nothing of when it was; never more precise
 * than a precision that a coder wrote there.
 */
export function datedIncident<File extends Incident | undefined>(file: File, mentions: readonly Mention[]): File {
  if (file === undefined || file.date !== undefined || file.date_end !== undefined) return file;
  const period = toldDate(mentions)?.period;
  if (period === undefined) return file;
  const { from, to, precision } = period;
  const date_precision = Math.max(precision, file.date_precision ?? 1);
  return { ...file, date: isoDay(from), ...(to > from ? { date_end: isoDay(to) } : {}), date_precision };
}
