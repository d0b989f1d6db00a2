import * as z from 'zod';
import { slugSchema } from '../annotation/model';

/** ACLED actor kinds, codes 1–8 in this order. */
export const ACTOR_KINDS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const;
export const PLACE_KINDS = ['district', 'town', 'region', 'country'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2.');

export const actorEntrySchema = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  kind: z.enum(ACTOR_KINDS).optional(),
  country: countrySchema.optional(),
  acled: z.string().optional(),
  ucdp: z.string().optional(),
});

export const placeEntrySchema = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  kind: z.enum(PLACE_KINDS).optional(),
  within: slugSchema.optional(),
  country: countrySchema.optional(),
  admin1: z.string().optional(),
  admin2: z.string().optional(),
  admin3: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});

export const actorsFileSchema = z.object({
  sitrep: z.literal(1),
  actors: z.record(slugSchema, actorEntrySchema).optional(),
});
export const placesFileSchema = z.object({
  sitrep: z.literal(1),
  places: z.record(slugSchema, placeEntrySchema).optional(),
});

export const projectFileSchema = z.object({
  sitrep: z.literal(1),
  rule: z.enum(['acled', 'ucdp']).optional(),
  dataset: z.object({ name: z.string().optional(), licence: z.string().optional() }).optional(),
});

export type ActorEntry = z.infer<typeof actorEntrySchema>;
export type PlaceEntry = z.infer<typeof placeEntrySchema>;
export type ProjectFile = z.infer<typeof projectFileSchema>;

/** The project's registry of actors and places, by id. */
export interface Codebook {
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
}

export const EMPTY_CODEBOOK: Codebook = { actors: new Map(), places: new Map() };
