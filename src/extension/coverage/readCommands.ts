import * as vscode from 'vscode';
import { AnchorText } from '../../core/anchor/anchorText';
import { sentencesIn, withSpace } from '../../core/coverage/seen';
import { joinSpans, spansWith } from '../../core/coverage/spanSets';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import { equalValues } from '../../core/yaml/value';
import { neededAnnotator } from '../shared/annotator';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand } from '../shared/commands';
import { rangeAt } from '../shared/convert';
import type { Services } from '../shared/services';
import { articleOf, editorOf, targetSchema } from '../shared/target';

/**
 * `sitrep.markRead`, `sitrep.markUnread` and `sitrep.nextUnread`. Nothing else marks: neither to scroll nor to tag says
 * that a sentence was read for all there is to tag. All resolve to the next unread sentence, undefined where none is left.
 */
export const registerReadCommands = (services: Services): vscode.Disposable => {
  const register = (
    id: string,
    act: (reader: Reader, range: vscode.Range | undefined) => Promise<vscode.Range | undefined>,
  ): vscode.Disposable =>
    registerCommand(services.log, id, targetSchema, async ({ uri, range }) => {
      const asked = selectionIn(uri);
      const session = await articleOf(services, uri);
      return act(new Reader(services, session, await neededAnnotator(session.document.uri), asked), range);
    });
  return vscode.Disposable.from(
    // A script says which words, and the cursor stays.
    register('sitrep.markRead', async (reader, range) => {
      await reader.mark(range, true);
      return range ? reader.next(range.end) : reader.goOn();
    }),
    register('sitrep.markUnread', async (reader, range) => {
      await reader.mark(range, false);
      return reader.next(range?.end);
    }),
    register('sitrep.nextUnread', (reader) => reader.goOn()),
  );
};

/** A coder at an article. */
class Reader {
  constructor(
    private readonly services: Services,
    private readonly session: ArticleSession,
    private readonly by: string,
    /** What was selected when she asked. One that is another by now is hers, and stays. */
    private readonly asked: vscode.Selection | undefined,
  ) {}

  /** Marks the sentences that a range touches, default those of the selection: on an empty line there is nothing to write. */
  async mark(range: vscode.Range | undefined, isRead: boolean): Promise<void> {
    const { session, by } = this;
    const { document } = session;
    const chosen = range ?? this.asked;
    const sentences = chosen && sentencesOf(document, document.validateRange(chosen));
    if (!sentences) return;
    const { start: first, end: last } = await session.select(sentences);
    const text = new AnchorText(normaliseText(document.getText()));
    const [start, end] = withSpace(text, [first, last]);
    // What is marked already makes no step to be undone: so it must be known as it stands on disk.
    await session.reload();
    const { seen } = await session.coverage.seenToday(by);
    if (equalValues(joinSpans(seen), spansWith(seen, [start, end], isRead))) return;
    const words = { start, end, exact: text.slice(start, end), isRead };
    await this.services.history.record(document.uri, session.edit({ kind: 'code', by, words }));
  }

  /** The nearest unread sentence that begins after a place, default where the cursor was; round the end. */
  async next(place = this.asked?.active): Promise<vscode.Range | undefined> {
    const { unread } = await this.session.coverage.of(this.by);
    return unread.find(({ start }) => place && start.isAfter(place)) ?? unread[0];
  }

  /** Puts the cursor there, unless she has put it elsewhere meanwhile. */
  async goOn(): Promise<vscode.Range | undefined> {
    const { document } = this.session;
    const next = await this.next();
    const shown = editorOf(document);
    if (this.asked && !shown?.selection.isEqual(this.asked)) return next;
    const editor = shown ?? (await vscode.window.showTextDocument(document));
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('You have read all of this article.'), 3000);
      return undefined;
    }
    editor.selection = new vscode.Selection(next.start, next.start);
    editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return next;
  }
}

/** What is selected now in the article that a command is about. */
const selectionIn = (uri: vscode.Uri | undefined): vscode.Selection | undefined =>
  uri
    ? vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.selection
    : vscode.window.activeTextEditor?.selection;

function sentencesOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  const map = new OffsetMap(document.getText());
  const at = (position: vscode.Position): number => map.toCodePoints(document.offsetAt(position));
  const span = sentencesIn(new AnchorText(normaliseText(map.text)), [at(range.start), at(range.end)]);
  return span && rangeAt(document, map.toUtf16(span[0]), map.toUtf16(span[1]));
}
