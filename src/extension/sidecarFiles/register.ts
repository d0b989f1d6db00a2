import * as vscode from 'vscode';
import { ARTICLE_SELECTOR } from '../shared/articles';
import type { Services } from '../shared/services';
import { ArticleDefinitions } from './articleDefinitions';
import { FileCompletions } from './completions';
import { FileDefinitions } from './definitions';
import { SITREP_FILES } from './fieldPlace';
import { entriesInArticle, entriesInFile } from './entryAt';
import { EntryReferences } from './entryReferences';
import { EntryRename } from './entryRename';
import { FileHovers } from './hovers';

/** What makes sidecars, codebook and incidents pleasant to edit by hand, without any other extension. */
export const registerSidecarFiles = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(SITREP_FILES, new FileDefinitions(services)),
    vscode.languages.registerDefinitionProvider(ARTICLE_SELECTOR, new ArticleDefinitions(services)),
    vscode.languages.registerReferenceProvider(SITREP_FILES, new EntryReferences(services, entriesInFile)),
    vscode.languages.registerReferenceProvider(ARTICLE_SELECTOR, new EntryReferences(services, entriesInArticle)),
    vscode.languages.registerRenameProvider(SITREP_FILES, new EntryRename(services, entriesInFile)),
    vscode.languages.registerRenameProvider(ARTICLE_SELECTOR, new EntryRename(services, entriesInArticle)),
    vscode.languages.registerCompletionItemProvider(
      SITREP_FILES,
      new FileCompletions(services),
      ...FileCompletions.triggers,
    ),
    vscode.languages.registerHoverProvider(SITREP_FILES, new FileHovers(services)),
  );
