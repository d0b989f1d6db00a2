import * as vscode from 'vscode';
import { ANNOTATION_TYPES } from '../../core/annotation/values';
import { targetOf, type LabelMap, type LabelTarget } from '../../core/import/labels';
import { inWords } from '../shared/fields';
import { icon, pick, separator, type PickItem } from '../shared/pick';
import { TYPE_ICONS } from '../shared/typeIcons';

/**
 * Asks what each label stands for that nothing tells, then shows what every label becomes, to be changed or gone on with:
 * what is usual or remembered is seen before it counts. `labels`: how many spans each has. Undefined when she leaves; else
 * the answers of this time.
 */
export async function askLabels(labels: ReadonlyMap<string, number>, known: LabelMap): Promise<LabelMap | undefined> {
  const chosen = new Map<string, LabelTarget>();
  if (labels.size === 0) return chosen;
  const open = [...labels].filter(([label]) => targetOf(label, known) === undefined);
  for (const [index, [label, count]] of open.entries()) {
    const title = vscode.l10n.t('Label “{0}” ({1} of {2})', label, index + 1, open.length);
    const target = await askTarget(title, count);
    if (target === undefined) return undefined;
    chosen.set(label, target);
  }
  for (
    let label = await askWhich(labels, known, chosen);
    label !== GO_ON;
    label = await askWhich(labels, known, chosen)
  ) {
    if (label === undefined) return undefined;
    const now = chosen.get(label) ?? targetOf(label, known);
    const target = await askTarget(vscode.l10n.t('Label “{0}”', label), labels.get(label) ?? 0, now);
    // Who leaves this list is back where she chose the label.
    if (target !== undefined) chosen.set(label, target);
  }
  return chosen;
}

const GO_ON = Symbol('go on');

/** The label to be changed, or to go on; undefined when she leaves. */
function askWhich(
  labels: ReadonlyMap<string, number>,
  known: LabelMap,
  chosen: LabelMap,
): Promise<string | typeof GO_ON | undefined> {
  const targets = [...labels].map(([label, count]) => ({
    label,
    count,
    target: targetOf(label, new Map([...known, ...chosen])),
  }));
  const taken = targets.reduce((sum, { count, target }) => (target === 'skip' ? sum : sum + count), 0);
  const rows: PickItem<string | typeof GO_ON>[] = [
    {
      iconPath: icon('check'),
      label: vscode.l10n.t('Import'),
      description: vscode.l10n.t('Spans: {0}', taken),
      value: GO_ON,
    },
    separator(vscode.l10n.t('Labels')),
    ...targets.map(({ label, count, target }) => ({
      iconPath: icon(target === undefined || target === 'skip' ? 'circle-slash' : TYPE_ICONS[target]),
      label,
      description: `→ ${target === undefined || target === 'skip' ? vscode.l10n.t('left out') : inWords(target)} · ${vscode.l10n.t('Spans: {0}', count)}`,
      value: label,
    })),
  ];
  return pick(rows, {
    title: vscode.l10n.t('Import Annotations'),
    placeHolder: vscode.l10n.t('Go on, or choose a label to change what it becomes'),
  });
}

/** What one label stands for; undefined when she leaves. */
function askTarget(title: string, count: number, now?: LabelTarget): Promise<LabelTarget | undefined> {
  const types = ANNOTATION_TYPES.map((value) => ({ label: inWords(value), iconPath: icon(TYPE_ICONS[value]), value }));
  const skip = { iconPath: icon('circle-slash'), label: vscode.l10n.t('Leave these out'), value: 'skip' } as const;
  const rows: readonly PickItem<LabelTarget>[] = [...types, separator(''), skip];
  const active = rows.findIndex((row) => 'value' in row && row.value === now);
  return pick(rows, {
    title,
    placeHolder: vscode.l10n.t('What are these? Spans: {0}. The answer is remembered', count),
    active,
  });
}
