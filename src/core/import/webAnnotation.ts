import { attributesOfFacts, linksOfFacts } from './facts';
import { isObject, jsonRecords, listAt, nameAt, ownValue, spanOf, textAt, type JsonObject } from './json';
import type {
  ImportLoss,
  ImportedAttribute,
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ReadFile,
  SourceFile,
} from './model';

/** What Sitrep's own exports set before the id of an annotation. */
const OWN_ID = 'urn:sitrep:annotation:';

/** Purposes of a body that names the label. */
const LABELLING = new Set(['tagging', 'classifying', 'sitrep:type']);

/**
 * W3C Web Annotation JSON-LD: an annotation, a list, a page or a collection of them, or one a line. A target's
 * TextQuoteSelector gives the words, its TextPositionSelector the offsets; a body that tags or classifies gives the
 * label, one that identifies or links a codebook entry, one that comments or describes a note. Other annotations named
 * by a `linking` body are relations. https://www.w3.org/TR/annotation-model/
 */
export function readWebAnnotations({ name, text }: SourceFile): ReadFile {
  const losses: ImportLoss[] = [];
  const records = jsonRecords(text, name, losses).flatMap(({ line, value }) =>
    itemsOf(value).map((item) => ({ line, item })),
  );
  const bySource = new Map<string, { readonly spans: ImportedSpan[]; readonly relations: ImportedRelation[] }>();
  for (const [index, { line, item }] of records.entries()) {
    const key = textAt(item, 'id') ?? textAt(item, '@id') ?? `#${index}`;
    const lose = (why: string): void =>
      void losses.push({ kind: 'lost', file: name, line, what: `annotation ${key}`, why });
    const targets = listOf(ownValue(item, 'target'));
    const [target] = targets;
    if (targets.length > 1) lose(`It has ${targets.length} targets, and only its first is read.`);
    if (!isObject(target)) {
      lose('It has no target with a selector.');
      continue;
    }
    const read = readBodies(listOf(ownValue(item, 'body') ?? ownValue(item, 'bodyValue')));
    const selector = readSelectors(target);
    if (read.label === undefined || selector === undefined) {
      lose(selector === undefined ? 'Its target has no text selector.' : 'No body of it tags or classifies it.');
      continue;
    }
    for (const what of read.unread) lose(`Its ${what} has no place in Sitrep.`);
    const source = textAt(target, 'sitrep:file') ?? sourceOf(target);
    const group = bySource.get(source ?? '') ?? { spans: [], relations: [] };
    bySource.set(source ?? '', group);
    const { label, reference, note, links } = read;
    const facts = ownValue(item, 'sitrep:facts');
    const said = isObject(facts) ? ownValue(facts, '@value') : undefined;
    const attributes = [...read.attributes, ...(isObject(said) ? attributesOfFacts(said) : [])];
    group.spans.push({ key, line, label, ...selector, reference, note, by: creatorOf(item), attributes });
    for (const { type, to } of links) group.relations.push({ line, type, from: key, to });
    for (const { type, to } of isObject(said) ? linksOfFacts(said) : []) {
      group.relations.push({ line, type, from: key, to: `${OWN_ID}${to}` });
    }
  }
  const documents = [...bySource].map(([source, { spans, relations }]): ImportedDocument => ({
    file: name,
    ...(source === '' ? {} : { name: source }),
    spans,
    relations,
  }));
  return { documents, losses };
}

const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

/** The annotations of a record: itself, or those of a page, a collection or a graph. */
function itemsOf(value: JsonObject): readonly JsonObject[] {
  const first = ownValue(value, 'first');
  const items =
    listAt(value, 'items') ?? listAt(value, '@graph') ?? (isObject(first) ? listAt(first, 'items') : undefined);
  return items === undefined ? [value] : items.filter(isObject);
}

/** What a target is of: an address or a name; only its last part can name an article. */
function sourceOf(target: JsonObject): string | undefined {
  const source = ownValue(target, 'source');
  const id = isObject(source) ? (textAt(source, 'id') ?? textAt(source, '@id') ?? textAt(source, 'name')) : source;
  if (typeof id !== 'string' || id === '') return undefined;
  const path = id.replace(/[?#].*$/, '').replace(/^[a-z][a-z0-9+.-]*:\/*/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type Selected = Pick<ImportedSpan, 'fragments' | 'quote' | 'prefix' | 'suffix'>;

/** Positions and quote of a target; several positions are the parts of a discontinuous span. */
function readSelectors(target: JsonObject): Selected | undefined {
  const fragments: (readonly [number, number])[] = [];
  let quote: JsonObject | undefined;
  const pending = [...listOf(ownValue(target, 'selector'))];
  // A selector may be refined by another: both say where it is.
  for (let seen = 0; pending.length > 0 && seen < 100; seen += 1) {
    const selector = pending.shift();
    if (!isObject(selector)) continue;
    const type = textAt(selector, 'type') ?? textAt(selector, '@type');
    if (type === 'TextQuoteSelector') quote ??= selector;
    const span = spanOf(ownValue(selector, 'start'), ownValue(selector, 'end'));
    if (type === 'TextPositionSelector' && span !== undefined) fragments.push(span);
    pending.push(...listOf(ownValue(selector, 'refinedBy')), ...(listAt(selector, 'items') ?? []));
  }
  const exact = quote && textAt(quote, 'exact');
  if (fragments.length === 0 && exact === undefined) return undefined;
  return {
    fragments,
    quote: exact,
    prefix: quote && textAt(quote, 'prefix'),
    suffix: quote && textAt(quote, 'suffix'),
  };
}

interface Bodies {
  readonly label: string | undefined;
  readonly reference: string | undefined;
  readonly note: string | undefined;
  readonly attributes: readonly ImportedAttribute[];
  readonly links: readonly { readonly type: string; readonly to: string }[];
  readonly unread: readonly string[];
}

function readBodies(bodies: readonly unknown[]): Bodies {
  const labels: string[] = [];
  const notes: string[] = [];
  const references: string[] = [];
  const attributes: ImportedAttribute[] = [];
  const links: { type: string; to: string }[] = [];
  const unread: string[] = [];
  for (const body of bodies) {
    if (typeof body === 'string') {
      labels.push(body);
      continue;
    }
    if (!isObject(body)) continue;
    const value = textAt(body, 'value') ?? textAt(body, 'rdf:value');
    const purposes = listOf(ownValue(body, 'purpose')).filter((one) => typeof one === 'string');
    const id = textAt(body, 'source') ?? textAt(body, 'id') ?? value;
    const attribute = value === undefined ? undefined : attributeOf(body, value);
    if (attribute !== undefined) attributes.push(attribute);
    else if (value !== undefined && purposes.some((one) => LABELLING.has(one))) labels.push(value);
    else if (id !== undefined && purposes.includes('identifying')) references.push(lastPart(id));
    else if (id !== undefined && purposes.includes('linking') && textAt(body, 'name') !== undefined)
      links.push({ type: textAt(body, 'name') ?? '', to: id });
    else if (id !== undefined && purposes.includes('linking')) references.push(lastPart(id));
    else if (value !== undefined) notes.push(value);
    else unread.push(`body ${purposes.join(', ') || 'without purpose'}`);
  }
  const [label, ...others] = labels;
  const [reference, ...more] = references;
  // Tags beside the first are attributes where they are written as such.
  for (const other of others) {
    const [, name, value] = /^([\w ]{1,40})[:=]\s*(.+)$/u.exec(other) ?? [];
    if (name !== undefined && value !== undefined) attributes.push({ name, value });
    else unread.push(`tag “${other}”`);
  }
  for (const other of more) unread.push(`reference to ${other}`);
  return { label, reference, note: notes.length > 0 ? notes.join('\n') : undefined, attributes, links, unread };
}

/** A body with a name of its own beside its value. */
function attributeOf(body: JsonObject, value: string): ImportedAttribute | undefined {
  const name = nameAt(body, 'name') ?? nameAt(body, 'label');
  return name === undefined ? undefined : { name, value };
}

/** `codebook:jnim`, `https://example.org/codebook#jnim`: the id. */
const lastPart = (id: string): string => id.replace(/^.*[/#:]/, '');

function creatorOf(item: JsonObject): string | undefined {
  const creator = ownValue(item, 'creator');
  if (typeof creator === 'string') return creator;
  return isObject(creator)
    ? (nameAt(creator, 'name') ?? nameAt(creator, 'nickname') ?? textAt(creator, 'id'))
    : undefined;
}
