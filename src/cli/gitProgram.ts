import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Cancel } from '../project/ports';

/** The most that is read of one answer, where nothing else is said. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Git that has not answered by then (a huge history, a dead mount) is done without. */
const TIMEOUT_MS = 30_000;

/**
 * What a repository's own configuration could make Git run is off: it came with a clone, and reading a history must
 * execute nothing, and fetch nothing either.
 */
const HARDENED: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];

export interface GitRun {
  readonly cancel?: Cancel | undefined;
  /** For its standard input. */
  readonly input?: string;
  readonly maxBytes?: number;
}

/** The `git` of the machine in one folder, so that what is in the repository can make it do nothing but answer. */
export class GitProgram {
  constructor(
    /** Absolute path of the folder. */
    private readonly root: string,
    private readonly program = 'git',
  ) {}

  /** What Git wrote; undefined where it could not be run, failed, was stopped, or wrote too much. */
  run(args: readonly string[], { cancel, input, maxBytes = MAX_BYTES }: GitRun = {}): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      // Windows looks for a program in the working folder first, and a clone may hold a git.exe: so not from there.
      const child = spawn(this.program, ['-C', this.root, ...HARDENED, ...args], {
        cwd: path.dirname(process.execPath),
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
        timeout: TIMEOUT_MS,
        env: environment(),
      });
      const chunks: Buffer[] = [];
      let size = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxBytes || cancel?.isCancellationRequested) child.kill();
      });
      // Whoever stops reading has ended, and its status says how.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
      child.on('error', () => resolve(undefined));
      child.on('close', (status) => resolve(status === 0 ? Buffer.concat(chunks) : undefined));
    });
  }
}

/** The caller's, without what would point Git at another repository, another program or a terminal. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}
