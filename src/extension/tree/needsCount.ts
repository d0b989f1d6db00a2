import * as vscode from 'vscode';
import type { ArticleSession } from '../shared/articleSession';
import { needsPerson } from '../shared/standing';
import type { ArticleContent, TreeProject } from './treeModel';

/**
 * Counts, by article, what needs a person: of all articles as the tree has read them, and of open ones as they stand, also
 * while the tree is hidden or was never looked at. Nothing is read for it.
 */
export class NeedsCount {
  private readonly counts = new Map<string, number>();

  /** The tree has read its articles, or some of them anew. */
  take(projects: readonly TreeProject[]): void {
    this.counts.clear();
    for (const { articles } of projects) {
      for (const { uri, content } of articles) this.set(uri, needsOf(content));
    }
  }

  /** An open article has changed. */
  see({
    document,
    problems,
    needing,
  }: Pick<ArticleSession, 'document' | 'problems'> & { readonly needing: number }): void {
    this.set(document.uri.toString(), problems.length > 0 ? 1 : needing);
  }

  /** The badge of the view; undefined where nobody is needed. */
  badge(): vscode.ViewBadge | undefined {
    const value = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    if (value === 0) return undefined;
    return { value, tooltip: vscode.l10n.t('Annotations and articles that need you: {0}', value) };
  }

  private set(uri: string, count: number): void {
    if (count > 0) this.counts.set(uri, count);
    else this.counts.delete(uri);
  }
}

function needsOf(content: ArticleContent): number {
  switch (content.kind) {
    case 'pending':
    case 'bare':
      return 0;
    case 'unreadable':
      return 1;
    case 'read': {
      const { annotations = [] } = content.sidecar;
      return annotations.filter(({ id }) => needsPerson({ state: content.states.get(id) ?? 'anchored' })).length;
    }
  }
}
