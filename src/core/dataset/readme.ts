import { CODEBOOK_FILE } from './codebookText';
import { DATA_PACKAGE_FILE } from './dataPackage';
import { LOSSES_FILE } from './lossReport';
import { plainMarkdown } from './markdown';
import type { DatasetCounts, DatasetTitle, Piece } from './model';
import type { ColumnHead } from './row';
import type { FormatSpec, Resource } from './writer';

export const README_FILE = 'README.md';

/** More files of one kind than this are counted, not named. */
const FILES_NAMED = 3;

/** Tells a reader what the files hold, column by column, and how to read them. */
export function writeReadme(
  counts: DatasetCounts,
  spec: FormatSpec,
  resources: readonly Resource[],
  title: DatasetTitle,
  redact: boolean,
): Piece {
  const text = [
    `# ${plainMarkdown(title.name ?? 'Conflict reports, annotated with Sitrep')}`,
    '',
    `${counts.annotations} annotations in ${counts.articles} articles, ${counts.claims} of them casualty claims.${title.licence === undefined ? '' : ` Licence: ${plainMarkdown(title.licence)}.`}`,
    '',
    'Figures are as reported, with who claims them: none is confirmed by standing here.',
    `The project reconciles claims by the ${title.rule === 'acled' ? 'ACLED' : 'UCDP'} rule; annotations and claims stand here as they are, and only tables of incidents and events hold what follows from that rule.`,
    '',
    '## How to read it',
    '',
    '- **Offsets** count Unicode code points (not bytes, not UTF-16 units) of the article’s text after removing a byte order mark and turning CRLF and CR into LF. `start` is the first, `end` the one after the last. Every row that has offsets was verified: the text from `start` to `end` is `exact`.',
    ...spec.reading.map((line) => `- ${line}`),
    ...redactionOf(redact),
    `- What is not here, though the project has it, is listed in ${LOSSES_FILE}. Actors, places and the decisions on incidents stand in ${CODEBOOK_FILE}, the articles with the SHA-256 of their texts in ${DATA_PACKAGE_FILE}.`,
    '',
    ...resources.flatMap(({ name, about, columns, rows, files }) => [
      `## ${name ?? filesOf(files)}`,
      '',
      rows === undefined ? about : `${about} ${rows} rows.`,
      '',
      ...(columns === undefined ? [] : [...columnTable(columns), '']),
    ]),
  ].join('\n');
  return { file: README_FILE, text };
}

const filesOf = (files: readonly string[]): string =>
  files.length <= FILES_NAMED ? files.map(plainName).join(', ') : `${files.length} files, one for each article`;

/** Names of our own files read as they are; others may hold anything. */
const plainName = (name: string): string => (/^[\w.-]+$/.test(name) ? name : plainMarkdown(name));

function redactionOf(redact: boolean): readonly string[] {
  if (!redact)
    return ['- **Not redacted**: the dataset names persons and holds what was marked sensitive. Do not publish it.'];
  return [
    '- **Redacted**: the words of annotations of persons, of those marked sensitive, and of statements that quote a tagged witness or victim are `[redacted]`, as are their notes; so is every whole-word mention of a tagged person in other cells. A row whose words are redacted in any part has no offsets, because offsets into a published article give the words back. Where the text of articles is exported, each hidden code point is one `█`, so that offsets stay; who has the published article can still tell what it hides. Sensitive actors, places and dates lose their codebook entry or value; the figures of a sensitive claim stay. Names of persons whom nobody tagged may remain. Columns ending in `by` hold the coders’ names.',
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
