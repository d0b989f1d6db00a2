import type { DATE_SOURCES, GRANULARITIES } from '../annotation/values';
import { dayNumber, dayOfIso, isoDay, yearOf } from './calendar';
import type { DateData, DateRole } from './dateLanguage';
import { ENGLISH_DATES } from './en/dates';
import { FRENCH_DATES } from './fr/dates';
import type { Language, LanguageData } from './language';
import { ENGLISH, FRENCH, languageData } from './languages';
import { phraseAt, phrasesIn } from './phrases';
import { writtenDates, type WrittenDate } from './readCalendarDate';
import { readRelativeDate } from './readRelativeDate';
import { tokenise, type Token } from './tokens';

export interface DateReading {
  /** ISO 8601 date or interval; absent = unresolved. */
  readonly value?: string;
  readonly granularity: (typeof GRANULARITIES)[number];
  /** Present where the value was worked out from another date. */
  readonly resolved_from?: (typeof DATE_SOURCES)[number];
  readonly role?: DateRole;
}

export interface DateContext {
  /** ISO 8601 date of publication: years, weekdays and "yesterday" are counted from it, never from the clock. */
  readonly published?: string;
  readonly language?: Language | undefined;
  /** Whether the sentence speaks of what is to come: then nothing is counted backwards. */
  readonly ahead?: boolean;
}

/** So soon after publication a date without a year may be meant to come: it is not taken for last year's. */
const SOON_DAYS = 120;

/** Reads the words of a date. Never throws; what cannot be resolved has no value. */
export function readDate(words: string, { published, language, ahead = false }: DateContext = {}): DateReading {
  const iso = readIso(words);
  const tokens = tokenise(words);
  const day = dayOfIso(published);
  const likely = languageData(language, tokens);
  const order: readonly LanguageData[] =
    language !== undefined ? [likely] : likely === FRENCH ? [FRENCH, ENGLISH] : [ENGLISH, FRENCH];
  let role: DateRole | undefined;
  for (const { language: code, quantities } of order) {
    const data = code === 'fr' ? FRENCH_DATES : ENGLISH_DATES;
    role ??= phrasesIn(data.roles, tokens)[0]?.value;
    const isAhead = ahead || phraseAt(data.deadlines, tokens, 0) !== undefined;
    const reading =
      iso ??
      readWritten(tokens, writtenDates(tokens, data), day, data, role, isAhead) ??
      withSource(readRelativeDate(tokens, day, data, quantities, isAhead));
    if (reading !== undefined) return withRole(reading, role);
  }
  return { granularity: 'vague', ...(role === undefined ? {} : { role }) };
}

/** "2025-07-01", "2025-07-01 17:44:06", "2025-07-01/2025-07-03". Seconds are dropped: formats.md has none. */
function readIso(words: string): DateReading | undefined {
  const found = [...words.matchAll(/(?<!\d)(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/gu)].slice(0, 2);
  const days = found.flatMap((match) => dayOfIso(match[1]) ?? []);
  const [first, second] = days;
  if (first === undefined) return found.length > 0 ? { granularity: 'day' } : undefined;
  if (second !== undefined && second > first)
    return { value: `${isoDay(first)}/${isoDay(second)}`, granularity: 'day' };
  const time = found[0]?.[2];
  const valid = time !== undefined && Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60;
  return { value: valid ? `${isoDay(first)}T${time}` : isoDay(first), granularity: 'day' };
}

function readWritten(
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
  published: number | undefined,
  data: DateData,
  role: DateRole | undefined,
  ahead: boolean,
): DateReading | undefined {
  const best = dates.find(({ day }) => day !== undefined) ?? dates.find(({ month }) => month !== undefined) ?? dates[0];
  if (best === undefined) return undefined;
  // "between 30 June and 2 July 2025": the last one has the year.
  const year = best.year ?? dates.find((date) => date.year !== undefined)?.year;
  const reading = resolve(year === undefined ? best : { ...best, year }, published, ahead ? 0 : 1);
  const second = dates[dates.indexOf(best) + 1];
  if (second?.day !== undefined && best.day !== undefined && tokens.some((token) => data.joins.has(token.norm))) {
    const end = resolve(year === undefined || second.year !== undefined ? second : { ...second, year }, published);
    if (
      reading.value !== undefined &&
      end.value !== undefined &&
      end.value > reading.value &&
      !reading.value.includes('/')
    ) {
      return { ...reading, value: `${reading.value}/${end.value}` };
    }
  }
  const time = role === 'publication' ? timeIn(tokens) : undefined;
  const day = reading.granularity === 'day' && reading.value !== undefined && !reading.value.includes('/');
  return time !== undefined && day ? { ...reading, value: `${reading.value ?? ''}T${time}` } : reading;
}

/**
 * A missing year is the publication's, or one up to `yearsBack` before where the date would lie well after publication.
 * None where neither is: the date may lie ahead.
 */
function resolve({ year, month, day, day2 }: WrittenDate, published: number | undefined, yearsBack = 1): DateReading {
  const granularity = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  if (month !== undefined && (month < 1 || month > 12)) return { granularity: 'day' };
  if (year !== undefined) {
    const value = valueOf(year, month, day, day2);
    return value === undefined ? { granularity } : { value, granularity };
  }
  if (published === undefined) return { granularity };
  const latest = yearOf(published);
  for (let candidate = latest; candidate >= latest - yearsBack; candidate -= 1) {
    const from = dayNumber(candidate, month ?? 1, day ?? 1);
    const value = valueOf(candidate, month, day, day2);
    if (from === undefined || value === undefined) continue;
    if (from <= published) return { value, granularity, resolved_from: 'published' };
    if (from - published <= SOON_DAYS) return { granularity };
  }
  return { granularity };
}

function valueOf(year: number, month?: number, day?: number, day2?: number): string | undefined {
  if (month === undefined) return String(year);
  if (day === undefined) return `${year}-${String(month).padStart(2, '0')}`;
  const from = dayNumber(year, month, day);
  if (from === undefined) return undefined;
  const to = day2 === undefined ? undefined : dayNumber(year, month, day2);
  return to !== undefined && to > from ? `${isoDay(from)}/${isoDay(to)}` : isoDay(from);
}

function withSource(reading: DateReading | undefined): DateReading | undefined {
  return reading?.value === undefined ? reading : { ...reading, resolved_from: 'published', role: 'event' };
}

function withRole(reading: DateReading, role: DateRole | undefined): DateReading {
  return role === undefined ? reading : { ...reading, role };
}

/** "17:44", "17h44". */
function timeIn(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    const match = /^(\d{1,2})[:h](\d{2})(?::\d{2})?$/u.exec(token.norm);
    if (match !== null && Number(match[1]) < 24 && Number(match[2]) < 60)
      return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`;
  }
  return undefined;
}
