import * as z from 'zod/mini';
import { compiledObject } from '../compiledObject';
import {
  ACTOR_ROLES,
  CODING_STATUSES,
  DATE_ROLES,
  DATE_SOURCES,
  DECISION_HARMS,
  EPISTEMIC,
  GRANULARITIES,
  HARMS,
  LINK_KINDS,
  PERSON_ROLES,
  PLACE_ROLES,
  QUALIFIERS,
  REVIEW_STATES,
  SCOPES,
  STATEMENT_KINDS,
  VICTIM_STATUSES,
} from './values';

// The sidecar of formats.md, in the order of its keys: writing follows the order in which the keys stand here.
// Unknown keys are dropped from the value and kept in the file, which is edited by splicing.

/** Largest offset accepted: no article of ours is larger, and sums stay exact. */
export const MAX_OFFSET = 1_000_000_000;

export const idSchema = z
  .string()
  .check(
    z.regex(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/),
    z.describe('Ten characters of lower-case Crockford base32, the first a letter.'),
  );
/** Ids of codebook entries and incidents: they become file names and keys, so nothing but these characters. */
export const slugSchema = z
  .string()
  .check(
    z.maxLength(120),
    z.regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/),
    z.describe('Lower-case id of a codebook entry or incident.'),
  );
export const dateSchema = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/),
    z.describe('YYYY-MM-DD, with THH:MM where a time matters.'),
  );
/** ISO 8601 date of day, month or year, or an interval of two of them. */
export const dateOrIntervalSchema = z
  .string()
  .check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?)?$/));
const offsetSchema = z
  .int()
  .check(z.minimum(0), z.maximum(MAX_OFFSET), z.describe('Unicode code points of the LF-normalised text.'));
const countSchema = z.int().check(z.minimum(0), z.maximum(MAX_OFFSET));
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const spanSchema = z.tuple([offsetSchema, offsetSchema]);

export const codingSchema = compiledObject({
  by: z.string(),
  status: z.enum(CODING_STATUSES),
  seen: z.optional(z.array(spanSchema)),
});

export const articleSchema = compiledObject({
  file: z.string().check(z.minLength(1)),
  sha256: sha256Schema,
  headline: z.optional(z.string()),
  outlet: z.optional(z.string()),
  source_scale: z.optional(z.string()),
  url: z.optional(z.string()),
  published: z.optional(dateSchema),
  retrieved: z.optional(dateSchema),
  original_sha256: z.optional(sha256Schema).check(z.describe('Of the bytes as retrieved, before any normalisation.')),
  language: z.optional(z.string()),
  copy_of: z.optional(z.string()),
  translation_of: z.optional(z.string()),
  coding: z.optional(z.array(codingSchema)),
});

export const linkSchema = z.partialRecord(z.enum(LINK_KINDS), idSchema).check(
  z.refine((link) => Object.keys(link).length === 1, {
    error: 'A link has exactly one kind, as in "corroborates: id".',
  }),
);

export const reviewSchema = compiledObject({
  state: z.enum(REVIEW_STATES),
  by: z.optional(z.string()),
  date: z.optional(dateSchema),
  comments: z.optional(
    z.array(
      compiledObject({
        id: idSchema,
        by: z.string(),
        date: dateSchema,
        text: z.string(),
        resolved: z.optional(z.boolean()),
      }),
    ),
  ),
});

export const countOfClaimSchema = compiledObject({
  stated: z.optional(countSchema),
  qualifier: z.enum(QUALIFIERS),
  lower: z.optional(countSchema),
  upper: z.optional(countSchema),
});

export const decisionSchema = compiledObject({
  harm: z.optional(z.enum(DECISION_HARMS)),
  low: z.optional(countSchema),
  best: z.optional(countSchema),
  high: z.optional(countSchema),
  by: z.optional(z.string()),
  date: z.optional(dateSchema),
  why: z.optional(z.string()),
});

export const claimSchema = compiledObject({
  harm: z.enum(HARMS),
  count: countOfClaimSchema,
  victims: z.optional(z.array(slugSchema)),
  victims_text: z.optional(z.string()),
  victim_status: z.optional(z.enum(VICTIM_STATUSES)),
  victim_traits: z.optional(z.array(z.string())),
  perpetrator: z.optional(z.array(slugSchema)),
  claimant: z.optional(slugSchema),
  claimant_text: z.optional(z.string()),
  via: z.optional(z.array(z.string())),
  as_of: z.optional(dateSchema),
  place: z.optional(slugSchema),
  epistemic: z.optional(z.enum(EPISTEMIC)),
  attribution: z.optional(z.string()),
  scope: z.optional(z.enum(SCOPES)),
  decision: z.optional(decisionSchema),
});

/** What every annotation begins with: its selector. */
const selectorShape = {
  exact: z.string().check(z.minLength(1)),
  start: offsetSchema,
  end: offsetSchema,
  fragments: z.optional(z.array(spanSchema)),
  prefix: z.string(),
  suffix: z.string(),
  sha256: z.optional(sha256Schema).check(z.describe('Of the text its offsets are of; absent = the article’s.')),
};

const commonShape = {
  incident: z.optional(z.array(slugSchema)),
  by: z.optional(z.string()),
  note: z.optional(z.string()),
  links: z.optional(z.array(linkSchema)),
  sensitive: z.optional(z.boolean()),
  review: z.optional(reviewSchema),
};

export const actorAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('actor'),
  ...selectorShape,
  actor: z.optional(slugSchema),
  role: z.optional(z.array(z.enum(ACTOR_ROLES))),
  ...commonShape,
});

export const placeAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('place'),
  ...selectorShape,
  place: z.optional(slugSchema),
  role: z.optional(z.enum(PLACE_ROLES)),
  ...commonShape,
});

export const casualtyAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('casualty'),
  ...selectorShape,
  claim: claimSchema,
  ...commonShape,
});

export const dateAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('date'),
  ...selectorShape,
  value: z.optional(dateOrIntervalSchema),
  granularity: z.optional(z.enum(GRANULARITIES)),
  resolved_from: z.optional(z.enum(DATE_SOURCES)),
  role: z.optional(z.enum(DATE_ROLES)),
  ...commonShape,
});

export const statementAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('statement'),
  ...selectorShape,
  kind: z.enum(STATEMENT_KINDS),
  claimant: z.optional(slugSchema),
  claimant_text: z.optional(z.string()),
  ...commonShape,
});

export const personAnnotationSchema = compiledObject({
  id: idSchema,
  type: z.literal('person'),
  ...selectorShape,
  role: z.optional(z.enum(PERSON_ROLES)),
  ...commonShape,
});

export const annotationSchema = z.discriminatedUnion('type', [
  actorAnnotationSchema,
  placeAnnotationSchema,
  casualtyAnnotationSchema,
  dateAnnotationSchema,
  statementAnnotationSchema,
  personAnnotationSchema,
]);

export const rejectedSchema = compiledObject({
  type: z.enum(['actor', 'place', 'casualty', 'date', 'statement', 'person']),
  exact: z.string().check(z.minLength(1)),
  start: offsetSchema,
  end: offsetSchema,
  by: z.optional(z.string()),
  why: z.optional(z.string()),
});

export const sidecarSchema = compiledObject({
  sitrep: z.literal(1),
  article: articleSchema,
  annotations: z.optional(z.array(annotationSchema)),
  rejected: z.optional(z.array(rejectedSchema)),
});

export type Article = z.infer<typeof articleSchema>;
export type Coding = z.infer<typeof codingSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type CountOfClaim = z.infer<typeof countOfClaimSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type ActorAnnotation = z.infer<typeof actorAnnotationSchema>;
export type PlaceAnnotation = z.infer<typeof placeAnnotationSchema>;
export type CasualtyAnnotation = z.infer<typeof casualtyAnnotationSchema>;
export type DateAnnotation = z.infer<typeof dateAnnotationSchema>;
export type StatementAnnotation = z.infer<typeof statementAnnotationSchema>;
export type PersonAnnotation = z.infer<typeof personAnnotationSchema>;
export type Rejected = z.infer<typeof rejectedSchema>;
export type Sidecar = z.infer<typeof sidecarSchema>;
