import * as vscode from 'vscode';
import { columnsOf, headerOf, type CsvColumns, type CsvRole } from '../../core/import/csv';
import { EXTENSIONS, IMPORT_FORMATS, type ImportFormat } from '../../core/import/formats';
import type { ImportSource } from '../../project/importSource';
import { icon, pick, separator } from '../shared/pick';

const title = (): string => vscode.l10n.t('Import Annotations');

/** The formats with what each is read from; undefined when the pick is left. */
export function askFormat(): Promise<ImportFormat | undefined> {
  const about: Readonly<Record<ImportFormat, { label: string; detail: string }>> = {
    brat: { label: 'brat', detail: vscode.l10n.t('Standoff: .ann files, each beside its .txt') },
    conll: { label: 'CoNLL', detail: vscode.l10n.t('One word a line with its tag: IOB2, IOB1, BIOES') },
    w3c: {
      label: 'W3C Web Annotation',
      detail: vscode.l10n.t('JSON-LD with quotes and positions, as Hypothesis and Recogito write it'),
    },
    'label-studio': { label: 'Label Studio', detail: vscode.l10n.t('JSON, not JSON-MIN') },
    doccano: { label: 'doccano', detail: vscode.l10n.t('JSON Lines, with or without relations') },
    prodigy: { label: 'Prodigy, spaCy', detail: vscode.l10n.t('JSON Lines with spans; only what was accepted') },
    csv: { label: 'CSV', detail: vscode.l10n.t('A table with a row for each span, and a header') },
  };
  const rows = IMPORT_FORMATS.map((value) => ({ ...about[value], value }));
  return pick(rows, { title: title(), placeHolder: vscode.l10n.t('From which format?') });
}

/** A file or a folder; undefined when she leaves. */
export async function askSource(root: vscode.Uri, format: ImportFormat): Promise<vscode.Uri | undefined> {
  const kind = await pick<'file' | 'folder'>(
    [
      { iconPath: icon('file'), label: vscode.l10n.t('A file …'), value: 'file' },
      { iconPath: icon('folder-opened'), label: vscode.l10n.t('All files of a folder …'), value: 'folder' },
    ],
    { title: title() },
  );
  if (!kind) return undefined;
  const extensions = EXTENSIONS[format].map((ending) => ending.slice(1));
  const [source] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: kind === 'file',
      canSelectFolders: kind === 'folder',
      defaultUri: root,
      ...(kind === 'file' && { filters: { [format]: extensions, '*': ['*'] } }),
      openLabel: vscode.l10n.t('Import'),
      title: title(),
    })) ?? [];
  return source;
}

/** Asks for the columns that the header of a table does not tell; undefined when she leaves. */
export async function askColumns(source: ImportSource, given: CsvColumns): Promise<CsvColumns | undefined> {
  const first = (await source.list()).find((name) => /\.[ct]sv$/i.test(name));
  if (first === undefined) return given;
  const header = headerOf(new TextDecoder().decode((await source.read(first)).subarray(0, HEADER_BYTES)));
  const known = columnsOf(header, given);
  const needed: readonly (readonly [CsvRole, string])[] = [
    ['article', vscode.l10n.t('Which column names the article?')],
    ['label', vscode.l10n.t('Which column holds the label?')],
    ['quote', vscode.l10n.t('Which column holds the words?')],
    ['start', vscode.l10n.t('Which column holds the first offset?')],
    ['end', vscode.l10n.t('Which column holds the last offset?')],
  ];
  let columns = given;
  for (const [role, placeHolder] of needed) {
    if (known.has(role)) continue;
    const chosen = await pick<string>(
      [
        ...header.map((column) => ({ label: column, value: column })),
        separator(''),
        { label: vscode.l10n.t('None of them'), value: '' },
      ],
      { title: title(), placeHolder },
    );
    if (chosen === undefined) return undefined;
    if (chosen !== '') columns = { ...columns, [role]: chosen };
  }
  return columns;
}

/** No header row of ours is longer. */
const HEADER_BYTES = 65_536;
