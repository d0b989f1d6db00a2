import * as vscode from 'vscode';
import { ANNOTATION_TYPES } from '../../core/annotation/values';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { inBackground } from '../shared/commands';
import { plainLabel, shorten } from '../shared/markdown';
import type { Services } from '../shared/services';
import { suggestionAt, suggestionInWords } from './suggestionAt';

/** A status bar has little room. */
const LONGEST = 60;

type MakeItem = (id: string, alignment: vscode.StatusBarAlignment, priority: number) => vscode.StatusBarItem;

/**
 * How many suggestions wait in the active article, and what the one at the cursor says, so that it can be answered
 * without the mouse. Hidden where none waits.
 */
export function registerSuggestionCount(
  { log, articles, suggestions }: Pick<Services, 'log' | 'articles' | 'suggestions'>,
  makeItem: MakeItem = (id, alignment, priority) => vscode.window.createStatusBarItem(id, alignment, priority),
): vscode.Disposable {
  const item = makeItem('sitrep.suggestions', vscode.StatusBarAlignment.Left, 49);
  item.name = vscode.l10n.t('Sitrep: Suggestions');
  item.command = 'sitrep.acceptAllSuggestions';
  let latest = 0;

  const update = async (): Promise<void> => {
    const turn = (latest += 1);
    const editor = vscode.window.activeTextEditor;
    const open = editor ? suggestions.now(editor.document) : [];
    if (!editor || open.length === 0) {
      item.hide();
      return;
    }
    const here = suggestionAt(open, editor.selection);
    const session = await articles.of(editor.document);
    const codebook = await session.file.project.codebook.load();
    if (turn !== latest) return;
    const reading = here && plainLabel(shorten(suggestionInWords(here.suggestion, codebook), LONGEST));
    const counted = vscode.l10n.t('suggestions: {0}', open.length);
    item.text = [`$(sparkle) ${open.length}`, ...(reading ? [reading] : [])].join(' · ');
    const words = wordsFor(localeFor(vscode.env.language));
    const byType = ANNOTATION_TYPES.flatMap((type) => {
      const count = open.filter(({ suggestion }) => suggestion.type === type).length;
      return count === 0 ? [] : [vscode.l10n.t('{0}: {1}', words.annotationType[type], count)];
    });
    item.tooltip = [counted, ...byType, vscode.l10n.t('Click to accept all of one type.')].join('\n');
    item.accessibilityInformation = {
      label: vscode.l10n.t('Sitrep, {0}', [counted, ...byType, ...(reading ? [reading] : [])].join(', ')),
      role: 'button',
    };
    item.show();
  };
  const updateNow = (): void => inBackground(log, 'counting suggestions', update());

  return vscode.Disposable.from(
    item,
    suggestions.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) updateNow();
    }),
    vscode.window.onDidChangeActiveTextEditor(updateNow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) updateNow();
    }),
  );
}
