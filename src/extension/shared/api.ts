import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { AnchorState } from '../../core/anchor/states';
import type { Incident } from '../../core/incident/model';
import type { Suggestion } from '../../core/suggest/suggestion';
import { mayBeArticle, type Articles } from './articles';
import type { ArticleSuggestions } from './articleSuggestions';
import type { Projects } from './projects';

/** An annotation with the range (UTF-16, of today's document) of its words; an orphaned one has no range. */
export interface ApiAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly range: vscode.Range | undefined;
}

/** A suggestion with the range (UTF-16, of today's document) of its words; its own offsets are of the text as read. */
export interface ApiSuggestion {
  readonly suggestion: Suggestion;
  readonly range: vscode.Range;
}

/** The extension's exports (interface.md), version 1: read-only views. */
export interface SitrepApi {
  readonly version: 1;
  annotations(uri: vscode.Uri): Promise<readonly ApiAnnotation[]>;
  /** What the rules suggest and nobody has answered yet; none where suggestions are switched off. */
  suggestions(uri: vscode.Uri): Promise<readonly ApiSuggestion[]>;
  incidents(): Promise<readonly Incident[]>;
  /** Fires with the article whose annotations, or whose places in the text, have changed. */
  readonly onDidChangeAnnotations: vscode.Event<vscode.Uri>;
}

export function makeApi(
  articles: Articles,
  projects: Projects,
  suggestions: ArticleSuggestions,
): { api: SitrepApi; disposable: vscode.Disposable } {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const listening = articles.onDidChange((session) => changed.fire(session.document.uri));
  const api: SitrepApi = {
    version: 1,
    async annotations(uri) {
      const document = await vscode.workspace.openTextDocument(uri);
      if (!mayBeArticle(document)) return [];
      const session = await articles.of(document);
      // Others act on what they are told: a state is of the words as they stand now.
      session.catchUp();
      return session.placed().map(({ annotation, state, range }) => ({
        annotation: structuredClone(annotation),
        state,
        range: state === 'orphaned' ? undefined : range,
      }));
    },
    async suggestions(uri) {
      const document = await vscode.workspace.openTextDocument(uri);
      if (!mayBeArticle(document)) return [];
      const open = await suggestions.of(await articles.of(document));
      return open.map(({ suggestion, range }) => ({ suggestion: structuredClone(suggestion), range }));
    },
    async incidents() {
      const all = await Promise.all((await projects.all()).map(({ project }) => project.incidents.load()));
      return all.flatMap(({ incidents }) => incidents.map((incident) => structuredClone(incident)));
    },
    onDidChangeAnnotations: changed.event,
  };
  return { api, disposable: vscode.Disposable.from(changed, listening) };
}
