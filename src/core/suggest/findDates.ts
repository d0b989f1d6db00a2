import { dayOfIso, yearOf } from '../reading/calendar';
import { readDate, type DateContext, type DateReading } from '../reading/readDate';
import type { Turns } from '../turns';
import type { ArticleSentence } from './articleSentences';
import { ENGLISH_DATE_WORDS } from './en/dateWords';
import { FRENCH_DATE_WORDS } from './fr/dateWords';

/** A date in the words of an article; UTF-16 offsets. */
export interface FoundDate extends DateReading {
  readonly start: number;
  readonly end: number;
}

/** Sentences longer than this are no sentences: they are read in parts. */
const LONGEST = 4_000;

/** UTF-16 units of a date before its core, at most. */
const LONGEST_LEAD = 100;

const PARTS_A_TURN = 64;
/** UTF-16 units before a date that are looked at for words that say it is to come. */
const BEFORE = 80;

/** The dates of an article, by its sentences. One pass; patterns have no unbounded part, so it is linear. */
export function* findDates(
  text: string,
  sentences: readonly ArticleSentence[],
  language: 'en' | 'fr',
  published: string | undefined,
): Turns<readonly FoundDate[]> {
  const { pattern, trigger, core, ahead } = language === 'fr' ? FRENCH_DATE_WORDS : ENGLISH_DATE_WORDS;
  const context = { language, ...(published === undefined ? {} : { published }) };
  const found: FoundDate[] = [];
  let count = 0;
  for (const { start, end } of parts(sentences)) {
    if (++count % PARTS_A_TURN === 0) yield;
    const words = text.slice(start, end);
    if (!trigger.test(words)) continue;
    for (const match of matchesIn(words, core, pattern)) {
      const before = words.slice(Math.max(0, match.index - BEFORE), match.index);
      const dated = match[0].replace(NAMED_DAYS, '');
      const reading = lastMonth(dated, context) ?? readDate(dated, { ...context, ahead: ahead.test(before) });
      if (reading.value === undefined && reading.granularity === 'vague') continue;
      const at = start + match.index;
      found.push({ start: at, end: at + match[0].length, ...withRole(reading, published) });
    }
  }
  return found;
}

/** "du dimanche 6 au lundi 7": their names add nothing to the figures. */
const NAMED_DAYS = /(?<=\s(?:du|au)\s)(?:\p{L}{3,6}di|dimanche)\s(?=\d)/giu;

const LAST = /^[Ll]ast (?=\p{Lu})|\sdernier$/u;

/** "last April", "le 25 avril dernier": the latest that was over when the report came out; none where no month is named. */
function lastMonth(words: string, context: DateContext): DateReading | undefined {
  const { published } = context;
  const year = yearOf(dayOfIso(published) ?? 0);
  const bare = words.replace(LAST, '');
  if (published === undefined || bare === words) return undefined;
  for (const candidate of [year, year - 1]) {
    const reading = readDate(`${bare} ${candidate}`, context);
    if (reading.value === undefined || reading.granularity === 'year') return undefined;
    if (reading.value < published.slice(0, reading.value.length)) return { ...reading, resolved_from: 'published' };
  }
  return undefined;
}

/** What looks like a date. The pattern, which is slow, is held to where one may be. */
function* matchesIn(words: string, core: RegExp, pattern: RegExp): Generator<RegExpExecArray> {
  for (let from = 0; ; from = pattern.lastIndex) {
    core.lastIndex = from;
    const found = core.exec(words);
    if (found === null) return;
    pattern.lastIndex = Math.max(from, found.index - LONGEST_LEAD);
    const match = pattern.exec(words);
    if (match === null) return;
    yield match;
  }
}

function* parts(sentences: Iterable<ArticleSentence>): Generator<{ readonly start: number; readonly end: number }> {
  for (const { start, end } of sentences)
    for (let at = start; at < end; at += LONGEST) yield { start: at, end: Math.min(end, at + LONGEST) };
}

/** A year or month that was over when the report came out is told for its history. */
function withRole(reading: DateReading, published: string | undefined): DateReading {
  const day = dayOfIso(published);
  if (reading.role !== undefined || day === undefined || reading.value === undefined) return reading;
  return Number(reading.value.slice(0, 4)) < yearOf(day) ? { ...reading, role: 'background' } : reading;
}
