import * as vscode from 'vscode';
import * as z from 'zod';
import { registerCommand } from '../shared/commands';
import type { ProjectEdit } from '../shared/history';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';

export function registerUndoRedo(services: Services): vscode.Disposable {
  const apply = async (uri: vscode.Uri, edit: ProjectEdit): Promise<ProjectEdit> =>
    edit.kind === 'codebook'
      ? (await services.projects.of(uri)).project.codebook.apply(edit)
      : (await articleOf(services, uri)).edit(edit);
  return vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.undo', z.object({}), async () => {
      await services.history.undo(apply);
    }),
    registerCommand(services.log, 'sitrep.redo', z.object({}), async () => {
      await services.history.redo(apply);
    }),
  );
}
