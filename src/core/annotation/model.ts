import * as z from 'zod';
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
  .regex(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/)
  .describe('Ten characters of lower-case Crockford base32, the first a letter.');
/** Ids of codebook entries and incidents: they become file names and keys, so nothing but these characters. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/)
  .describe('Lower-case id of a codebook entry or incident.');
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/)
  .describe('YYYY-MM-DD, with THH:MM where a time matters.');
/** ISO 8601 date of day, month or year, or an interval of two of them. */
export const dateOrIntervalSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?)?$/);
const offsetSchema = z.int().min(0).max(MAX_OFFSET).describe('Unicode code points of the LF-normalised text.');
const countSchema = z.int().min(0).max(MAX_OFFSET);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const spanSchema = z.tuple([offsetSchema, offsetSchema]);

export const codingSchema = z.object({
  by: z.string(),
  status: z.enum(CODING_STATUSES),
  seen: z.array(spanSchema).optional(),
});

export const articleSchema = z.object({
  file: z.string().min(1),
  sha256: sha256Schema,
  headline: z.string().optional(),
  outlet: z.string().optional(),
  source_scale: z.string().optional(),
  url: z.string().optional(),
  published: dateSchema.optional(),
  retrieved: dateSchema.optional(),
  original_sha256: sha256Schema.optional().describe('Of the bytes as retrieved, before any normalisation.'),
  language: z.string().optional(),
  copy_of: z.string().optional(),
  translation_of: z.string().optional(),
  coding: z.array(codingSchema).optional(),
});

export const linkSchema = z
  .partialRecord(z.enum(LINK_KINDS), idSchema)
  .refine((link) => Object.keys(link).length === 1, {
    error: 'A link has exactly one kind, as in "corroborates: id".',
  });

export const reviewSchema = z.object({
  state: z.enum(REVIEW_STATES),
  by: z.string().optional(),
  date: dateSchema.optional(),
  comments: z
    .array(
      z.object({
        id: idSchema,
        by: z.string(),
        date: dateSchema,
        text: z.string(),
        resolved: z.boolean().optional(),
      }),
    )
    .optional(),
});

export const countOfClaimSchema = z.object({
  stated: countSchema.optional(),
  qualifier: z.enum(QUALIFIERS),
  lower: countSchema.optional(),
  upper: countSchema.optional(),
});

export const decisionSchema = z.object({
  harm: z.enum(DECISION_HARMS).optional(),
  low: countSchema.optional(),
  best: countSchema.optional(),
  high: countSchema.optional(),
  by: z.string().optional(),
  date: dateSchema.optional(),
  why: z.string().optional(),
});

export const claimSchema = z.object({
  harm: z.enum(HARMS),
  count: countOfClaimSchema,
  victims: z.array(slugSchema).optional(),
  victims_text: z.string().optional(),
  victim_status: z.enum(VICTIM_STATUSES).optional(),
  victim_traits: z.array(z.string()).optional(),
  perpetrator: z.array(slugSchema).optional(),
  claimant: slugSchema.optional(),
  claimant_text: z.string().optional(),
  via: z.array(z.string()).optional(),
  as_of: dateSchema.optional(),
  place: slugSchema.optional(),
  epistemic: z.enum(EPISTEMIC).optional(),
  attribution: z.string().optional(),
  scope: z.enum(SCOPES).optional(),
  decision: decisionSchema.optional(),
});

/** What every annotation begins with: its selector. */
const selectorShape = {
  exact: z.string().min(1),
  start: offsetSchema,
  end: offsetSchema,
  fragments: z.array(spanSchema).optional(),
  prefix: z.string(),
  suffix: z.string(),
  sha256: sha256Schema.optional().describe('Of the text its offsets are of; absent = the article’s.'),
};

const commonShape = {
  incident: z.array(slugSchema).optional(),
  by: z.string().optional(),
  note: z.string().optional(),
  links: z.array(linkSchema).optional(),
  sensitive: z.boolean().optional(),
  review: reviewSchema.optional(),
};

export const actorAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('actor'),
  ...selectorShape,
  actor: slugSchema.optional(),
  role: z.array(z.enum(ACTOR_ROLES)).optional(),
  ...commonShape,
});

export const placeAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('place'),
  ...selectorShape,
  place: slugSchema.optional(),
  role: z.enum(PLACE_ROLES).optional(),
  ...commonShape,
});

export const casualtyAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('casualty'),
  ...selectorShape,
  claim: claimSchema,
  ...commonShape,
});

export const dateAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('date'),
  ...selectorShape,
  value: dateOrIntervalSchema.optional(),
  granularity: z.enum(GRANULARITIES).optional(),
  resolved_from: z.enum(DATE_SOURCES).optional(),
  role: z.enum(DATE_ROLES).optional(),
  ...commonShape,
});

export const statementAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('statement'),
  ...selectorShape,
  kind: z.enum(STATEMENT_KINDS),
  claimant: slugSchema.optional(),
  claimant_text: z.string().optional(),
  ...commonShape,
});

export const personAnnotationSchema = z.object({
  id: idSchema,
  type: z.literal('person'),
  ...selectorShape,
  role: z.enum(PERSON_ROLES).optional(),
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

export const rejectedSchema = z.object({
  type: z.enum(['actor', 'place', 'casualty', 'date', 'statement', 'person']),
  exact: z.string().min(1),
  start: offsetSchema,
  end: offsetSchema,
  by: z.string().optional(),
  why: z.string().optional(),
});

export const sidecarSchema = z.object({
  sitrep: z.literal(1),
  article: articleSchema,
  annotations: z.array(annotationSchema).optional(),
  rejected: z.array(rejectedSchema).optional(),
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
