import * as vscode from 'vscode';
import type { GitRef } from '../../shared/gitApi';
import { icon, pick, separator, type PickItem } from '../../shared/pick';
import { SIDECAR_SUFFIX, folderOf } from '../../../project/paths';
import { relativePath } from '../../shared/projects';
import { repositoryOf } from '../gitSides';
import { folderSource, type SideSource } from './sides';

/** Branches and tags offered, and sidecars looked at for folders; others can be typed or chosen. */
const MOST_REFS = 200;
const MOST_SIDECARS = 2000;

export interface PickedSides {
  readonly sources: readonly [SideSource, SideSource];
  readonly anonymous: boolean;
}

/** Asks whose readings are to be compared, and whether their names are shown; undefined where she left it. */
export async function pickSides(root: vscode.Uri): Promise<PickedSides | undefined> {
  const [refs, folders] = await Promise.all([refsOf(root), foldersOf(root)]);
  const left = await pickSide(vscode.l10n.t('The first coder (1 of 3)'), root, refs, folders);
  if (!left) return undefined;
  const isOther = (name: string): boolean => name !== left.name;
  const right = await pickSide(
    vscode.l10n.t('The second coder (2 of 3)'),
    root,
    refs.filter(isOther),
    folders.filter(({ name }) => isOther(name)),
  );
  if (!right) return undefined;
  const anonymous = await pick(
    [
      {
        label: vscode.l10n.t('Show the coders as A and B'),
        description: vscode.l10n.t('in an order that tells nothing'),
        value: true,
      },
      { label: vscode.l10n.t('Show their names'), description: `${left.name} ↔ ${right.name}`, value: false },
    ],
    { title: vscode.l10n.t('Names (3 of 3)') },
  );
  return anonymous === undefined ? undefined : { sources: [left, right], anonymous };
}

async function pickSide(
  title: string,
  root: vscode.Uri,
  refs: readonly string[],
  folders: readonly SideSource[],
): Promise<SideSource | undefined> {
  const rows: PickItem<SideSource | 'typed' | 'chosen'>[] = [
    ...(refs.length === 0 ? [] : [separator(vscode.l10n.t('branches and tags'))]),
    ...refs.map((name) => ({ label: name, iconPath: icon('git-branch'), value: { kind: 'revision', name } as const })),
    ...(folders.length === 0 ? [] : [separator(vscode.l10n.t('folders'))]),
    ...folders.map((value) => ({ label: value.name, iconPath: icon('folder'), value })),
    separator(vscode.l10n.t('others')),
    { label: vscode.l10n.t('Another branch, tag or commit …'), value: 'typed' },
    { label: vscode.l10n.t('Another folder …'), value: 'chosen' },
  ];
  const chosen = await pick(rows, {
    title,
    placeHolder: vscode.l10n.t('A branch or a folder with this coder’s sidecars'),
  });
  if (chosen === 'typed') {
    const typed = (
      await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('Branch, tag or commit.') })
    )?.trim();
    return typed === undefined || typed === '' ? undefined : { kind: 'revision', name: typed };
  }
  if (chosen !== 'chosen') return chosen;
  const [uri] =
    (await vscode.window.showOpenDialog({ title, defaultUri: root, canSelectFolders: true, canSelectFiles: false })) ??
    [];
  return uri && folderSource(root, uri);
}

/** Branches and tags, the latest first; none where there is no Git. */
async function refsOf(root: vscode.Uri): Promise<readonly string[]> {
  const found = await repositoryOf(vscode.Uri.joinPath(root, '_')).catch(() => undefined);
  const refs = await found?.repository
    .getRefs({ count: MOST_REFS, sort: 'committerdate' })
    .catch((): readonly GitRef[] => []);
  return [...new Set((refs ?? []).flatMap(({ name }) => name ?? []))];
}

/** The workspace folders, and those right below the project that hold sidecars. */
async function foldersOf(root: vscode.Uri): Promise<readonly SideSource[]> {
  const sidecars = await vscode.workspace.findFiles(
    new vscode.RelativePattern(root, `*/**/*${SIDECAR_SUFFIX}`),
    undefined,
    MOST_SIDECARS,
  );
  const below = sidecars.map((uri) => folderOf(relativePath(root, uri)).split('/')[0] ?? '');
  const names = [...new Set(below)].filter((name) => name !== '').toSorted();
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const all = [...open, ...names.map((name) => vscode.Uri.joinPath(root, name))].map((uri) => folderSource(root, uri));
  return [...new Map(all.map((source) => [source.name, source])).values()];
}
