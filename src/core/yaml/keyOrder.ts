import * as core from 'zod/v4/core';
import { isYamlMap, valueAt, type YamlValue } from './value';

/** What a value is written by; undefined where nothing is known of it. */
export type Schema = core.$ZodType | undefined;

/** The schema beneath `optional` and the like; of a union, the option whose discriminator the value has. */
function schemaFor(schema: Schema, value: YamlValue | undefined): Schema {
  if (schema instanceof core.$ZodOptional) return schemaFor(schema._zod.def.innerType, value);
  if (schema instanceof core.$ZodDiscriminatedUnion) {
    const name = schema._zod.def.discriminator;
    const kind = isYamlMap(value) ? valueAt(value, name) : undefined;
    return schema._zod.def.options.find((option) => accepts(schemaUnder(option, undefined, name), kind));
  }
  return schema;
}

function accepts(schema: Schema, value: unknown): boolean {
  return schema !== undefined && core.safeParse(schema, value).success;
}

/** The keys of a map in the order of its schema; none for maps whose keys are ids. */
export function schemaKeys(schema: Schema, value: YamlValue | undefined): readonly string[] {
  const own = schemaFor(schema, value);
  return own instanceof core.$ZodObject ? Object.keys(own._zod.def.shape) : [];
}

/** The schema of what stands under a key of a map. */
export function schemaUnder(schema: Schema, value: YamlValue | undefined, key: string): Schema {
  const own = schemaFor(schema, value);
  if (own instanceof core.$ZodObject) {
    const shape: Readonly<Record<string, core.$ZodType>> = own._zod.def.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  return own instanceof core.$ZodRecord ? own._zod.def.valueType : undefined;
}

/** The schema of a list's items. */
export function schemaOfItems(schema: Schema): Schema {
  const own = schemaFor(schema, undefined);
  return own instanceof core.$ZodArray ? own._zod.def.element : undefined;
}

/** Keys in the order in which they are written: the schema's, then the others as they come. */
export function writingOrder(schema: Schema, value: YamlValue, keys: readonly string[]): string[] {
  const known = schemaKeys(schema, value);
  const present = new Set(keys);
  const listed = new Set(known);
  return [...known.filter((key) => present.has(key)), ...keys.filter((key) => !listed.has(key))];
}
