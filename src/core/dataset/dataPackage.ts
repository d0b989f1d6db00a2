import * as z from 'zod/mini';
import { CODEBOOK_FILE } from './codebookText';
import type { ExportedArticle } from './exported';
import { OFFSET_UNIT, type DatasetCounts, type DatasetTitle, type Piece } from './model';
import type { ColumnHead } from './row';
import type { Resource } from './writer';

export const DATA_PACKAGE_FILE = 'datapackage.json';

const CODEBOOK_RESOURCE: Resource = {
  files: [CODEBOOK_FILE],
  about: 'Actors, places, values and the decisions on incidents.',
  mediatype: 'text/markdown',
};

export interface PackageFacts {
  readonly format: string;
  readonly title: DatasetTitle;
  readonly redacted: boolean;
  /** Of Sitrep. */
  readonly version: string;
}

/**
 * `datapackage.json` of a dataset (Frictionless Data Package 1), written piece by piece: an article is a source, with
 * the SHA-256 of its text.
 */
export class DataPackage {
  private sources = 0;

  constructor(private readonly facts: PackageFacts) {}

  begin(): Piece {
    const { title, format, redacted, version } = this.facts;
    const head = {
      profile: 'data-package',
      name: slugOf(title.name ?? 'conflict-reports'),
      title: title.name ?? 'Conflict reports, annotated with Sitrep',
      ...licences(title.licence),
      sitrep: { version, format, offset_unit: OFFSET_UNIT, rule: title.rule, redacted },
    };
    return { file: DATA_PACKAGE_FILE, text: JSON.stringify(head, undefined, 2).slice(0, -2) };
  }

  add({ path, sha256, row }: ExportedArticle): Piece {
    const source = {
      title: row['headline'] ?? path,
      path: posixPath(path),
      sha256,
      outlet: row['outlet'],
      url: row['url'],
    };
    this.sources += 1;
    // The standard has no empty list of sources.
    const before = this.sources === 1 ? ',\n  "sources": [' : ',';
    return { file: DATA_PACKAGE_FILE, text: `${before}\n    ${JSON.stringify(source)}` };
  }

  /** `checksums`: by path, of files of which a later export may write others, so that it knows those that nobody changed. */
  end(resources: readonly Resource[], counts: DatasetCounts, checksums: Readonly<Record<string, string>>): Piece {
    const { articles, annotations, claims, redacted } = counts;
    const written = resources.filter(({ files }) => files.length > 0);
    // Nor has it a package without resources: the codebook is in every dataset.
    const described = (written.length === 0 ? [CODEBOOK_RESOURCE] : written).map(resourceOf);
    const tail = {
      resources: described,
      counts: { articles, annotations, claims, redacted },
      ...(Object.keys(checksums).length === 0 ? {} : { checksums }),
    };
    const text = `${this.sources === 0 ? ',' : '\n  ],'}\n${JSON.stringify(tail, undefined, 2).slice(2)}\n`;
    return { file: DATA_PACKAGE_FILE, text };
  }
}

function resourceOf({ name, files, about, mediatype, columns, tagRows = 0 }: Resource): unknown {
  const [first = ''] = files;
  const format = first.slice(first.lastIndexOf('.') + 1);
  const isCsv = mediatype === 'text/csv';
  return {
    name: name ?? (files.length > 1 ? `articles-${format}` : slugOf(first)),
    path: files.length > 1 ? files.map(posixPath) : posixPath(first),
    description: about,
    format,
    mediatype,
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    ...(columns === undefined ? {} : { profile: 'tabular-data-resource', schema: schemaOf(columns, isCsv) }),
    ...(tagRows > 0 ? { dialect: { header: true, headerRows: [1], commentRows: [2] } } : {}),
  };
}

const schemaOf = (columns: readonly ColumnHead[], isCsv: boolean): unknown => ({
  fields: columns.map(({ name, kind, about }) => ({ name, ...fieldType(kind, isCsv), description: about })),
  missingValues: [''],
});

function fieldType(kind: ColumnHead['kind'], isCsv: boolean): { readonly type: string } {
  switch (kind) {
    case 'text':
      return { type: 'string' };
    case 'texts':
    case 'spans':
      return { type: isCsv ? 'string' : 'array' };
    case 'integer':
    case 'number':
    case 'boolean':
      return { type: kind };
  }
}

/** Licences are named as the Open Definition does where the name can be; else only in words. */
function licences(licence: string | undefined): { readonly licenses?: readonly unknown[] } {
  if (licence === undefined || licence === '') return {};
  return { licenses: [/^[-\w.]+$/.test(licence) ? { name: licence } : { name: 'other', title: licence }] };
}

/** Lower-case letters, digits, points, dashes and underscores, as the standard wants names. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'dataset';

/**
 * A path as the standard has it: as the file is called, and nothing that readers take for an address, a home folder or an
 * absolute path.
 */
const posixPath = (path: string): string => (/^(?:https?|ftp|file|[~/])/i.test(path) ? `./${path}` : path);

const packageSchema = () =>
  z.object({
    sitrep: z.object({ version: z.string(), format: z.string() }),
    resources: z.array(z.object({ path: z.union([z.string(), z.array(z.string())]) })),
    checksums: z.optional(z.looseObject({})),
  });

/**
 * The files that a data package of Sitrep's of one format names, with their checksums where it gives them; none where the
 * text is no such package. They may be anything.
 */
export function filesInPackage(text: string, format: string): ReadonlyMap<string, string | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const { data } = packageSchema().safeParse(value);
  if (data?.sitrep.format !== format) return new Map();
  const { resources, checksums = {} } = data;
  return new Map<string, string | undefined>([
    ...resources.flatMap(({ path }) => path).map((path) => [path.replace(/^\.\//, ''), undefined] as const),
    ...Object.entries(checksums).map(([path, sum]) => [path, String(sum)] as const),
  ]);
}
