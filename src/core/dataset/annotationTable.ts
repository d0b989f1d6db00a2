import type { Annotation } from '../annotation/model';
import { actorName, placeName, type DatasetMention } from './mention';
import type { Cell, Column, Table } from './row';
import { READING_COLUMNS, SPAN_COLUMNS } from './sharedColumns';

const OWN_COLUMNS: readonly Column<DatasetMention>[] = [
  {
    name: 'actor',
    kind: 'text',
    redaction: 'identifies',
    about: 'actor: codebook id; empty where the mention is not linked.',
    of: ({ annotation }) => actorOf(annotation),
  },
  {
    name: 'actor_name',
    kind: 'text',
    redaction: 'identifies',
    about: 'actor: name in the codebook.',
    of: ({ annotation, codebook }) => actorName(actorOf(annotation), codebook),
  },
  {
    name: 'actor_kind',
    kind: 'text',
    redaction: 'identifies',
    about: 'actor: kind of actor, as in ACLED.',
    of: ({ annotation, codebook }) => codebook.actors.get(actorOf(annotation) ?? '')?.kind,
  },
  {
    name: 'place',
    kind: 'text',
    redaction: 'identifies',
    about: 'place: codebook id; empty where the mention is not linked.',
    of: ({ annotation }) => placeOf(annotation),
  },
  {
    name: 'place_name',
    kind: 'text',
    redaction: 'identifies',
    about: 'place: name in the codebook.',
    of: ({ annotation, codebook }) => placeName(placeOf(annotation), codebook),
  },
  {
    name: 'place_lat',
    kind: 'number',
    redaction: 'identifies',
    about: 'place: latitude in the codebook, in degrees.',
    of: ({ annotation, codebook }) => codebook.places.get(placeOf(annotation) ?? '')?.lat,
  },
  {
    name: 'place_lon',
    kind: 'number',
    redaction: 'identifies',
    about: 'place: longitude in the codebook, in degrees, negative west of Greenwich.',
    of: ({ annotation, codebook }) => codebook.places.get(placeOf(annotation) ?? '')?.lon,
  },
  {
    name: 'role',
    kind: 'texts',
    about: 'Role of the actor, place, date or person in the report.',
    of: ({ annotation }) => rolesOf(annotation),
  },
  {
    name: 'date_value',
    kind: 'text',
    redaction: 'identifies',
    about: 'date: ISO 8601 date or interval; empty where unresolved.',
    of: ({ annotation }) => (annotation.type === 'date' ? annotation.value : undefined),
  },
  {
    name: 'date_granularity',
    kind: 'text',
    about: 'date: day, week, month, year or vague.',
    of: ({ annotation }) => (annotation.type === 'date' ? annotation.granularity : undefined),
  },
  {
    name: 'date_resolved_from',
    kind: 'text',
    about: 'date: what a relative date was resolved from.',
    of: ({ annotation }) => (annotation.type === 'date' ? annotation.resolved_from : undefined),
  },
  {
    name: 'statement_kind',
    kind: 'text',
    about: 'statement: what kind of statement.',
    of: ({ annotation }) => (annotation.type === 'statement' ? annotation.kind : undefined),
  },
  {
    name: 'claimant',
    kind: 'text',
    about: 'statement, casualty: codebook id of who says so.',
    of: ({ annotation }) => claimantOf(annotation).id,
  },
  {
    name: 'claimant_name',
    kind: 'text',
    about: 'statement, casualty: name of who says so.',
    of: ({ annotation, codebook }) => actorName(claimantOf(annotation).id, codebook),
  },
  {
    name: 'claimant_text',
    kind: 'text',
    redaction: 'own-words',
    about: 'statement, casualty: who says so in the article’s words.',
    of: ({ annotation }) => claimantOf(annotation).text,
  },
];

/** Every annotation, one a row. What a casualty claims is in the table of claims, under the same id. */
export const ANNOTATION_TABLE: Table<DatasetMention> = {
  name: 'annotations',
  about:
    'Every annotation, one a row. What a casualty annotation claims stands in the table of claims under the same id.',
  columns: [...SPAN_COLUMNS, ...OWN_COLUMNS, ...READING_COLUMNS],
};

const actorOf = (annotation: Annotation): string | undefined =>
  annotation.type === 'actor' ? annotation.actor : undefined;

const placeOf = (annotation: Annotation): string | undefined =>
  annotation.type === 'place' ? annotation.place : undefined;

function rolesOf(annotation: Annotation): Cell {
  switch (annotation.type) {
    case 'actor':
      return annotation.role;
    case 'place':
    case 'date':
    case 'person':
      return annotation.role === undefined ? undefined : [annotation.role];
    case 'casualty':
    case 'statement':
      return undefined;
  }
}

function claimantOf(annotation: Annotation): { readonly id: string | undefined; readonly text: string | undefined } {
  switch (annotation.type) {
    case 'casualty':
      return { id: annotation.claim.claimant, text: annotation.claim.claimant_text };
    case 'statement':
      return { id: annotation.claimant, text: annotation.claimant_text };
    case 'actor':
    case 'place':
    case 'date':
    case 'person':
      return { id: undefined, text: undefined };
  }
}
