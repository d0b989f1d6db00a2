import * as vscode from 'vscode';
import type { AnnotationType } from '../../core/annotation/values';
import type { ArticleSuggestions } from '../shared/articleSuggestions';
import { suggestionStyle } from './suggestionStyle';

export type PaintSuggestions = (
  editor: vscode.TextEditor,
  decoration: vscode.TextEditorDecorationType,
  ranges: readonly vscode.Range[],
  type: AnnotationType,
) => void;

/** Keeps the open suggestions of visible articles marked, faintly. While someone types, VS Code itself moves the marks. */
export class SuggestionMarks implements vscode.Disposable {
  private readonly types = new Map<AnnotationType, vscode.TextEditorDecorationType>();
  /** What each editor shows, so that only what was there is cleared. */
  private readonly shown = new WeakMap<vscode.TextEditor, ReadonlySet<AnnotationType>>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(
    private readonly suggestions: Pick<ArticleSuggestions, 'now' | 'onDidChange'>,
    private readonly paint: PaintSuggestions = (editor, decoration, ranges) =>
      editor.setDecorations(decoration, ranges),
  ) {
    this.disposables = [
      suggestions.onDidChange(({ document }) => this.drawAll(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
    ];
  }

  private drawAll(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.draw(editor);
  }

  private draw(editor: vscode.TextEditor): void {
    const before = this.shown.get(editor) ?? new Set<AnnotationType>();
    const open = this.suggestions.now(editor.document);
    const wanted = new Set(open.map(({ suggestion }) => suggestion.type));
    for (const type of new Set([...wanted, ...before])) {
      const ranges = open.filter(({ suggestion }) => suggestion.type === type).map(({ range }) => range);
      this.paint(editor, this.typeOf(type), ranges, type);
    }
    this.shown.set(editor, wanted);
  }

  /** Made when first needed: nothing is sent to the window at activation. */
  private typeOf(type: AnnotationType): vscode.TextEditorDecorationType {
    let made = this.types.get(type);
    if (!made) {
      made = vscode.window.createTextEditorDecorationType(suggestionStyle(type));
      this.types.set(type, made);
    }
    return made;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables, ...this.types.values()).dispose();
  }
}
