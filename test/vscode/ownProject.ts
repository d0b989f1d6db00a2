import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';
import { openArticle, type OpenArticle } from './fixture';

let made = 0;

/** A project in a folder of its own, with a codebook that no other suite touches. */
export class OwnProject {
  private constructor(
    readonly root: vscode.Uri,
    private readonly folder: string,
  ) {}

  static async make(files: Readonly<Record<string, string>>): Promise<OwnProject> {
    const folder = `own-${++made}-${Date.now().toString(36)}`;
    const project = new OwnProject(vscode.Uri.joinPath(workspaceUri(), folder), folder);
    await project.write('.sitrep/project.yaml', 'sitrep: 1\n');
    for (const [path, text] of Object.entries(files)) await project.write(path, text);
    return project;
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, ...path.split('/'));
  }

  async write(path: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri(path), new TextEncoder().encode(text));
  }

  async text(path: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uri(path)));
  }

  article(name: string, text: string): Promise<OpenArticle> {
    return openArticle(text, `${this.folder}/${name}`);
  }

  async remove(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(this.root, { recursive: true });
  }
}
