import type { Span } from '../anchor/selector';
import { MAX_OFFSET } from '../annotation/model';
import type { ImportLoss, ImportedAttribute } from './model';

// Reading JSON that others wrote: only an object's own keys count, and a value of another type is as if it were absent.

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

export function textAt(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** An id or a name: a text that is not empty, or a number. */
export function nameAt(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key);
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

export function listAt(object: JsonObject, key: string): readonly unknown[] | undefined {
  const value = ownValue(object, key);
  return Array.isArray(value) ? value : undefined;
}

export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = ownValue(object, key);
  return isObject(value) ? value : {};
}

const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_OFFSET;

/** Two offsets, the second greater; undefined for anything else. */
export function spanOf(start: unknown, end: unknown): Span | undefined {
  return isOffset(start) && isOffset(end) && end > start ? [start, end] : undefined;
}

/** Texts, numbers and truth values of an object as attributes; lists of these as several. `skipped`: keys read otherwise. */
export function attributesOf(object: JsonObject, skipped: ReadonlySet<string>): readonly ImportedAttribute[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (skipped.has(name)) return [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => {
      const isPlain = typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean';
      return isPlain && one !== '' ? [{ name, value: String(one) }] : [];
    });
  });
}

/** A value, or the loss that says why there is none. Nesting beyond what the machine holds is no value, either. */
export function parseJson(
  text: string,
  file: string,
  line?: number,
): { readonly value: unknown } | { readonly loss: ImportLoss } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const what = line === undefined ? 'the file' : 'the line';
    return {
      loss: { kind: 'lost', file, line, what, why: 'It is not JSON. Export it anew from the tool it comes from.' },
    };
  }
}

/** Each line of JSON Lines that holds an object, with its number from 1; the others are losses. */
export function jsonLines(
  text: string,
  file: string,
  losses: ImportLoss[],
): readonly { readonly line: number; readonly value: JsonObject }[] {
  return text.split('\n').flatMap((words, index) => {
    if (words.trim() === '') return [];
    const line = index + 1;
    const parsed = parseJson(words, file, line);
    if ('loss' in parsed) {
      losses.push(parsed.loss);
      return [];
    }
    if (isObject(parsed.value)) return [{ line, value: parsed.value }];
    losses.push({
      kind: 'lost',
      file,
      line,
      what: 'the line',
      why: 'It is not an object. One document a line is wanted.',
    });
    return [];
  });
}

/** Objects of a file that is JSON or JSON Lines: a list, one object, or one a line. */
export function jsonRecords(
  text: string,
  file: string,
  losses: ImportLoss[],
): readonly { readonly line?: number; readonly value: JsonObject }[] {
  const begin = text.trimStart()[0];
  const whole = begin === '[' || begin === '{' ? parseJson(text, file) : undefined;
  if (whole === undefined || ('loss' in whole && begin === '{')) return jsonLines(text, file, losses);
  if ('loss' in whole) {
    losses.push(whole.loss);
    return [];
  }
  const all: readonly unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value];
  const objects = all.filter(isObject);
  if (objects.length < all.length) {
    const why = `${all.length - objects.length} items of the list are not objects.`;
    losses.push({ kind: 'lost', file, what: 'items of the list', why });
  }
  return objects.map((value) => ({ value }));
}
