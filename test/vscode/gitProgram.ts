import { host } from 'sitrep-run';
import type * as vscode from 'vscode';

export type Git = (...args: readonly string[]) => Promise<string>;

/** Git in a folder, with nothing of this machine's configuration; undefined where there is none, as in a web worker. */
export async function gitIn(folder: vscode.Uri): Promise<Git | undefined> {
  if (host === 'web') return undefined;
  const { execFile } = await import('node:child_process');
  const own = ['-c', 'user.name=Coder', '-c', 'user.email=coder@example.org', '-c', 'core.autocrlf=false'];
  const git: Git = (...args) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' };
      execFile('git', [...own, ...args], { cwd: folder.fsPath, env }, (error, out, said) => {
        if (error) reject(new Error(`git ${args.join(' ')}: ${said}${out}`));
        else resolve(out);
      });
    });
  return git('--version').then(
    () => git,
    () => undefined,
  );
}
