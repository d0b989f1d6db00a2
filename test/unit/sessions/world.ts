import type { SidecarDoc } from '../../../src/core/annotation/sidecar';
import { ARTICLE, ArticleWindow, SIDECAR, bytesOf, sha256Of, type Disk } from './articleWindow';
import { Ink, marksOf, textOf, type Char } from './characters';
import { check } from './checks';
import type { Deed, Tags } from './deeds';
import { MemoryCopies } from '../project/memoryCopies';
import { SharedDisk } from './sharedDisk';
import type { SavedArticle } from './openDocument';
import type { Op, Session } from './ops';
import { articleOutside, sidecarOutside } from './others';
import { notice, save } from './saving';
import { startText } from './startText';
import { assign, changeOne, link, remove, reselect, tag, tagTogether } from './tagging';
import type { Seen } from './truth';
import { typeIn } from './typing';
import { takeBack } from './undoing';

interface Commit {
  readonly saved: SavedArticle;
  readonly sidecar: string | undefined;
  readonly tags: Tags;
  readonly remarks: readonly string[];
}

interface Done {
  readonly deeds: readonly Deed[];
  /** The sidecar before and after, where it was one write. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How often a tool was sure, and how often it only could be. */
export interface Tally {
  sure: number;
  doubtedThoughThere: number;
  /** Sure of other words, where only texts and not the edits between them were known. */
  wrong: number;
  refusedUndos: number;
  undone: number;
}

/** One article on one disk, two windows, other tools; and what the coders did, to compare with. */
export class World implements Disk {
  readonly files = new SharedDisk();
  saved: SavedArticle;
  readonly ink = new Ink();
  readonly windows: readonly [ArticleWindow, ArticleWindow];
  tags: Tags = new Map();
  /** Remarks of other tools that belong to no entry. */
  remarks: readonly string[] = [];
  readonly versions = new Map<string, (readonly Char[])[]>();
  readonly commits: Commit[] = [];
  readonly done: readonly [Done[], Done[]] = [[], []];
  readonly undone: readonly [Done[], Done[]] = [[], []];
  /** What each window has seen of each annotation since it last read a text as a whole. */
  readonly seen: readonly [Map<string, Seen>, Map<string, Seen>] = [new Map(), new Map()];
  /** The sidecar before someone broke it. */
  mended: string | undefined;
  counter = 0;
  /** The sidecar as it was last read for checking. */
  lastRead: SidecarDoc | undefined;

  constructor(
    { crlf, bom, copies, ...start }: Session,
    readonly tally: Tally,
  ) {
    this.saved = { chars: this.ink.write(startText(start)), eol: crlf ? '\r\n' : '\n', bom };
    this.files.put(ARTICLE, bytesOf(this.saved));
    this.wrote(this.saved);
    // Two windows of one machine share what they keep.
    const kept = copies ? new MemoryCopies() : undefined;
    const [one, two] = this.seen;
    this.windows = [
      new ArticleWindow(this, 'one', kept, (id) => one.delete(id)),
      new ArticleWindow(this, 'two', kept, (id) => two.delete(id)),
    ];
  }

  wrote({ chars }: SavedArticle): void {
    const sha256 = sha256Of(textOf(chars));
    const known = this.versions.get(sha256) ?? [];
    if (!known.some((other) => marksOf(other).every((mark, at) => mark === chars[at]?.mark))) {
      this.versions.set(sha256, [...known, chars]);
    }
  }

  async run(op: Op): Promise<void> {
    await perform(this, op);
    check(this);
  }

  /** All that was left undone is done: typing rests, watchers speak, both windows are closed and opened again. */
  async end(): Promise<void> {
    if (this.mended !== undefined) await this.run({ kind: 'mendSidecar' });
    for (const window of [0, 1] as const) await this.run({ kind: 'rest', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'notice', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'save', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'notice', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'reopen', window, how: 'closed' });
  }
}

/** Does one step, as the tool does it and as the coder means it. */
async function perform(world: World, op: Op): Promise<void> {
  switch (op.kind) {
    case 'rest': {
      world.windows[op.window].settle();
      return;
    }
    case 'save':
      return save(world, op.window);
    case 'revert':
      world.seen[op.window].clear();
      {
        world.windows[op.window].revert();
        return;
      }
    case 'notice':
      return notice(world, op.window);
    case 'reopen':
      world.seen[op.window].clear();
      return world.windows[op.window].reopen(op.how);
    case 'tag':
      return tag(world, op.window, op.at, op.words);
    case 'tagTogether':
      return tagTogether(world, op);
    case 'change':
      return changeOne(world, op);
    case 'link':
      return link(world, op);
    case 'remove':
      return remove(world, op);
    case 'assign':
      return assign(world, op);
    case 'reselect':
      return reselect(world, op);
    case 'undo':
    case 'redo':
      return takeBack(world, op.window, op.kind);
    case 'fullDisk':
      world.files.failing = 1;
      return;
    case 'articleOutside': {
      articleOutside(world, op);
      return;
    }
    case 'sidecarOutside': {
      sidecarOutside(world, op);
      return;
    }
    case 'commit': {
      if (world.mended !== undefined) return;
      const { saved, tags, remarks } = world;
      world.commits.push({ saved, tags, remarks, sidecar: world.files.text(SIDECAR) });
      return;
    }
    case 'checkout': {
      const commit = world.commits[op.pick % Math.max(1, world.commits.length)];
      if (!commit) return;
      world.mended = undefined;
      world.files.put(ARTICLE, bytesOf(commit.saved));
      world.files.put(SIDECAR, commit.sidecar);
      world.saved = { ...commit.saved };
      // What a window followed of a tag that stands on other words now, it followed of those.
      for (const [id, { own }] of world.tags) {
        const isSame = JSON.stringify(commit.tags.get(id)?.own) === JSON.stringify(own);
        if (!isSame) for (const seen of world.seen) seen.delete(id);
      }
      world.tags = commit.tags;
      world.remarks = commit.remarks;
      return;
    }
    case 'breakSidecar': {
      const text = world.files.text(SIDECAR);
      if (text === undefined || world.mended !== undefined) return;
      world.mended = text;
      world.files.put(SIDECAR, `<<<<<<< ours\n${text}`);
      return;
    }
    case 'mendSidecar':
      if (world.mended !== undefined) world.files.put(SIDECAR, world.mended);
      world.mended = undefined;
      return;
    case 'type':
    case 'erase':
    case 'replace':
    case 'cursors':
    case 'replaceAll':
    case 'paste':
    case 'moveParagraph':
    case 'format':
    case 'eol':
    case 'textUndo':
    case 'textRedo':
      typeIn(world, op);
  }
}
