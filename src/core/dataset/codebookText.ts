import {
  ACTOR_ROLES,
  ANNOTATION_TYPES,
  DATE_ROLES,
  EPISTEMIC,
  GRANULARITIES,
  HARMS,
  LINK_KINDS,
  PERSON_ROLES,
  PLACE_ROLES,
  QUALIFIERS,
  SCOPES,
  STATEMENT_KINDS,
  VICTIM_STATUSES,
} from '../annotation/values';
import type { Codebook } from '../codebook/model';
import type { Incident } from '../incident/model';
import { inOrder } from '../incident/gather';
import { compareText } from '../incident/order';
import { plainMarkdown } from './markdown';
import type { Piece } from './model';

export const CODEBOOK_FILE = 'CODEBOOK.md';

/** What the ids and values of a dataset mean, and which figures of incidents were decided by whom. */
export function writeCodebook(
  { actors, places }: Codebook,
  incidents: readonly Incident[],
  redact: (text: string) => string,
): Piece {
  const decisions = inOrder(incidents).flatMap(({ id, decisions: made = [] }) =>
    made.map(({ victims = [], harm, low, best, high, rule, by, date, why }) => [
      ...[id, victims.join(', '), harm, low, best, high, rule, by, date],
      why === undefined ? why : redact(why),
    ]),
  );
  const text = [
    '# Codebook',
    '',
    ...section(
      'Actors',
      ['id', 'name', 'other names', 'kind', 'country', 'ACLED name', 'UCDP name'],
      byId(actors).map(([id, { name, aliases = [], kind, country, acled, ucdp }]) => [
        ...[id, name, aliases.join(', '), kind, country, acled, ucdp],
      ]),
    ),
    ...section(
      'Places',
      ['id', 'name', 'other names', 'kind', 'within', 'country', 'admin1', 'admin2', 'latitude', 'longitude'],
      byId(places).map(([id, { name, aliases = [], kind, within, country, admin1, admin2, lat, lon }]) => [
        ...[id, name, aliases.join(', '), kind, within, country, admin1, admin2, lat, lon],
      ]),
    ),
    ...section(
      'Decisions on incidents',
      ['incident', 'victims', 'harm', 'low', 'best', 'high', 'rule', 'by', 'date', 'why'],
      decisions,
    ),
    ...section('Values', ['of', 'values'], VALUES),
  ].join('\n');
  return { file: CODEBOOK_FILE, text };
}

const VALUES: readonly (readonly string[])[] = [
  ['type of an annotation', ANNOTATION_TYPES.join(', ')],
  ['role of an actor', ACTOR_ROLES.join(', ')],
  ['role of a place', PLACE_ROLES.join(', ')],
  ['role of a date', DATE_ROLES.join(', ')],
  ['role of a person', PERSON_ROLES.join(', ')],
  ['granularity of a date', GRANULARITIES.join(', ')],
  ['kind of a statement', STATEMENT_KINDS.join(', ')],
  ['harm', HARMS.join(', ')],
  ['qualifier of a count', QUALIFIERS.join(', ')],
  ['status of victims', VICTIM_STATUSES.join(', ')],
  ['epistemic', EPISTEMIC.join(', ')],
  ['scope of a claim', SCOPES.join(', ')],
  ['kind of a link', LINK_KINDS.join(', ')],
];

type Cells = readonly (string | number | undefined)[];

function section(title: string, head: readonly string[], rows: readonly Cells[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: Cells): string => `| ${cells.map((cell) => plainMarkdown(String(cell ?? ''))).join(' | ')} |`;
  return [`## ${title}`, '', line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line), ''];
}

const byId = <Entry>(entries: ReadonlyMap<string, Entry>): readonly (readonly [string, Entry])[] =>
  [...entries].sort(([left], [right]) => compareText(left, right));
