import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './folders';
import { testFiles } from './testFiles';

/** What a file says whose cases are not the same in each host: which host it is, what it skips, Git. */
const DIFFERS = /\bhost\b|skip\(|gitPro/;

/** The files of cases for VS Code's newest release: all of them, in each of its hosts. */
export const suiteFiles = (): readonly string[] => testFiles('test/vscode');

/**
 * Those for the oldest release, where each case runs once: the files are dealt out to its two hosts in turn. One whose
 * cases differ by host is in both.
 */
export function dealtFiles(host: 'remote' | 'web'): readonly string[] {
  const same: string[] = [];
  const different: string[] = [];
  for (const file of suiteFiles()) {
    (DIFFERS.test(readFileSync(join(rootFolder, file), 'utf8')) ? different : same).push(file);
  }
  return [...different, ...same.filter((_, at) => at % 2 === (host === 'remote' ? 0 : 1))].sort();
}
