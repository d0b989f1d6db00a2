import { isoDay, isoMonth, mondayOf, weekdayOf, yearOf } from './calendar';
import type { DateData, RelativeTime } from './dateLanguage';
import type { QuantityData } from './language';
import { phraseAt, phrasesIn } from './phrases';
import { tokenBefore, type Token } from './tokens';

/** A time relative to publication: `value` is absent when the article has no date. */
export interface RelativeDate {
  readonly granularity: 'day' | 'week' | 'month' | 'year' | 'vague';
  readonly value?: string;
}

/**
 * Weekdays by domain.md: the publication's own weekday is the same day, another is the last such day; "last Tuesday" on
 * a Tuesday is a week before, "next" looks ahead. `ahead`: what is told is to come, so a weekday without such a word has
 * no value. Undefined = the words name no relative time.
 */
export function readRelativeDate(
  tokens: readonly Token[],
  published: number | undefined,
  data: DateData,
  quantities: QuantityData,
  ahead: boolean,
): RelativeDate | undefined {
  const relative = phrasesIn(data.relative, tokens)[0]?.value;
  return (
    weekday(tokens, published, data, relative, ahead) ??
    ago(tokens, published, data, quantities) ??
    fromRelative(relative, published)
  );
}

function weekday(
  tokens: readonly Token[],
  published: number | undefined,
  data: DateData,
  relative: RelativeTime | undefined,
  ahead: boolean,
): RelativeDate | undefined {
  const hits = tokens.flatMap((token, at) => {
    const day = data.weekdays.get(token.norm);
    return day === undefined ? [] : [{ day, at }];
  });
  const [first, second] = hits;
  if (first === undefined) return undefined;
  if (published === undefined) return { granularity: 'day' };
  if (relative?.unit === 'week') {
    const day = mondayOf(published) + 7 * relative.offset + ((first.day + 6) % 7);
    return { granularity: 'day', value: isoDay(day) };
  }
  const beside = [tokenBefore(tokens, first.at)?.norm ?? '', tokens[first.at + 1]?.norm ?? ''];
  if (beside.some((norm) => data.next.has(norm))) {
    return { granularity: 'day', value: isoDay(published + ((first.day - weekdayOf(published) + 6) % 7) + 1) };
  }
  const isLast = beside.some((norm) => data.last.has(norm));
  if (ahead && !isLast) return { granularity: 'day' };
  const joined =
    second !== undefined &&
    second.at - first.at <= 3 &&
    tokens.slice(first.at + 1, second.at).some((token) => data.joins.has(token.norm));
  if (second !== undefined && joined) {
    // "the night from Monday to Tuesday"
    const end = lastSuch(second.day, published);
    const start = end - ((second.day - first.day + 7) % 7);
    return { granularity: 'day', value: `${isoDay(start)}/${isoDay(end)}` };
  }
  const day = lastSuch(first.day, published);
  const earlier = day === published && isLast;
  return { granularity: 'day', value: isoDay(earlier ? day - 7 : day) };
}

function lastSuch(day: number, published: number): number {
  return published - ((weekdayOf(published) - day + 7) % 7);
}

/** "two days ago", "il y a trois semaines". */
function ago(
  tokens: readonly Token[],
  published: number | undefined,
  data: DateData,
  quantities: QuantityData,
): RelativeDate | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const lead = phraseAt(data.agoBefore, tokens, at);
    const start = lead?.to ?? at;
    const article = quantities.articles.has(tokens[start]?.norm ?? '');
    const number = quantities.readNumber(tokens, start) ?? (article ? { value: 1, to: start + 1 } : undefined);
    if (number === undefined) continue;
    const unit = data.units.get(tokens[number.to]?.norm ?? '');
    if (unit === undefined || number.value > 1000) continue;
    if (lead === undefined && phraseAt(data.agoAfter, tokens, number.to + 1) === undefined) continue;
    return fromRelative({ unit, offset: -number.value }, published);
  }
  return undefined;
}

function fromRelative(relative: RelativeTime | undefined, published: number | undefined): RelativeDate | undefined {
  if (relative === undefined) return undefined;
  if (relative.unit === 'vague') return { granularity: 'vague' };
  const granularity = relative.unit === 'week_to_date' || relative.unit === 'weekend' ? 'week' : relative.unit;
  if (published === undefined) return { granularity };
  return { granularity, value: relativeValue(relative, published) };
}

function relativeValue(relative: Exclude<RelativeTime, { readonly unit: 'vague' }>, published: number): string {
  switch (relative.unit) {
    case 'day':
      return isoDay(published + relative.offset);
    case 'week': {
      const monday = mondayOf(published) + 7 * relative.offset;
      return `${isoDay(monday)}/${isoDay(monday + 6)}`;
    }
    case 'week_to_date': {
      const monday = mondayOf(published);
      return monday === published ? isoDay(published) : `${isoDay(monday)}/${isoDay(published)}`;
    }
    case 'weekend': {
      const sunday = lastSuch(0, published);
      const saturday = weekdayOf(published) === 6 ? published : sunday - 1;
      return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
    }
    case 'month':
      return isoMonth(published, relative.offset);
    case 'year':
      return String(yearOf(published) + relative.offset);
  }
}
