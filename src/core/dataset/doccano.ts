import * as z from 'zod/mini';
import { once } from '../once';
import type { AnchorText } from '../anchor/anchorText';
import type { Turns } from '../turns';
import type { ExportedArticle, ExportedRefusal, ExportedSpan } from './exported';
import { LongLine, LongList } from './longLine';
import { OFFSET_UNIT, type Piece, type Step } from './model';
import { factsOf, isNoExample, labelOf, linksWithin, losePartsOf } from './spanFacts';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'annotations.jsonl';

const READING = [
  'JSON Lines of doccano: an article a line, offsets in code points, `end` excluded. Overlaps need a project that allows them. `facts` holds what an annotation says beside its type, in the order of the spans.',
  'An article in which nothing is tagged is there only where somebody has finished reading it: `coding` says who stands where.',
];
const NEGATIVES =
  'With hard negatives, suggestions that a person refused in a finished article are spans with the label NOT_ and the type.';

/** doccano's form for sequence labelling. */
export const DOCCANO: FormatSpec = {
  label: 'doccano',
  about: 'annotations.jsonl for sequence labelling; rejected suggestions as hard negatives on asking.',
  extras: ['articles without annotations', 'rejected suggestions'],
  reading: [...READING, '`label` holds [start, end, label] for each span.', NEGATIVES],
  options: ['hardNegatives'],
  make: (context) => new DoccanoWriter(context, false),
};

/** doccano's form for relation extraction. */
export const DOCCANO_RELATIONS: FormatSpec = {
  ...DOCCANO,
  label: 'doccano with relations',
  about: 'annotations.jsonl for relation extraction: entities and the links between them.',
  reading: [
    ...READING,
    'Spans are `entities`, links between them `relations`; their ids count through the file.',
    NEGATIVES,
  ],
  make: (context) => new DoccanoWriter(context, true),
};

class DoccanoWriter implements FormatWriter {
  private entities = 0;
  private relations = 0;

  constructor(
    private readonly context: WriterContext,
    private readonly hasRelations: boolean,
  ) {}

  begin(): readonly Piece[] {
    return [{ file: FILE, text: '' }];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    const { lose } = this.context;
    const negatives = this.negativesOf(article);
    if (negatives.length === 0 && isNoExample(article, lose)) return;
    losePartsOf(article, lose);
    const links = linksWithin(article, lose);
    if (!this.hasRelations) {
      const why = 'This form of doccano holds spans alone; the one with relations holds it.';
      for (const { kind, from, to } of links)
        lose({ kind: 'no-column', file: article.path, annotation: from.id, what: `link ${kind}:${to.id}`, why });
    }
    const { path, sha256, text, spans, statuses } = article;
    const labels = [...spans.map(({ type, start, end }) => ({ start, end, label: labelOf(type) })), ...negatives];
    const first = this.entities;
    const ids = new Map(spans.map((span, index) => [span, first + index]));
    const relations = links.map(({ kind, from, to }) => ({
      id: this.relations++,
      from_id: ids.get(from),
      to_id: ids.get(to),
      type: kind,
    }));
    this.entities += labels.length;
    const line = yield* LongLine.of({
      text: text.text,
      ...(this.hasRelations
        ? {
            entities: new LongList(
              labels.map(({ start, end, label }, index) => {
                return { id: first + index, label, start_offset: start, end_offset: end };
              }),
            ),
            relations: new LongList(relations),
          }
        : { label: new LongList(labels.map(({ start, end, label }) => [start, end, label])) }),
      file: path,
      sha256,
      offset_unit: OFFSET_UNIT,
      coding: statuses,
      facts: new LongList(factsOfAll(spans)),
    });
    const expected = labels.map(({ start, end, label }) => `${label} ${start} ${text.slice(start, end)}`);
    const linked = this.hasRelations ? links.map(({ kind, from, to }) => `${from.id} ${kind} ${to.id}`) : [];
    verified(FILE, yield* doccanoDifference(line, text, [...expected, ...linked]));
    for (const part of line.texts) yield { file: FILE, text: part };
  }

  end(): readonly Piece[] {
    return [];
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The articles with their spans.', mediatype: 'application/jsonl' }];
  }

  /** Never of an article that somebody is still at. */
  private negativesOf({ path, refused, isFinished }: ExportedArticle): readonly Label[] {
    if (refused.length === 0) return [];
    if (this.context.options.hardNegatives === true && isFinished) return refused.map(negative);
    const why =
      this.context.options.hardNegatives === true
        ? 'Nobody has finished reading the article.'
        : 'They were not asked for as hard negatives.';
    this.context.lose({ kind: 'no-column', file: path, what: `rejected suggestions: ${refused.length}`, why });
    return [];
  }
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const negative = ({ type, start, end }: ExportedRefusal): Label => ({ start, end, label: `NOT_${labelOf(type)}` });

function* factsOfAll(spans: readonly ExportedSpan[]): Generator<unknown, void, undefined> {
  for (const span of spans) yield { id: span.id, ...factsOf(span) };
}

const lineSchema = once(() => z.object({ text: z.string() }));

/** Of the items of each list of a line. */
const itemSchemas = once(() => ({
  label: z.array(z.tuple([z.int(), z.int(), z.string()])),
  entities: z.array(z.object({ id: z.int(), label: z.string(), start_offset: z.int(), end_offset: z.int() })),
  relations: z.array(z.object({ id: z.int(), from_id: z.int(), to_id: z.int(), type: z.string() })),
  facts: z.array(z.looseObject({ id: z.string() })),
}));

/** Compared by the words of each span, and the links by the annotations they join. */
function* doccanoDifference(line: LongLine, text: AnchorText, expected: readonly string[]): Turns<string | undefined> {
  if (lineSchema().parse(line.read()).text !== text.text) return 'the text differs';
  const schemas = itemSchemas();
  const found: string[] = [];
  const wordsAt = (start: number, end: number, label: string): unknown =>
    found.push(`${label} ${start} ${text.slice(start, end)}`);
  for (const some of line.itemsOf('label')) {
    for (const [start, end, label] of schemas.label.parse(some)) wordsAt(start, end, label);
    yield;
  }
  const entities: number[] = [];
  for (const some of line.itemsOf('entities')) {
    for (const { id, label, start_offset: start, end_offset: end } of schemas.entities.parse(some)) {
      entities.push(id);
      wordsAt(start, end, label);
    }
    yield;
  }
  const idOf = new Map<number | undefined, string>();
  let fact = 0;
  for (const some of line.itemsOf('facts')) {
    for (const { id } of schemas.facts.parse(some)) idOf.set(entities[fact++], id);
    yield;
  }
  for (const some of line.itemsOf('relations')) {
    for (const { from_id: from, to_id: to, type } of schemas.relations.parse(some)) {
      found.push(`${idOf.get(from) ?? ''} ${type} ${idOf.get(to) ?? ''}`);
    }
    yield;
  }
  const at = expected.findIndex((one, index) => one !== found[index]);
  if (at === -1 && found.length === expected.length) return undefined;
  return `span or link ${at === -1 ? expected.length + 1 : at + 1}`;
}
