import type { DateData, DateRole, RelativeTime } from '../dateLanguage';
import { phraseBook } from '../phrases';
import { wordSet } from '../wordSet';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

export const ENGLISH_DATES: DateData = {
  months: new Map([
    ...MONTHS.map((name, index): [string, number] => [name, index + 1]),
    ...MONTHS.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
    ['sept', 9],
  ]),
  weekdays: new Map(
    DAYS.flatMap((name, index): [string, number][] => [
      [name, index],
      [`${name}'s`, index],
    ]),
  ),
  ordinal: /^(\d{1,2})(?:st|nd|rd|th)$/u,
  roles: phraseBook<DateRole>([
    ['publication', ['published', 'posted', 'updated', 'last updated', 'publication date', 'date published', 'issued']],
    ['as_of', ['as of', 'as at']],
    ['background', ['since', 'over the (past|last)', 'in (recent|the past|the last)', 'for over', 'for more than']],
  ]),
  relative: phraseBook<RelativeTime>([
    [{ unit: 'day', offset: 0 }, ['today', 'tonight', 'this (morning|afternoon|evening)', 'earlier today']],
    [{ unit: 'day', offset: -1 }, ['yesterday', 'last night', 'the previous day', 'overnight on yesterday']],
    [{ unit: 'day', offset: -2 }, ['the day before yesterday']],
    [{ unit: 'day', offset: 1 }, ['tomorrow']],
    [{ unit: 'week_to_date' }, ['(earlier |)this week']],
    [{ unit: 'week', offset: -1 }, ['last week', 'the (previous|past) week', 'late last week', 'early last week']],
    [{ unit: 'weekend' }, ['(over |at |on |)(the|this|last) weekend']],
    [{ unit: 'month', offset: 0 }, ['(earlier |)this month']],
    [{ unit: 'month', offset: -1 }, ['last month', 'the previous month']],
    [{ unit: 'year', offset: 0 }, ['(earlier |)this year']],
    [{ unit: 'year', offset: -1 }, ['last year', 'the previous year']],
  ]),
  units: new Map([
    ['day', 'day'],
    ['days', 'day'],
    ['week', 'week'],
    ['weeks', 'week'],
    ['month', 'month'],
    ['months', 'month'],
    ['year', 'year'],
    ['years', 'year'],
  ]),
  agoAfter: phraseBook<true>([[true, ['ago', 'earlier']]]),
  agoBefore: phraseBook<true>([]),
  deadlines: phraseBook<true>([[true, ['by', 'until', 'till', 'before', 'no later than']]]),
  last: wordSet('last previous'),
  next: wordSet('next coming'),
  joins: wordSet('to and until through –'),
  between: wordSet('of'),
  beforeMonth: wordSet(
    'in since of last early late mid by until this during from through between before after end beginning start to and',
  ),
  doubtful: wordSet('may march mar jan dec sep august'),
  dayFirst: false,
};
