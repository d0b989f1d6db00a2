import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { cacheFolder } from './folders';
import { withLock } from './lock';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

function usualPlaces(): readonly string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA, HOME = '' } = process.env;
  if (process.platform === 'win32') {
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Chromium/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
    );
  }
  if (process.platform === 'darwin') {
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  return PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The browser to use: `CHROME_PATH`, an installed Chrome, Chromium or Edge, or Playwright's own download. */
function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist.`);
    return CHROME_PATH;
  }
  return [...usualPlaces(), chromium.executablePath()].find((file) => file !== '' && existsSync(file));
}

function runs(command: string, args: readonly string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
    0
  );
}

function installWithApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    runs('apt-get', ['update']) &&
    runs('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  );
}

function installWithPlaywright(): boolean {
  const playwright = dirname(createRequire(__filename).resolve('playwright-core/package.json'));
  return runs(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

/** The path of a Chromium, installing one if there is none; the error says what a person can do. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  return withLock(join(cacheFolder, 'chromium.lock'), 'Another run is installing Chromium …', () => {
    if (findChromium() === undefined) {
      console.log('Installing Chromium (once) …');
      if (!installWithApt()) installWithPlaywright();
    }
    const installed = findChromium();
    if (installed === undefined) {
      throw new Error(
        'No browser was found and none could be installed. ' +
          'Install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.',
      );
    }
    return Promise.resolve(installed);
  });
}

/** Starts a headless Chromium that talks to nobody by itself. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
