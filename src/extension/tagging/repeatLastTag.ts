import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { SitrepError } from '../../core/problem';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { targetOf, targetSchema } from '../shared/target';
import { addAnnotation, type TagReading } from '../shared/addAnnotation';

/** Tags the selection as the last one was, claim and incident included; its place, links and review are its own. */
export const registerRepeatLastTag = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.repeatLastTag', targetSchema, async (argument) => {
    const last = services.history.lastTagged;
    if (!last) throw new SitrepError('tag/no-last', vscode.l10n.t('Nothing has been tagged in this window yet.'));
    return addAnnotation(services, await targetOf(services, argument), readingOf(last));
  });

function readingOf(annotation: Annotation): TagReading {
  const { id, exact, start, end, fragments, prefix, suffix, sha256, by, links, review, ...reading } = annotation;
  return reading;
}
