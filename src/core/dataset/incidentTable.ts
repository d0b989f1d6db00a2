import { eventTypeOf } from '../incident/eventTypes';
import { OVER_A_MONTH } from '../incident/toldDate';
import { undecidedIn } from '../incident/undecided';
import { eventDating } from './eventDating';
import { incidentPath, toldOf, type DatasetIncident } from './incidentReadings';
import { LOSSES_FILE } from './lossReport';
import { actorNames, placeName } from './mention';
import type { Column, Table } from './row';
import type { WriterContext } from './writer';

export interface IncidentSource extends DatasetIncident {
  readonly context: WriterContext;
}

/** What a row is made of: the file with the date that the incident has in the tables of events. */
export function incidentSource(incident: DatasetIncident, context: WriterContext): IncidentSource {
  const { file = incident.file, derived } = eventDating(incident, context) ?? {};
  const about = { kind: 'no-column', file: incidentPath(incident.id), what: `date of ${incident.id}` } as const;
  if (derived !== undefined) context.lose({ ...about, why: derived });
  return { ...incident, file, context };
}

const text = (name: string, about: string, of: Column<IncidentSource>['of']): Column<IncidentSource> => ({
  ...{ name, kind: 'text', about, of, redaction: 'names' },
});
const texts = (name: string, about: string, of: Column<IncidentSource>['of']): Column<IncidentSource> => ({
  ...{ name, kind: 'texts', about, of, redaction: 'names' },
});
const integer = (name: string, about: string, of: Column<IncidentSource>['of']): Column<IncidentSource> => ({
  ...{ name, kind: 'integer', about, of },
});

/** Every incident, one a row, with what the rule makes of its claims. */
export const INCIDENT_TABLE: Table<IncidentSource> = {
  name: 'incidents',
  about: 'Every incident, one a row, with the figures that the rule derives from its claims on killed.',
  columns: [
    text('incident', 'Id of the incident.', ({ id }) => id),
    text('title', 'Its title.', ({ file }) => file?.title),
    text(
      'date',
      `Its first or only day: of its file, else the one that its articles agree on, which ${LOSSES_FILE} then names; empty where neither gives one.`,
      ({ file }) => file?.date,
    ),
    text('date_end', 'Its last day, of a period; from where its first day is.', ({ file }) => file?.date_end),
    integer(
      'date_precision',
      'ACLED time precision: 1 day, 2 week, 3 month; empty where it is not known or longer than a month.',
      ({ file }) => (file?.date_precision === OVER_A_MONTH ? undefined : file?.date_precision),
    ),
    text('disorder_type', 'ACLED.', ({ file }) => eventTypeOf(file?.sub_event_type)?.disorder),
    text('event_type', 'ACLED.', ({ file }) => eventTypeOf(file?.sub_event_type)?.event),
    text('sub_event_type', 'ACLED.', ({ file }) => file?.sub_event_type),
    texts('side_a', 'Codebook ids of side a; the first is the main one.', ({ file }) => file?.side_a),
    texts('side_a_names', 'Their names.', ({ file, context }) => actorNames(file?.side_a, context.codebook)),
    texts('side_b', 'Codebook ids of side b.', ({ file }) => file?.side_b),
    texts('side_b_names', 'Their names.', ({ file, context }) => actorNames(file?.side_b, context.codebook)),
    texts('places', 'Codebook ids of its places.', ({ file }) => file?.places?.map(({ place }) => place)),
    texts('places_names', 'Their names.', ({ file, context }) =>
      file?.places?.map(({ place }) => placeName(place, context.codebook) ?? place),
    ),
    text('rule', 'The rule that low, best and high follow.', ({ context }) => context.rule),
    integer('low', 'Killed, low.', (one) => figuresOf(one).low),
    integer('best', 'Killed, best.', (one) => figuresOf(one).best),
    integer('high', 'Killed, high.', (one) => figuresOf(one).high),
    integer('deaths_a', 'Of best: combatants of side a.', (one) => figuresOf(one).deaths.a),
    integer('deaths_b', 'Of best: combatants of side b.', (one) => figuresOf(one).deaths.b),
    integer('deaths_civilians', 'Of best: civilians.', (one) => figuresOf(one).deaths.civilians),
    integer('deaths_unknown', 'Of best: anybody else.', (one) => figuresOf(one).deaths.unknown),
    integer('sources', 'Articles; copies and translations count once.', ({ analysis }) => analysis.sources),
    integer(
      'claims',
      'Casualty claims that name it.',
      ({ mentions }) => mentions.filter(({ annotation }) => annotation.type === 'casualty').length,
    ),
    integer('undecided', 'Claims that wait for a decision.', ({ analysis }) => undecidedIn(analysis).length),
    integer(
      'contradictions',
      'Pairs of claims that cannot both be true.',
      ({ analysis }) => analysis.contradictions.length,
    ),
    texts('outlets', 'Who reports it.', (one) => toldOf(one, ({ outlet }) => outlet)),
    texts('possible_duplicate_of', 'Incidents that it may be one with.', ({ file }) => file?.possible_duplicate_of),
    text('notes', 'The coders’ notes.', ({ file }) => file?.notes),
  ],
};

const figuresOf = ({ analysis, context }: IncidentSource): DatasetIncident['analysis']['acled'] =>
  analysis[context.rule];
