import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, bundled as it ships, and a folder of its own: to be disposed of. */
export class CommandLine {
  private readonly base = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-cli-')));
  readonly script = path.join(this.base, 'cli.js');
  /** A folder per test. */
  private folders = 0;

  constructor() {
    buildSync({
      entryPoints: ['src/cli.ts'],
      outfile: this.script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
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

  run(cwd: string, args: readonly string[], input = ''): Promise<Ran> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.script, ...args], { cwd });
      const said = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
      child.on('error', reject).on('close', (status) => resolve({ status, ...said }));
      child.stdin.end(input);
    });
  }

  /** Runs with an output that nobody reads. */
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
