import { SitrepError } from '../core/problem';
import type { Clock } from './clock';
import { fileName, folderOf, joinPath } from './paths';
import type { FileSystem, FolderEntry } from './ports';

/**
 * How long a ticket is good for. A live writer takes a fresh one rather than write by an older, so that nobody who is
 * only slow can be taken for dead.
 */
export const LEASE_MS = 4_000;
/** How long, and how often, a ticket must have been seen before its owner is taken for dead. */
export const DEAD_MS = 8_000;
const DEAD_LOOKS = 8;
/** Between two looks: short at first, for most writes take a few milliseconds. */
const LOOK_MS = [10, 20, 40, 80, 160, 320];

/** A file written beside another: what an unfinished write left behind, or one that is under way. */
export interface Leftover {
  readonly path: string;
  /** The file it was to become. */
  readonly target: string;
  /** A ticket may still be somebody's; what was set aside is nobody's. */
  readonly kind: 'ticket' | 'set-aside';
  /** When it was made (milliseconds since 1970, by its maker's clock), where its name says so. */
  readonly made: number | undefined;
}

// ".kayes.txt.sitrep.yaml.<id>.tmp"; the id holds no dot, so that the rest is the file's name.
const NAME = /^\.(.+)\.([a-z0-9-]+)\.(tmp|left)$/;
const MADE = /^([0-9a-z]{9})-/;

export function leftoverAt(path: string): Leftover | undefined {
  // Of the many names of a large folder, few are looked at closely.
  if (!path.endsWith('.tmp') && !path.endsWith('.left')) return undefined;
  const [, name, id = '', end] = NAME.exec(fileName(path)) ?? [];
  if (name === undefined) return undefined;
  const made = MADE.exec(id)?.[1];
  return {
    path,
    target: joinPath(folderOf(path), name),
    kind: end === 'tmp' ? 'ticket' : 'set-aside',
    made: made === undefined ? undefined : parseInt(made, 36),
  };
}

/** The tickets of others for one file, oldest first, as one look found them. */
interface Look {
  readonly live: readonly string[];
  readonly dead: readonly string[];
  readonly setAside: readonly string[];
  readonly hasOwn: boolean;
}

/**
 * Whose turn it is to write a file, between processes that know nothing of each other but the folder. Whoever wants to
 * write puts a ticket beside the file (its new text), and then looks for other tickets. Of two writers at least one sees
 * the other, as each wrote before it looked. One who sees an older ticket takes its own back and waits; one who sees only
 * younger ones waits for these to go. Who is alone writes, by renaming the ticket: a ticket that was set aside can
 * write nothing any more, so that a process taken for dead is held off even if it wakes up.
 */
export class Tickets {
  private readonly seen = new Map<string, { readonly since: number; looks: number }>();
  private made = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly clock: Clock,
    private readonly uniqueName: () => string,
  ) {}

  /** The path of a new ticket, whose name sorts by the time it was made. */
  next(target: string): string {
    const time = this.clock.date().toString(36).padStart(9, '0').slice(-9);
    const own = this.uniqueName()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 12);
    this.made += 1;
    const id = `${time}-${this.made.toString(36)}-${own}`;
    return joinPath(folderOf(target), `.${fileName(target)}.${id}.tmp`);
  }

  /**
   * Waits until no other ticket but dead ones stands beside the file; what the dead left is set aside, or left as it is for
   * one who is about to put it in place. Answers the paths of what it has set aside; undefined where an older ticket
   * stands, ours was set aside, or `until` has passed: then take it back.
   */
  async alone(
    target: string,
    own: string,
    until: number,
    theDead: 'set aside' | 'leave',
  ): Promise<readonly string[] | undefined> {
    for (let look = 0; ; look += 1) {
      const { live, dead, hasOwn } = await this.look(target, own);
      // Some file systems list late; one that has lost the ticket was taken for dead.
      if (!hasOwn && (await this.files.read(own)) === undefined) return undefined;
      if (live.length === 0) {
        const moved = theDead === 'leave' ? [] : await Promise.all(dead.map((path) => this.setAside(path)));
        return moved.filter((path) => path !== undefined);
      }
      if (live.some((path) => path < own) || this.clock.now() > until) return undefined;
      await this.pause(look);
    }
  }

  /** Waits until none but dead tickets stand beside the file, or `until` has passed; answers the dead ones. */
  async quiet(target: string, until: number): Promise<Look> {
    for (let look = 0; ; look += 1) {
      const found = await this.look(target);
      if (found.live.length === 0 || this.clock.now() > until) return found;
      await this.pause(look);
    }
  }

  /** Makes a dead process's ticket into what nobody writes by; its path then, or undefined where it has gone. */
  async setAside(path: string): Promise<string | undefined> {
    const aside = path.replace(/\.tmp$/, '.left');
    this.seen.delete(path);
    try {
      await this.files.rename(path, aside);
      return aside;
    } catch {
      // Its owner was quicker, or another has set it aside.
      return undefined;
    }
  }

  private async look(target: string, own?: string): Promise<Look> {
    const folder = folderOf(target);
    const start = `.${fileName(target)}.`;
    const found = { live: [] as string[], dead: [] as string[], setAside: [] as string[] };
    let hasOwn = false;
    for (const { name, kind } of await this.list(folder)) {
      if (kind !== 'file' || !name.startsWith(start)) continue;
      const path = joinPath(folder, name);
      const leftover = leftoverAt(path);
      if (leftover?.target !== target) continue;
      if (path === own) hasOwn = true;
      else if (leftover.kind === 'set-aside') found.setAside.push(path);
      else found[this.isDead(path) ? 'dead' : 'live'].push(path);
    }
    this.forget(target, new Set([...found.live, ...found.dead]));
    return { live: found.live.sort(), dead: found.dead.sort(), setAside: found.setAside.sort(), hasOwn };
  }

  private async list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      return await this.files.list(folder);
    } catch (cause) {
      if (SitrepError.is(cause)) throw cause;
      const message = `The folder ${folder === '' ? 'of the project' : folder} could not be listed. Check that it may be read; nothing was changed.`;
      throw new SitrepError('file/unreadable', message, [], { cause });
    }
  }

  /** Time alone does not tell: a machine that slept has seen nothing meanwhile. */
  private isDead(path: string): boolean {
    const sighting = this.seen.get(path) ?? { since: this.clock.now(), looks: 0 };
    sighting.looks += 1;
    this.seen.set(path, sighting);
    return sighting.looks >= DEAD_LOOKS && this.clock.now() - sighting.since >= DEAD_MS;
  }

  private forget(target: string, there: ReadonlySet<string>): void {
    for (const path of this.seen.keys()) {
      if (!there.has(path) && leftoverAt(path)?.target === target) this.seen.delete(path);
    }
  }

  private pause(look: number): Promise<void> {
    return this.clock.wait(LOOK_MS[Math.min(look, LOOK_MS.length - 1)] ?? 0);
  }
}
