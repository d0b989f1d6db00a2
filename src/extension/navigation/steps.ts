import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { registerCommand } from '../shared/commands';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import type { Services } from '../shared/services';
import { articleOf, editorOf, targetSchema } from '../shared/target';

/** Next and previous annotation by position, round the end of the article. Resolves to the annotation reached. */
export const registerSteps = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    register(services, 'sitrep.nextAnnotation', 1),
    register(services, 'sitrep.previousAnnotation', -1),
  );

const register = (services: Services, id: string, direction: 1 | -1): vscode.Disposable =>
  registerCommand(
    services.log,
    id,
    () => z.pick(targetSchema(), { uri: true }),
    async (argument) => {
      const session = await articleOf(services, argument.uri);
      const placed = session.placed().filter(({ state }) => state !== 'orphaned');
      const editor = editorOf(session.document) ?? (await vscode.window.showTextDocument(session.document));
      const next = stepFrom(placed, editor.selection.active, direction);
      if (!next) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('This article has no annotations.'), 3000);
        return undefined;
      }
      editor.selection = new vscode.Selection(next.range.start, next.range.start);
      editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return next.annotation;
    },
  );

/**
 * The nearest annotation that begins after (or before) a position; round the end. Of those that begin at one place the
 * innermost, which is what a command at the cursor means.
 */
function stepFrom(
  placed: readonly PlacedAnnotation[],
  from: vscode.Position,
  direction: 1 | -1,
): PlacedAnnotation | undefined {
  const ordered = [...placed]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one, index, all) => all[index - 1]?.start !== one.start);
  if (direction === 1) return ordered.find(({ range }) => range.start.isAfter(from)) ?? ordered[0];
  return ordered.findLast(({ range }) => range.start.isBefore(from)) ?? ordered.at(-1);
}
