import type * as z from 'zod';
import type { Problem, TextRange } from '../problem';
import { short } from './short';
import { isYamlList, isYamlMap, valueAt, type YamlPath, type YamlValue } from './value';

/** What is needed of a document to say where it is wrong. */
interface Located {
  readonly value: YamlValue;
  rangeOf(path: YamlPath): TextRange;
  keyRangeOf(path: YamlPath): TextRange;
}

const MOST_PROBLEMS = 100;

/** Zod's findings as sentences a coder understands, each at its line. */
export function problemsOf(error: z.ZodError, doc: Located, file: string): readonly Problem[] {
  return error.issues.slice(0, MOST_PROBLEMS).map((issue): Problem => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const found = valueAtPath(doc.value, path);
    const id = annotationId(doc.value, path);
    const wrongKey = issue.code === 'invalid_key' || found === undefined;
    return {
      code: 'format/value',
      severity: 'error',
      message: `${subject(path, id)} ${fault(issue, found)}`,
      file,
      range: wrongKey ? doc.keyRangeOf(path) : doc.rangeOf(path),
      ...(id === undefined ? {} : { annotation: id }),
    };
  });
}

function fault(issue: z.core.$ZodIssue, found: YamlValue | undefined): string {
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

function shown(value: YamlValue): string {
  if (isYamlList(value)) return 'a list';
  if (isYamlMap(value)) return 'a map of keys';
  if (typeof value !== 'string') return String(value);
  return `'${short(value)}'`;
}

/** "annotations[2] (h7q2mzkd4c): claim.harm", or "article.sha256". */
function subject(path: YamlPath, id: string | undefined): string {
  if (path.length === 0) return 'The file';
  if (id === undefined) return dotted(path);
  return `${dotted(path.slice(0, 2))} (${short(id)})${path.length > 2 ? `: ${dotted(path.slice(2))}` : ''}`;
}

function dotted(path: YamlPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${short(step)}`))
    .join('');
}

function annotationId(value: YamlValue, path: YamlPath): string | undefined {
  if (path[0] !== 'annotations' || typeof path[1] !== 'number') return undefined;
  const id = valueAtPath(value, [...path.slice(0, 2), 'id']);
  return typeof id === 'string' ? id : undefined;
}

function valueAtPath(value: YamlValue, path: YamlPath): YamlValue | undefined {
  let at: YamlValue | undefined = value;
  for (const step of path) {
    if (typeof step === 'number') at = isYamlList(at) ? at[step] : undefined;
    else at = isYamlMap(at) ? valueAt(at, step) : undefined;
  }
  return at;
}
