import type { Mention } from '../incident/mention';
import type { Incident } from '../incident/model';
import { datedIncident, toldDate, type ToldDate } from '../incident/toldDate';
import { isHidden } from './hide';
import type { DatasetIncident } from './incidentReadings';
import { REDACTED } from './names';
import type { WriterContext } from './writer';

/** When an event goes out, or why it cannot. */
export interface EventDating {
  /** The incident's file with that date. */
  readonly file: Incident;
  /** The articles that tell it where the file does not; redacted names are taken out. */
  readonly toldBy: readonly string[];
  /** How it was derived, for LOSSES.md; undefined where the file gives it. */
  readonly derived?: string;
  readonly whyNone?: string;
}

/**
 * The date of an event: of its file, else the one that its articles agree on (`toldDate`). Nothing is guessed where they do
 * not, and a date that rests on words marked sensitive is not said where these are redacted. Undefined where there is no file.
 */
export function eventDating(incident: DatasetIncident, context: WriterContext): EventDating | undefined {
  const { file, mentions, isDateUnsure } = incident;
  if (file === undefined) return undefined;
  const none = (why: string): EventDating => ({ file, toldBy: [], whyNone: `Its file gives ${why}` });
  if (file.date !== undefined) return { file, toldBy: [] };
  if (file.date_end !== undefined) return none('its last day and not its first. Write it there.');
  const told = toldDate(mentions);
  if (told === undefined) return none('no date. Write it there: the summary says what its articles give.');
  if (told.period === undefined)
    return none(`no date, and its articles do not agree on one: ${said(told, context)}. Write it there.`);
  if (isDateUnsure) return none('no date, and words that are not sure tell another. Settle them, or write it there.');
  const open = mentions.filter(({ annotation }) => !context.redact || !isHidden(annotation));
  const seen = toldDate(open);
  const dated = datedIncident(file, mentions);
  if (seen === undefined || periodOf(datedIncident(file, open)) !== periodOf(dated))
    return none('no date, and words marked sensitive tell it. Write it there.');
  const derived = `${periodOf(dated)}: date derived from ${said(seen, context)}, not decided in the incident file.`;
  return { file: dated, toldBy: [...new Set(seen.by.map((word) => pathOf(word, context)))], derived };
}

/** As ISO 8601 has it. Its precision may differ with the words, and not what it tells. */
const periodOf = ({ date = '', date_end: end }: Incident): string => (end === undefined ? date : `${date}/${end}`);

const pathOf = ({ article }: Mention, { names }: WriterContext): string => names.redact(article.file);

/** "2025-07-01 (a.txt, b.txt), 2025-07 (c.txt)". */
function said({ by }: ToldDate, context: WriterContext): string {
  const files = new Map<string, Set<string>>();
  for (const word of by) {
    const { annotation } = word;
    const value = context.redact && isHidden(annotation) ? REDACTED : (annotation.value ?? '');
    files.set(value, (files.get(value) ?? new Set()).add(pathOf(word, context)));
  }
  return [...files].map(([value, of]) => `${value} (${[...of].join(', ')})`).join(', ');
}
