import { isFieldName } from './attributes';
import { listAt, ownValue, type JsonObject } from './json';
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

/** The links that they tell, each as `kind:id` of another annotation. */
export function linksOfFacts(facts: JsonObject): readonly { readonly type: string; readonly to: string }[] {
  return (listAt(facts, 'links') ?? []).flatMap((link) => {
    const [, type, to] = typeof link === 'string' ? (/^(\w+):(\w+)$/.exec(link) ?? []) : [];
    return type === undefined || to === undefined ? [] : [{ type, to }];
  });
}
