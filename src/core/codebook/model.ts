import * as z from 'zod/mini';
import { compiledObject } from '../compiledObject';
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

const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/), z.describe('ISO 3166-1 alpha-2.'));

export const actorEntrySchema = compiledObject({
  name: z.string().check(z.minLength(1)),
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  kind: z.optional(z.enum(ACTOR_KINDS)),
  country: z.optional(countrySchema),
  acled: z.optional(z.string()),
  ucdp: z.optional(z.string()),
});

export const placeEntrySchema = compiledObject({
  name: z.string().check(z.minLength(1)),
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  kind: z.optional(z.enum(PLACE_KINDS)),
  within: z.optional(slugSchema),
  country: z.optional(countrySchema),
  admin1: z.optional(z.string()),
  admin2: z.optional(z.string()),
  admin3: z.optional(z.string()),
  lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
});

export const actorsFileSchema = compiledObject({
  sitrep: z.literal(1),
  actors: z.optional(z.record(slugSchema, actorEntrySchema)),
});
export const placesFileSchema = compiledObject({
  sitrep: z.literal(1),
  places: z.optional(z.record(slugSchema, placeEntrySchema)),
});

export const projectFileSchema = compiledObject({
  sitrep: z.literal(1),
  rule: z.optional(z.enum(['acled', 'ucdp'])),
  dataset: z.optional(compiledObject({ name: z.optional(z.string()), licence: z.optional(z.string()) })),
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
