import * as z from 'zod/mini';
import { actorsFileSchema, placesFileSchema, projectFileSchema } from '../codebook/model';
import { incidentFileSchema } from '../incident/model';
import { linkSchema, sidecarSchema } from './model';

const FILES = {
  sidecar: { schema: sidecarSchema, title: 'Sitrep sidecar' },
  actors: { schema: actorsFileSchema, title: 'Sitrep actors' },
  places: { schema: placesFileSchema, title: 'Sitrep places' },
  project: { schema: projectFileSchema, title: 'Sitrep project' },
  incident: { schema: incidentFileSchema, title: 'Sitrep incident' },
} as const;

/**
 * The published JSON Schemas (draft 7, which YAML editors know), as file texts by file name under `media/schemas/`. Unknown
 * keys are allowed, as they are in the files.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, { schema, title }]) => {
      const json = z.toJSONSchema(schema, {
        target: 'draft-7',
        io: 'input',
        reused: 'ref',
        override: ({ zodSchema, jsonSchema }) => {
          // That a link has one kind is a refinement, which JSON Schema says as a number of keys.
          if (zodSchema === linkSchema) Object.assign(jsonSchema, { minProperties: 1, maxProperties: 1 });
        },
      });
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...json }, null, 2)}\n`];
    }),
  );
}
