import * as vscode from 'vscode';
import { assertInside } from '../../project/paths';
import type { Cancel, Git } from '../../project/ports';
import { gitApi, unlessLate } from './gitApi';

/** More versions of one report than anyone makes. */
const MAX_COMMITS = 300;
/** How long Git may take to answer one question, before an article is shown without it. */
const ANSWER_MS = 5000;

/**
 * The history of a project's files through VS Code's own Git extension, which is woken only when an old text is looked
 * for. There is none in the browser, nor where Git is off: then there are no versions.
 */
export class GitHistory implements Git {
  constructor(private readonly root: vscode.Uri) {}

  async *versions(path: string, cancel?: Cancel): AsyncGenerator<Uint8Array> {
    assertInside(path);
    const uri = vscode.Uri.joinPath(this.root, ...path.split('/'));
    const repository = (await gitApi())?.getRepository(uri);
    if (!repository) return;
    const commits = await unlessLate(repository.log({ maxEntries: MAX_COMMITS, path: uri.fsPath }), ANSWER_MS);
    for (const { hash } of commits ?? []) {
      if (cancel?.isCancellationRequested) return;
      const bytes = await unlessLate(repository.buffer(hash, uri.fsPath), ANSWER_MS);
      // The commit that removed it holds none.
      if (bytes) yield bytes;
    }
  }
}

/**
 * The common ancestor of the two sides that a merge under way has left in a file, as Git keeps it in its index; undefined
 * where there is no such merge, no Git, or the file is new on both sides.
 */
export async function mergeBase(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  return repository ? unlessLate(repository.buffer(':1', uri.fsPath), ANSWER_MS) : undefined;
}
