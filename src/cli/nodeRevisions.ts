import { SitrepError } from '../core/problem';
import type { Cancel, FileTree, Revisions } from '../project/ports';
import { GitProgram } from './gitProgram';

/** Blobs asked for at once, each time by a process of its own, and the most that they may hold together. */
const BLOBS_AT_ONCE = 4000;
const MAX_BYTES = 512 * 1024 * 1024;
/** A list of some hundred thousand files. */
const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** The states that the repository around a folder knows, by the `git` of the machine. */
export class NodeRevisions implements Revisions {
  private readonly git: GitProgram;

  /** `root`: absolute path of the folder whose files are wanted. */
  constructor(root: string, program = 'git') {
    this.git = new GitProgram(root, program);
  }

  async tree(revision: string, cancel?: Cancel): Promise<FileTree | undefined> {
    const id = await this.line(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
      cancel,
    );
    return id === undefined ? undefined : new CommitTree(this.git, id);
  }

  async mergeBase(one: string, other: string, cancel?: Cancel): Promise<string | undefined> {
    // It takes no --end-of-options in older versions of Git.
    if (one.startsWith('-') || other.startsWith('-')) return undefined;
    return this.line(['merge-base', one, other], cancel);
  }

  private async line(args: readonly string[], cancel: Cancel | undefined): Promise<string | undefined> {
    const [line = ''] = textOf(await this.git.run(args, { cancel })).split('\n');
    return line === '' ? undefined : line;
  }
}

/** A folder as a commit has it; marks are the ids of its blobs. */
class CommitTree implements FileTree {
  private files: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(
    private readonly git: GitProgram,
    private readonly commit: string,
  ) {}

  list(cancel?: Cancel): Promise<ReadonlyMap<string, string>> {
    this.files ??= this.listed(cancel);
    return this.files;
  }

  async read(paths: readonly string[], cancel?: Cancel): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = await this.list(cancel);
    const wanted = paths.flatMap((path) => {
      const blob = files.get(path);
      return blob === undefined ? [] : [{ path, blob }];
    });
    const found = new Map<string, Uint8Array>();
    for (let at = 0; at < wanted.length; at += BLOBS_AT_ONCE) {
      await this.readSome(wanted.slice(at, at + BLOBS_AT_ONCE), found, cancel);
    }
    return found;
  }

  /** Throws `cli/git` where Git does not answer: a file that was not read must not be taken for one that is not there. */
  private async readSome(
    wanted: readonly { readonly path: string; readonly blob: string }[],
    found: Map<string, Uint8Array>,
    cancel: Cancel | undefined,
  ): Promise<void> {
    if (cancel?.isCancellationRequested) return;
    const input = wanted.map(({ blob }) => `${blob}\n`).join('');
    const answer = await this.git.run(['cat-file', '--batch'], { cancel, input, maxBytes: MAX_BYTES });
    if (answer) {
      const blobs = blobsOf(answer);
      wanted.forEach(({ path }, index) => {
        const bytes = blobs[index];
        if (bytes) found.set(path, bytes);
      });
      return;
    }
    if (cancel?.isCancellationRequested) return;
    // Too much or too slow for one answer.
    const half = Math.ceil(wanted.length / 2);
    if (wanted.length === 1) throw new SitrepError('cli/git', `Git could not read ${wanted[0]?.path ?? ''}.`);
    await this.readSome(wanted.slice(0, half), found, cancel);
    await this.readSome(wanted.slice(half), found, cancel);
  }

  private async listed(cancel: Cancel | undefined): Promise<ReadonlyMap<string, string>> {
    const answer = await this.git.run(['ls-tree', '-r', '-z', this.commit], { cancel, maxBytes: MAX_LIST_BYTES });
    const files = textOf(answer).matchAll(/(?:^|\0)(?:100644|100755) blob ([0-9a-f]{40,64})\t([^\0]+)/g);
    return new Map(Array.from(files, ([, blob = '', path = '']) => [path, blob]));
  }
}

/** The answers of `cat-file --batch`, in the order asked: "<id> blob <size>", that many bytes, and a line end. */
function blobsOf(answer: Uint8Array): readonly (Uint8Array | undefined)[] {
  const blobs: (Uint8Array | undefined)[] = [];
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf(0x0a, at);
    if (end === -1) break;
    const size = / blob (\d+)$/.exec(textOf(answer.subarray(at, end)))?.[1];
    const from = end + 1;
    const to = size === undefined ? from : from + Number(size);
    blobs.push(size === undefined ? undefined : answer.subarray(from, to));
    at = size === undefined ? from : to + 1;
  }
  return blobs;
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
