import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';

const root = path.resolve(import.meta.dirname, '../..');

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json says. npm writes its own list last of all,
 * so a half-finished install has none. Optional packages of other platforms may be absent.
 */
function inStep() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/** Installs the development packages if they are missing or out of step with package-lock.json. */
export function bootstrap() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Sitrep needs Node 20 or newer; this is ${process.version}.`);
  if (inStep()) return;
  console.log('Installing packages (npm ci) …');
  npm(['ci'], root);
}

/** Runs a TypeScript script of the harness in its own process and takes over its exit status. */
export function runScript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The child stops what it started; this process only waits for it, whoever the signal was sent to.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
