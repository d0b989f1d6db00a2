import * as vscode from 'vscode';
import type { GitRef, GitRepository } from '../shared/gitApi';
import { pick, separator, type PickItem } from '../shared/pick';

/** Branches and tags offered; others can be typed. */
const MOST_REFS = 200;
const MAIN = ['main', 'master'];

/** Asks what to compare with; resolves as `sitrep.reviewChanges` takes it, or to undefined where she left it. */
export async function pickBase(repository: GitRepository): Promise<string | undefined> {
  const { HEAD } = repository.state;
  const refs = await repository.getRefs({ count: MOST_REFS, sort: 'committerdate' }).catch((): readonly GitRef[] => []);
  const names = [...new Set(refs.flatMap(({ name }) => name ?? []))].filter((name) => name !== HEAD?.name);
  const upstream = HEAD?.upstream && `${HEAD.upstream.remote}/${HEAD.upstream.name}`;
  const main = ['origin/main', 'origin/master', ...MAIN, ...(upstream === undefined ? [] : [upstream])];
  const common = main.filter((name) => names.includes(name));
  const rows: PickItem<string>[] = [
    ...common.map((name) => ({
      label: vscode.l10n.t('What this branch changed since it left {0}', name),
      description: vscode.l10n.t('as a pull request shows it'),
      value: `${name}...`,
    })),
    { label: vscode.l10n.t('What is not committed yet'), description: 'HEAD', value: 'HEAD' },
    { label: vscode.l10n.t('Another branch, tag or commit …'), value: '' },
    ...(names.length === 0 ? [] : [separator(vscode.l10n.t('all that differs from'))]),
    ...names.map((name) => ({ label: name, value: name })),
  ];
  const title = vscode.l10n.t('Review changes of annotations');
  const chosen = await pick(rows, { title, placeHolder: vscode.l10n.t('Compare the files as they are with …') });
  if (chosen !== '') return chosen;
  const prompt = vscode.l10n.t('Branch, tag or commit. With “...” behind it: the last commit in common with it.');
  const typed = await vscode.window.showInputBox({ title, prompt });
  return typed?.trim() === '' ? undefined : typed?.trim();
}
