import * as vscode from 'vscode';
import { visibleText } from '../../shared/markdown';
import { OpenView, type Heading } from '../openView';
import { RowTree, type RowElement, type TreeRow } from '../rowTree';
import type { Adjudication } from './adjudication';
import { progressOf } from './model';
import { adjudicationNodes, adjudicationRow, type AdjudicationNode, type Telling } from './rows';

/** The points of the open adjudication. */
export class AdjudicationTree extends RowTree<AdjudicationNode> {
  private telling: Telling = { names: ['', ''], codebook: undefined };

  show(adjudication: Adjudication | undefined): void {
    if (adjudication) this.telling = { names: adjudication.names, codebook: adjudication.codebook };
    this.showRows(adjudicationNodes(adjudication?.articles ?? [], adjudication?.problems ?? []));
  }

  protected rowOf(node: AdjudicationNode): TreeRow {
    return adjudicationRow(node, this.telling);
  }

  protected stateOf({ kind }: AdjudicationNode): vscode.TreeItemCollapsibleState {
    switch (kind) {
      case 'article':
        return vscode.TreeItemCollapsibleState.Expanded;
      case 'alike':
        return vscode.TreeItemCollapsibleState.Collapsed;
      case 'point':
      case 'unread':
        return vscode.TreeItemCollapsibleState.None;
    }
  }

  protected commandOf({ kind, key }: AdjudicationNode): vscode.Command | undefined {
    if (kind !== 'point') return undefined;
    return { command: 'sitrep.openPoint', title: vscode.l10n.t('Open Difference'), arguments: [{ key }] };
  }

  protected elementOf({ key }: AdjudicationNode): RowElement {
    return { key };
  }
}

/** The open adjudication, if there is one, and its view. */
export class AdjudicationView extends OpenView<Adjudication, AdjudicationTree> {
  constructor() {
    super('sitrep.adjudication', 'sitrep.isAdjudicating');
  }

  protected makeTree(): AdjudicationTree {
    return new AdjudicationTree();
  }

  protected fill(tree: AdjudicationTree, adjudication: Adjudication | undefined): Heading | undefined {
    tree.show(adjudication);
    if (!adjudication) return undefined;
    const { done, skipped, of } = progressOf(adjudication.articles);
    const progress = vscode.l10n.t('{0} of {1} decided', done, of);
    const left = skipped === 0 ? progress : `${progress} · ${vscode.l10n.t('skipped: {0}', skipped)}`;
    const [one, other] = adjudication.names.map(visibleText);
    return {
      message: of === 0 ? vscode.l10n.t('The two coders do not differ.') : left,
      description: `${one ?? ''} ↔ ${other ?? ''}`,
    };
  }
}
