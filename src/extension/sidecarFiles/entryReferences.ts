import * as vscode from 'vscode';
import { isSameRef } from '../../core/annotation/entryRefs';
import { SitrepError } from '../../core/problem';
import type { Services } from '../shared/services';
import type { FindEntries } from './entryAt';
import { entryTarget } from './targets';

/**
 * Shift+F12 on an annotation, on an id in one of our files, or on a codebook entry: every annotation of all articles that
 * names the actor or place, as its own words or in its claim.
 */
export class EntryReferences implements vscode.ReferenceProvider {
  constructor(
    private readonly services: Services,
    private readonly find: FindEntries,
  ) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const at = await this.find(this.services, document, position);
    if (!at || at.refs.length === 0 || token.isCancellationRequested) return [];
    const { refs, where } = at;
    const entries = includeDeclaration
      ? await Promise.all(refs.map(({ kind, id }) => entryTarget(where, kind, id)))
      : [];
    try {
      const mentions = await this.services.mentions.all(where, { cancel: token });
      const naming = mentions.filter((mention) => mention.refs.some((own) => refs.some((ref) => isSameRef(own, ref))));
      return [
        ...entries.filter((entry) => entry !== undefined),
        ...naming.map(({ uri, range }) => new vscode.Location(uri, range)),
      ];
    } catch (error) {
      if (SitrepError.is(error, 'cancelled')) return [];
      throw error;
    }
  }
}
