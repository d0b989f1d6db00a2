import { beginsCapital } from './capital';
import type { DateData } from './dateLanguage';
import { tokenBefore, type Token } from './tokens';

/** A date as written, with what it leaves out. `day2` is the last day of "12 to 14 June". */
export interface WrittenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly day2?: number;
  readonly to: number;
}

/** Dates of days, months and years written out, from left to right. At most eight: more is no date. */
export function writtenDates(tokens: readonly Token[], data: DateData): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let at = 0; at < tokens.length && found.length < 8; at++) {
    const date =
      dayMonth(tokens, at, data) ?? monthFirst(tokens, at, data) ?? numeric(tokens, at, data) ?? bareYear(tokens, at);
    if (date === undefined) continue;
    found.push(date);
    at = date.to - 1;
  }
  return found;
}

/** "1 July 2025", "le 1er juillet", "12-14 June", "du 12 au 14 juin". */
function dayMonth(tokens: readonly Token[], at: number, data: DateData): WrittenDate | undefined {
  const day = dayAt(tokens[at], data);
  if (day === undefined) return undefined;
  let next = at + 1;
  let day2: number | undefined;
  const joined = tokens[next]?.join === 'hyphen';
  if (joined || data.joins.has(tokens[next]?.norm ?? '')) {
    day2 = dayAt(tokens[joined ? next : next + 1], data);
    if (day2 === undefined) return undefined;
    next += joined ? 1 : 2;
  }
  if (data.between.has(tokens[next]?.norm ?? '')) next++;
  const month = data.months.get(tokens[next]?.norm ?? '');
  if (month === undefined) return undefined;
  return { day, month, ...(day2 === undefined ? {} : { day2 }), ...withYear(tokens, next + 1) };
}

/** "July 1, 2025", "July 12 to 14", "in April", "juin 2024". */
function monthFirst(tokens: readonly Token[], at: number, data: DateData): WrittenDate | undefined {
  const name = tokens[at];
  const month = data.months.get(name?.norm ?? '');
  if (name === undefined || month === undefined) return undefined;
  const dot = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const day = data.dayFirst ? undefined : dayAt(tokens[dot], data);
  if (day !== undefined) {
    const joined = tokens[dot + 1]?.join === 'hyphen';
    const linked = joined || data.joins.has(tokens[dot + 1]?.norm ?? '');
    const day2 = linked ? dayAt(tokens[dot + (joined ? 1 : 2)], data) : undefined;
    const after = day2 === undefined ? dot + 1 : dot + (joined ? 2 : 3);
    return { day, month, ...(day2 === undefined ? {} : { day2 }), ...withYear(tokens, after) };
  }
  const rest = withYear(tokens, dot);
  const led = data.beforeMonth.has(tokenBefore(tokens, at)?.norm ?? '');
  const clear = !data.doubtful.has(name.norm) && beginsCapital(name.text);
  const alone = tokens.length === 1;
  const capital = data.dayFirst || beginsCapital(name.text);
  if (rest.year === undefined && !(led && capital) && !clear && !alone) return undefined;
  return { month, ...rest };
}

/** "01/07/2025", "2025/07/01", "01.07.2025". In English only where no other reading is possible. */
function numeric(tokens: readonly Token[], at: number, data: DateData): WrittenDate | undefined {
  const token = tokens[at];
  if (token?.kind !== 'mixed') return undefined;
  const parts = token.text.split(/[/.]/u).map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  if (parts.length !== 3 || parts.some(Number.isNaN)) return undefined;
  const to = at + 1;
  if (a > 999) return { year: a, month: b, day: c, to };
  if (c <= 999) return undefined;
  if (data.dayFirst || a > 12 || token.text.includes('.')) return { year: c, month: b, day: a, to };
  return b > 12 || a === b ? { year: c, month: a, day: b, to } : { year: c, to };
}

function bareYear(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const year = yearAt(tokens[at]);
  return year === undefined ? undefined : { year, to: at + 1 };
}

function withYear(tokens: readonly Token[], at: number): { readonly year?: number; readonly to: number } {
  const after = tokens[at]?.text === ',' || tokens[at]?.norm === 'de' ? at + 1 : at;
  const year = yearAt(tokens[after]);
  return year === undefined ? { to: at } : { year, to: after + 1 };
}

function dayAt(token: Token | undefined, data: DateData): number | undefined {
  if (token === undefined) return undefined;
  const ordinal = data.ordinal.exec(token.norm)?.[1];
  const day =
    ordinal === undefined
      ? token.kind === 'number' && token.text.length <= 2
        ? token.value
        : undefined
      : Number(ordinal);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

function yearAt(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4 || token.value === undefined) return undefined;
  return token.value >= 1900 && token.value <= 2100 ? token.value : undefined;
}
