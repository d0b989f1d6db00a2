import type { Article, Sidecar } from '../core/annotation/model';
import { editSidecar, type SidecarEdit } from '../core/annotation/edit';
import { newSidecar, readSidecar, type SidecarRead } from '../core/annotation/sidecar';
import { SitrepError, type Problem } from '../core/problem';
import { fileName, sidecarPathOf } from './paths';
import { decodeUtf8, type SafeWriter } from './writer';

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

/** Reads and edits sidecars, remembering each by its text so that an unchanged file is parsed once. */
export class SidecarStore {
  private readonly loaded = new Map<string, LoadedSidecar>();

  constructor(
    private readonly writer: SafeWriter,
    private readonly changed: (path: string) => void,
    /** Called before a sidecar is written: an editor may hold it unsaved. */
    private readonly beforeWrite: (path: string) => Promise<void>,
  ) {}

  /** The sidecar of an article; undefined where there is none. An unreadable one is returned with its problems. */
  async load(article: string): Promise<LoadedSidecar | undefined> {
    const path = sidecarPathOf(article);
    const bytes = await this.writer.readSettled(path, this.loaded.has(path));
    if (!bytes) {
      this.loaded.delete(path);
      return undefined;
    }
    return this.remember(path, decodeSidecar(bytes, path));
  }

  /** Re-reads a sidecar that something outside may have changed, and says so if it did. */
  async refresh(path: string): Promise<void> {
    const bytes = await this.writer.readSettled(path, this.loaded.has(path));
    const before = this.loaded.get(path)?.text;
    const now = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (now === before) return;
    if (now === undefined) this.loaded.delete(path);
    this.changed(path);
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
    const there = await this.writer.readSettled(path, this.loaded.has(path));
    const block = there ? undefined : { ...(await articleBlock()), file: fileName(article) };
    const outcome = await this.writer.update(path, (current) => {
      const base = current ?? (block && newSidecar(block));
      if (base === undefined) throw new SitrepError('sidecar/vanished', `${path} has just vanished. Try again.`);
      const known = this.loaded.get(path);
      const reading = known?.text === base ? known.reading : readSidecar(base, path);
      if (!reading.ok) throw unreadable(path, reading.problems);
      const done = editSidecar(reading, edit);
      return { text: done.doc.text, result: done };
    });
    this.loaded.set(path, { path, text: outcome.doc.text, reading: outcome.doc });
    this.changed(path);
    return { sidecar: outcome.doc.sidecar, inverse: outcome.inverse };
  }

  private remember(path: string, text: string): LoadedSidecar {
    const known = this.loaded.get(path);
    if (known?.text === text) return known;
    const fresh = { path, text, reading: readSidecar(text, path) };
    this.loaded.set(path, fresh);
    return fresh;
  }
}

function unreadable(path: string, problems: readonly Problem[]): SitrepError {
  const reason = problems[0]?.message ?? 'It cannot be read.';
  return new SitrepError('sidecar/unreadable', `${path} was not changed. ${reason}`, problems);
}

/** A sidecar that is not UTF-8 must still be listed with its problem, so the decode does not throw here. */
function decodeSidecar(bytes: Uint8Array, path: string): string {
  try {
    return decodeUtf8(bytes, path);
  } catch {
    // U+0000 is refused by the YAML guard, which names the file and the remedy.
    return '\0';
  }
}
