import * as z from 'zod/mini';
import { compiledObject } from '../compiledObject';
import { dateSchema, decisionSchema, slugSchema } from '../annotation/model';
import { HARMS } from '../annotation/values';

export const incidentSchema = compiledObject({
  id: slugSchema,
  title: z.string().check(z.minLength(1)),
  date: z.optional(dateSchema),
  date_end: z.optional(dateSchema),
  date_precision: z.optional(z.int().check(z.minimum(1), z.maximum(3))),
  places: z.optional(
    z.array(
      compiledObject({ place: slugSchema, geo_precision: z.optional(z.int().check(z.minimum(1), z.maximum(3))) }),
    ),
  ),
  side_a: z.optional(z.array(slugSchema)),
  side_b: z.optional(z.array(slugSchema)),
  sub_event_type: z.optional(z.string()),
  event_clarity: z.optional(z.int().check(z.minimum(1), z.maximum(2))),
  possible_duplicate_of: z.optional(z.array(slugSchema)),
  not_duplicate_of: z.optional(z.array(slugSchema)),
  notes: z.optional(z.string()),
  decisions: z.optional(
    z.array(
      // Spelt out rather than extended, for the order of the keys.
      compiledObject({
        victims: z.optional(z.array(slugSchema)),
        harm: z.optional(z.enum(HARMS)),
        low: decisionSchema.shape.low,
        best: decisionSchema.shape.best,
        high: decisionSchema.shape.high,
        rule: z.optional(z.enum(['acled', 'ucdp'])),
        by: decisionSchema.shape.by,
        date: decisionSchema.shape.date,
        why: decisionSchema.shape.why,
      }),
    ),
  ),
});

export const incidentFileSchema = compiledObject({ sitrep: z.literal(1), incident: incidentSchema });

export type Incident = z.infer<typeof incidentSchema>;
