import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { AnchorText } from '../../core/anchor/anchorText';
import { sentencesIn, withSpace } from '../../core/coverage/seen';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import { neededAnnotator } from '../shared/annotator';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand } from '../shared/commands';
import { rangeAt } from '../shared/convert';
import { coverageOf } from '../shared/coverage';
import type { Services } from '../shared/services';
import { articleOf, editorOf, targetSchema } from '../shared/target';

/** `sitrep.nextUnread` and `sitrep.markRead`; both resolve to the unread sentence reached, undefined where none is left. */
export const registerReadCommands = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand(
      services.log,
      'sitrep.nextUnread',
      () => z.pick(targetSchema(), { uri: true }),
      async ({ uri }) => {
        const session = await articleOf(services, uri);
        return goOn(session, await neededAnnotator(session.document.uri));
      },
    ),
    registerCommand(services.log, 'sitrep.markRead', targetSchema, async ({ uri, range }) => {
      const session = await articleOf(services, uri);
      const by = await neededAnnotator(session.document.uri);
      const chosen = range ?? editorOf(session.document)?.selection;
      if (chosen) await markRead(services, session, by, chosen);
      return goOn(session, by);
    }),
  );

/** Marks the sentences that a range touches; on an empty line, and where all is read, there is nothing to write. */
async function markRead(services: Services, session: ArticleSession, by: string, chosen: vscode.Range): Promise<void> {
  const { document } = session;
  const sentences = sentencesOf(document, document.validateRange(chosen));
  // The list is added to, so it must be the one on disk.
  await session.reload();
  const { unread } = await coverageOf(session, by);
  if (!sentences || !unread.some((range) => sentences.contains(range))) return;
  const words = await session.select(sentences);
  const text = new AnchorText(normaliseText(document.getText()));
  const [start, end] = withSpace(text, [words.start, words.end]);
  const read = { start, end, exact: text.slice(start, end) };
  await services.history.record(document.uri, session.edit({ kind: 'code', by, read }));
}

function sentencesOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  const map = new OffsetMap(document.getText());
  const at = (position: vscode.Position): number => map.toCodePoints(document.offsetAt(position));
  const span = sentencesIn(new AnchorText(normaliseText(map.text)), [at(range.start), at(range.end)]);
  return span && rangeAt(document, map.toUtf16(span[0]), map.toUtf16(span[1]));
}

/** To the nearest unread sentence that begins after the cursor; round the end. */
async function goOn(session: ArticleSession, by: string): Promise<vscode.Range | undefined> {
  const { document } = session;
  const editor = editorOf(document) ?? (await vscode.window.showTextDocument(document));
  const { unread } = await coverageOf(session, by);
  const next = unread.find(({ start }) => start.isAfter(editor.selection.active)) ?? unread[0];
  if (!next) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('You have read all of this article.'), 3000);
    return undefined;
  }
  editor.selection = new vscode.Selection(next.start, next.start);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return next;
}
