import { attributesOf, isObject, jsonLines, listAt, nameAt, ownValue, spanOf, textAt, type JsonObject } from './json';
import type { ImportLoss, ImportedRelation, ImportedSpan, ReadFile, SourceFile } from './model';

const SPAN_KEYS = new Set(['id', 'label', 'start_offset', 'end_offset', 'start', 'end', 'text', 'note', 'by', 'user']);

/**
 * doccano JSON Lines, in both forms: `{"text", "label": [[0, 2, "ACTOR"]]}` (also under `labels`, or with a list as
 * `entities`), and `{"text", "entities": [{id, label, start_offset, end_offset}], "relations": [{from_id, to_id, type}]}`.
 */
export function readDoccano({ name, text }: SourceFile): ReadFile {
  const losses: ImportLoss[] = [];
  const documents = jsonLines(text, name, losses).flatMap(({ line, value }) => {
    const own = textAt(value, 'text') ?? textAt(value, 'data');
    const lose = (what: string, why: string): void => void losses.push({ kind: 'lost', file: name, line, what, why });
    if (own === undefined) {
      lose('the line', 'It has no "text".');
      return [];
    }
    const items = listAt(value, 'entities') ?? listAt(value, 'label') ?? listAt(value, 'labels') ?? [];
    const spans = items.flatMap((item, index): readonly ImportedSpan[] => {
      const span = Array.isArray(item)
        ? ofList(item, index, line)
        : isObject(item)
          ? ofObject(item, index, line)
          : undefined;
      if (span === undefined) lose(`item ${index + 1} of its labels`, 'It has no two offsets and a label.');
      return span === undefined ? [] : [span];
    });
    const relations = (listAt(value, 'relations') ?? []).flatMap((item): readonly ImportedRelation[] => {
      if (!isObject(item)) return [];
      const [from, to, type] = [nameAt(item, 'from_id'), nameAt(item, 'to_id'), nameAt(item, 'type')];
      if (from !== undefined && to !== undefined && type !== undefined) return [{ line, type, from, to }];
      lose('a relation', 'It has no from_id, to_id and type.');
      return [];
    });
    return [{ file: name, line, name: nameOf(value), text: own, isOneRecord: true, spans, relations }];
  });
  return { documents, losses };
}

/** Names under which tools keep where a text came from. */
export function nameOf(record: JsonObject): string | undefined {
  const meta = ownValue(record, 'meta');
  const keys = ['file', 'filename', 'file_name', 'article', 'source', 'title', 'name', 'doc_name'];
  for (const place of [record, ...(isObject(meta) ? [meta] : [])]) {
    for (const key of keys) {
      const name = textAt(place, key);
      if (name !== undefined && name !== '') return name;
    }
  }
  return undefined;
}

function ofList([start, end, label]: readonly unknown[], index: number, line: number): ImportedSpan | undefined {
  const span = spanOf(start, end);
  if (span === undefined || typeof label !== 'string' || label === '') return undefined;
  return { key: String(index), line, label, fragments: [span], attributes: [] };
}

function ofObject(item: JsonObject, index: number, line: number): ImportedSpan | undefined {
  const span = spanOf(
    ownValue(item, 'start_offset') ?? ownValue(item, 'start'),
    ownValue(item, 'end_offset') ?? ownValue(item, 'end'),
  );
  const label = nameAt(item, 'label');
  if (span === undefined || label === undefined) return undefined;
  return {
    key: nameAt(item, 'id') ?? String(index),
    line,
    label,
    fragments: [span],
    quote: textAt(item, 'text'),
    note: textAt(item, 'note'),
    attributes: attributesOf(item, SPAN_KEYS),
  };
}
