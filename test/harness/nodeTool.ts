import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onStop } from './cleanup';
import { readCounts, type Counts } from './counts';
import { rootFolder } from './folders';

interface Run {
  /** `show` lets the program print; `keep` returns what it printed. */
  readonly output: 'show' | 'keep';
  readonly env?: Readonly<Record<string, string>>;
  readonly limitSeconds?: number;
}

interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** Runs Node with `args` in the checkout; a run over its limit is ended and throws. */
export async function runNode(args: readonly string[], run: Run): Promise<Outcome> {
  const { env = {}, limitSeconds = 600 } = run;
  const child = spawn(process.execPath, args, {
    cwd: rootFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', run.output === 'show' ? 'inherit' : 'pipe', run.output === 'show' ? 'inherit' : 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const forget = onStop(async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const status = await ended;
  await forget();
  if (child.killed) throw new Error(`${args.join(' ')} was ended after ${limitSeconds} s.\n${output}`);
  return { status, output };
}

/** The script behind a command of an installed package. */
export function commandOf(packageName: string, command = packageName): string {
  const folder = join(rootFolder, 'node_modules', packageName);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bin: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'bin') : undefined;
  const script: unknown = typeof bin === 'object' && bin !== null ? Reflect.get(bin, command) : bin;
  if (typeof script !== 'string') throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, script);
}

/** Runs mocha on `files` and returns its counts; throws when it broke off or ran no test. */
export async function runMocha(files: readonly string[], options: readonly string[] = []): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-counts-'));
  const countsFile = join(folder, 'counts.json');
  try {
    const reporter = join(__dirname, 'countingReporter.cjs');
    const { status } = await runNode([commandOf('mocha'), '--reporter', reporter, ...options, ...files], {
      output: 'show',
      // Each test has its own limit; this one is for a run that hangs as a whole, on a slow machine too.
      limitSeconds: 1800,
      env: { SITREP_COUNTS: countsFile },
    });
    if (!existsSync(countsFile)) throw new Error(`mocha ended with status ${status} before its tests had run.`);
    const counts = readCounts(readFileSync(countsFile, 'utf8'));
    if (counts.passed + counts.failed === 0) throw new Error('No test ran.');
    if (counts.failed === 0 && status !== 0)
      throw new Error(`Every test passed, yet mocha ended with status ${status}.`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
