import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import { valueAt } from '../../core/yaml/value';
import { fileName, folderOf } from '../../project/paths';
import { shorten, visibleText } from '../shared/markdown';
import { TYPE_ICONS } from '../shared/typeIcons';
import { progressOf, type ReviewedChange, type ReviewedFileGroup, type Verdict } from './reviewModel';
import type { TreeRow } from './rowTree';

export type ReviewNode =
  | { readonly kind: 'file'; readonly key: string; readonly group: ReviewedFileGroup }
  | { readonly kind: 'change'; readonly key: string; readonly change: ReviewedChange; readonly parent: string }
  /** All that moved with the text, in one row. */
  | { readonly kind: 'quiet'; readonly key: string; readonly changes: readonly ReviewedChange[] }
  | { readonly kind: 'unread'; readonly key: string; readonly problem: Problem };

const QUIET = '#quiet';
const SHOWN_SENTENCE = 160;
const SHOWN_WORDS = 60;

/** The rows of the first level, and those below each by its key. */
export function reviewNodes(
  groups: readonly ReviewedFileGroup[],
  unread: readonly Problem[],
): ReadonlyMap<string, readonly ReviewNode[]> {
  const below = new Map<string, readonly ReviewNode[]>();
  const rows = (parent: string, changes: readonly ReviewedChange[]): void => {
    const own = changes.map((change): ReviewNode => ({ kind: 'change', key: change.key, change, parent }));
    below.set(parent, own);
  };
  const roots: ReviewNode[] = unread.map((problem, index) => ({ kind: 'unread', key: `#unread/${index}`, problem }));
  for (const group of groups) {
    if (group.changes.length === 0 && group.renamedFrom === undefined) continue;
    roots.push({ kind: 'file', key: group.file, group });
    rows(group.file, group.changes);
  }
  const changes = groups.flatMap(({ quiet }) => quiet);
  if (changes.length > 0) {
    roots.push({ kind: 'quiet', key: QUIET, changes });
    rows(QUIET, changes);
  }
  below.set('', roots);
  return below;
}

export function reviewRow(node: ReviewNode, isWritable: boolean): TreeRow {
  switch (node.kind) {
    case 'file':
      return fileRow(node.group);
    case 'change':
      return changeRow(node.change, node.parent === QUIET, isWritable);
    case 'quiet': {
      const label = vscode.l10n.t('Moved with the text');
      const tooltip = vscode.l10n.t('The text around these changed, and their words stand as they did.');
      return { label, description: String(node.changes.length), tooltip, icon: 'arrow-swap' };
    }
    case 'unread': {
      const label = visibleText(node.problem.file);
      const tooltip = visibleText(node.problem.message);
      return { label, description: tooltip, tooltip, icon: 'error', colour: 'problemsErrorIcon.foreground' };
    }
  }
}

function fileRow(group: ReviewedFileGroup): TreeRow {
  const path = group.article ?? group.file;
  const { done, of } = progressOf([group]);
  const renamed =
    group.renamedFrom === undefined ? '' : vscode.l10n.t('renamed from {0}', visibleText(group.renamedFrom));
  const notes = [vscode.l10n.t('{0} of {1}', done, of), renamed, visibleText(folderOf(path))];
  return {
    label: visibleText(fileName(path)),
    description: notes.filter(Boolean).join(' · '),
    tooltip: [visibleText(path), renamed].filter(Boolean).join('\n'),
    icon: group.article === undefined ? 'file-code' : 'file-text',
  };
}

function changeRow(reviewed: ReviewedChange, isQuiet: boolean, isWritable: boolean): TreeRow {
  const { told, verdict, comments, article, file } = reviewed;
  const sentence = visibleText(told.sentence);
  const words = told.words === undefined ? '' : visibleText(told.words);
  const said = comments === 0 ? '' : vscode.l10n.t('comments: {0}', comments);
  const notes = [
    isQuiet ? visibleText(fileName(article ?? file)) : verdictInWords(verdict),
    said,
    words === '' ? '' : `“${shorten(words, SHOWN_WORDS)}”`,
  ];
  const look = isQuiet ? { icon: iconOf(reviewed) } : VERDICTS[verdict];
  return {
    label: shorten(capital(sentence), SHOWN_SENTENCE),
    description: notes.filter(Boolean).join(' · '),
    tooltip: [sentence, words === '' ? '' : `“${words}”`, verdictInWords(verdict), said].filter(Boolean).join('\n'),
    icon: look.icon ?? iconOf(reviewed),
    ...('colour' in look && { colour: look.colour }),
    ...(isWritable && !isQuiet && { contextValue: reviewed.id === undefined ? 'change.other' : 'change.annotation' }),
  };
}

function verdictInWords(verdict: Verdict): string {
  switch (verdict) {
    case 'open':
      return '';
    case 'accepted':
      return vscode.l10n.t('accepted');
    case 'disputed':
      return vscode.l10n.t('disputed');
    case 'seen':
      return vscode.l10n.t('seen');
  }
}

/** A change that waits for a verdict shows what it is of. */
const VERDICTS: Readonly<Record<Verdict, { readonly icon?: string; readonly colour?: string }>> = {
  open: {},
  accepted: { icon: 'pass-filled', colour: 'testing.iconPassed' },
  disputed: { icon: 'warning', colour: 'problemsWarningIcon.foreground' },
  seen: { icon: 'pass', colour: 'testing.iconPassed' },
};

function iconOf({ told: { change } }: ReviewedChange): string {
  if (change.kind === 'removed') return 'diff-removed';
  const type = valueAt(change.after, 'type');
  const icons: Readonly<Record<string, string>> = TYPE_ICONS;
  return (change.subject === 'annotation' && typeof type === 'string' ? icons[type] : undefined) ?? 'diff-modified';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
