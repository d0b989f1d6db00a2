import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerAddArticle } from './addArticle';
import { registerEditArticleDetails } from './editArticleDetails';
import { registerSetArticleStatus } from './setArticleStatus';

/** Commands about the article as a whole. */
export const registerArticleCommands = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerAddArticle(services),
    registerEditArticleDetails(services),
    registerSetArticleStatus(services),
  );
