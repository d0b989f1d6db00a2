import * as vscode from 'vscode';
import { assertInside } from '../../project/paths';
import type { Cancel, Git } from '../../project/ports';

/** What is used of the API of VS Code's built-in Git extension (version 1). */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** More versions of one report than anyone makes. */
const MAX_COMMITS = 300;
/** How long Git may take to start, and to answer one question, before an article is shown without it. */
const START_MS = 5000;
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

async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const exports = extension.isActive ? extension.exports : await unlessLate(extension.activate(), START_MS);
  if (!exports) return undefined;
  const api = ((): GitApi | undefined => {
    try {
      return exports.getAPI(1);
    } catch {
      // Git is switched off or not installed.
      return undefined;
    }
  })();
  if (api?.state === 'uninitialized') await unlessLate(stateChange(api), START_MS);
  return api;
}

const stateChange = (api: GitApi): Promise<void> =>
  new Promise((resolve) => {
    const listening = api.onDidChangeState(() => {
      listening.dispose();
      resolve();
    });
  });

/** Undefined where the work fails or takes too long. */
async function unlessLate<T>(work: Thenable<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([Promise.resolve(work).catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
