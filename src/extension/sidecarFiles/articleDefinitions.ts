import type * as vscode from 'vscode';
import { entryRefsOf } from '../../core/annotation/entryRefs';
import { mayBeArticle } from '../shared/articles';
import type { Services } from '../shared/services';
import { entryTarget } from './targets';

/** F12 on an annotation in an article: the codebook entries it names, the main one first. */
export class ArticleDefinitions implements vscode.DefinitionProvider {
  constructor(private readonly services: Services) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    if (!mayBeArticle(document)) return [];
    const session = await this.services.articles.of(document);
    const innermost = session.at(position)[0];
    if (!innermost || token.isCancellationRequested) return [];
    const found = await Promise.all(
      entryRefsOf(innermost.annotation).map(({ kind, id }) => entryTarget(session.file, kind, id)),
    );
    return found.flatMap((target) =>
      target
        ? [
            {
              originSelectionRange: innermost.range,
              targetUri: target.uri,
              targetRange: target.range,
              targetSelectionRange: target.range,
            },
          ]
        : [],
    );
  }
}
