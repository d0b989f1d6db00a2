import { nameOf } from './doccano';
import { attributesOf, isObject, jsonLines, listAt, nameAt, ownValue, spanOf, textAt, type JsonObject } from './json';
import type { ImportLoss, ImportedRelation, ImportedSpan, ReadFile, SourceFile } from './model';

const SPAN_KEYS = new Set([
  'id',
  'label',
  'start',
  'end',
  'text',
  'token_start',
  'token_end',
  'kb_id',
  'note',
  'by',
  'source',
  'input_hash',
]);

/**
 * Prodigy and spaCy JSON Lines: `{"text", "spans": [{start, end, label}], "answer"}`, with `relations` or `entities`
 * where there are any. What was answered by "reject" or "ignore" is no annotation, and named as such.
 */
export function readProdigy({ name, text }: SourceFile): ReadFile {
  const losses: ImportLoss[] = [];
  const documents = jsonLines(text, name, losses).flatMap(({ line, value }) => {
    const own = textAt(value, 'text');
    const lose = (what: string, why: string): void => void losses.push({ kind: 'lost', file: name, line, what, why });
    if (own === undefined) {
      lose('the line', 'It has no "text".');
      return [];
    }
    const items = listAt(value, 'spans') ?? listAt(value, 'entities') ?? listAt(value, 'ents') ?? [];
    const answer = textAt(value, 'answer') ?? 'accept';
    if (answer !== 'accept') {
      if (items.length > 0)
        lose(`${items.length} spans`, `The answer to them was “${answer}”: only what was accepted is read.`);
      return [];
    }
    const by = textAt(value, '_annotator_id') ?? textAt(value, '_session_id');
    const spans = items.flatMap((item, index): readonly ImportedSpan[] => {
      const span = ofItem(item, index, line, by);
      if (span === undefined) lose(`item ${index + 1} of its spans`, 'It has no two offsets and a label.');
      return span === undefined ? [] : [span];
    });
    const relations = (listAt(value, 'relations') ?? []).flatMap((item): readonly ImportedRelation[] => {
      const relation = isObject(item) ? relationOf(item, items, line) : undefined;
      if (relation === undefined) lose('a relation', 'Its two spans are not among those of the line.');
      return relation === undefined ? [] : [relation];
    });
    return [{ file: name, line, name: nameOf(value), text: own, isOneRecord: true, spans, relations }];
  });
  return { documents, losses };
}

function ofItem(item: unknown, index: number, line: number, by: string | undefined): ImportedSpan | undefined {
  const value: JsonObject = Array.isArray(item)
    ? { start: item[0], end: item[1], label: item[2] }
    : isObject(item)
      ? item
      : {};
  const span = spanOf(ownValue(value, 'start'), ownValue(value, 'end'));
  const label = nameAt(value, 'label');
  if (span === undefined || label === undefined) return undefined;
  const reference = textAt(value, 'kb_id')?.replace(/^codebook:/, '');
  return {
    key: nameAt(value, 'id') ?? String(index),
    line,
    label,
    fragments: [span],
    quote: textAt(value, 'text'),
    reference: reference === '' ? undefined : reference,
    note: textAt(value, 'note'),
    by: textAt(value, 'by') ?? by,
    attributes: attributesOf(value, SPAN_KEYS),
  };
}

/** Relations name their spans by id, or as Prodigy does by a copy of each. */
function relationOf(item: JsonObject, spans: readonly unknown[], line: number): ImportedRelation | undefined {
  const type = nameAt(item, 'label') ?? nameAt(item, 'type');
  const copied = (key: string): string | undefined => {
    const copy = ownValue(item, key);
    if (!isObject(copy)) return undefined;
    const isSame = (one: unknown): boolean =>
      isObject(one) && ['start', 'end'].every((end) => ownValue(one, end) === ownValue(copy, end));
    const at = spans.findIndex(isSame);
    const found = spans[at];
    return at < 0 ? undefined : ((isObject(found) ? nameAt(found, 'id') : undefined) ?? String(at));
  };
  const from = copied('head_span') ?? nameAt(item, 'from') ?? nameAt(item, 'from_id');
  const to = copied('child_span') ?? nameAt(item, 'to') ?? nameAt(item, 'to_id');
  return type !== undefined && from !== undefined && to !== undefined ? { line, type, from, to } : undefined;
}
