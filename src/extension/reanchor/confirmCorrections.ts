import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import type { Annotation } from '../../core/annotation/model';
import type { SidecarEdit } from '../../core/annotation/edit';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { registerCommand, uriSchema } from '../shared/commands';
import { shorten, visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import { applyAll } from '../shared/undoStack';

const schema = () => z.object({ uri: z.optional(uriSchema()), ids: z.optional(z.array(z.string())) });
const SHOWN_WORDS = 80;

/**
 * `sitrep.confirmCorrections` `{uri, ids}`: confirms words that differ from the tagged ones in spelling, spacing or
 * typography only, all in one step of undo; without `ids` after showing old and new words to choose among. A changed figure
 * is never among them. Resolves to the annotations confirmed.
 */
export const registerConfirmCorrections = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.confirmCorrections', schema, async ({ uri, ids }) => {
    const session = await articleOf(services, uri);
    const corrected = session.placed().filter(isCorrected);
    const chosen = ids ? chosenBy(ids, corrected) : await choose(session, corrected);
    if (chosen.length === 0) return [];
    await services.history.record(session.document.uri, confirmAll(session, chosen));
    return chosen.flatMap(({ annotation }): Annotation[] => {
      const now = session.find(annotation.id);
      return now ? [now.annotation] : [];
    });
  });

const isCorrected = ({ doubt, range }: PlacedAnnotation): boolean => doubt === 'corrected' && !range.isEmpty;

function chosenBy(ids: readonly string[], corrected: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const byId = new Map(corrected.map((placed) => [placed.annotation.id, placed]));
  return ids.map((id) => {
    const placed = byId.get(id);
    if (placed) return placed;
    throw new SitrepError(
      'anchor/not-corrected',
      vscode.l10n.t('Annotation {0} differs in more than its spelling: confirm it by itself.', id),
    );
  });
}

async function choose(
  { document }: ArticleSession,
  corrected: readonly PlacedAnnotation[],
): Promise<readonly PlacedAnnotation[]> {
  if (corrected.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No annotation of this article differs from its words in spelling alone.'),
    );
    return [];
  }
  const rows = corrected.map((placed) => ({
    label: `${shown(placed.annotation.exact)} → ${shown(document.getText(placed.range))}`,
    description: vscode.l10n.t('line {0}', placed.range.start.line + 1),
    picked: true,
    placed,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    title: vscode.l10n.t('Confirm corrected words'),
    placeHolder: vscode.l10n.t('Tagged words → words of today'),
  });
  return (picked ?? []).map(({ placed }) => placed);
}

const shown = (words: string): string => `“${shorten(visibleText(words), SHOWN_WORDS)}”`;

/** All or none. */
async function confirmAll(
  session: ArticleSession,
  chosen: readonly PlacedAnnotation[],
): Promise<readonly SidecarEdit[]> {
  const edits: SidecarEdit[] = [];
  for (const { annotation, range } of chosen) {
    edits.push({ kind: 'replaceSelector', id: annotation.id, selector: await session.select(range) });
  }
  return applyAll(session, edits, (where, edit) => where.edit(edit));
}
