import * as vscode from 'vscode';
import { PROJECT_FOLDER } from '../../project/paths';
import { inBackground } from '../shared/commands';
import type { Services } from '../shared/services';

/**
 * Keeps the context keys that menus ask for: hasSidecar and hasProject. Keys and the palette go by language and file name
 * alone, so that they work, and wake Sitrep, before anything of it runs.
 */
export function registerContextKeys(services: Services): vscode.Disposable {
  const set = (key: string, value: boolean): void =>
    void vscode.commands.executeCommand('setContext', `sitrep.${key}`, value);
  const editorChanged = (editor: vscode.TextEditor | undefined): void => {
    const document = editor?.document;
    set('hasSidecar', document !== undefined && services.articles.get(document)?.hasSidecar === true);
  };
  const projectsChanged = (): void => {
    inBackground(
      services.log,
      'looking for projects',
      hasProject().then((has) => set('hasProject', has)),
    );
  };
  // No article has been read yet, so that hasSidecar is what it is without us.
  projectsChanged();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeWorkspaceFolders(projectsChanged),
    services.projects.onDidReload(projectsChanged),
    vscode.window.onDidChangeActiveTextEditor(editorChanged),
    // A change of language opens the document anew and leaves the active editor as it was.
    vscode.workspace.onDidOpenTextDocument((document) => {
      const active = vscode.window.activeTextEditor;
      if (active?.document === document) editorChanged(active);
    }),
    services.articles.onDidChange((session) => {
      if (session.document === vscode.window.activeTextEditor?.document) set('hasSidecar', session.hasSidecar);
    }),
  );
}

/** Only the workspace folders themselves are looked at: a search would read the whole tree at activation. */
async function hasProject(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, PROJECT_FOLDER, 'project.yaml'));
      return true;
    } catch {
      // Not this one.
    }
  }
  return false;
}
