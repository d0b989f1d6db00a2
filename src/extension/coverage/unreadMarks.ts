import * as vscode from 'vscode';
import { annotatorName } from '../shared/annotator';
import { mayBeArticle } from '../shared/articles';
import { inBackground } from '../shared/commands';
import type { Services } from '../shared/services';

export type PaintUnread = (
  editor: vscode.TextEditor,
  shade: vscode.TextEditorDecorationType,
  ranges: readonly vscode.Range[],
) => void;

/** Shades what the coder has not read, on asking. While someone types, VS Code itself moves the marks. */
export class UnreadMarks implements vscode.Disposable {
  private shade: vscode.TextEditorDecorationType | undefined;
  private readonly disposables: readonly vscode.Disposable[];

  constructor(
    private readonly services: Pick<Services, 'articles' | 'log'>,
    private readonly paint: PaintUnread = (editor, shade, ranges) => editor.setDecorations(shade, ranges),
  ) {
    this.disposables = [
      services.articles.onDidChange(({ document }) => {
        if (!document.isDirty) this.drawAll((editor) => editor.document === document);
      }),
      // Told without changes where a text comes to be as saved, by saving or undoing.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 && !document.isDirty) this.drawAll((editor) => editor.document === document);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('sitrep.annotator')) this.drawAll();
      }),
    ];
  }

  /** Whether they are shown now. */
  get isOn(): boolean {
    return this.shade !== undefined;
  }

  hide(): void {
    this.shade?.dispose();
    this.shade = undefined;
  }

  show(): void {
    this.hide();
    const colour = new vscode.ThemeColor('sitrep.unreadBackground');
    this.shade = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      backgroundColor: colour,
      overviewRulerColor: colour,
    });
    this.drawAll();
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
    const unread = by === undefined ? [] : (await session.coverage.of(by)).unread;
    if (version === document.version && shade === this.shade) this.paint(editor, shade, unread);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.hide();
  }
}
