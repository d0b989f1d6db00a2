import type { Context } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { gitIn, type Git } from './gitProgram';
import type { OwnProject } from './ownProject';

interface GitExtension {
  getAPI(version: 1): {
    openRepository(root: vscode.Uri): Promise<object | null>;
    toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  };
}

/** Makes a project a repository that VS Code has opened; undefined, and said so, in a host without Git. */
export async function repositoryIn(project: OwnProject): Promise<Git | undefined> {
  const git = await gitIn(project.root);
  if (!git) return undefined;
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'moussa');
  assert.ok(await (await builtInGit()).openRepository(project.root));
  return git;
}

export async function builtInGit(): Promise<ReturnType<GitExtension['getAPI']>> {
  const api = (await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
  assert.ok(api);
  return api;
}

/** Commits all that there is. */
export async function commitAll(git: Git, message: string): Promise<string> {
  await git('add', '--all');
  await git('commit', '--quiet', '-m', message);
  return (await git('rev-parse', 'HEAD')).trim();
}

export function skipWithoutGit(context: Context): never {
  console.log('      skipped: there is no Git in this extension host');
  return context.skip();
}
