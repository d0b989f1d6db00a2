import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onStop } from './cleanup';
import { rootFolder } from './folders';
import type { VsCode } from './install';
import { cleanEnvironment } from './npm.mjs';
import { quietSettings, type Settings } from './quietSettings';

/** A running VS Code server with a profile of its own. */
export interface Server {
  readonly port: number;
  /** The `vscode-remote` address of a local folder or file, as the window knows it. */
  remoteUri(path: string): string;
  /** The page that opens `folder`; `payload` is what a desktop VS Code takes as command-line options. */
  pageUrl(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Ends the server and everything it started, and deletes its profile. */
  stop(): Promise<void>;
}

const startLimit = 60_000;

function untilReady(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The VS Code server ${why}.\n${said}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${startLimit / 1000} s`), startLimit);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const port = /Web UI available at http:\/\/[^\s/]*:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', listen).resume();
      child.stderr?.off('data', listen).resume();
      resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => fail(error.message));
    child.on('exit', () => fail('ended before it was ready'));
  });
}

export interface ServerOptions {
  /** Laid over the quiet settings. */
  readonly settings?: Settings;
  /** Default: any free one. */
  readonly port?: number;
  /** A folder that a bare address opens, with the extension of this checkout installed, as a user would have it. */
  readonly installedFor?: string;
}

/** Makes the checkout an installed extension. */
function installCheckout(extensions: string): void {
  mkdirSync(extensions);
  symlinkSync(rootFolder, join(extensions, 'sitrep'), 'junction');
}

/** Starts `vsCode` with a fresh profile. */
export async function startServer(vsCode: VsCode, options: ServerOptions = {}): Promise<Server> {
  const { settings = {}, port = 0, installedFor } = options;
  const profile = mkdtempSync(join(tmpdir(), 'sitrep-server-'));
  // The window may read either first, and asks only once where an extension is to run.
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(profile, scope));
    writeFileSync(join(profile, scope, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
  const extensions = join(profile, 'extensions');
  if (installedFor !== undefined) installCheckout(extensions);
  const named = {
    host: '127.0.0.1',
    port: String(port),
    'telemetry-level': 'off',
    'user-data-dir': profile,
    'server-data-dir': profile,
    'extensions-dir': extensions,
    ...(installedFor === undefined ? {} : { 'default-folder': installedFor }),
  };
  const flags = [
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--enable-smoke-test-driver',
  ];
  const args = [
    join(__dirname, 'guard.mjs'),
    vsCode.node,
    vsCode.serverMain,
    ...Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]),
    ...flags,
  ];
  const child = spawn(process.execPath, args, {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: cleanEnvironment(),
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = onStop(async () => {
    child.stdin.destroy();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const bound = await untilReady(child);
    const remoteUri = (path: string) => `vscode-remote://localhost:${bound}${pathToFileURL(path).pathname}`;
    return {
      port: bound,
      remoteUri,
      pageUrl(folder, payload = []) {
        const url = new URL(`http://localhost:${bound}/`);
        url.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
        if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
        return url.href;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
