import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { bundleSuite } from './bundle';
import { onStop } from './cleanup';
import type { Counts } from './counts';
import { cacheFolder, rootFolder } from './folders';
import { cleanEnvironment } from './npm.mjs';
import { quietSettings } from './quietSettings';
import { sourceLines } from './sourceLines';
import { suiteFiles } from './suiteFiles';
import { SuiteLog } from './suiteLog';
import { prepareWorkspace } from './workspace';

export interface Desktop {
  readonly child: ChildProcess;
  /** VS Code's exit status, once it has ended by itself or by `stop`. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** Downloads a desktop VS Code where one can be had and opens `folder` in it with this checkout's extension. */
export async function openDesktop(folder: string, options: readonly string[] = []): Promise<Desktop> {
  const program = await downloadAndUnzipVSCode({ cachePath: cacheFolder }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`A desktop VS Code could not be downloaded (${why}). Without --desktop none is needed.`);
  });
  const profile = mkdtempSync(join(tmpdir(), 'sitrep-desktop-'));
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2));
  const args = [
    folder,
    `--extensionDevelopmentPath=${rootFolder}`,
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    ...options,
  ];
  const child = spawn(program, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const stop = onStop(async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return { child, ended, stop };
}

/** Runs the suite in a desktop VS Code; throws when it hangs, crashes or runs no test. */
export async function runDesktopSuite(grep: string | undefined, limitSeconds = 300): Promise<Counts> {
  const workspace = prepareWorkspace(true);
  const suite = await bundleSuite({
    host: 'desktop',
    hasShared: workspace.hasShared,
    grep,
    files: suiteFiles(),
  });
  const desktop = await openDesktop(workspace.folder, [`--extensionTestsPath=${suite}`]);
  const log = new SuiteLog(sourceLines(suite));
  const { stdout, stderr } = desktop.child;
  if (stdout !== null) createInterface(stdout).on('line', (line) => log.add('info', line));
  if (stderr !== null) createInterface(stderr).on('line', (line) => log.add('error', line));
  const timer = setTimeout(() => desktop.child.kill('SIGKILL'), limitSeconds * 1000);
  try {
    return log.verdict(await desktop.ended);
  } catch (error) {
    log.showBeside();
    throw error;
  } finally {
    clearTimeout(timer);
    await desktop.stop();
    await workspace.remove();
  }
}
