import type * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { mayBeArticle } from '../shared/articles';
import type { Services } from '../shared/services';
import { entryTarget } from './targets';

interface EntryRef {
  readonly kind: 'actor' | 'place';
  readonly id: string;
}

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
      entriesOf(innermost.annotation).map(({ kind, id }) => entryTarget(session.file, kind, id)),
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

/** The codebook entries that an annotation names, each once. */
function entriesOf(annotation: Annotation): readonly EntryRef[] {
  switch (annotation.type) {
    case 'actor':
      return refs('actor', [annotation.actor]);
    case 'place':
      return refs('place', [annotation.place]);
    case 'casualty': {
      const { victims = [], perpetrator = [], claimant, place } = annotation.claim;
      return [...refs('actor', [...victims, ...perpetrator, claimant]), ...refs('place', [place])];
    }
    case 'statement':
      return refs('actor', [annotation.claimant]);
    case 'date':
    case 'person':
      return [];
  }
}

const refs = (kind: EntryRef['kind'], ids: readonly (string | undefined)[]): readonly EntryRef[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ kind, id }]));
