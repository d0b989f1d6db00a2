import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import type { SitrepApi } from '../../src/extension/shared/api';
import { workspaceUri } from '../harness/insideVsCode';

let made = 0;

/** An article of the case's own, open in an editor, in a set-up workspace. */
export async function openArticle(
  text: string,
  name = `case-${++made}-${Date.now().toString(36)}.txt`,
): Promise<OpenArticle> {
  await setUp();
  const uri = vscode.Uri.joinPath(workspaceUri(), ...name.split('/'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  return new OpenArticle(uri, editor);
}

/** Sets the workspace up once: each time over would leave a message in the window. */
async function setUp(): Promise<void> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'places.yaml'));
  } catch {
    await vscode.commands.executeCommand('sitrep.setUpWorkspace');
  }
}

export class OpenArticle {
  constructor(
    readonly uri: vscode.Uri,
    public editor: vscode.TextEditor,
  ) {}

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  /** The range of the nth occurrence of words. */
  rangeOf(words: string, nth = 0): vscode.Range {
    let at = -1;
    for (let found = 0; found <= nth; found += 1) {
      at = this.document.getText().indexOf(words, at + 1);
      assert.ok(at >= 0, `“${words}” does not stand there ${nth + 1} times`);
    }
    return new vscode.Range(this.document.positionAt(at), this.document.positionAt(at + words.length));
  }

  select(words: string, nth = 0): void {
    const range = this.rangeOf(words, nth);
    this.editor.selection = new vscode.Selection(range.start, range.end);
  }

  async tagActor(words: string, actor: string | null, nth = 0): Promise<Annotation> {
    return command<Annotation>('sitrep.tagActor', { uri: this.uri, range: this.rangeOf(words, nth), actor });
  }

  /** The sidecar's text. A rename over it is a removal and a creation to whoever looks in between, so it looks thrice. */
  async sidecar(): Promise<string> {
    const uri = this.uri.with({ path: `${this.uri.path}.sitrep.yaml` });
    for (let look = 1; ; look += 1) {
      try {
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
      } catch (error) {
        if (look === 3) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async hasSidecar(): Promise<boolean> {
    return this.sidecar().then(
      () => true,
      () => false,
    );
  }

  /** What stands at each annotation now: the words of its range, by id. */
  async marked(): Promise<{ id: string; state: string; words: string | undefined; annotation: Annotation }[]> {
    const all = await (await api()).annotations(this.uri);
    return all.map(({ annotation, state, range }) => ({
      id: annotation.id,
      state,
      words: range && this.document.getText(range),
      annotation,
    }));
  }

  async edit(change: (edit: vscode.TextEditorEdit) => void): Promise<void> {
    assert.ok(await this.editor.edit(change));
  }

  /** Closes the editor and opens the article anew. */
  async reopen(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    this.editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri));
  }
}

export async function api(): Promise<SitrepApi> {
  const extension = vscode.extensions.getExtension<SitrepApi>('sitrep.sitrep');
  assert.ok(extension);
  return extension.activate();
}

export async function command<T = unknown>(id: string, argument?: unknown): Promise<T> {
  return vscode.commands.executeCommand<T>(id, argument);
}

/** Asks again until the answer holds: for what VS Code brings about on its own. Fails with the last answer. */
export async function eventually<T>(ask: () => T | Promise<T>, holds: (value: T) => boolean, seconds = 12): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    assert.ok(Date.now() < until, `still not so after ${seconds} s: ${JSON.stringify(value, undefined, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Rejects, and with a message that says this. */
export async function rejectsWith(work: Promise<unknown>, words: RegExp): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    assert.match(error instanceof Error ? error.message : String(error), words);
    return true;
  });
}
