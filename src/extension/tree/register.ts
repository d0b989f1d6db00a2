import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { registerCommand } from '../shared/commands';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { AnnotationTree } from './annotationTree';
import { NeedsCount } from './needsCount';
import type { TreeElement } from './treeElements';
import { GROUPINGS, type Grouping } from './treeModel';
import { TreeStore } from './treeStore';
import { withStates } from './withStates';

const MEMORY_KEY = 'sitrep.groupAnnotations';

/** The view of all annotations, and the command that groups it. Nothing is read until it is looked at. */
export function registerTree(services: Services): vscode.Disposable {
  const grouping = (): Grouping => {
    const remembered = services.memory.get(MEMORY_KEY);
    return GROUPINGS.find((one) => one === remembered) ?? 'article';
  };
  const store = new TreeStore(services, () => view.visible);
  const showsIncidents = (): boolean => view.visible && grouping() === 'incident';
  const tree = new AnnotationTree(withStates(store, services.incidentStates, showsIncidents), grouping);
  const view: vscode.TreeView<TreeElement> = vscode.window.createTreeView('sitrep.annotations', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const needs = new NeedsCount();
  const showBadge = (): void => {
    view.badge = needs.badge();
  };
  const describe = (): void => {
    view.description = groupingName(grouping());
    const { progress } = store;
    const message = progress
      ? vscode.l10n.t('Reading {0} of {1} annotated articles …', progress.done, progress.of)
      : '';
    if (message !== (view.message ?? '')) view.message = message;
  };
  describe();
  return vscode.Disposable.from(
    view,
    tree,
    store,
    store.onDidChange(() => {
      describe();
      tree.refresh();
      needs.take(store.projects());
      showBadge();
    }),
    services.articles.onDidChange((session) => {
      needs.see({ document: session.document, problems: session.problems, needing: session.needing().length });
      showBadge();
    }),
    services.incidentStates.onDidChange(() => {
      if (showsIncidents()) tree.refresh();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      store.wake();
      if (showsIncidents()) tree.refresh();
    }),
    registerCommand(
      services.log,
      'sitrep.groupAnnotations',
      () => z.object({ by: z.optional(z.enum(GROUPINGS)) }),
      async (argument) => {
        const by = argument.by ?? (await pickGrouping(grouping()));
        if (by === undefined) return undefined;
        await services.memory.update(MEMORY_KEY, by);
        describe();
        tree.drawAnew();
        return by;
      },
    ),
  );
}

const pickGrouping = (current: Grouping): Promise<Grouping | undefined> =>
  pick(
    GROUPINGS.map((value) => ({ label: groupingName(value), value })),
    { title: vscode.l10n.t('Group annotations'), active: GROUPINGS.indexOf(current) },
  );

function groupingName(by: Grouping): string {
  switch (by) {
    case 'article':
      return vscode.l10n.t('by article');
    case 'type':
      return vscode.l10n.t('by type');
    case 'incident':
      return vscode.l10n.t('by incident');
    case 'claimant':
      return vscode.l10n.t('by claimant');
    case 'actor':
      return vscode.l10n.t('by actor');
    case 'place':
      return vscode.l10n.t('by place');
  }
}
