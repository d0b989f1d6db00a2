import type * as vscode from 'vscode';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';

/** Removes without asking: "Undo Last Tagging Action" brings it back, byte for byte. */
export const registerRemoveAnnotation = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.removeAnnotation', annotationTargetSchema, async (argument) => {
    const { session, placed } = await annotationOf(services, argument);
    await services.history.record(session.document.uri, session.edit({ kind: 'remove', id: placed.annotation.id }));
  });
