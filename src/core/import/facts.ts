import { isFieldName } from './attributes';
import { ownValue, type JsonObject } from './json';
import type { ImportedAttribute } from './model';

/** What Sitrep's own exports say of an annotation beside its type, by the names of their columns, as attributes. */
export function attributesOfFacts(facts: JsonObject): readonly ImportedAttribute[] {
  return Object.keys(facts).flatMap((name): ImportedAttribute[] => {
    const value = ownValue(facts, name);
    const words = Array.isArray(value) ? value.join('; ') : value;
    const isPlain = typeof words === 'string' || typeof words === 'number' || typeof words === 'boolean';
    return isPlain && isFieldName(name) ? [{ name, value: String(words) }] : [];
  });
}
