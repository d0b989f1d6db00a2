import { nameOf } from './doccano';
import { isObject, jsonRecords, listAt, nameAt, objectAt, ownValue, spanOf, textAt, type JsonObject } from './json';
import type {
  ImportLoss,
  ImportedAttribute,
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ReadFile,
  SourceFile,
} from './model';

/**
 * Label Studio JSON: tasks `{data: {text}, annotations: [{completed_by, result: […]}]}`. Results of type labels make
 * spans; choices, texts and ratings of the same region are its attributes; relations lead from one region to another.
 * Predictions and cancelled annotations are not a person's, and are not read.
 */
export function readLabelStudio({ name, text }: SourceFile): ReadFile {
  const losses: ImportLoss[] = [];
  const documents = jsonRecords(text, name, losses).flatMap(({ line, value: task }, index) => {
    const lose = (what: string, why: string): void => void losses.push({ kind: 'lost', file: name, line, what, why });
    const task_ = `task ${nameAt(task, 'id') ?? index + 1}`;
    const data = objectAt(task, 'data');
    const own = textIn(data, task);
    const annotations = listAt(task, 'annotations') ?? listAt(task, 'completions');
    if (annotations === undefined) {
      lose(task_, 'It has no "annotations". Export as JSON, not as JSON-MIN.');
      return [];
    }
    return annotations.flatMap((annotation): readonly ImportedDocument[] => {
      if (!isObject(annotation) || ownValue(annotation, 'was_cancelled') === true) return [];
      const read = readResult(annotation, line, (what, why) => lose(`${task_}: ${what}`, why));
      const named = nameOf(data) ?? nameOf(task) ?? textAt(task, 'file_upload');
      return [
        { file: name, line, name: named, ...(own === undefined ? {} : { text: own }), isOneRecord: true, ...read },
      ];
    });
  });
  return { documents, losses };
}

/** The text of a task: under `text`, else the one text that its results can be of. */
function textIn(data: JsonObject, task: JsonObject): string | undefined {
  const own = textAt(data, 'text');
  if (own !== undefined) return own;
  const texts = Object.entries(data).filter(([, value]) => typeof value === 'string' && /\s/.test(value));
  const [only] = texts;
  return only !== undefined && texts.length === 1 ? String(only[1]) : textAt(task, 'text');
}

interface Region {
  readonly value: JsonObject;
  readonly label: string;
  readonly attributes: ImportedAttribute[];
  note?: string;
}

type Read = Pick<ImportedDocument, 'spans' | 'relations'>;

function readResult(annotation: JsonObject, line: number | undefined, lose: (what: string, why: string) => void): Read {
  const regions = new Map<string, Region>();
  const relations: ImportedRelation[] = [];
  const rest: JsonObject[] = [];
  for (const [index, item] of (listAt(annotation, 'result') ?? []).entries()) {
    if (!isObject(item)) continue;
    const type = textAt(item, 'type') ?? '';
    const value = objectAt(item, 'value');
    if (type === 'relation') {
      readRelation(item, line, relations, lose);
    } else if (type === 'labels' || type === 'hypertextlabels') {
      const labels = listAt(value, 'labels') ?? listAt(value, 'hypertextlabels') ?? [];
      const [first, ...others] = labels.filter((label) => typeof label === 'string');
      const key = nameAt(item, 'id') ?? `#${index}`;
      if (first === undefined) {
        lose(`region ${key}`, 'It has no label.');
        continue;
      }
      for (const other of others) lose(`label “${other}” of region ${key}`, 'A region has one label here: its first.');
      const note = listAt(objectAt(item, 'meta'), 'text')
        ?.filter((one) => typeof one === 'string')
        .join('\n');
      regions.set(key, { value, label: first, attributes: [], ...(note === undefined ? {} : { note }) });
    } else rest.push(item);
  }
  for (const item of rest) readAttribute(item, regions, lose);
  const by = annotator(ownValue(annotation, 'completed_by'));
  const spans = [...regions].flatMap(([key, region]): readonly ImportedSpan[] => {
    const { value, label, attributes, note } = region;
    const global = objectAt(value, 'globalOffsets');
    const span =
      spanOf(ownValue(value, 'start'), ownValue(value, 'end')) ??
      spanOf(ownValue(global, 'start'), ownValue(global, 'end'));
    const quote = textAt(value, 'text');
    if (span === undefined && quote === undefined) {
      lose(`region ${key}`, 'It has neither offsets nor words: it is not of a text.');
      return [];
    }
    return [{ key, line, label, fragments: span === undefined ? [] : [span], quote, note, by, attributes }];
  });
  return { spans, relations };
}

function readRelation(
  item: JsonObject,
  line: number | undefined,
  relations: ImportedRelation[],
  lose: (what: string, why: string) => void,
): void {
  const [from, to] = [nameAt(item, 'from_id'), nameAt(item, 'to_id')];
  const labels = (listAt(item, 'labels') ?? []).filter((label) => typeof label === 'string');
  if (from === undefined || to === undefined || labels.length === 0) {
    lose('a relation', 'It has no from_id, to_id and label.');
    return;
  }
  const isTurned = textAt(item, 'direction') === 'left';
  for (const type of labels) relations.push({ line, type, from: isTurned ? to : from, to: isTurned ? from : to });
}

/** A choice, text, number or rating of a region. */
function readAttribute(
  item: JsonObject,
  regions: ReadonlyMap<string, Region>,
  lose: (what: string, why: string) => void,
): void {
  const name = textAt(item, 'from_name') ?? textAt(item, 'type') ?? '';
  const region = regions.get(nameAt(item, 'id') ?? '');
  const value = objectAt(item, 'value');
  const words = ['choices', 'text', 'number', 'rating', 'datetime'].flatMap((key) => {
    const own = ownValue(value, key);
    return (Array.isArray(own) ? own : [own]).filter((one) => typeof one === 'string' || typeof one === 'number');
  });
  if (region === undefined || words.length === 0) {
    lose(`${name} (${textAt(item, 'type') ?? 'of no type'})`, 'It belongs to no span.');
    return;
  }
  for (const one of words) region.attributes.push({ name, value: String(one) });
}

/** An id, or an object with who it was; an id alone says nothing to anyone here. */
function annotator(value: unknown): string | undefined {
  if (!isObject(value)) return typeof value === 'string' && value !== '' ? value : undefined;
  return nameAt(value, 'email') ?? nameAt(value, 'username');
}
