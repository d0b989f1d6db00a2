import * as z from 'zod';
import { isYamlMap, valueAt, type YamlValue } from './value';

/** What a value is written by; undefined where nothing is known of it. */
export type Schema = z.core.$ZodType | undefined;

/** The schema beneath `optional` and the like; of a union, the option whose discriminator the value has. */
function schemaFor(schema: Schema, value: YamlValue | undefined): Schema {
  if (schema instanceof z.ZodOptional) return schemaFor(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const name = schema.def.discriminator;
    const kind = isYamlMap(value) ? valueAt(value, name) : undefined;
    return schema.options.find((option) => accepts(schemaUnder(option, undefined, name), kind));
  }
  return schema;
}

function accepts(schema: Schema, value: unknown): boolean {
  return schema !== undefined && z.safeParse(schema, value).success;
}

/** The keys of a map in the order of its schema; none for maps whose keys are ids. */
export function schemaKeys(schema: Schema, value: YamlValue | undefined): readonly string[] {
  const own = schemaFor(schema, value);
  return own instanceof z.ZodObject ? Object.keys(own.shape) : [];
}

/** The schema of what stands under a key of a map. */
export function schemaUnder(schema: Schema, value: YamlValue | undefined, key: string): Schema {
  const own = schemaFor(schema, value);
  if (own instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = own.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  return own instanceof z.ZodRecord ? own.valueType : undefined;
}

/** The schema of a list's items. */
export function schemaOfItems(schema: Schema): Schema {
  const own = schemaFor(schema, undefined);
  return own instanceof z.ZodArray ? own.element : undefined;
}

/** Keys in the order in which they are written: the schema's, then the others as they come. */
export function writingOrder(schema: Schema, value: YamlValue, keys: readonly string[]): string[] {
  const known = schemaKeys(schema, value);
  const present = new Set(keys);
  const listed = new Set(known);
  return [...known.filter((key) => present.has(key)), ...keys.filter((key) => !listed.has(key))];
}
