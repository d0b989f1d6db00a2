import * as vscode from 'vscode';
import { registerArticleCommands } from './extension/articles/register';
import { registerCodeActions } from './extension/codeActions/register';
import { registerContextKeys } from './extension/context/register';
import { registerExport } from './extension/exporting/register';
import { registerHover } from './extension/hover/register';
import { registerIncidentCommands } from './extension/incidents/register';
import { registerMarks } from './extension/marks/register';
import { registerMoving } from './extension/moving/register';
import { registerNavigation } from './extension/navigation/register';
import { registerOutline } from './extension/outline/register';
import { registerReanchor } from './extension/reanchor/register';
import { registerSetUpWorkspace } from './extension/setUp/setUpWorkspace';
import { registerProblems } from './extension/problems/register';
import { makeApi, type SitrepApi } from './extension/shared/api';
import { Articles } from './extension/shared/articles';
import { ArticleSuggestions } from './extension/shared/articleSuggestions';
import { CurrentIncident } from './extension/shared/currentIncident';
import { History } from './extension/shared/history';
import { Projects } from './extension/shared/projects';
import { readingCache } from './extension/shared/readingCache';
import type { Services } from './extension/shared/services';
import { windowCopies } from './extension/shared/textCopies';
import { registerSidecarFiles } from './extension/sidecarFiles/register';
import { registerSummary } from './extension/summary/register';
import { registerStatusBar } from './extension/statusBar/register';
import { registerSuggestions } from './extension/suggestions/register';
import { registerTagging } from './extension/tagging/register';
import { registerTree } from './extension/tree/register';

/** The composition root, for the desktop, remote and web hosts alike. Nothing is read before it is needed. */
export function activate(context: vscode.ExtensionContext): SitrepApi {
  const start = performance.now();
  const log = vscode.window.createOutputChannel('Sitrep', { log: true });
  const copies = windowCopies(context.storageUri);
  const uniqueName = (): string => globalThis.crypto.randomUUID().slice(0, 8);
  const projects = new Projects(log, uniqueName, copies?.copies, readingCache(context));
  const articles = new Articles(projects, log);
  const suggestions = new ArticleSuggestions(articles, projects, log);
  const currentIncident = new CurrentIncident(context.workspaceState);
  const services: Services = {
    extensionUri: context.extensionUri,
    log,
    projects,
    articles,
    suggestions,
    currentIncident,
    history: new History(),
    memory: context.workspaceState,
    copies,
  };
  const features = [
    registerContextKeys,
    registerSetUpWorkspace,
    registerTagging,
    registerReanchor,
    registerMoving,
    registerNavigation,
    registerArticleCommands,
    registerIncidentCommands,
    registerSidecarFiles,
    registerProblems,
    registerTree,
    registerStatusBar,
    registerMarks,
    registerSuggestions,
    registerHover,
    registerCodeActions,
    registerOutline,
    registerSummary,
    registerExport,
  ];
  const { api, disposable } = makeApi(articles, projects, suggestions);
  context.subscriptions.push(log, projects, articles, suggestions, currentIncident, disposable);
  for (const register of features) context.subscriptions.push(register(services));
  const { duration } = performance.measure('sitrep.activate', { start });
  log.debug(`activated in ${duration.toFixed(1)} ms`);
  return api;
}
