import assert from 'node:assert/strict';
import { readDate, type DateContext, type DateReading } from '../../../../src/core/reading/readDate';

// 1 July 2025 is a Tuesday, 3 July a Thursday.
const TUESDAY = '2025-07-01';
const THURSDAY = '2025-07-03T08:00';

type Case = readonly [words: string, context: DateContext, expected: DateReading];
const en = (published?: string): DateContext => ({ language: 'en', ...(published === undefined ? {} : { published }) });
const fr = (published?: string): DateContext => ({ language: 'fr', ...(published === undefined ? {} : { published }) });
const day = (value: string): DateReading => ({ value, granularity: 'day' });
const resolved = (value: string, granularity: DateReading['granularity'] = 'day'): DateReading => ({
  value,
  granularity,
  resolved_from: 'published',
});
const event = (value: string, granularity: DateReading['granularity'] = 'day'): DateReading => ({
  ...resolved(value, granularity),
  role: 'event',
});

const CASES: readonly Case[] = [
  ['2025-07-01', en(), day('2025-07-01')],
  ['1 July 2025', en(), day('2025-07-01')],
  ['1st of July 2025', en(), day('2025-07-01')],
  ['July 1, 2025', en(), day('2025-07-01')],
  ['Tuesday, July 1, 2025', en(THURSDAY), day('2025-07-01')],
  ['12 to 14 June 2025', en(), day('2025-06-12/2025-06-14')],
  ['between 12 and 14 June', en(TUESDAY), resolved('2025-06-12/2025-06-14')],
  ['12–14 June 2025', en(), day('2025-06-12/2025-06-14')],
  ['30 June to 2 July 2025', en(), day('2025-06-30/2025-07-02')],
  ['31 February 2025', en(), { granularity: 'day' }],
  ['2025-02-31', en(), { granularity: 'day' }],
  ['13/07/2025', en(), day('2025-07-13')],
  ['01/07/2025', fr(), day('2025-07-01')],
  ['01/07/2025', en(), { value: '2025', granularity: 'year' }],
  ['le 1er juillet 2025', fr(), day('2025-07-01')],
  ['1er juillet', fr(TUESDAY), resolved('2025-07-01')],
  ['1er juillet', fr(), { granularity: 'day' }],
  ['le 24 décembre', fr(TUESDAY), resolved('2024-12-24')],
  ['du 12 au 14 juin', fr(TUESDAY), resolved('2025-06-12/2025-06-14')],
  ['mardi 1er juillet 2025', fr(), day('2025-07-01')],
  ['Tuesday morning', en(TUESDAY), event('2025-07-01')],
  ['On Tuesday morning', en(THURSDAY), event('2025-07-01')],
  ['on Friday', en(TUESDAY), event('2025-06-27')],
  ['last Tuesday', en(TUESDAY), event('2025-06-24')],
  ['next Tuesday', en(TUESDAY), event('2025-07-08')],
  ['in the early hours of Tuesday', en(TUESDAY), event('2025-07-01')],
  ['Tuesday', en(), { granularity: 'day' }],
  ['Monday last week', en(THURSDAY), event('2025-06-23')],
  ['overnight from Monday to Tuesday', en(THURSDAY), event('2025-06-30/2025-07-01')],
  ['mardi matin', fr(THURSDAY), event('2025-07-01')],
  ['mardi matin', { published: TUESDAY }, event('2025-07-01')],
  ['dans la nuit de lundi à mardi', fr(TUESDAY), event('2025-06-30/2025-07-01')],
  ['mardi dernier', fr(TUESDAY), event('2025-06-24')],
  ['yesterday', en(TUESDAY), event('2025-06-30')],
  ['hier', fr(TUESDAY), event('2025-06-30')],
  ['avant-hier', fr(TUESDAY), event('2025-06-29')],
  ['today', en(TUESDAY), event('2025-07-01')],
  ['aujourd’hui', fr(TUESDAY), event('2025-07-01')],
  ["aujourd'hui", fr(TUESDAY), event('2025-07-01')],
  ['hier', fr(), { granularity: 'day' }],
  ['two days ago', en(TUESDAY), event('2025-06-29')],
  ['a week ago', en(THURSDAY), event('2025-06-23/2025-06-29', 'week')],
  ['il y a trois jours', fr(TUESDAY), event('2025-06-28')],
  ['earlier this week', en(THURSDAY), event('2025-06-30/2025-07-03', 'week')],
  ['earlier this week', en(), { granularity: 'week' }],
  ['la semaine dernière', fr(THURSDAY), event('2025-06-23/2025-06-29', 'week')],
  ['over the weekend', en(TUESDAY), event('2025-06-28/2025-06-29', 'week')],
  ['last month', en('2025-01-15'), event('2024-12', 'month')],
  ['in April', en(TUESDAY), resolved('2025-04', 'month')],
  ['in September', en(TUESDAY), { granularity: 'month' }],
  ['in November', en(TUESDAY), resolved('2024-11', 'month')],
  ['in April', en(), { granularity: 'month' }],
  ['in May', en(TUESDAY), resolved('2025-05', 'month')],
  ['en avril 2024', fr(), { value: '2024-04', granularity: 'month' }],
  ['fin juin', fr(TUESDAY), resolved('2025-06', 'month')],
  ['in 2023', en(), { value: '2023', granularity: 'year' }],
  ['in 2023 alone', en(), { value: '2023', granularity: 'year' }],
  ['since 2012', en(), { value: '2012', granularity: 'year', role: 'background' }],
  ['depuis 2012', fr(), { value: '2012', granularity: 'year', role: 'background' }],
  ['by 31 December', en(TUESDAY), { granularity: 'day' }],
  ['before July 15', en(TUESDAY), { granularity: 'day' }],
  ['until 30 June', en(TUESDAY), resolved('2025-06-30')],
  ['by the end of September', en(TUESDAY), { granularity: 'month' }],
  ['by 31 December 2024', en(TUESDAY), { value: '2024-12-31', granularity: 'day' }],
  ["d'ici le 15 juillet", fr(TUESDAY), { granularity: 'day' }],
  ['d’ici fin septembre', fr(TUESDAY), { granularity: 'month' }],
  ['avant le 31 décembre', fr(TUESDAY), { granularity: 'day' }],
  ["jusqu'au 15 juillet", fr(TUESDAY), { granularity: 'day' }],
  ['le 15 juillet', fr(TUESDAY), { granularity: 'day' }],
  ['le 15 novembre', fr(TUESDAY), resolved('2024-11-15')],
  ['by early 2024', en(), { value: '2024', granularity: 'year' }],
  ['by Friday', en(TUESDAY), { granularity: 'day' }],
  ['until Monday', en(THURSDAY), { granularity: 'day' }],
  ['Friday', { ...en(TUESDAY), ahead: true }, { granularity: 'day' }],
  ['last Friday', { ...en(TUESDAY), ahead: true }, event('2025-06-27')],
  ['12 juin', { ...fr(TUESDAY), ahead: true }, resolved('2025-06-12')],
  ['at dawn', en(TUESDAY), { granularity: 'vague' }],
  ["à l'aube", fr(TUESDAY), { granularity: 'vague' }],
  ['in recent months', en(TUESDAY), { granularity: 'vague', role: 'background' }],
  ['the march on the base', en(TUESDAY), { granularity: 'vague' }],
  ['they may return', en(TUESDAY), { granularity: 'vague' }],
  [
    'as of Tuesday evening',
    en(THURSDAY),
    { value: '2025-07-01', granularity: 'day', resolved_from: 'published', role: 'as_of' },
  ],
  ['Published: 2025-07-01 17:44:06', en(), { value: '2025-07-01T17:44', granularity: 'day', role: 'publication' }],
  ['Publié le 1er juillet 2025 à 17h44', fr(), { value: '2025-07-01T17:44', granularity: 'day', role: 'publication' }],
  ['Updated July 1, 2025', en(), { value: '2025-07-01', granularity: 'day', role: 'publication' }],
  ['', en(), { granularity: 'vague' }],
];

describe('readDate', () => {
  for (const [words, context, expected] of CASES) {
    it(`"${words}" (${context.language ?? '–'}, ${context.published ?? 'no publication date'})`, () => {
      assert.deepEqual(readDate(words, context), expected);
    });
  }
});
