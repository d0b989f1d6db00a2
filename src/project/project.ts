import type { Article } from '../core/annotation/model';
import type { SidecarEdit } from '../core/annotation/edit';
import { decodeArticle } from '../core/text/decode';
import { SitrepError } from '../core/problem';
import { CachedChecks } from './cachedChecks';
import type { CacheFile } from './cacheFile';
import type { Clock } from './clock';
import { CodebookStore } from './codebookStore';
import { digestOfText } from './digest';
import { Emitter } from './emitter';
import { listProject, type ProjectPaths } from './folder';
import { GazetteerStore } from './gazetteerStore';
import { IncidentStore } from './incidentStore';
import { OldTexts } from './oldTexts';
import {
  ACTORS_FILE,
  GAZETTEERS_FOLDER,
  INCIDENTS_FOLDER,
  PLACES_FILE,
  PROJECT_FILE,
  articlePathOf,
  assertInside,
  isIncidentPath,
  isSidecarPath,
} from './paths';
import type { Cancel, Digest, FileSystem, Git, TextCopies } from './ports';
import { ownLeftovers, repairLeftovers } from './repair';
import { SidecarStore, type EditOutcome, type LoadedSidecar } from './sidecarStore';
import { SafeWriter } from './writer';

export type ProjectChange =
  | { readonly kind: 'sidecar'; readonly article: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'codebook' }
  | { readonly kind: 'incidents' };

export interface ProjectOptions {
  readonly files: FileSystem;
  readonly digest: Digest;
  /** Which paths are articles (the `sitrep.articles` globs). */
  readonly isArticle: (path: string) => boolean;
  /** Differs between processes; names the file written beside. */
  readonly uniqueName: () => string;
  /** Called before a file is written: an editor may hold it unsaved. */
  readonly beforeWrite?: (path: string) => Promise<void>;
  /** Paths of further GeoNames files (the `sitrep.gazetteers` setting). */
  readonly gazetteers?: () => readonly string[];
  /** Copies of articles last seen, outside the project. */
  readonly copies?: TextCopies;
  /** The history of the project's files. */
  readonly git?: Git;
  /** Where what checks found is kept between runs. */
  readonly cache?: CacheFile;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Whether listing and reading may put right what writes that were cut off have left. Default true. */
  readonly repairs?: boolean;
  readonly onError?: (error: unknown) => void;
}

/** A folder of articles with its codebook, incidents and sidecars. All paths are relative to it. */
export class Project {
  readonly files: FileSystem;
  readonly writer: SafeWriter;
  readonly codebook: CodebookStore;
  readonly incidents: IncidentStore;
  readonly gazetteers: GazetteerStore;
  /** What checks found in files that have not changed since. */
  readonly checks: CachedChecks;
  private readonly sidecars: SidecarStore;
  private readonly oldTexts: OldTexts;
  private readonly changes: Emitter<ProjectChange>;
  private repairing: Promise<void> | undefined;

  constructor(private readonly options: ProjectOptions) {
    this.files = options.files;
    this.changes = new Emitter(options.onError);
    this.writer = new SafeWriter(options.files, options.uniqueName, options);
    const beforeWrite = options.beforeWrite ?? (() => Promise.resolve());
    this.codebook = new CodebookStore(
      this.files,
      this.writer,
      () => this.changes.fire({ kind: 'codebook' }),
      beforeWrite,
    );
    this.incidents = new IncidentStore(
      this.files,
      this.writer,
      () => this.changes.fire({ kind: 'incidents' }),
      beforeWrite,
    );
    this.gazetteers = new GazetteerStore(this.files, options.gazetteers ?? (() => []), options.onError);
    this.sidecars = new SidecarStore(
      this.writer,
      (path) => this.changes.fire({ kind: 'sidecar', article: articlePathOf(path) }),
      beforeWrite,
    );
    this.checks = new CachedChecks(options.cache, options.onError);
    this.oldTexts = new OldTexts(options);
  }

  get onDidChange(): Emitter<ProjectChange>['event'] {
    return this.changes.event;
  }

  async paths(cancel?: Cancel): Promise<ProjectPaths> {
    const paths = await listProject(this.files, this.options.isArticle, cancel);
    if (this.options.repairs !== false && !cancel?.isCancellationRequested) this.repairSoon(paths.leftovers);
    return paths;
  }

  /** Whether a path is that of an article (the `sitrep.articles` globs). */
  isArticle(path: string): boolean {
    return this.options.isArticle(path);
  }

  /** What unfinished writes have left, of sidecars (`paths`) and in the project's own folder. */
  async leftovers(paths: ProjectPaths): Promise<readonly string[]> {
    return [...paths.leftovers, ...(await ownLeftovers(this.files))];
  }

  /**
   * Puts right what writes that were cut off have left: a missing file is put back, what holds nothing more than its file is
   * removed, anything else is kept and reported by checks. Takes some seconds where there is any, to be sure of it.
   */
  async repair(cancel?: Cancel): Promise<void> {
    const paths = await listProject(this.files, this.options.isArticle, cancel);
    await this.repairAll(await this.leftovers(paths), cancel);
  }

  /** The sidecar of an article, read or with its problems; undefined where there is none. */
  sidecar(article: string): Promise<LoadedSidecar | undefined> {
    return this.sidecars.load(article);
  }

  /** The sidecar of an article from its bytes, read in passing: it is not kept. */
  sidecarFrom(article: string, bytes: Uint8Array): Promise<LoadedSidecar> {
    return this.sidecars.inPassing(article, bytes);
  }

  /**
   * The normalised text of an article as saved. Rejects with `article/missing`, `article/not-utf8` and the like, with
   * what to do.
   */
  async articleText(article: string): Promise<string> {
    assertInside(article);
    return this.articleTextFrom(article, this.files.read(article));
  }

  /** The same from its bytes, undefined where there are none. */
  async articleTextFrom(article: string, reading: Promise<Uint8Array | undefined>): Promise<string> {
    const bytes = await reading;
    if (!bytes)
      throw new SitrepError(
        'article/missing',
        `There is no article ${article}. Restore it, move its sidecar to where it is now, or remove the sidecar.`,
      );
    const decoded = decodeArticle(bytes);
    if (!decoded.ok) throw new SitrepError(decoded.code, `${article}: ${decoded.message}`);
    return decoded.text;
  }

  /** Edits an article's sidecar; `describe` gives the article block of one that is yet to be made. */
  editSidecar(article: string, edit: SidecarEdit, describe: () => Promise<Article>): Promise<EditOutcome> {
    return this.sidecars.edit(article, edit, describe);
  }

  /** `sha256` of an article's text, as formats.md defines it. */
  digestOf(text: string): Promise<string> {
    return digestOfText(text, this.options.digest);
  }

  digestOfBytes(bytes: Uint8Array): Promise<string> {
    return this.options.digest(bytes);
  }

  /**
   * The normalised text that a `sha256` names, of an article that has changed since: the copy last seen, else the
   * article's Git history. Undefined where neither has it; never rejects. Costs nothing when asked again.
   */
  oldText(article: string, sha256: string, cancel?: Cancel): Promise<string | undefined> {
    return this.oldTexts.find(article, sha256, cancel);
  }

  /** Keeps a copy of an article's text as it was last seen with its annotations in place; never rejects. */
  rememberText(text: string): Promise<void> {
    return this.oldTexts.remember(text);
  }

  /** Deletes all copies of texts last seen. */
  forgetTexts(): Promise<void> {
    return this.oldTexts.clear();
  }

  /** To be called when something outside may have changed a file: of a folder that came, whoever watches may tell nothing else. */
  async refresh(path: string): Promise<void> {
    if (path === ACTORS_FILE || path === PLACES_FILE || path === PROJECT_FILE) this.codebook.refresh();
    else if (path === GAZETTEERS_FOLDER || path.startsWith(`${GAZETTEERS_FOLDER}/`)) this.gazetteers.refresh();
    else if (path === INCIDENTS_FOLDER || isIncidentPath(path)) this.incidents.refresh();
    else if (isSidecarPath(path)) await this.sidecars.refresh(path);
    else if (this.options.isArticle(path)) this.changes.fire({ kind: 'article', article: path });
  }

  /** To be called when everything may have changed. */
  refreshAll(): void {
    this.gazetteers.refresh();
    this.codebook.refresh();
    this.incidents.refresh();
  }

  private repairSoon(leftovers: readonly string[]): void {
    this.repairing ??= ownLeftovers(this.files)
      .then((own) => this.repairAll([...leftovers, ...own]))
      .catch((error: unknown) => this.options.onError?.(error))
      .finally(() => (this.repairing = undefined));
  }

  private async repairAll(leftovers: readonly string[], cancel?: Cancel): Promise<void> {
    for (const path of await repairLeftovers(this.writer, leftovers, cancel)) await this.refresh(path);
  }

  dispose(): void {
    this.changes.dispose();
  }
}
