// Publication stamps in English and French: "2025-07-01 17:44:06", "July 1, 2025, 5:44 pm", "1er juillet 2025 à 17h44".

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'février', 'fevrier', 'févr', 'fév'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'décembre', 'decembre', 'déc'],
];
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

const ISO = /(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/u;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(?<name>${MONTH})\\.?,?\\s+(?<year>\\d{4})(?!\\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(?<name>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
  'iu',
);
const SLASHED = /(?<!\d)(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>\d{4})(?!\d)/u;
const TIME =
  /^[\s,;|–—-]*(?:T|at|à|@)?\s*(?<hour>\d{1,2})(?:\s?h(?!\p{L})\s?(?<french>\d{2})?|:(?<minute>\d{2}))(?::\d{2})?(?!\d)\s*(?<half>[ap]\.?m)?/iu;

export interface Stamp {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  readonly value: string;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** The first full date in a line, with its time of day where one follows. "03/04/2025" is read only where it can be but one day. */
export function stampIn(line: string, language?: 'en' | 'fr'): Stamp | undefined {
  const found = [ISO, DAY_FIRST, MONTH_FIRST, SLASHED]
    .map((pattern) => pattern.exec(line))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  for (const match of found) {
    const date = dateOf(match.groups ?? {}, language);
    if (date === undefined) continue;
    const end = match.index + match[0].length;
    const time = TIME.exec(line.slice(end));
    const clock = time && clockOf(time.groups ?? {});
    if (!time || clock === undefined || clock === null) return { value: date, start: match.index, end };
    return { value: `${date}T${clock}`, start: match.index, end: end + time[0].length };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups, language: 'en' | 'fr' | undefined): string | undefined {
  const year = Number(groups['year']);
  if (groups['first'] !== undefined) {
    const first = Number(groups['first']);
    const second = Number(groups['second']);
    if (language === 'fr' || first > 12 || first === second) return calendarDate(year, second, first);
    return second > 12 ? calendarDate(year, first, second) : undefined;
  }
  const name = groups['name']?.toLowerCase();
  const month = name === undefined ? Number(groups['month']) : MONTHS.findIndex((names) => names.includes(name)) + 1;
  return calendarDate(year, month, Number(groups['day']));
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days || year < 1900 || year > 2100) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function clockOf(groups: Groups): string | undefined {
  const minute = Number(groups['minute'] ?? groups['french'] ?? '0');
  const half = groups['half']?.[0]?.toLowerCase();
  let hour = Number(groups['hour']);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return hour < 24 && minute < 60 ? `${twoDigits(hour)}:${twoDigits(minute)}` : undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
