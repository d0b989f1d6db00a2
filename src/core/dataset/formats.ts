import { BRAT } from './brat';
import { CODEBOOK } from './codebookFormat';
import { CONLL } from './conll';
import { DOCCANO, DOCCANO_RELATIONS } from './doccano';
import { ACLED, UCDP } from './eventFormats';
import { GEOJSON } from './geojson';
import { LABEL_STUDIO } from './labelStudio';
import { SPACY } from './spacy';
import { annotationTables, CSV, JSONL, PARQUET } from './tableFormats';
import { WEB_ANNOTATION } from './webAnnotation';
import type { FormatSpec } from './writer';

export const DATASET_FORMATS = [
  'csv',
  'jsonl',
  'parquet',
  'brat',
  'conll',
  'spacy',
  'doccano',
  'doccano-relations',
  'label-studio',
  'w3c',
  'acled',
  'ucdp',
  'geojson',
  'codebook',
] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

export const FORMAT_SPECS: Readonly<Record<DatasetFormat, FormatSpec>> = {
  csv: annotationTables(CSV),
  jsonl: annotationTables(JSONL),
  parquet: PARQUET,
  brat: BRAT,
  conll: CONLL,
  spacy: SPACY,
  doccano: DOCCANO,
  'doccano-relations': DOCCANO_RELATIONS,
  'label-studio': LABEL_STUDIO,
  w3c: WEB_ANNOTATION,
  acled: ACLED,
  ucdp: UCDP,
  geojson: GEOJSON,
  codebook: CODEBOOK,
};
