import * as vscode from 'vscode';
import { editorOf } from '../shared/target';
import { shorten, visibleText } from '../shared/markdown';
import { inContext, type Place } from './places';

const SHOWN_WORDS = 80;

interface PlaceRow extends vscode.QuickPickItem {
  readonly place: Place;
}

/**
 * Asks for one of the places. Each is shown in the article while it is the active row; Escape brings back what was on
 * screen. Undefined when nothing was chosen.
 */
export async function pickPlace(
  document: vscode.TextDocument,
  quote: string,
  places: readonly Place[],
): Promise<Place | undefined> {
  const editor =
    editorOf(document) ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: true }));
  const preview = new Preview(editor);
  const box = vscode.window.createQuickPick<PlaceRow>();
  box.title = vscode.l10n.t('Where is “{0}”?', shorten(visibleText(quote), SHOWN_WORDS));
  box.placeholder = vscode.l10n.t('Up and Down show each place in the article; Escape leaves everything as it is');
  box.matchOnDescription = true;
  box.items = places.map((place) => rowOf(document, place));
  return new Promise((resolve) => {
    box.onDidChangeActive(([row]) => row && preview.show(row.place.range));
    box.onDidAccept(() => {
      const row = box.selectedItems[0] ?? box.activeItems[0];
      preview.end(row === undefined);
      resolve(row?.place);
      box.hide();
    });
    box.onDidHide(() => {
      preview.end(true);
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function rowOf(document: vscode.TextDocument, place: Place): PlaceRow {
  const { before, words, after } = inContext(document, place.range);
  return {
    label: shorten(visibleText(words), SHOWN_WORDS),
    description: vscode.l10n.t('line {0}', place.range.start.line + 1),
    detail: visibleText(`${before}[${words}]${after}`),
    place,
  };
}

/** Shows places in an editor without touching its selection's words, and goes back to where it was. */
class Preview {
  private readonly selections: readonly vscode.Selection[];
  private readonly visible: vscode.Range | undefined;
  private readonly mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('sitrep.uncertainBorder'),
  });
  private isOver = false;

  constructor(private readonly editor: vscode.TextEditor) {
    this.selections = editor.selections;
    this.visible = editor.visibleRanges[0];
  }

  show(range: vscode.Range): void {
    if (this.isOver) return;
    this.editor.setDecorations(this.mark, [range]);
    this.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  end(goBack: boolean): void {
    if (this.isOver) return;
    this.isOver = true;
    this.mark.dispose();
    if (!goBack) return;
    this.editor.selections = this.selections;
    if (this.visible) this.editor.revealRange(this.visible, vscode.TextEditorRevealType.AtTop);
  }
}
