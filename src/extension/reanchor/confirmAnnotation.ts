import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { registerCommand } from '../shared/commands';
import { needsPerson } from '../shared/standing';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { replaceWords } from './replaceWords';

/**
 * `sitrep.confirmAnnotation` `{uri, id}`: the words that the mark shows now are the right ones. Resolves to the annotation;
 * one that is sure already stays as it is. Rejects with `anchor/orphaned` where there are no words to confirm.
 */
export const registerConfirmAnnotation = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.confirmAnnotation', annotationTargetSchema, async (argument) => {
    const { session, placed } = await annotationOf(services, argument);
    if (!needsPerson(placed)) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('These words are sure: there is nothing to confirm.'), 3000);
      return placed.annotation;
    }
    if (placed.state === 'orphaned' || placed.range.isEmpty) {
      throw new SitrepError(
        'anchor/orphaned',
        vscode.l10n.t(
          'The tagged words “{0}” are no longer in the article. Select the words that replace them, or pick a place.',
          placed.annotation.exact,
        ),
      );
    }
    return replaceWords(services, session, placed, placed.range);
  });
