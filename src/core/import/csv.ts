import Papa from 'papaparse';
import type { Span } from '../anchor/selector';
import { fromCell } from '../dataset/csv';
import { SitrepError } from '../problem';
import { isFieldName } from './attributes';
import { spanOf } from './json';
import { folded } from './labels';
import type {
  ImportLoss,
  ImportedAttribute,
  ImportedDocument,
  ImportedRelation,
  ImportedSpan,
  ReadFile,
  SourceFile,
} from './model';

/** What a column may hold. */
export const CSV_ROLES = [
  'article',
  'start',
  'end',
  'quote',
  'label',
  'note',
  'by',
  'reference',
  'id',
  'fragments',
  'prefix',
  'suffix',
] as const;
export type CsvRole = (typeof CSV_ROLES)[number];
/** The name of the column for each role. */
export type CsvColumns = Readonly<Partial<Record<CsvRole, string>>>;

const USUAL: Readonly<Record<CsvRole, readonly string[]>> = {
  article: ['article', 'file', 'filename', 'document', 'doc', 'docid', 'documentid'],
  start: ['start', 'begin', 'startoffset', 'from', 'startchar', 'charstart'],
  end: ['end', 'stop', 'endoffset', 'to', 'endchar', 'charend'],
  quote: ['exact', 'quote', 'words', 'mention', 'span', 'spantext', 'text'],
  label: ['type', 'label', 'tag', 'category', 'entity', 'entitytype'],
  note: ['note', 'notes', 'comment'],
  by: ['by', 'annotator', 'coder'],
  reference: ['reference', 'codebook', 'codebookid'],
  id: ['id', 'annotationid'],
  fragments: ['fragments'],
  prefix: ['prefix'],
  suffix: ['suffix'],
};

/** The column of links to other annotations in Sitrep's own tables, each as kind:id. */
const LINKS = 'links';

/** Columns of Sitrep's own tables that follow from others, or are of the article. */
const DERIVED = new Set(
  'sha256 headline outlet sourcescale coding published url language copyof translationof offsetunit anchor actorname actorkind placename placelat placelon claimantname victimsnames perpetratornames'.split(
    ' ',
  ),
);

/** Columns by which Sitrep's own table of incidents is known: it holds no annotations. */
const INCIDENT_TABLE = ['incident', 'rule', 'low', 'best', 'high', 'possible_duplicate_of'];

/** Which column of a header row holds what: as given, else as is usual. Throws `import/columns` for one that is not there. */
export function columnsOf(header: readonly string[], given: CsvColumns): ReadonlyMap<CsvRole, number> {
  const found = new Map<CsvRole, number>();
  for (const role of CSV_ROLES) {
    const name = given[role];
    const at =
      name === undefined
        ? (USUAL[role].map((usual) => header.findIndex((one) => folded(one) === usual)).find((one) => one >= 0) ?? -1)
        : header.indexOf(name);
    if (at >= 0) found.set(role, at);
    else if (name !== undefined) {
      throw new SitrepError(
        'import/columns',
        `There is no column “${name}” for ${role}. The columns are ${header.join(', ')}.`,
      );
    }
  }
  return found;
}

/** Header row of a table, for whoever chooses columns. */
export function headerOf(text: string): readonly string[] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { preview: 1 }).data[0] ?? [];
}

/**
 * CSV with a header row, of any usual delimiter: a row is a span, its article named in a column, or by the file. Rows of
 * one id are one span, as Sitrep's tables of annotations and of claims have them. Throws `import/columns`.
 */
export function readCsvTable({ name, text }: SourceFile, given: CsvColumns): ReadFile {
  const losses: ImportLoss[] = [];
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  const columns = columnsOf(header, given);
  const lose = (what: string, why: string, row?: number): void =>
    void losses.push({ kind: 'lost', file: name, line: row, what, why });
  for (const { code, message, row } of errors) {
    if (code === 'UndetectableDelimiter') continue;
    lose('the row', `${message}. Mend it, or save the table as CSV anew.`, (row ?? 0) + 1);
  }
  if (!['label', 'quote', 'start', 'fragments'].some((role) => columns.has(role as CsvRole))) {
    if (INCIDENT_TABLE.every((name) => header.includes(name))) {
      const why = 'Its figures follow from the claims, which say them anew.';
      return { documents: [], losses: [{ kind: 'note', file: name, what: 'the table of incidents', why }] };
    }
    const why = `None of its columns is known: ${header.join(', ')}. Say which hold article, start, end, quote and label.`;
    throw new SitrepError('import/columns', `${name}: ${why}`);
  }
  const used = new Set(columns.values());
  const extra = header.flatMap((column, at) => (used.has(at) ? [] : [{ column, at }]));
  const isKnown = (column: string): boolean => isFieldName(column) || DERIVED.has(folded(column)) || column === LINKS;
  const unread = extra.filter(({ column }) => !isKnown(column) && column !== '');
  if (unread.length > 0) {
    const why = 'Sitrep has no field of these names.';
    losses.push({ kind: 'note', file: name, what: `columns ${unread.map(({ column }) => column).join(', ')}`, why });
  }
  const fields = extra.filter(({ column }) => isFieldName(column));
  const linksAt = header.indexOf(LINKS);
  const byArticle = new Map<string, Group>();
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const cell = (role: CsvRole): string | undefined => {
      const at = columns.get(role);
      const value = at === undefined ? '' : fromCell(row[at] ?? '');
      return value === '' ? undefined : value;
    };
    const [label, quote] = [cell('label'), cell('quote')];
    const fragments = fragmentsOf(cell('fragments')) ?? offsetsOf(cell('start'), cell('end'));
    if (label === undefined || fragments === undefined || (quote === undefined && fragments.length === 0)) {
      const why =
        label === undefined
          ? 'It has no label.'
          : fragments === undefined
            ? 'Its offsets are no two numbers.'
            : 'It has neither words nor offsets.';
      lose('the row', why, line);
      continue;
    }
    const attributes = fields.flatMap(({ column, at }): readonly ImportedAttribute[] => {
      const value = fromCell(row[at] ?? '');
      return value === '' ? [] : [{ name: column, value }];
    });
    const article = cell('article') ?? '';
    const key = cell('id') ?? `#${line}`;
    const group: Group = byArticle.get(article) ?? { spans: new Map(), relations: [] };
    byArticle.set(article, group);
    for (const part of fromCell(row[linksAt] ?? '').split(';')) {
      const [, type, to] = /^\s*(\w+):(\S+)\s*$/.exec(part) ?? [];
      if (type !== undefined && to !== undefined) group.relations.push({ line, type, from: key, to });
    }
    const own: ImportedSpan = {
      key,
      line,
      label,
      fragments,
      quote,
      prefix: cell('prefix'),
      suffix: cell('suffix'),
      reference: cell('reference'),
      note: cell('note'),
      by: cell('by'),
      attributes,
    };
    group.spans.set(key, merged(group.spans.get(key), own));
  }
  const documents = [...byArticle].map(([article, { spans, relations }]): ImportedDocument => ({
    file: name,
    name: article === '' ? name.replace(/\.(?:csv|tsv)$/i, '') : article,
    spans: [...spans.values()],
    relations,
  }));
  return { documents, losses };
}

interface Group {
  readonly spans: Map<string, ImportedSpan>;
  readonly relations: ImportedRelation[];
}

/** Documents of one article from several tables as one: a table of claims says more of what one of annotations names. */
export function joinTables(documents: readonly ImportedDocument[]): readonly ImportedDocument[] {
  const byName = new Map<string, ImportedDocument>();
  for (const document of documents) {
    const before = byName.get(document.name ?? '');
    byName.set(document.name ?? '', before === undefined ? document : joined(before, document));
  }
  return [...byName.values()];
}

function joined(before: ImportedDocument, own: ImportedDocument): ImportedDocument {
  const spans = new Map(before.spans.map((span) => [span.key, span]));
  for (const span of own.spans) {
    const known = spans.get(span.key);
    // Rows without an id are numbered, and those of two tables are two.
    if (span.key.startsWith('#')) spans.set(`${own.file} ${span.key}`, { ...span, key: `${own.file} ${span.key}` });
    else spans.set(span.key, merged(known, span));
  }
  const known = new Set(before.relations.map(({ type, from, to }) => [type, from, to].join(' ')));
  const relations = own.relations.filter(({ type, from, to }) => !known.has([type, from, to].join(' ')));
  return { ...before, spans: [...spans.values()], relations: [...before.relations, ...relations] };
}

function merged(before: ImportedSpan | undefined, own: ImportedSpan): ImportedSpan {
  if (before === undefined) return own;
  const known = new Set(before.attributes.map(({ name }) => name));
  return { ...before, attributes: [...before.attributes, ...own.attributes.filter(({ name }) => !known.has(name))] };
}

/** `10-14; 22-28` */
function fragmentsOf(cell: string | undefined): readonly Span[] | undefined {
  const spans = cell?.split(';').map((part) => {
    const [, start, end] = /^\s*(\d{1,10})-(\d{1,10})\s*$/.exec(part) ?? [];
    return spanOf(Number(start ?? NaN), Number(end ?? NaN));
  });
  return spans?.every((one) => one !== undefined) === true ? spans : undefined;
}

/** Two offsets; none where neither is given. */
function offsetsOf(start: string | undefined, end: string | undefined): readonly Span[] | undefined {
  if (start === undefined && end === undefined) return [];
  const isNumber = (text: string | undefined): boolean => /^\d{1,10}(?:\.0)?$/.test(text ?? '');
  const span = isNumber(start) && isNumber(end) ? spanOf(Number(start), Number(end)) : undefined;
  return span === undefined ? undefined : [span];
}
