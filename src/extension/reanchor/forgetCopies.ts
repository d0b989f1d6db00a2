import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';

/** `sitrep.forgetCopies`: deletes the copies last seen of this workspace's articles. Resolves to how many there were. */
export const registerForgetCopies = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.forgetCopies',
    () => z.object({}),
    async () => {
      const { copies, projects } = services;
      const count = (await copies?.count()) ?? 0;
      await projects.forgetTexts();
      void vscode.window.showInformationMessage(
        count === 0
          ? vscode.l10n.t('There were no copies of articles to delete.')
          : vscode.l10n.t('Copies of articles deleted: {0}. Sidecars and articles stay as they are.', count),
      );
      return count;
    },
  );
