import type * as z from 'zod/mini';
import { short } from './short';
import { isYamlList, isYamlMap, valueAt, type YamlPath } from './value';

// Zod's findings in a coder's words. Its own texts are not bundled, and say less.

/** The first thing wrong with a refused value: where, as in "claim.harm", and what, as in "must be one of killed, …; found 'dead'." */
export function firstFault(
  error: z.core.$ZodError,
  value: unknown,
): { readonly where: string; readonly fault: string } {
  const [issue] = error.issues;
  if (issue === undefined) return { where: '', fault: 'is wrong.' };
  const path = pathOf(issue);
  return { where: dotted(path), fault: faultOf(issue, valueAtPath(value, path)) };
}

/** Where the fault is. */
export const pathOf = (issue: z.core.$ZodIssue): YamlPath => issue.path.filter((step) => typeof step !== 'symbol');

/** What is wrong with a value, as the rest of a sentence that begins with where it stands: "must be text; found 3." */
export function faultOf(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_key') return 'is no valid key: use lower-case letters, digits and hyphens.';
  if (issue.code === 'custom') return `is wrong: ${issue.message}`;
  if (issue.code === 'unrecognized_keys') return `has keys that do not belong there: ${issue.keys.join(', ')}.`;
  const wanted = expectation(issue);
  if (found === undefined) return `is missing: it must be ${wanted}.`;
  const unquoted =
    issue.code === 'invalid_type' && issue.expected === 'string' && !isYamlMap(found) && !isYamlList(found);
  return `must be ${wanted}; found ${shown(found)}.${unquoted ? ' Put it in quotes.' : ''}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_format':
      return (
        FORMATS.find(({ sample }) => issue.pattern !== undefined && matches(issue.pattern, sample))?.words ??
        'written in the right form'
      );
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `at least ${issue.minimum} ${issue.origin === 'array' ? 'entries' : 'characters'} long`
        : `${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'} long`
        : `${issue.maximum} or less`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'of another kind' : 'one of the known kinds';
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'something else';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a pair of offsets, as in [0, 12]',
  object: 'a map of keys',
  record: 'a map of keys',
};

/** The patterns of the model, each known by a text that, of those not listed before it, only it accepts. */
const FORMATS: readonly { readonly sample: string; readonly words: string }[] = [
  { sample: 'a-b.c_d', words: 'an id of lower-case letters, digits and hyphens, as in ml-diboli' },
  { sample: 'a'.repeat(64), words: 'a SHA-256: 64 digits and letters a to f' },
  { sample: 'h7q2mzkd4c', words: 'an id: ten characters of lower-case Crockford base32, the first a letter' },
  { sample: '2025/2026', words: 'a date such as "2025-07-01" or "2025-07", or two of them with a slash between' },
  { sample: '2025-07-01T17:44', words: 'a date such as "2025-07-01", with "T17:44" where a time matters' },
  { sample: 'ML', words: 'a country code of two capitals, as in ML' },
];

function matches(pattern: string, sample: string): boolean {
  const body = /^\/(.*)\/([a-z]*)$/s.exec(pattern);
  return body?.[1] !== undefined && new RegExp(body[1], body[2]).test(sample);
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;
}

function shown(value: unknown): string {
  if (isYamlList(value)) return 'a list';
  if (isYamlMap(value)) return 'a map of keys';
  if (typeof value !== 'string') return String(value);
  return `'${short(value)}'`;
}

/** "annotations[2]", or "article.sha256". */
export function dotted(path: YamlPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${short(step)}`))
    .join('');
}

export function valueAtPath(value: unknown, path: YamlPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof step === 'number') at = isYamlList(at) ? at[step] : undefined;
    else at = isYamlMap(at) ? valueAt(at, step) : undefined;
  }
  return at;
}
