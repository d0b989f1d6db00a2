import * as vscode from 'vscode';
import type { TextCopies } from '../../project/ports';
import { StoredCopies } from '../../project/storedCopies';
import { WorkspaceFileSystem } from './fileSystem';

/** A copy is named by the hash of its text. */
const COPY = /^[0-9a-f]{64}\.txt$/;

/** The copies last seen of this window's articles. */
export interface WindowCopies {
  readonly copies: TextCopies;
  /** How many copies are stored. */
  count(): Promise<number>;
}

/**
 * Keeps copies in the folder that VS Code gives this workspace, outside every project; undefined in a window without a
 * workspace, which has no such folder.
 */
export function windowCopies(storage: vscode.Uri | undefined): WindowCopies | undefined {
  if (!storage) return undefined;
  return { copies: new StoredCopies(new WorkspaceFileSystem(storage)), count: () => countIn(storage) };
}

async function countIn(folder: vscode.Uri): Promise<number> {
  let found = 0;
  for (const [name, type] of await entriesOf(folder)) {
    if (type !== vscode.FileType.Directory) continue;
    const files = await entriesOf(vscode.Uri.joinPath(folder, name));
    found += files.filter(([file]) => COPY.test(file)).length;
  }
  return found;
}

/** None where there is no such folder yet. */
async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}
