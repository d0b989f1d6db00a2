import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { onStop, stopOnSignals } from './cleanup';
import { openDesktop } from './desktop';
import { cacheFolder, rootFolder } from './folders';
import { installVsCode } from './install';
import { runNode } from './nodeTool';
import { startServer } from './server';

const usage = `npm start -- [--desktop] [--port N] [--fresh] [--no-open]
  --desktop  a desktop VS Code instead of one in the browser
  --port N   the port of the address (default: 8123, or any free one if that is taken)
  --fresh    throw away what was changed in the samples last time
  --no-open  do not open the browser`;

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) hash.update(relative(folder, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * A copy of the samples to play with, so that the checkout stays as it is. It is kept from one start
 * to the next, until the samples themselves change.
 */
function preparePlayground(fresh: boolean): string {
  const samples = join(rootFolder, 'samples');
  const playground = join(cacheFolder, 'playground');
  const copiedFrom = join(cacheFolder, 'playground.sha256');
  const current = digest(samples);
  const same = existsSync(playground) && existsSync(copiedFrom) && readFileSync(copiedFrom, 'utf8') === current;
  if (fresh || !same) {
    rmSync(playground, { recursive: true, force: true });
    cpSync(samples, playground, { recursive: true });
    writeFileSync(copiedFrom, current);
  }
  return playground;
}

function openBrowser(address: string): void {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI !== undefined) return;
  const opener: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '""', address],
    ...((DISPLAY ?? WAYLAND_DISPLAY) === undefined ? {} : { linux: ['xdg-open', address] }),
  };
  const [command, ...args] = opener[process.platform] ?? [];
  if (command === undefined) return;
  // Without a browser to open, the printed address is all a person needs.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function serve(folder: string, port: number | undefined, open: boolean): Promise<void> {
  const vsCode = await installVsCode('newest');
  // The samples' README says where to begin.
  const options = { installedFor: folder, settings: { 'workbench.startupEditor': 'readme' } };
  const server = await startServer(vsCode, { ...options, port: port ?? 8123 }).catch((error: unknown) => {
    if (port !== undefined) throw error;
    return startServer(vsCode, options);
  });
  const address = `http://localhost:${server.port}/`;
  console.log(`\nSitrep is open at  ${address}\n\nPress Ctrl+C to stop.`);
  if (open) openBrowser(address);
  // Until a signal comes; the pipe to the server does not keep this process alive by itself.
  const alive = setInterval(() => undefined, 60_000);
  onStop(() => {
    clearInterval(alive);
    return Promise.resolve();
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Error(`--port takes a number from 1 to 65535, not ${values.port ?? ''}.`);
  }
  stopOnSignals(0);
  console.log('Building Sitrep …');
  const { status, output } = await runNode(['esbuild.js'], { output: 'keep' });
  if (status !== 0) throw new Error(`The build failed.\n${output}`);
  const folder = preparePlayground(values.fresh);
  if (!values.desktop) return serve(folder, port, !values['no-open']);
  const desktop = await openDesktop(folder);
  console.log('\nSitrep is open in VS Code. Close its window, or press Ctrl+C, to stop.');
  await desktop.ended;
  await desktop.stop();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
