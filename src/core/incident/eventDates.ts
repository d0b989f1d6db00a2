import { readDate } from '../reading/readDate';
import { isoDay } from '../reading/calendar';
import type { EventDate, Ref } from './analysis';
import type { Mention } from './mention';
import type { Incident } from './model';
import type { PartOfMonth } from './reconcile/eventDays';
import { eventWords, toldDate } from './toldDate';

/** The day an incident is known to have begun on, and what says so; without `through`, its own file. */
export interface KnownDate {
  readonly value: string;
  readonly through?: Ref | undefined;
}

/** The day of an incident: that of its file, else the one that the words about it agree on (`toldDate`). */
export function dateOf(mentions: readonly Mention[], incident: Incident | undefined): KnownDate | undefined {
  if (incident?.date !== undefined) return { value: incident.date.slice(0, 10) };
  const { precision, from = 0, word } = toldDate(mentions)?.period ?? {};
  if (precision !== 1) return undefined;
  return { value: isoDay(from), through: word && { file: word.article.file, id: word.annotation.id } };
}

/**
 * What articles say of when the incident was. Words that name no day by themselves, as "Tuesday" in an article without a
 * date of publication, are resolved through the incident (domain.md: "no publication date → unresolved, or linked through
 * the incident"), unless they name another day of the week.
 */
export function eventDates(mentions: readonly Mention[], incident: Incident | undefined): readonly EventDate[] {
  const known = dateOf(mentions, incident);
  return eventWords(mentions).map(({ article, annotation }): EventDate => {
    const at = { file: article.file, id: annotation.id, quote: annotation.exact };
    const { value, granularity } = annotation;
    if (value !== undefined) return { ...at, value, from: 'annotation' };
    const canBeDay = granularity === undefined || granularity === 'day' || granularity === 'vague';
    if (known === undefined || !canBeDay || !fits(annotation.exact, known.value)) return { ...at, from: 'unresolved' };
    return {
      ...at,
      value: known.value,
      from: 'incident',
      ...(known.through === undefined ? {} : { through: known.through }),
    };
  });
}

/** Read as of the evening of that day, the words name that day or none. */
function fits(words: string, day: string): boolean {
  const { value, granularity } = readDate(words, { published: day });
  if (value === undefined) return true;
  return granularity === 'day' ? value.slice(0, 10) === day : day.startsWith(value);
}

const BEGINNING = /\b(?:beginning|early|start)\b|début/iu;
const END = /\b(?:end|late)\b|\bfin\b/iu;

/** Whether the words about an incident's date say the beginning or the end of a month, and all the same. */
export function partOfMonthSaid(mentions: readonly Mention[]): PartOfMonth | undefined {
  const said = eventWords(mentions).flatMap(({ annotation: { exact } }): readonly PartOfMonth[] => [
    ...(BEGINNING.test(exact) ? (['beginning'] as const) : []),
    ...(END.test(exact) ? (['end'] as const) : []),
  ]);
  return new Set(said).size === 1 ? said[0] : undefined;
}
