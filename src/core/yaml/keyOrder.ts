import * as z from 'zod';
import { isYamlMap, valueAt, type YamlValue } from './value';

/** The schema beneath `optional` and the like; of a union, the option whose discriminator the value has. */
function schemaFor(schema: z.core.$ZodType | undefined, value: YamlValue | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schemaFor(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const name = schema.def.discriminator;
    const kind = isYamlMap(value) ? valueAt(value, name) : undefined;
    return schema.options.find((option) => accepts(schemaUnder(option, undefined, name), kind));
  }
  return schema;
}

function accepts(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  return schema !== undefined && z.safeParse(schema, value).success;
}

/** The keys of a map in the order of its schema; none for maps whose keys are ids. */
export function schemaKeys(schema: z.core.$ZodType | undefined, value: YamlValue | undefined): readonly string[] {
  const own = schemaFor(schema, value);
  return own instanceof z.ZodObject ? Object.keys(own.shape) : [];
}

/** The schema of what stands under a key of a map. */
export function schemaUnder(
  schema: z.core.$ZodType | undefined,
  value: YamlValue | undefined,
  key: string,
): z.core.$ZodType | undefined {
  const own = schemaFor(schema, value);
  if (own instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = own.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  return own instanceof z.ZodRecord ? own.valueType : undefined;
}

/** The schema of a list's items. */
export function schemaOfItems(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const own = schemaFor(schema, undefined);
  return own instanceof z.ZodArray ? own.element : undefined;
}

/** Keys in the order in which they are written: the schema's, then the others as they come. */
export function writingOrder(schema: z.core.$ZodType | undefined, value: YamlValue, keys: readonly string[]): string[] {
  const known = schemaKeys(schema, value);
  const present = new Set(keys);
  const listed = new Set(known);
  return [...known.filter((key) => present.has(key)), ...keys.filter((key) => !listed.has(key))];
}
