import * as z from 'zod';
import { dateSchema, decisionSchema, slugSchema } from '../annotation/model';
import { HARMS } from '../annotation/values';

export const incidentSchema = z.object({
  id: slugSchema,
  title: z.string().min(1),
  date: dateSchema.optional(),
  date_end: dateSchema.optional(),
  date_precision: z.int().min(1).max(3).optional(),
  places: z.array(z.object({ place: slugSchema, geo_precision: z.int().min(1).max(3).optional() })).optional(),
  side_a: z.array(slugSchema).optional(),
  side_b: z.array(slugSchema).optional(),
  sub_event_type: z.string().optional(),
  event_clarity: z.int().min(1).max(2).optional(),
  possible_duplicate_of: z.array(slugSchema).optional(),
  not_duplicate_of: z.array(slugSchema).optional(),
  notes: z.string().optional(),
  decisions: z
    .array(
      // Spelt out rather than extended, for the order of the keys.
      z.object({
        victims: z.array(slugSchema).optional(),
        harm: z.enum(HARMS).optional(),
        low: decisionSchema.shape.low,
        best: decisionSchema.shape.best,
        high: decisionSchema.shape.high,
        rule: z.enum(['acled', 'ucdp']).optional(),
        by: decisionSchema.shape.by,
        date: decisionSchema.shape.date,
        why: decisionSchema.shape.why,
      }),
    )
    .optional(),
});

export const incidentFileSchema = z.object({ sitrep: z.literal(1), incident: incidentSchema });

export type Incident = z.infer<typeof incidentSchema>;
