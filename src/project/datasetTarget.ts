import { SitrepError } from '../core/problem';
import type { Piece } from '../core/dataset/model';
import type { FileSystem } from './ports';
import { AHEAD, pause, readAhead } from './slices';

/** A new file that grows piece by piece. */
export interface GrowingFile {
  append(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** Lets go of it, whatever of it is written by then. */
  discard(): Promise<void>;
}

/** The folder a dataset is written to; paths are relative to it, with forward slashes. */
export interface DatasetTarget {
  /** The bytes of a file, in pieces; none where there is no file, and an empty one of an empty file. */
  pieces(path: string): AsyncIterable<Uint8Array>;
  /** Makes a file, over one that is there, and its folders. */
  create(path: string): Promise<GrowingFile>;
  /** Renames a file over whatever stands there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Whether there is a link on the way to a file. Left out: `pieces` refuses links. */
  isLinked?(path: string): Promise<boolean>;
}

/** Files that can only be written whole, as VS Code's: what is appended waits in memory until the file is closed. */
export function wholeFiles(files: Pick<FileSystem, 'read' | 'write' | 'rename' | 'remove'>): DatasetTarget {
  return {
    async *pieces(path) {
      const bytes = await files.read(path);
      if (bytes !== undefined) yield bytes;
    },
    create(path) {
      const waiting: Uint8Array[] = [];
      return Promise.resolve({
        append(bytes) {
          waiting.push(bytes);
          return Promise.resolve();
        },
        close: () => files.write(path, joined(waiting)),
        discard: () => Promise.resolve(),
      });
    },
    rename: (from, to) => files.rename(from, to),
    remove: (path) => files.remove(path),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** In UTF-16 units: to hand each small piece to the disk would cost more than making it. */
const WAITING = 64 * 1024;

interface Open {
  readonly beside: string;
  readonly sum: Checksum;
  /** What the disk has not been given yet. */
  waiting: string;
  /** Undefined once closed. */
  file: GrowingFile | undefined;
}

/**
 * Writes the files of a dataset beside their names; `publish` renames them all and reads them back. Until then a failure
 * leaves what was there: call `discard`.
 */
export class DatasetFiles {
  private readonly files = new Map<string, Open>();
  /** Whole files on their way: most of what each takes is waiting for the disk. */
  private readonly onTheWay: Promise<void>[] = [];

  constructor(private readonly target: DatasetTarget) {}

  get names(): readonly string[] {
    return [...this.files.keys()];
  }

  /** The checksum of a file of which all has been given to `write`; undefined of any other. */
  sumOf(name: string): string | undefined {
    const open = this.files.get(name);
    return open?.file === undefined ? open?.sum.value : undefined;
  }

  /** A file that comes whole is written while others are made: a later call rejects where that fails. */
  async write(piece: Piece): Promise<void> {
    const { file: name, isLast = false } = piece;
    let open = this.files.get(name);
    if (open === undefined) {
      const beside = besideName(name);
      open = { beside, sum: new Checksum(), waiting: '', file: undefined };
      this.files.set(name, open);
      if (isLast) return this.writeWhole(beside, open.sum, piece);
      open.file = await this.target.create(beside);
    }
    if ('text' in piece) open.waiting += piece.text;
    else {
      await this.flush(open);
      await this.append(open, piece.bytes);
    }
    if (isLast) await this.close(open);
    else if (open.waiting.length >= WAITING) await this.flush(open);
  }

  private async writeWhole(beside: string, sum: Checksum, piece: Piece): Promise<void> {
    const bytes = 'text' in piece ? new TextEncoder().encode(piece.text) : piece.bytes;
    sum.add(bytes);
    const writing = this.target.create(beside).then(async (file) => {
      await file.append(bytes).catch(async (cause: unknown) => {
        await file.discard();
        throw cause;
      });
      await file.close();
    });
    // Whoever awaits it below hears of its failure.
    writing.catch(() => undefined);
    if (this.onTheWay.push(writing) > AHEAD) await this.onTheWay.shift();
  }

  /** Rejects with `dataset/not-written` where a file does not read back as it was written. */
  async publish(): Promise<void> {
    await Promise.all(this.onTheWay);
    for (const open of this.files.values()) await this.close(open);
    const files = [...this.files];
    await eachOf(files, ([name, { beside }]) => this.target.rename(beside, name));
    await eachOf(files, ([name, open]) => this.readBack(name, open));
  }

  /** Removes what was written beside. */
  async discard(): Promise<void> {
    await Promise.allSettled(this.onTheWay);
    for (const open of this.files.values()) {
      await open.file?.discard().catch(() => undefined);
      await this.target.remove(open.beside).catch(() => undefined);
    }
  }

  private async readBack(name: string, { sum }: Open): Promise<void> {
    if ((await checksumOf(this.target, name)) === sum.value) return;
    const message = `${name} does not read back as it was written. Check the disk, then export again.`;
    throw new SitrepError('dataset/not-written', message);
  }

  private async flush(open: Open): Promise<void> {
    const text = open.waiting;
    open.waiting = '';
    if (text !== '') await this.append(open, new TextEncoder().encode(text));
  }

  private async append({ sum, file }: Open, bytes: Uint8Array): Promise<void> {
    sum.add(bytes);
    await file?.append(bytes);
  }

  private async close(open: Open): Promise<void> {
    await this.flush(open);
    const { file } = open;
    open.file = undefined;
    await file?.close();
  }
}

/** Does the same to all of many files, some at a time: most of what it takes is waiting for the disk. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const acting = readAhead(items, act);
  for (let step = await acting.next(); step.done !== true; step = await acting.next()) await pause();
}

function besideName(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}.${name.slice(at)}.partial`;
}

/** The checksum of a file; undefined where there is none. */
export async function checksumOf(target: DatasetTarget, path: string): Promise<string | undefined> {
  let sum: Checksum | undefined;
  for await (const bytes of target.pieces(path)) (sum ??= new Checksum()).add(bytes);
  return sum?.value;
}

/** Tells whether two files hold the same bytes, against failures of disks and not against forgers: FNV-1a and their number. */
class Checksum {
  private hash = 0x811c9dc5;
  private length = 0;

  add(bytes: Uint8Array): void {
    let hash = this.hash;
    for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    this.hash = hash;
    this.length += bytes.length;
  }

  get value(): string {
    return `${this.hash >>> 0}:${this.length}`;
  }
}
