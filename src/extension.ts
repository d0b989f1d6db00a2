import * as vscode from 'vscode';
import { version } from '../package.json';
import { FEATURES } from './extension/features';
import { makeApi, type SitrepApi } from './extension/shared/api';
import { Articles } from './extension/shared/articles';
import { ArticleSuggestions } from './extension/shared/articleSuggestions';
import { cpuMilliseconds } from './extension/shared/cpuTime';
import { CurrentIncident } from './extension/shared/currentIncident';
import { History } from './extension/shared/history';
import { IncidentStates } from './extension/shared/incidentStates';
import { Mentions } from './extension/shared/mentions';
import { Projects } from './extension/shared/projects';
import { readingCache } from './extension/shared/readingCache';
import { Revisions } from './extension/shared/revisions';
import type { Services } from './extension/shared/services';
import { windowCopies } from './extension/shared/textCopies';

/** The composition root, for the desktop, remote and web hosts alike. Nothing is read before it is needed. */
export function activate(context: vscode.ExtensionContext): SitrepApi {
  const start = performance.now();
  const cpuBefore = cpuMilliseconds();
  const log = vscode.window.createOutputChannel('Sitrep', { log: true });
  const copies = windowCopies(context.storageUri);
  const uniqueName = (): string => globalThis.crypto.randomUUID().slice(0, 8);
  const projects = new Projects(log, uniqueName, copies?.copies, readingCache(context.storageUri, version));
  const articles = new Articles(projects, log);
  const revisions = new Revisions(projects, log);
  const suggestions = new ArticleSuggestions(articles, projects, log);
  const mentions = new Mentions(articles, projects);
  const currentIncident = new CurrentIncident(context.workspaceState);
  const incidentStates = new IncidentStates(projects, log);
  const services: Services = {
    extensionUri: context.extensionUri,
    version,
    log,
    projects,
    articles,
    revisions,
    suggestions,
    mentions,
    currentIncident,
    incidentStates,
    history: new History(),
    memory: context.workspaceState,
    copies,
  };
  const { api, disposable } = makeApi(articles, projects, suggestions);
  context.subscriptions.push(
    log,
    projects,
    articles,
    revisions,
    suggestions,
    mentions,
    currentIncident,
    incidentStates,
    disposable,
  );
  for (const register of FEATURES) context.subscriptions.push(register(services));
  const cpuAfter = cpuMilliseconds();
  const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
  const { duration } = performance.measure('sitrep.activate', { start, detail: { cpu } });
  log.debug(`activated in ${duration.toFixed(1)} ms`);
  return api;
}
