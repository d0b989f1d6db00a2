import { readBrat } from './brat';
import { readConll } from './conll';
import { readCsvTable, type CsvColumns } from './csv';
import { readDoccano } from './doccano';
import { readLabelStudio } from './labelStudio';
import type { ImportLoss, ImportedDocument, ReadFile, SourceFile } from './model';
import { readProdigy } from './prodigy';
import { readWebAnnotations } from './webAnnotation';

export const IMPORT_FORMATS = ['brat', 'conll', 'w3c', 'label-studio', 'doccano', 'prodigy', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Endings of the files of a format, in a folder of them. */
export const EXTENSIONS: Readonly<Record<ImportFormat, readonly string[]>> = {
  brat: ['.ann'],
  conll: ['.conll', '.iob', '.iob2', '.bio', '.tsv'],
  w3c: ['.jsonld', '.json', '.jsonl'],
  'label-studio': ['.json'],
  doccano: ['.jsonl', '.json'],
  prodigy: ['.jsonl'],
  csv: ['.csv', '.tsv'],
};

export interface ReadOptions {
  /** CSV: which columns hold what. */
  readonly columns?: CsvColumns | undefined;
  /** brat: the text of a document, by the name of its file of annotations. */
  readonly documentText?: string | undefined;
}

/** Reads one file of a source. Throws only what a wrong option brings about: `import/columns`. */
export function readSourceFile(format: ImportFormat, file: SourceFile, options: ReadOptions): ReadFile {
  const { documents, losses } = readOf(format, file, options);
  return { documents: documents.map(withOwnKeys), losses: losses.slice(0, MAX_LOSSES).concat(cutOff(losses)) };
}

function readOf(format: ImportFormat, file: SourceFile, { columns = {}, documentText }: ReadOptions): ReadFile {
  switch (format) {
    case 'brat':
      return readBrat(file, documentText);
    case 'conll':
      return readConll(file);
    case 'w3c':
      return readWebAnnotations(file);
    case 'label-studio':
      return readLabelStudio(file);
    case 'doccano':
      return readDoccano(file);
    case 'prodigy':
      return readProdigy(file);
    case 'csv':
      return readCsvTable(file, columns);
  }
}

/** A file of another kind is one loss a line: so many say enough. */
const MAX_LOSSES = 1_000;

function cutOff(losses: readonly ImportLoss[]): readonly ImportLoss[] {
  const [first] = losses;
  if (first === undefined || losses.length <= MAX_LOSSES) return [];
  const why = 'Only the first thousand are named. Look whether it is of this format at all.';
  return [{ kind: 'lost', file: first.file, what: `${losses.length - MAX_LOSSES} more lines`, why }];
}

/** Of spans with one key the first keeps it: relations must not go astray. */
function withOwnKeys(document: ImportedDocument): ImportedDocument {
  const seen = new Set<string>();
  const spans = document.spans.map((span) => {
    const isNew = !seen.has(span.key);
    seen.add(span.key);
    return isNew ? span : { ...span, key: `${span.key} again` };
  });
  return { ...document, spans };
}

/** The labels of documents, the most frequent first, with how many spans have each. */
export function labelsIn(documents: readonly ImportedDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spans } of documents) {
    for (const { label } of spans) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Map([...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)));
}
