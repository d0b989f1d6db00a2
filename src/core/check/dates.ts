import type { Annotation } from '../annotation/model';
import type { Problem } from '../problem';
import { eachAnnotation, problemAt, type CheckPath, type FileView, type SidecarRule } from './view';

/** Dates are days that exist, and an interval ends no earlier than it begins. Their form is the schema's business. */
export const dates: SidecarRule = (view) => [
  ...dateProblems(view, ['article', 'published'], view.sidecar.article.published),
  ...dateProblems(view, ['article', 'retrieved'], view.sidecar.article.retrieved),
  ...eachAnnotation(view, (annotation, index) =>
    datesOf(annotation).flatMap(([path, date]) =>
      dateProblems(view, ['annotations', index, ...path], date, annotation.id),
    ),
  ),
];

function datesOf(annotation: Annotation): readonly (readonly [CheckPath, string | undefined])[] {
  const review = [['review', 'date'], annotation.review?.date] as const;
  switch (annotation.type) {
    case 'casualty':
      return [
        [['claim', 'as_of'], annotation.claim.as_of],
        [['claim', 'decision', 'date'], annotation.claim.decision?.date],
        review,
      ];
    case 'date':
      return [[['value'], annotation.value], review];
    case 'actor':
    case 'place':
    case 'statement':
    case 'person':
      return [review];
  }
}

export function dateProblems(
  view: FileView,
  path: CheckPath,
  date: string | undefined,
  annotation?: string,
): readonly Problem[] {
  if (date === undefined) return [];
  const about = annotation === undefined ? {} : { annotation };
  const [from, to] = date.split('/');
  const wrong = [from, to].find((part) => part !== undefined && !isDate(part));
  if (wrong !== undefined) {
    const message = `There is no such date as ${wrong}. Correct it.`;
    return [problemAt(view, path, { code: 'date/none', severity: 'error', message, ...about })];
  }
  // Years of four digits and ISO order: text compares as time does, as far as both are written.
  if (from === undefined || to === undefined || from.slice(0, to.length) <= to.slice(0, from.length)) return [];
  const message = `The interval ends (${to}) before it begins (${from}). Correct it.`;
  return [problemAt(view, path, { code: 'date/interval', severity: 'error', message, ...about })];
}

function isDate(text: string): boolean {
  const [day = '', time] = text.split('T');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = (time ?? '').split(':').map(Number);
  return (
    month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 59
  );
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
