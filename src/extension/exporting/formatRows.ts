import * as vscode from 'vscode';
import { FORMAT_SPECS, type DatasetFormat } from '../../core/dataset/formats';
import { separator, type PickItem } from '../shared/pick';

interface Group {
  readonly title: string;
  /** What each format can hold. */
  readonly formats: readonly (readonly [DatasetFormat, string])[];
}

/** The formats by who uses them, with what each can hold. */
export function formatRows(): readonly PickItem<DatasetFormat>[] {
  return groups().flatMap(({ title, formats }) => [
    separator(title),
    ...formats.map(([value, detail]) => ({ label: FORMAT_SPECS[value].label, detail, value })),
  ]);
}

const groups = (): readonly Group[] => [
  {
    title: vscode.l10n.t('Tables, for R, pandas, spreadsheets and DuckDB'),
    formats: [
      [
        'csv',
        vscode.l10n.t('Annotations, claims and incidents, one row each; lists share a cell, no cell is a formula.'),
      ],
      ['jsonl', vscode.l10n.t('The same, one object a line; lists and texts stay as they are.')],
      ['parquet', vscode.l10n.t('The same with types, in files by month, for DuckDB and Spark.')],
    ],
  },
  {
    title: vscode.l10n.t('Event data, for conflict analysts'),
    formats: [
      ['acled', vscode.l10n.t('One row a place a day in 31 columns, with the dead by the rule of the project.')],
      ['ucdp', vscode.l10n.t('One row a place a day or period in 49 columns, with low, best and high.')],
      ['geojson', vscode.l10n.t('The places of incidents for maps; without coordinates no point is made up.')],
    ],
  },
  {
    title: vscode.l10n.t('Machine learning'),
    formats: [
      ['spacy', vscode.l10n.t('Texts with tokens and spans, nested and overlapping, and all that is said of them.')],
      ['conll', vscode.l10n.t('One tag a token: of spans that overlap, the shortest. No links, no figures.')],
    ],
  },
  {
    title: vscode.l10n.t('Other annotation tools'),
    formats: [
      ['brat', vscode.l10n.t('Texts with discontinuous spans, links, attributes and notes.')],
      ['label-studio', vscode.l10n.t('Tasks with spans, links and notes, and the labelling configuration.')],
      ['doccano', vscode.l10n.t('Spans with their types.')],
      ['doccano-relations', vscode.l10n.t('Spans with their types and the links between them.')],
      ['w3c', vscode.l10n.t('Spans by quote and place, linked to the articles’ addresses; no texts.')],
    ],
  },
  {
    title: vscode.l10n.t('For readers'),
    formats: [['codebook', vscode.l10n.t('Actors, places, values and decisions, without annotations.')]],
  },
];
