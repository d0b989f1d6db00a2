import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { annotatorName, neededAnnotator } from '../shared/annotator';
import { mayBeArticle } from '../shared/articles';
import { inBackground, registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';

/** Shades what the coder has not read, on asking. While someone types, VS Code itself moves the marks. */
export class UnreadMarks implements vscode.Disposable {
  private shade: vscode.TextEditorDecorationType | undefined;
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly services: Services) {
    this.disposables = [
      registerCommand(
        services.log,
        'sitrep.toggleUnread',
        () => z.object({}),
        () => this.toggle(),
      ),
      services.articles.onDidChange(({ document }) => {
        if (!document.isDirty) this.drawAll((editor) => editor.document === document);
      }),
      // Also told when a text comes to be as saved, by saving or undoing.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty) this.drawAll((editor) => editor.document === document);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('sitrep.annotator')) this.drawAll();
      }),
    ];
  }

  /** Resolves to whether they are shown now. */
  private async toggle(): Promise<boolean> {
    if (this.shade) {
      this.shade.dispose();
      this.shade = undefined;
      return false;
    }
    const { document } = await articleOf(this.services);
    await neededAnnotator(document.uri);
    const colour = new vscode.ThemeColor('sitrep.unreadBackground');
    this.shade = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      backgroundColor: colour,
      overviewRulerColor: colour,
    });
    this.drawAll();
    return true;
  }

  private drawAll(only: (editor: vscode.TextEditor) => boolean = () => true): void {
    if (!this.shade) return;
    for (const editor of vscode.window.visibleTextEditors.filter(only)) {
      inBackground(this.services.log, 'marking what is unread', this.draw(editor, this.shade));
    }
  }

  private async draw(editor: vscode.TextEditor, shade: vscode.TextEditorDecorationType): Promise<void> {
    const { document } = editor;
    if (!mayBeArticle(document)) return;
    const by = await annotatorName(document.uri);
    const { version } = document;
    const session = await this.services.articles.of(document);
    const unread = by === undefined ? [] : (await session.coverage(by)).unread;
    if (version === document.version && shade === this.shade) editor.setDecorations(shade, unread);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.shade?.dispose();
  }
}
