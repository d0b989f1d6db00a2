import { annotationSchema, type Annotation } from '../annotation/model';
import type { AnnotationType } from '../annotation/values';
import { readDate } from '../reading/readDate';
import { isYamlMap, type YamlMap, type YamlValue } from '../yaml/value';
import { fieldNamed, valueOf, withValue, type KnownIds } from './attributes';
import { claimOf, type WordsInArticle } from './claimOf';
import type { ImportedAttribute, ImportedSpan, ImportLoss } from './model';

/** Something about a span that does not come through as the source has it. */
export type Remark = Pick<ImportLoss, 'kind' | 'what' | 'why'>;

export interface SpanReading {
  /** The keys of an annotation but for its id and selector; always as a sidecar may hold it. */
  readonly value: YamlMap;
  readonly remarks: readonly Remark[];
}

const EMPTY_CLAIM = { harm: 'casualties_unspecified', count: { qualifier: 'unstated' } };
const BASE: Readonly<Record<AnnotationType, YamlMap>> = {
  actor: { type: 'actor' },
  place: { type: 'place' },
  casualty: { type: 'casualty', claim: EMPTY_CLAIM },
  date: { type: 'date' },
  statement: { type: 'statement', kind: 'other' },
  person: { type: 'person' },
};

const STUB = { id: 'a000000000', exact: '-', start: 0, end: 1, prefix: '', suffix: '' };

/** Whether an annotation may hold these keys. */
export const mayHold = (value: YamlMap): boolean => annotationSchema.safeParse({ ...STUB, ...value }).success;

/**
 * What a span says, as an annotation holds it: its attributes where they fit; what the source does not say of a casualty
 * claim or a date is read from the words and left for a person to accept.
 */
export function readingOf(
  span: ImportedSpan,
  type: AnnotationType,
  around: WordsInArticle,
  ids: KnownIds,
): SpanReading {
  const remarks: Remark[] = [];
  const given = new Set<string>();
  let value = BASE[type];
  for (const attribute of attributesOf(span, type)) {
    const next = withAttribute(value, type, attribute, ids);
    if (typeof next === 'string') {
      remarks.push({ kind: 'lost', what: `attribute ${attribute.name} “${attribute.value}”`, why: next });
      continue;
    }
    value = next.value;
    given.add(next.path);
  }
  switch (type) {
    case 'casualty':
      value = withClaim(value, given, around, remarks);
      break;
    case 'date':
      value = withDate(value, given, around);
      break;
    case 'statement':
      if (!given.has('kind')) {
        const why = 'The source does not say what kind of statement it is: recorded as other. Choose its kind.';
        remarks.push({ kind: 'note', what: 'statement', why });
      }
      break;
    case 'actor':
    case 'place':
    case 'person':
      break;
  }
  return { value, remarks };
}

/** Reference, note and annotator are fields like those that come as attributes. */
function attributesOf(
  { reference, note, by, attributes }: ImportedSpan,
  type: AnnotationType,
): readonly ImportedAttribute[] {
  return [
    ...attributes,
    ...(reference === undefined
      ? []
      : [{ name: type === 'place' ? 'place' : type === 'actor' ? 'actor' : 'reference', value: reference }]),
    ...(note === undefined || note.trim() === '' ? [] : [{ name: 'note', value: note }]),
    ...(by === undefined || by.trim() === '' ? [] : [{ name: 'by', value: by }]),
  ];
}

/** The value with one more field, or the sentence that says why it has no place. */
function withAttribute(
  value: YamlMap,
  type: AnnotationType,
  { name, value: words }: ImportedAttribute,
  ids: KnownIds,
): { readonly value: YamlMap; readonly path: string } | string {
  const field = fieldNamed(type, name);
  if (field === undefined) return `A ${type} annotation has no field for it.`;
  const to = field.says === undefined ? valueOf(field.kind, words, ids) : saidBy(field.says, words);
  if (to === undefined) return WHY_NOT[field.kind];
  const path = field.path.join('.');
  const isFirstCount = path.startsWith('claim.count.') && path !== 'claim.count.qualifier';
  const next = withValue(value, field.path, to);
  return isFirstCount || mayHold(next) ? { value: next, path } : `A ${type} annotation may not hold this value.`;
}

/** What a mark says where it is set. */
const saidBy = (says: string, words: string): YamlValue | undefined =>
  /^(?:true|)$/i.test(words) ? [says] : undefined;

const WHY_NOT = {
  text: 'It cannot be read.',
  number: 'It is not a whole number.',
  flag: 'Only true is kept.',
  words: 'It is empty.',
  actor: 'The codebook has no such actor. Add it and import again, or link the annotation.',
  actors: 'The codebook lacks one of these actors. Add it and import again, or link the annotation.',
  place: 'The codebook has no such place. Add it and import again, or link the annotation.',
  incidents: 'The project lacks one of these incidents. Make it and import again, or assign the annotation.',
} as const;

const at = (value: YamlMap, key: string): YamlMap => {
  const inner = value[key];
  return isYamlMap(inner) ? inner : {};
};

function withClaim(value: YamlMap, given: ReadonlySet<string>, around: WordsInArticle, remarks: Remark[]): YamlMap {
  const isGiven = (path: string): boolean => given.has(`claim.${path}`);
  const claim = at(value, 'claim');
  const hasFigures = ['stated', 'lower', 'upper'].some((key) => isGiven(`count.${key}`));
  const qualifier = at(claim, 'count')['qualifier'];
  const lacksFigures = isGiven('count.qualifier') && !hasFigures && qualifier !== 'vague' && qualifier !== 'unstated';
  if (isGiven('harm') && isGiven('count.qualifier') && !lacksFigures) return value;
  if (hasFigures && !isGiven('count.qualifier')) {
    const why = 'Its figures come without a qualifier (exact, at_least, more_than …), so they are read from the words.';
    remarks.push({ kind: 'lost', what: 'figures', why });
  }
  const read = claimOf(around);
  // A figure counts only where the words are read as the source has them.
  const isSameCount = lacksFigures && read.hasCount && read.claim.count.qualifier === qualifier;
  const hasCount = isGiven('count.qualifier') && !isSameCount;
  const isBare = ![...given].some((path) => path.startsWith('claim.'));
  const next: YamlMap = {
    ...(isBare ? { ...read.claim } : claim),
    harm: isGiven('harm') ? (claim['harm'] ?? null) : read.claim.harm,
    count: hasCount ? at(claim, 'count') : { ...read.claim.count },
  };
  if (lacksFigures ? !isSameCount : !isGiven('count.qualifier') && !read.hasCount) {
    const why = 'No one figure could be read from its words: recorded without one. Say the count.';
    remarks.push({ kind: 'note', what: 'casualty claim', why });
  }
  if (!isGiven('harm') && !read.hasHarm) {
    const why = 'What befell the victims could not be read from its words: recorded as unspecified casualties.';
    remarks.push({ kind: 'note', what: 'casualty claim', why });
  }
  return proposed({ ...value, claim: next }, given);
}

/** What was read by rule waits for a person. */
const proposed = (value: YamlMap, given: ReadonlySet<string>): YamlMap =>
  given.has('review.state') ? value : { ...value, review: { state: 'proposed' } };

function withDate(value: YamlMap, given: ReadonlySet<string>, { words, language, published }: WordsInArticle): YamlMap {
  if (['value', 'granularity', 'resolved_from'].some((key) => given.has(key))) return value;
  const read = readDate(words, { language, ...(published === undefined ? {} : { published }) });
  const next: YamlMap = { ...read, ...value };
  return read.value !== undefined && mayHold(next) ? proposed(next, given) : value;
}

/** The annotation of a reading and a selector. */
export function annotationOf(value: YamlMap, selector: YamlMap): Annotation | undefined {
  const { data } = annotationSchema.safeParse({ ...value, ...selector });
  return data;
}
