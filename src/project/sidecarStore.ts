import type { Article, Sidecar } from '../core/annotation/model';
import { editSidecar, type SidecarEdit } from '../core/annotation/edit';
import {
  newSidecar,
  readSidecar,
  readSidecarInTurns,
  type SidecarDoc,
  type SidecarRead,
} from '../core/annotation/sidecar';
import { SitrepError, type Problem } from '../core/problem';
import { fileName, sidecarPathOf } from './paths';
import { inTurns } from './slices';
import { readText } from './utf8';
import type { SafeWriter } from './writer';

/** A sidecar as it stands on disk: its text and what could be read of it. */
export interface LoadedSidecar {
  readonly path: string;
  readonly text: string;
  readonly reading: SidecarRead;
}

export interface EditOutcome {
  readonly sidecar: Sidecar;
  /** Undoes the edit, and refuses if the annotation has changed since. */
  readonly inverse: SidecarEdit;
}

/** How many sidecars are kept as they were read, and of how much text in UTF-16 units: those of open articles, mostly. */
const MAX_RECENT = 32;
const MAX_RECENT_UNITS = 8 * 1024 * 1024;

const DIFFERENT = Symbol('different texts');

/** Reads and edits sidecars, keeping the ones used last so that an unchanged file is parsed once. */
export class SidecarStore {
  /** In the order of use, the latest last. */
  private readonly recent = new Map<string, LoadedSidecar>();
  private units = 0;
  /** Paths of sidecars that were there when last looked for. */
  private readonly there = new Set<string>();
  /**
   * What the readers of a sidecar hold, none for a missing one: a text that one of them finds before its change is
   * told is news to the others.
   */
  private readonly held = new Map<string, string | undefined | typeof DIFFERENT>();
  private readonly loads = new Map<string, Promise<LoadedSidecar | undefined>>();

  constructor(
    private readonly writer: SafeWriter,
    private readonly changed: (path: string) => void,
    /** Called before a sidecar is written: an editor may hold it unsaved. */
    private readonly beforeWrite: (path: string) => Promise<void>,
  ) {}

  /** The sidecar of an article; undefined where there is none. An unreadable one is returned with its problems. */
  load(article: string): Promise<LoadedSidecar | undefined> {
    const path = sidecarPathOf(article);
    const load = async (): Promise<LoadedSidecar | undefined> => {
      const bytes = await this.writer.readSettled(path, this.there.has(path));
      if (!bytes) {
        this.forget(path);
        this.handOut(path, undefined);
        return undefined;
      }
      const loaded = await this.readInTurns(path, bytes);
      this.keep(loaded);
      this.handOut(path, decoded(bytes));
      return loaded;
    };
    // One after the other: what was read first must not be handed out last.
    const turn = (this.loads.get(path) ?? Promise.resolve()).then(load, load);
    this.loads.set(path, turn);
    const done = (): void => {
      if (this.loads.get(path) === turn) this.loads.delete(path);
    };
    turn.then(done, done);
    return turn;
  }

  /** A sidecar from its bytes. One of many that are read in passing does not put out those in use. */
  async inPassing(article: string, bytes: Uint8Array): Promise<LoadedSidecar> {
    const path = sidecarPathOf(article);
    this.there.add(path);
    return this.readInTurns(path, bytes);
  }

  /** Re-reads a sidecar that something outside may have changed, and says so unless all its readers hold it so. */
  async refresh(path: string): Promise<void> {
    const wasThere = this.there.has(path);
    const bytes = await this.writer.readSettled(path, wasThere);
    const text = bytes && decoded(bytes);
    if (this.held.has(path) ? this.held.get(path) === text : text === undefined && !wasThere) return;
    if (text === undefined) this.forget(path);
    this.tell(path, text);
  }

  /**
   * Applies an edit to the sidecar as it stands on disk, making the file if there is none. Rejects with the edit's
   * own error and `sidecar/unreadable`, leaving the file as it is.
   */
  async edit(article: string, edit: SidecarEdit, articleBlock: () => Promise<Article>): Promise<EditOutcome> {
    const path = sidecarPathOf(article);
    await this.beforeWrite(path);
    // Made ready first: the writer's turn is short, so that little can come between.
    // One known to be there may be between removal and creation: taking it for absent would write over its tags.
    const there = await this.load(article);
    // Moves are of annotations that were there: without them there is nothing to make a file for.
    if (!there && edit.kind === 'move') throw vanished(path);
    const block = there ? undefined : { ...(await articleBlock()), file: fileName(article) };
    const outcome = await this.writer.update(path, (current) => {
      const base = current ?? (block && newSidecar(block));
      if (base === undefined) throw vanished(path);
      const known = this.recent.get(path);
      const reading = known?.text === base ? known.reading : readSidecar(base, path);
      if (!reading.ok) throw unreadable(path, reading.problems);
      const done = editSidecar(reading, edit);
      const isGone = isAsMade(edit, done.doc);
      const made = current === undefined ? block : undefined;
      return { text: isGone ? undefined : done.doc.text, result: { ...done, isGone, made } };
    });
    const { doc, inverse, made } = outcome;
    if (outcome.isGone) this.forget(path);
    else this.keep({ path, text: doc.text, reading: doc });
    this.tell(path, outcome.isGone ? undefined : doc.text);
    return { sidecar: doc.sidecar, inverse: made && inverse.kind === 'revert' ? { ...inverse, made } : inverse };
  }

  private async readInTurns(path: string, bytes: Uint8Array): Promise<LoadedSidecar> {
    const text = readText(bytes, path);
    // One that is not UTF-8 has no text, and is listed with that problem.
    if (typeof text !== 'string') return { path, text: '', reading: { ok: false, problems: [text] } };
    const known = this.recent.get(path);
    return known?.text === text ? known : { path, text, reading: await inTurns(readSidecarInTurns(text, path)) };
  }

  private keep(loaded: LoadedSidecar): void {
    this.forget(loaded.path);
    this.there.add(loaded.path);
    this.recent.set(loaded.path, loaded);
    this.units += loaded.text.length;
    for (const [path, { text }] of this.recent) {
      // The newest stays, whatever its size: it is in use.
      if (path === loaded.path || (this.recent.size <= MAX_RECENT && this.units <= MAX_RECENT_UNITS)) return;
      this.recent.delete(path);
      this.held.delete(path);
      this.units -= text.length;
    }
  }

  private handOut(path: string, text: string | undefined): void {
    this.held.set(path, this.held.has(path) && this.held.get(path) !== text ? DIFFERENT : text);
  }

  private tell(path: string, text: string | undefined): void {
    this.held.set(path, text);
    this.changed(path);
  }

  private forget(path: string): void {
    this.units -= this.recent.get(path)?.text.length ?? 0;
    this.recent.delete(path);
    this.there.delete(path);
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Whether an undo leaves nothing but what the edit that it takes back made the file of; the text may have moved on. */
function isAsMade(edit: SidecarEdit, { text, sidecar }: SidecarDoc): boolean {
  if (edit.kind !== 'revert' || edit.made === undefined) return false;
  return text === newSidecar({ ...edit.made, sha256: sidecar.article.sha256 });
}

const vanished = (path: string): SitrepError =>
  new SitrepError('sidecar/vanished', `${path} has just vanished. Try again.`);

function unreadable(path: string, problems: readonly Problem[]): SitrepError {
  const reason = problems[0]?.message ?? 'It cannot be read.';
  return new SitrepError('sidecar/unreadable', `${path} was not changed. ${reason}`, problems);
}
