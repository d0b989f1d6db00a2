import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { applyFileEdit, isFileEdit } from '../../project/fileEdit';
import { registerCommand } from '../shared/commands';
import type { ProjectEdit } from '../shared/history';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';

export function registerUndoRedo(services: Services): vscode.Disposable {
  const apply = async (uri: vscode.Uri, edit: ProjectEdit): Promise<ProjectEdit> => {
    if (!isFileEdit(edit)) return (await articleOf(services, uri)).edit(edit);
    const { project, path } = await services.projects.of(uri);
    return applyFileEdit(project, path, edit);
  };
  return vscode.Disposable.from(
    registerCommand(
      services.log,
      'sitrep.undo',
      () => z.object({}),
      async () => {
        await services.history.undo(apply);
      },
    ),
    registerCommand(
      services.log,
      'sitrep.redo',
      () => z.object({}),
      async () => {
        await services.history.redo(apply);
      },
    ),
  );
}
