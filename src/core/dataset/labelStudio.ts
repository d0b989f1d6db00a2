import * as z from 'zod/mini';
import { ANNOTATION_TYPES, LINK_KINDS } from '../annotation/values';
import { once } from '../once';
import type { ExportedArticle } from './exported';
import { OFFSET_UNIT, type Piece } from './model';
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

  add(article: ExportedArticle): readonly Piece[] {
    losePartsOf(article, this.context.lose);
    this.tasks += 1;
    const task = JSON.stringify(taskOf(article, this.tasks, this.context));
    verified(FILE, taskDifference(task, article));
    return [{ file: FILE, text: `${this.tasks === 1 ? '' : ','}\n${task}` }];
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

function taskOf(article: ExportedArticle, id: number, { lose }: WriterContext): unknown {
  const { path, sha256, text, spans, statuses, isFinished } = article;
  const regions = spans.map(({ id: region, type, start, end, exact, row }) => ({
    id: region,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text: exact, labels: [labelOf(type)] },
    ...(row['note'] === undefined ? {} : { meta: { text: [row['note']] } }),
  }));
  const relations = linksWithin(article, lose).map(({ kind, from, to }) => ({
    from_id: from.id,
    to_id: to.id,
    type: 'relation',
    direction: 'right',
    labels: [kind],
  }));
  const result = [...regions, ...relations];
  return {
    id,
    data: {
      text: text.text,
      file: path,
      sha256,
      offset_unit: OFFSET_UNIT,
      coding: statuses,
      facts: Object.fromEntries(spans.map((span) => [span.id, factsOf(span)])),
    },
    ...(isFinished
      ? { annotations: [{ id, completed_by: ANNOTATOR, result }] }
      : { annotations: [], predictions: [{ model_version: 'sitrep', result }] }),
  };
}

const resultSchema = once(() => {
  const region = z.object({
    id: z.string(),
    value: z.object({ start: z.int(), end: z.int(), text: z.string(), labels: z.tuple([z.string()]) }),
  });
  const relation = z.object({ from_id: z.string(), to_id: z.string(), type: z.literal('relation') });
  return z.object({ result: z.array(z.union([region, relation])) });
});

const taskSchema = once(() =>
  z.object({
    data: z.object({ text: z.string(), facts: z.record(z.string(), z.unknown()) }),
    annotations: z.array(resultSchema()),
    predictions: z.optional(z.array(resultSchema())),
  }),
);

function taskDifference(task: string, { text, spans }: ExportedArticle): string | undefined {
  const { data, annotations, predictions = [] } = taskSchema().parse(JSON.parse(task));
  if (data.text !== text.text) return 'the text differs';
  const regions = [...annotations, ...predictions].flatMap(({ result }) =>
    result.flatMap((one) => ('value' in one ? [one] : [])),
  );
  if (regions.length !== spans.length) return `${regions.length} regions instead of ${spans.length}`;
  for (const [index, span] of spans.entries()) {
    const region = regions[index];
    if (region?.id !== span.id || region.value.labels[0] !== labelOf(span.type)) return `${span.id}: its label`;
    const words = text.slice(region.value.start, region.value.end);
    if (words !== span.exact || region.value.text !== words) return `${span.id}: its words`;
    if (JSON.stringify(data.facts[span.id]) !== JSON.stringify(factsOf(span))) return `${span.id}: its facts`;
  }
  return undefined;
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
