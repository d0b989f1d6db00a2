import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { AnchorState } from '../../core/anchor/placements';
import type { Incident } from '../../core/incident/model';
import { mayBeArticle, type Articles } from './articles';
import type { Projects } from './projects';

/** An annotation with the range (UTF-16, of today's document) of its words; an orphaned one has no range. */
export interface ApiAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly range: vscode.Range | undefined;
}

/** The extension's exports (interface.md), version 1: read-only views. */
export interface SitrepApi {
  readonly version: 1;
  annotations(uri: vscode.Uri): Promise<readonly ApiAnnotation[]>;
  /** None yet: the engine that makes them is a later version's. */
  suggestions(uri: vscode.Uri): Promise<readonly never[]>;
  incidents(): Promise<readonly Incident[]>;
  /** Fires with the article whose annotations, or whose places in the text, have changed. */
  readonly onDidChangeAnnotations: vscode.Event<vscode.Uri>;
}

export function makeApi(articles: Articles, projects: Projects): { api: SitrepApi; disposable: vscode.Disposable } {
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
    suggestions: () => Promise.resolve([]),
    async incidents() {
      const all = await Promise.all((await projects.all()).map(({ project }) => project.incidents.load()));
      return all.flatMap(({ incidents }) => incidents.map((incident) => structuredClone(incident)));
    },
    onDidChangeAnnotations: changed.event,
  };
  return { api, disposable: vscode.Disposable.from(changed, listening) };
}
