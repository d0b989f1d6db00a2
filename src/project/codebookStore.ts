import { patchBetween, patched, type TextPatch } from '../core/annotation/patch';
import type { EntryRef } from '../core/annotation/entryRefs';
import { addActor, addPlace, readActorsFile, readPlacesFile, readProjectFile } from '../core/codebook/codebookFile';
import { mergeEntries, renameEntry } from '../core/codebook/changeEntries';
import type { ActorEntry, Codebook, PlaceEntry, ProjectFile } from '../core/codebook/model';
import { SitrepError, type Problem } from '../core/problem';
import { ACTORS_FILE, PLACES_FILE, PROJECT_FILE } from './paths';
import { changedSince } from './changedSince';
import type { FileSystem } from './ports';
import { readFileText } from './readFile';
import type { SafeWriter } from './writer';

export interface LoadedCodebook extends Codebook {
  readonly problems: readonly Problem[];
  /** The texts it was read from, for navigation; undefined where a file is missing. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes an entry out of a codebook file again, or puts it back; without a patch there is nothing to do. */
export interface CodebookEdit {
  readonly kind: 'codebook';
  /** Path of the file in the project. */
  readonly path: string;
  readonly patch?: TextPatch;
  /** Other files depend on it: refused, and not left out, where the file has changed since. */
  readonly mustApply?: true;
}

/** The project's registry, read once and again after each change. */
export class CodebookStore {
  private cached: Promise<LoadedCodebook> | undefined;
  private cachedProject: Promise<ProjectFile> | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly writer: SafeWriter,
    private readonly changed: () => void,
    private readonly beforeWrite: (path: string) => Promise<void>,
  ) {}

  load(): Promise<LoadedCodebook> {
    this.cached ??= this.read();
    // A failure of the disk is not kept: the next look may do better.
    this.cached.catch(() => (this.cached = undefined));
    return this.cached;
  }

  /** `project.yaml`, or its defaults where it is missing or unreadable. */
  projectFile(): Promise<ProjectFile> {
    this.cachedProject ??= this.text(PROJECT_FILE, []).then((text) => {
      const reading = text === undefined ? undefined : readProjectFile(text, PROJECT_FILE);
      return reading?.ok ? reading.value : { sitrep: 1 };
    });
    this.cachedProject.catch(() => (this.cachedProject = undefined));
    return this.cachedProject;
  }

  /** Forgets what was read, after a change from outside. */
  refresh(): void {
    this.cached = undefined;
    this.cachedProject = undefined;
    this.changed();
  }

  /** Resolves to what takes the entry out again. */
  addActor(id: string, entry: ActorEntry): Promise<CodebookEdit> {
    return this.change(ACTORS_FILE, (text) => addActor(text, id, entry, ACTORS_FILE));
  }

  /** Resolves to what takes the entry out again. */
  addPlace(id: string, entry: PlaceEntry): Promise<CodebookEdit> {
    return this.change(PLACES_FILE, (text) => addPlace(text, id, entry, PLACES_FILE));
  }

  /** Gives an entry another name and keeps the old one as an alias. Resolves to what takes that back. */
  async rename(ref: EntryRef, name: string): Promise<CodebookEdit> {
    const path = fileOf(ref.kind);
    return binding(await this.change(path, (text) => renameEntry(text, ref, name, path)));
  }

  /** Merges an entry into another and removes it; what names it is the caller's business. Resolves to what takes that back. */
  async merge(kind: EntryRef['kind'], from: string, into: string): Promise<CodebookEdit> {
    const path = fileOf(kind);
    return binding(await this.change(path, (text) => mergeEntries(text, kind, from, into, path)));
  }

  /**
   * Applies an edit that came back from another, and resolves to its inverse. A file that has changed since stays as it
   * is: one that must apply then rejects with `edit/changed-since`.
   */
  async apply({ path, patch, mustApply }: CodebookEdit): Promise<CodebookEdit> {
    if (!patch) return { kind: 'codebook', path };
    const inverse = await this.change(path, (text) => {
      const next = patched(text, patch);
      if (next !== undefined) return next;
      if (mustApply) throw changedSince(path);
      return text;
    });
    return mustApply ? binding(inverse) : inverse;
  }

  private async change(path: string, edit: (text: string) => string): Promise<CodebookEdit> {
    await this.beforeWrite(path);
    const inverse = await this.writer.update(path, (current): { text: string; result: CodebookEdit } => {
      if (current === undefined) {
        throw new SitrepError('codebook/missing', `There is no ${path}. Run "Sitrep: Set Up Workspace" first.`);
      }
      const text = edit(current);
      const result: CodebookEdit =
        text === current ? { kind: 'codebook', path } : { kind: 'codebook', path, patch: patchBetween(text, current) };
      return { text, result };
    });
    this.refresh();
    return inverse;
  }

  private async read(): Promise<LoadedCodebook> {
    const texts = new Map<string, string>();
    const problems: Problem[] = [];
    const actorsText = await this.text(ACTORS_FILE, problems);
    const placesText = await this.text(PLACES_FILE, problems);
    let actors: ReadonlyMap<string, ActorEntry> = new Map();
    let places: ReadonlyMap<string, PlaceEntry> = new Map();
    if (actorsText !== undefined) {
      texts.set(ACTORS_FILE, actorsText);
      const reading = readActorsFile(actorsText, ACTORS_FILE);
      if (reading.ok) actors = new Map(Object.entries(reading.value.actors ?? {}));
      else problems.push(...reading.problems);
    }
    if (placesText !== undefined) {
      texts.set(PLACES_FILE, placesText);
      const reading = readPlacesFile(placesText, PLACES_FILE);
      if (reading.ok) places = new Map(Object.entries(reading.value.places ?? {}));
      else problems.push(...reading.problems);
    }
    return { actors, places, problems, texts };
  }

  /** A file that cannot be read is a problem to be listed, not a reason to refuse every tag. */
  private async text(path: string, problems: Problem[]): Promise<string | undefined> {
    const text = await readFileText(this.files, path);
    if (typeof text !== 'object') return text;
    problems.push(text);
    return undefined;
  }
}

const fileOf = (kind: EntryRef['kind']): string => (kind === 'actor' ? ACTORS_FILE : PLACES_FILE);
const binding = (edit: CodebookEdit): CodebookEdit => ({ ...edit, mustApply: true });
