import { SitrepError } from '../problem';
import { schemaOfItems, schemaUnder, writingOrder, type Schema } from './keyOrder';
import { writeString } from './scalar';
import { isYamlList, isYamlMap, keysOf, tidy, valueAt, type YamlMap, type YamlValue } from './value';

/** Context is any text, often with spaces at its ends: always in quotes, so that it looks the same in every entry. */
export const QUOTED_KEYS: ReadonlySet<string> = new Set(['prefix', 'suffix']);

/** A whole file in the form of formats.md, with LF line ends; keys in the order of the schema. */
export function writeYaml(value: YamlMap, schema: Schema): string {
  const tidied = tidy(value);
  return isYamlMap(tidied) ? `${mapLines(tidied, schema, '').join('\n')}\n` : '';
}

/** The lines of `key: value` at an indent, without line ends. */
export function pairLines(key: string, value: YamlValue, schema: Schema, indent: string): readonly string[] {
  const name = writeString(key, 'block');
  const inline = inlineOf(value, QUOTED_KEYS.has(key));
  return inline === undefined
    ? [`${indent}${name}:`, ...blockLines(value, schema, `${indent}  `)]
    : [`${indent}${name}: ${inline}`];
}

/** The lines of a map or list that does not fit on one line. */
export function blockLines(value: YamlValue, schema: Schema, indent: string): readonly string[] {
  if (isYamlMap(value)) return mapLines(value, schema, indent);
  if (isYamlList(value)) {
    const items = schemaOfItems(schema);
    return value.flatMap((item) => itemLines(item, items, indent));
  }
  throw new SitrepError('yaml/write', 'A single value was to be written as a block.');
}

/** The lines of one item of a block list, its dash at the indent. */
export function itemLines(item: YamlValue, schema: Schema, indent: string): readonly string[] {
  const inline = inlineOf(item, false);
  if (inline !== undefined) return [`${indent}- ${inline}`];
  const [first = '', ...rest] = blockLines(item, schema, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function mapLines(map: YamlMap, schema: Schema, indent: string): readonly string[] {
  return writingOrder(schema, map, keysOf(map)).flatMap((key) =>
    pairLines(key, valueAt(map, key) ?? null, schemaUnder(schema, map, key), indent),
  );
}

/** A value as it stands on one line: a scalar, or a list of scalars; undefined for what needs a block. */
export function inlineOf(value: YamlValue, quoted: boolean): string | undefined {
  if (isYamlMap(value)) return keysOf(value).length === 0 ? '{}' : undefined;
  if (!isYamlList(value)) return scalar(value, 'block', quoted);
  const items = value.flatMap((item) => (isYamlList(item) || isYamlMap(item) ? [] : [scalar(item, 'flow', false)]));
  return items.length === value.length ? `[${items.join(', ')}]` : undefined;
}

function scalar(value: string | number | boolean | null, where: 'block' | 'flow', quoted: boolean): string {
  if (typeof value === 'string') return writeString(value, where, quoted);
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    throw new SitrepError('yaml/write', `The number ${value} cannot be written exactly.`);
  }
  return numberText(value);
}

/** YAML 1.1 wants a point and a signed exponent in what JavaScript writes as 1e-7. */
function numberText(value: number): string {
  const text = String(value);
  const exponent = /^(-?\d+)(\.\d+)?e([-+]\d+)$/.exec(text);
  return exponent ? `${exponent[1] ?? ''}${exponent[2] ?? '.0'}e${exponent[3] ?? ''}` : text;
}
