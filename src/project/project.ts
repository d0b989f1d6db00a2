import type { Article } from '../core/annotation/model';
import type { SidecarEdit } from '../core/annotation/edit';
import { decodeArticle } from '../core/text/decode';
import { SitrepError } from '../core/problem';
import { CodebookStore } from './codebookStore';
import { digestOfText } from './digest';
import { Emitter } from './emitter';
import { listProject, type ProjectPaths } from './folder';
import { GazetteerStore } from './gazetteerStore';
import { IncidentStore } from './incidentStore';
import {
  ACTORS_FILE,
  GAZETTEERS_FOLDER,
  PLACES_FILE,
  PROJECT_FILE,
  articlePathOf,
  assertInside,
  isIncidentPath,
  isSidecarPath,
} from './paths';
import type { Cancel, Digest, FileSystem } from './ports';
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
  readonly onError?: (error: unknown) => void;
}

/** A folder of articles with its codebook, incidents and sidecars. All paths are relative to it. */
export class Project {
  readonly files: FileSystem;
  readonly writer: SafeWriter;
  readonly codebook: CodebookStore;
  readonly incidents: IncidentStore;
  readonly gazetteers: GazetteerStore;
  private readonly sidecars: SidecarStore;
  private readonly changes: Emitter<ProjectChange>;

  constructor(private readonly options: ProjectOptions) {
    this.files = options.files;
    this.changes = new Emitter(options.onError);
    this.writer = new SafeWriter(options.files, options.uniqueName);
    const beforeWrite = options.beforeWrite ?? (() => Promise.resolve());
    this.codebook = new CodebookStore(
      this.files,
      this.writer,
      () => this.changes.fire({ kind: 'codebook' }),
      beforeWrite,
    );
    this.incidents = new IncidentStore(this.files, this.writer, () => this.changes.fire({ kind: 'incidents' }));
    this.gazetteers = new GazetteerStore(this.files, options.gazetteers ?? (() => []), options.onError);
    this.sidecars = new SidecarStore(
      this.writer,
      (path) => this.changes.fire({ kind: 'sidecar', article: articlePathOf(path) }),
      beforeWrite,
    );
  }

  get onDidChange(): Emitter<ProjectChange>['event'] {
    return this.changes.event;
  }

  paths(cancel?: Cancel): Promise<ProjectPaths> {
    return listProject(this.files, this.options.isArticle, cancel);
  }

  /** The sidecar of an article, read or with its problems; undefined where there is none. */
  sidecar(article: string): Promise<LoadedSidecar | undefined> {
    return this.sidecars.load(article);
  }

  /**
   * The normalised text of an article as saved. Rejects with `article/missing`, `article/not-utf8` and the like, with
   * what to do.
   */
  async articleText(article: string): Promise<string> {
    assertInside(article);
    const bytes = await this.files.read(article);
    if (!bytes)
      throw new SitrepError('article/missing', `There is no article ${article}. Restore it, or remove its sidecar.`);
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

  /** To be called when something outside may have changed a file. */
  async refresh(path: string): Promise<void> {
    if (path === ACTORS_FILE || path === PLACES_FILE || path === PROJECT_FILE) this.codebook.refresh();
    else if (path.startsWith(`${GAZETTEERS_FOLDER}/`)) this.gazetteers.refresh();
    else if (isIncidentPath(path)) this.incidents.refresh();
    else if (isSidecarPath(path)) await this.sidecars.refresh(path);
    else if (this.options.isArticle(path)) this.changes.fire({ kind: 'article', article: path });
  }

  /** To be called when everything may have changed. */
  refreshAll(): void {
    this.gazetteers.refresh();
    this.codebook.refresh();
    this.incidents.refresh();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
