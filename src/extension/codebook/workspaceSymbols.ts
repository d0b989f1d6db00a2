import * as vscode from 'vscode';
import { readActorsFile, readPlacesFile } from '../../core/codebook/codebookFile';
import { formsOf } from '../../core/codebook/find';
import { SitrepError } from '../../core/problem';
import type { LoadedCodebook } from '../../project/codebookStore';
import { ACTORS_FILE, PLACES_FILE } from '../../project/paths';
import { toVsCodeRange } from '../shared/convert';
import { visibleText } from '../shared/markdown';
import type { Mention } from '../shared/mentions';
import type { Services } from '../shared/services';
import { fuzzyRank, matchesFuzzily } from './fuzzy';

/** VS Code filters further; more than this nobody reads. */
const MOST = 200;

/** Ctrl+T: the codebook's entries by name and alias, and the annotations of all articles by their words. */
export class WorkspaceSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly services: Services) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    const found: vscode.SymbolInformation[] = [];
    for (const where of await this.services.projects.all()) {
      const codebook = await where.project.codebook.load();
      found.push(...entrySymbols(codebook, where.root, query));
      if (token.isCancellationRequested) return [];
      // An empty query would list every annotation there is.
      if (query.trim() === '') continue;
      try {
        const mentions = await this.services.mentions.all(where, { cancel: token });
        found.push(...mentions.filter(({ words }) => matchesFuzzily(query, words)).map(symbolOf));
      } catch (error) {
        if (SitrepError.is(error, 'cancelled')) return [];
        throw error;
      }
    }
    return found
      .map((symbol) => ({ symbol, rank: fuzzyRank(query.trim(), symbol.name) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ symbol }) => symbol);
  }
}

/** One for each name and alias: VS Code filters by what is shown. */
function entrySymbols(codebook: LoadedCodebook, root: vscode.Uri, query: string): readonly vscode.SymbolInformation[] {
  const files = [
    {
      path: ACTORS_FILE,
      list: 'actors',
      entries: codebook.actors,
      read: readActorsFile,
      kind: vscode.SymbolKind.Class,
    },
    {
      path: PLACES_FILE,
      list: 'places',
      entries: codebook.places,
      read: readPlacesFile,
      kind: vscode.SymbolKind.Field,
    },
  ] as const;
  return files.flatMap(({ path, list, entries, read, kind }) => {
    const hits = [...entries].flatMap(([id, entry]) =>
      formsOf(entry)
        .filter((form) => matchesFuzzily(query, form))
        .map((form) => ({ id, form })),
    );
    const text = codebook.texts.get(path);
    if (hits.length === 0 || text === undefined) return [];
    const reading = read(text, path);
    if (!reading.ok) return [];
    const uri = vscode.Uri.joinPath(root, ...path.split('/'));
    const { doc } = reading;
    return hits.slice(0, MOST).map(({ id, form }) => {
      const range = toVsCodeRange(doc.keyRangeOf([list, id]));
      return new vscode.SymbolInformation(visibleText(form), kind, id, new vscode.Location(uri, range));
    });
  });
}

const KINDS: Readonly<Record<Mention['type'], vscode.SymbolKind>> = {
  actor: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Field,
  casualty: vscode.SymbolKind.Event,
  date: vscode.SymbolKind.Number,
  statement: vscode.SymbolKind.String,
  person: vscode.SymbolKind.Interface,
};

const symbolOf = ({ words, type, path, uri, range }: Mention): vscode.SymbolInformation =>
  new vscode.SymbolInformation(
    visibleText(words).replace(/\s+/g, ' '),
    KINDS[type],
    path,
    new vscode.Location(uri, range),
  );
