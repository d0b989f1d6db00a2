import type { Dataset } from './build';
import type { FormatWriter } from './formats';
import { LOSSES_FILE } from './lossReport';
import { plainMarkdown } from './markdown';
import type { DatasetFile } from './model';
import type { ColumnHead } from './row';

export const README_FILE = 'README.md';

/** What the dataset says of itself, from `project.yaml` and the choice of the exporter. */
export interface DatasetTitle {
  readonly name?: string | undefined;
  readonly licence?: string | undefined;
  readonly rule: 'acled' | 'ucdp';
}

/** Tells a reader what the files hold, column by column, and how to read them. */
export function writeReadme(
  dataset: Dataset,
  format: FormatWriter,
  files: readonly DatasetFile[],
  title: DatasetTitle,
): DatasetFile {
  const { counts, tables } = dataset;
  const text = [
    `# ${plainMarkdown(title.name ?? 'Conflict reports, annotated with Sitrep')}`,
    '',
    `${counts.annotations} annotations in ${counts.articles} articles, ${counts.claims} of them casualty claims.${title.licence === undefined ? '' : ` Licence: ${plainMarkdown(title.licence)}.`}`,
    '',
    'Figures are as reported, with who claims them: none is confirmed by standing here.',
    `The project reconciles claims by the ${title.rule === 'acled' ? 'ACLED' : 'UCDP'} rule; these tables hold them as they are, and no rule was applied.`,
    '',
    '## How to read it',
    '',
    '- **Offsets** count Unicode code points (not bytes, not UTF-16 units) of the article’s text after removing a byte order mark and turning CRLF and CR into LF. `start` is the first, `end` the one after the last. Every row that has offsets was verified: the text from `start` to `end` is `exact`.',
    ...format.reading.map((line) => `- ${line}`),
    ...redactionOf(dataset),
    `- What is not here, though the project has it, is listed in ${LOSSES_FILE}. Not meant to be here: the codebook, the incidents’ own files with their decisions, and the words around each span, which follow from the article. Publish the first two beside the dataset.`,
    '',
    ...tables.flatMap(({ about, columns, rows }, index) => [
      `## ${files[index]?.name ?? ''}`,
      '',
      `${about} ${rows.length} rows.`,
      '',
      ...columnTable(columns),
      '',
    ]),
  ].join('\n');
  return { name: README_FILE, text };
}

function redactionOf({ redact }: Dataset): readonly string[] {
  if (!redact)
    return ['- **Not redacted**: the tables name persons and hold what was marked sensitive. Do not publish them.'];
  return [
    '- **Redacted**: the words of annotations of persons, of those marked sensitive, and of statements that quote a tagged witness or victim are `[redacted]`, as are their notes; so is every whole-word mention of a tagged person in other cells. A row whose words are redacted in any part has no offsets, because offsets into a published article give the words back. Sensitive actors, places and dates lose their codebook entry or value; the figures of a sensitive claim stay. Names of persons whom nobody tagged may remain. Columns ending in `by` hold the coders’ names.',
  ];
}

/** The columns of a table, as Markdown. */
export const columnTable = (columns: readonly ColumnHead[]): readonly string[] => [
  '| column | kind | holds |',
  '| --- | --- | --- |',
  ...columns.map(({ name, kind, about }) => `| \`${name}\` | ${KINDS[kind]} | ${about.replaceAll('|', '\\|')} |`),
];

const KINDS: Readonly<Record<ColumnHead['kind'], string>> = {
  text: 'text',
  texts: 'list of texts',
  integer: 'integer',
  number: 'number',
  boolean: 'true or empty',
  spans: 'list of spans',
};
