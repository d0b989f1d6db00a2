import { assertInside } from '../project/paths';
import type { Cancel, Git } from '../project/ports';
import { GitProgram } from './gitProgram';

/** Versions looked at: an article is a report, not an archive. */
const MAX_VERSIONS = 300;
/** The history of a folder's files, by the `git` of the machine; without one, or outside a repository, there is none. */
export class NodeGit implements Git {
  private readonly git: GitProgram;

  /** `root`: absolute path of the project's folder. `from`: the commits to begin at, as `git log` names them; default HEAD. */
  constructor(
    root: string,
    program = 'git',
    private readonly from: readonly string[] = [],
  ) {
    this.git = new GitProgram(root, program);
  }

  async *versions(file: string, cancel?: Cancel): AsyncIterable<Uint8Array> {
    assertInside(file);
    const log = await this.git.run(
      [
        ...['log', '--follow', '-M50%', '-m', `--max-count=${MAX_VERSIONS}`, '--format=format:', '--no-color'],
        ...[
          '--raw',
          '--no-abbrev',
          '-z',
          '--no-ext-diff',
          '--no-textconv',
          '--diff-filter=AMR',
          ...this.from,
          '--',
          file,
        ],
      ],
      { cancel },
    );
    for (const blob of blobsOf(log)) {
      if (cancel?.isCancellationRequested) return;
      const bytes = await this.git.run(['cat-file', 'blob', blob], { cancel });
      if (bytes) yield bytes;
    }
  }
}

/** The blobs after each commit, in the order of `log --raw -z`, each once. */
function blobsOf(log: Uint8Array | undefined): readonly string[] {
  const text = new TextDecoder().decode(log);
  // ":100644 100644 <before> <after> M\0path\0": the path may hold anything but NUL, so the record's start is held fast.
  const records = text.matchAll(/(?:^|\0):\d{6} (?:100644|100755) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [AMR]\d*\0/g);
  const blobs = Array.from(records, ([, after = '']) => after).filter((blob) => /[^0]/.test(blob));
  return [...new Set(blobs)];
}
