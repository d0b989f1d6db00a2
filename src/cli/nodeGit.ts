import { spawn } from 'node:child_process';
import path from 'node:path';
import { assertInside } from '../project/paths';
import type { Cancel, Git } from '../project/ports';

/** Versions looked at, and the largest that is read: an article is a report, not an archive. */
const MAX_VERSIONS = 300;
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

/** The history of a folder's files, by the `git` of the machine; without one, or outside a repository, there is none. */
export class NodeGit implements Git {
  constructor(
    /** Absolute path of the project's folder. */
    private readonly root: string,
    private readonly program = 'git',
  ) {}

  async *versions(file: string, cancel?: Cancel): AsyncIterable<Uint8Array> {
    assertInside(file);
    const log = await this.run(
      [
        ...['log', '--follow', '-M50%', '-m', `--max-count=${MAX_VERSIONS}`, '--format=format:', '--no-color'],
        ...['--raw', '--no-abbrev', '-z', '--no-ext-diff', '--no-textconv', '--diff-filter=AMR', '--', file],
      ],
      cancel,
    );
    for (const blob of blobsOf(log)) {
      if (cancel?.isCancellationRequested) return;
      const bytes = await this.run(['cat-file', 'blob', blob], cancel);
      if (bytes) yield bytes;
    }
  }

  /** What Git wrote; undefined where it could not be run, failed, was stopped, or wrote too much. */
  private run(args: readonly string[], cancel: Cancel | undefined): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      // Windows looks for a program in the working folder first, and a clone may hold a git.exe: so not from there.
      const child = spawn(this.program, ['-C', this.root, ...HARDENED, ...args], {
        cwd: path.dirname(process.execPath),
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
        timeout: TIMEOUT_MS,
        env: environment(),
      });
      const chunks: Buffer[] = [];
      let size = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_BYTES || cancel?.isCancellationRequested) child.kill();
      });
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

/** The blobs after each commit, in the order of `log --raw -z`, each once. */
function blobsOf(log: Uint8Array | undefined): readonly string[] {
  const text = new TextDecoder().decode(log);
  // ":100644 100644 <before> <after> M\0path\0": the path may hold anything but NUL, so the record's start is held fast.
  const records = text.matchAll(/(?:^|\0):\d{6} (?:100644|100755) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [AMR]\d*\0/g);
  const blobs = Array.from(records, ([, after = '']) => after).filter((blob) => /[^0]/.test(blob));
  return [...new Set(blobs)];
}
