import * as z from 'zod/mini';
import { ANNOTATION_TYPES, LINK_KINDS } from '../annotation/values';
import { once } from '../once';
import type { Turns } from '../turns';
import type { ExportedArticle } from './exported';
import { LongLine, LongList, LongObject, LongRecord } from './longLine';
import { OFFSET_UNIT, type Piece, type Step } from './model';
import { factsOf, labelOf, linksWithin, losePartsOf } from './spanFacts';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'tasks.json';
const CONFIG_FILE = 'labelling-config.xml';

/** The first account, which every Label Studio has. */
const ANNOTATOR = 1;

/** Label Studio's tasks with annotations, and the labelling configuration that shows them. */
export const LABEL_STUDIO: FormatSpec = {
  label: 'Label Studio',
  about: 'tasks.json and labelling-config.xml; what is not finished comes as predictions.',
  extras: ['articles without annotations'],
  reading: [
    `Label Studio: make a project with the labelling configuration ${CONFIG_FILE}, then import ${FILE}. Offsets count code points, as Label Studio’s do.`,
    'An article that nobody has finished reading is a task without a finished annotation: its spans come as predictions. `data.facts` holds what annotations say beside their types, by id.',
  ],
  options: [],
  make: (context) => new LabelStudioWriter(context),
};

class LabelStudioWriter implements FormatWriter {
  private tasks = 0;

  constructor(private readonly context: WriterContext) {}

  begin(): readonly Piece[] {
    return [
      { file: FILE, text: '[' },
      { file: CONFIG_FILE, text: CONFIG, isLast: true },
    ];
  }

  *add(article: ExportedArticle): Generator<Step, void, undefined> {
    losePartsOf(article, this.context.lose);
    this.tasks += 1;
    const task = yield* LongLine.of(taskOf(article, this.tasks, this.context));
    verified(FILE, yield* taskDifference(task, article));
    const before = this.tasks === 1 ? '\n' : ',\n';
    for (const text of [before, ...task.texts.slice(0, -1)]) yield { file: FILE, text };
  }

  end(): readonly Piece[] {
    return [{ file: FILE, text: '\n]\n' }];
  }

  resources(): readonly Resource[] {
    return [
      { files: [FILE], about: 'The articles as tasks.', mediatype: 'application/json' },
      { files: [CONFIG_FILE], about: 'The labelling configuration.', mediatype: 'application/xml' },
    ];
  }
}

function taskOf(article: ExportedArticle, id: number, { lose }: WriterContext): Readonly<Record<string, unknown>> {
  const { path, sha256, text, statuses, isFinished } = article;
  const data = { text: text.text, file: path, sha256, offset_unit: OFFSET_UNIT, coding: statuses };
  const result = new LongList(resultOf(article, lose));
  const by = isFinished ? { id, completed_by: ANNOTATOR } : { model_version: 'sitrep' };
  const tagging = new LongObject({ ...by, result }, ['[', ']']);
  return {
    id,
    data: new LongObject({ ...data, facts: new LongRecord(factsById(article)) }),
    ...(isFinished ? { annotations: tagging } : { annotations: [], predictions: tagging }),
  };
}

function* factsById({ spans }: ExportedArticle): Generator<readonly [id: string, facts: unknown], void, undefined> {
  for (const span of spans) yield [span.id, factsOf(span)];
}

/** Regions, and behind them the relations between them. */
function* resultOf(article: ExportedArticle, lose: WriterContext['lose']): Generator<unknown, void, undefined> {
  for (const { id, type, start, end, exact, row } of article.spans) {
    yield {
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: exact, labels: [labelOf(type)] },
      ...(row['note'] === undefined ? {} : { meta: { text: [row['note']] } }),
    };
  }
  for (const { kind, from, to } of linksWithin(article, lose)) {
    yield { from_id: from.id, to_id: to.id, type: 'relation', direction: 'right', labels: [kind] };
  }
}

const taskSchema = once(() => {
  const tagging = z.array(z.object({ result: z.array(z.unknown()) }));
  return z.object({ data: z.object({ text: z.string() }), annotations: tagging, predictions: z.optional(tagging) });
});

const resultSchema = once(() => {
  const region = z.object({
    id: z.string(),
    value: z.object({ start: z.int(), end: z.int(), text: z.string(), labels: z.tuple([z.string()]) }),
  });
  const relation = z.object({ from_id: z.string(), to_id: z.string(), type: z.literal('relation') });
  return z.array(z.union([region, relation]));
});

const factsSchema = once(() => z.record(z.string(), z.unknown()));

function* taskDifference(task: LongLine, { text, spans }: ExportedArticle): Turns<string | undefined> {
  if (taskSchema().parse(task.read()).data.text !== text.text) return 'the text differs';
  const facts = new Map<string, unknown>();
  for (const some of task.entriesOf('facts')) {
    for (const [id, said] of Object.entries(factsSchema().parse(some))) facts.set(id, said);
    yield;
  }
  let count = 0;
  for (const some of task.itemsOf('result')) {
    for (const region of resultSchema().parse(some)) {
      if (!('value' in region)) continue;
      const span = spans[count++];
      if (span === undefined) return `${region.id}: one too many`;
      if (region.id !== span.id || region.value.labels[0] !== labelOf(span.type)) return `${span.id}: its label`;
      const words = text.slice(region.value.start, region.value.end);
      if (words !== span.exact || region.value.text !== words) return `${span.id}: its words`;
      if (JSON.stringify(facts.get(span.id)) !== JSON.stringify(factsOf(span))) return `${span.id}: its facts`;
    }
    yield;
  }
  return count === spans.length ? undefined : `${count} regions instead of ${spans.length}`;
}

/** Colours that are told apart also by those who see few. */
const COLOURS = ['#0072b2', '#009e73', '#d55e00', '#cc79a7', '#e69f00', '#56b4e9'];

const CONFIG = [
  '<View>',
  '  <Relations>',
  ...LINK_KINDS.map((kind) => `    <Relation value="${kind}"/>`),
  '  </Relations>',
  '  <Labels name="label" toName="text">',
  ...ANNOTATION_TYPES.map(
    (type, index) => `    <Label value="${labelOf(type)}" background="${COLOURS[index] ?? ''}"/>`,
  ),
  '  </Labels>',
  '  <Text name="text" value="$text" granularity="symbol"/>',
  '</View>',
  '',
].join('\n');
