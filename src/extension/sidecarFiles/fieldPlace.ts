import * as vscode from 'vscode';
import { projectFileKind, type ProjectFileKind } from '../shared/projectFileKind';
import { fieldAt, type Field } from './fields';
import { yamlPlaceAt, type Lines, type YamlPlace } from './yamlPlace';

/** Our files wherever they lie: their language may be yaml, or none where no extension knows it. */
export const SITREP_FILES: vscode.DocumentSelector = [
  { pattern: '**/*.sitrep.yaml' },
  { pattern: '**/.sitrep/**/*.yaml' },
];

export interface FieldPlace {
  readonly file: ProjectFileKind;
  readonly place: YamlPlace;
  /** What stands there; undefined for free text, numbers and unknown keys. */
  readonly field: Field | undefined;
  readonly range: vscode.Range;
}

/** The lines of an open document. */
export const documentLines = (document: vscode.TextDocument): Lines => ({
  count: document.lineCount,
  line: (index) => document.lineAt(index).text,
});

/** What of our formats a position is in. */
export function fieldPlaceAt(document: vscode.TextDocument, position: vscode.Position): FieldPlace | undefined {
  const file = projectFileKind(document.uri.path);
  if (file === undefined) return undefined;
  const place = yamlPlaceAt(documentLines(document), position.line, position.character);
  if (!place) return undefined;
  const { start, end } = place.word;
  return {
    file,
    place,
    field: fieldAt(file, place.path, place.entry.get('type')),
    range: new vscode.Range(position.line, start, position.line, end),
  };
}
