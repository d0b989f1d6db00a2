import type { DATE_ROLES } from '../annotation/values';
import type { PhraseBook } from './phrases';

export type DateRole = (typeof DATE_ROLES)[number];

/** A time counted from the day of publication. */
export type RelativeTime =
  | { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly offset: number }
  /** From Monday to the day of publication. */
  | { readonly unit: 'week_to_date' }
  | { readonly unit: 'weekend' }
  | { readonly unit: 'vague' };

export interface DateData {
  readonly months: ReadonlyMap<string, number>;
  /** 0 = Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly ordinal: RegExp;
  readonly roles: PhraseBook<DateRole>;
  readonly relative: PhraseBook<RelativeTime>;
  readonly units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'>;
  /** "two days ago": after the unit; "il y a deux jours": before the number. */
  readonly agoAfter: PhraseBook<true>;
  readonly agoBefore: PhraseBook<true>;
  /** Words before a day that may lie ahead: "by 31 December". */
  readonly deadlines: PhraseBook<true>;
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** Words that may stand between day and month ("of", "de"). */
  readonly between: ReadonlySet<string>;
  /** Words that make a month's name a date: "in May", not "may". */
  readonly beforeMonth: ReadonlySet<string>;
  /** Month names that are also other words. */
  readonly doubtful: ReadonlySet<string>;
  /** True where 1/7 is 1 July. */
  readonly dayFirst: boolean;
}
