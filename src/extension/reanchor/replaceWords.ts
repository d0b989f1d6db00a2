import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { inBackground } from '../shared/commands';
import { shorten, visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { annotationById } from '../shared/target';

const SHOWN_WORDS = 80;

/**
 * Makes the words of a range those of an annotation, as one tagging action that can be undone. Only a person's choice
 * comes here: nothing else rewrites a recorded quote.
 */
export async function replaceWords(
  services: Services,
  session: ArticleSession,
  { annotation, doubt }: PlacedAnnotation,
  range: vscode.Range,
): Promise<Annotation> {
  const { id } = annotation;
  const selector = await session.select(range);
  await services.history.record(session.document.uri, session.edit({ kind: 'replaceSelector', id, selector }));
  // Another window may have removed it while it was being written.
  const now = await annotationById(session, id);
  if (doubt === 'figure-changed') {
    inBackground(services.log, 'asking for a reading', askForReading(session, now.annotation));
  }
  return now.annotation;
}

/** The words say another figure now, and the reading still the old one. */
async function askForReading(session: ArticleSession, { id, type, exact }: Annotation): Promise<void> {
  if (type !== 'casualty' && type !== 'date') return;
  const edit = vscode.l10n.t('Edit Reading');
  const words = shorten(visibleText(exact), SHOWN_WORDS);
  const message = vscode.l10n.t('The words are now “{0}”. Does the reading still hold?', words);
  if ((await vscode.window.showInformationMessage(message, edit)) !== edit) return;
  await vscode.commands.executeCommand('sitrep.editAnnotation', { uri: session.document.uri.toString(), id });
}
