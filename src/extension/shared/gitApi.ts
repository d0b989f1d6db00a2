import * as vscode from 'vscode';

/** What is used of the API of VS Code's built-in Git extension (version 1). */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** The address of a file in a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: GitRef | undefined;
    readonly workingTreeChanges: readonly GitChange[];
    /** Missing in old versions, and empty unless these stand apart. */
    readonly untrackedChanges?: readonly GitChange[];
  };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
  status(): Promise<void>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getRefs(query: { readonly count?: number; readonly sort?: 'committerdate' }): Promise<readonly GitRef[]>;
  /** What differs between a commit and the files as they are, but for untracked ones. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** What differs between the last commit that two have in common, and the second. */
  diffBetween(one: string, other: string): Promise<readonly GitChange[]>;
}

export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
  readonly upstream?: { readonly remote: string; readonly name: string };
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri?: vscode.Uri | undefined;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** How long Git may take to start. */
const START_MS = 5000;

/**
 * VS Code's own Git extension, woken if need be; undefined in the browser, and where Git is off or not installed.
 * `waits`: until it has found the repositories.
 */
export async function gitApi(waits = true): Promise<GitApi | undefined> {
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
  if (waits && api?.state === 'uninitialized') await unlessLate(stateChange(api), START_MS);
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
export async function unlessLate<T>(work: Thenable<T>, ms: number): Promise<T | undefined> {
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
