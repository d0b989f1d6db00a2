import { constants, lstatSync } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { SitrepError } from '../core/problem';
import { assertInside, assertWindowsName } from '../project/paths';
import type { GrowingFile } from '../project/datasetTarget';
import { isRecent } from '../project/recent';
import type { FileSystem, FolderEntry } from '../project/ports';
import { readRegularFile } from './readRegularFile';

/** How much of a file is read at once where it is read in pieces, in bytes. */
const PIECE = 64 * 1024;

/** One folder of the disk. A link is followed only where it ends inside the folder. */
export class NodeFileSystem implements FileSystem {
  /** `root` is the real path of the folder: see `openFolder`. */
  private constructor(
    private readonly root: string,
    private readonly now: () => number,
  ) {}

  /** `now` in milliseconds since 1970. */
  static async openFolder(folder: string, now: () => number = Date.now): Promise<NodeFileSystem> {
    return new NodeFileSystem(await realpath(folder), now);
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    const real = await this.realPath(file);
    return real === undefined ? undefined : readRegularFile(real);
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const target = await this.placeFor(file);
    // A link put there meanwhile is refused, too, where the system knows the flag (on Windows it adds nothing).
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    const handle = await open(target, flags);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** A new file that grows. It is not forced to the disk, as `write` does: thousands of them would take minutes. */
  async create(file: string): Promise<GrowingFile> {
    const target = await this.placeFor(file);
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    const handle = await open(target, flags);
    return {
      append: (bytes) => handle.appendFile(bytes),
      close: () => handle.close(),
      discard: () => handle.close(),
    };
  }

  async *pieces(file: string): AsyncIterable<Uint8Array> {
    const real = await this.realPath(file);
    if (real === undefined) return;
    yield new Uint8Array();
    const handle = await open(real);
    try {
      const buffer = new Uint8Array(PIECE);
      for (;;) {
        const { bytesRead } = await handle.read(buffer);
        if (bytesRead === 0) break;
        yield buffer.slice(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  async rename(from: string, to: string): Promise<void> {
    const source = await this.placeFor(from);
    const target = await this.placeFor(to);
    const mode = await modeOf(target);
    // Who may read and write a shared file is not ours to change by writing it anew.
    if (mode !== undefined && mode !== (await modeOf(source))) await chmod(source, mode).catch(() => undefined);
    await rename(source, target);
  }

  async isReadOnly(file: string): Promise<boolean> {
    const real = await this.realPath(file);
    const mode = real === undefined ? undefined : await modeOf(real);
    return mode !== undefined && (mode & 0o222) === 0;
  }

  /**
   * Times to the nanosecond: the last one is of any change, and no program can set it. A link has no stamp. At once: the
   * system answers from memory, in a tenth of the time that handing the question to another thread takes.
   */
  stamp(file: string): Promise<string | undefined> {
    return Promise.resolve(file).then((path) => this.stampOf(path));
  }

  private stampOf(file: string): string | undefined {
    assertHere(file);
    const there = lstatSync(path.join(this.root, ...file.split('/')), { bigint: true, throwIfNoEntry: false });
    if (there?.isFile() !== true || isRecent(Number(there.ctimeMs), this.now())) return undefined;
    return [there.dev, there.ino, there.size, there.mtimeNs, there.ctimeNs].join(':');
  }

  async remove(file: string): Promise<void> {
    assertHere(file);
    const folder = await this.realPath(path.posix.dirname(file));
    if (folder !== undefined) await rm(path.join(folder, path.posix.basename(file)), { force: true });
  }

  /** Also true of a name that the disk holds in other letters. */
  async isLinked(file: string): Promise<boolean> {
    const real = await this.realPath(file);
    return real !== undefined && real !== path.join(this.root, ...file.split('/'));
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const real = await this.realPath(folder);
    if (real === undefined || !(await stat(real)).isDirectory()) return [];
    const entries = await readdir(real, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      // A link is neither file nor folder here: it may lead out of the project, or round in a circle.
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }));
  }

  /** The real path of what is there, or undefined; throws `path/outside` where a link leads out of the folder. */
  private async realPath(relative: string): Promise<string | undefined> {
    if (relative === '' || relative === '.') return this.root;
    assertHere(relative);
    try {
      const real = await realpath(path.join(this.root, ...relative.split('/')));
      this.assertWithin(real, relative);
      return real;
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (isCode(error, 'ELOOP')) throw loop(relative);
      throw error;
    }
  }

  /** Where a file may be written: in a real folder inside, made if need be; never through a link. */
  private async placeFor(file: string): Promise<string> {
    assertHere(file);
    const folders = file.split('/').slice(0, -1);
    let here = this.root;
    for (const name of folders) {
      const next = path.join(here, name);
      here = await realpath(next).catch(async (error: unknown) => {
        if (!isCode(error, 'ENOENT')) throw error;
        await mkdir(next).catch((again: unknown) => {
          if (!isCode(again, 'EEXIST')) throw again;
        });
        return realpath(next);
      });
      this.assertWithin(here, file);
    }
    const target = path.join(here, path.posix.basename(file));
    const there = await lstat(target).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (there?.isSymbolicLink() === true) throw outside(file);
    return target;
  }

  private assertWithin(real: string, relative: string): void {
    const way = path.relative(this.root, real);
    if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) throw outside(relative);
  }
}

/** A path that leads into the folder and that this system can hold. */
function assertHere(file: string): void {
  assertInside(file);
  if (process.platform === 'win32') assertWindowsName(file);
}

/** The rights of a file; undefined where there is none. */
async function modeOf(absolute: string): Promise<number | undefined> {
  try {
    return (await stat(absolute)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const outside = (file: string): SitrepError =>
  new SitrepError('path/outside', `${file} is a link that leads out of the folder. Replace it by the file itself.`);

const loop = (file: string): SitrepError =>
  new SitrepError('path/loop', `${file} is a link that leads back to itself. Replace it by the file itself.`);

/** A name that no disk can hold is the name of nothing. */
const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => isCode(error, code));

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
