import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { NODE_OPTIONS } from '../../harness/nodeOptions';
import { runHere, type Ran } from './inProcess';

let bundled: Uint8Array | undefined;

/** The command line, bundled as it ships: once for all suites of this process. */
function bundle(): Uint8Array {
  bundled ??= buildSync({
    entryPoints: ['src/cli.ts'],
    ...NODE_OPTIONS,
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]?.contents;
  if (bundled === undefined) throw new Error('The command line was not bundled.');
  return bundled;
}

/** The command line and a folder of its own: to be disposed of. */
export class CommandLine {
  private readonly base = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-cli-')));
  /** A folder per test. */
  private folders = 0;
  private written: string | undefined;

  /** The bundle, for Node to run. */
  get script(): string {
    if (this.written === undefined) {
      this.written = path.join(this.base, 'cli.js');
      writeFileSync(this.written, bundle());
    }
    return this.written;
  }

  /** Makes a folder that holds these files. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = path.join(this.base, `f${++this.folders}`);
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  }

  /** Runs it in this process. */
  run(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
    return runHere(cwd, args, input);
  }

  /** Runs it as a process of its own, as users do: each command in one case at least, and what only a process shows. */
  spawn(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.script, ...args], { cwd });
      const said = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
      child.on('error', reject).on('close', (status) => resolve({ status, ...said }));
      child.stdin.end(input);
    });
  }

  /** Runs as a process whose output nobody reads. */
  runClosed(cwd: string, args: readonly string[]): Promise<Ran> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.script, ...args], { cwd });
      let err = '';
      child.stdout.destroy();
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('error', reject).on('close', (status) => resolve({ status, out: '', err }));
    });
  }

  dispose(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}
