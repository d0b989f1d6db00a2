import type * as vscode from 'vscode';
import type { PlacedSuggestion } from '../../core/suggest/openSuggestions';

/** A suggestion that waits for an answer, in the open document: `start` and `end` are UTF-16 offsets of its text. */
export interface OpenSuggestion extends PlacedSuggestion {
  /** Its place among all suggestions of the article, by which relations name it. */
  readonly index: number;
  readonly range: vscode.Range;
}
