import { addActor, addPlace, readActorsFile, readPlacesFile, readProjectFile } from '../core/codebook/codebookFile';
import type { ActorEntry, Codebook, PlaceEntry, ProjectFile } from '../core/codebook/model';
import { SitrepError, type Problem } from '../core/problem';
import { ACTORS_FILE, PLACES_FILE, PROJECT_FILE } from './paths';
import type { FileSystem } from './ports';
import { readFileText } from './readFile';
import type { SafeWriter } from './writer';

export interface LoadedCodebook extends Codebook {
  readonly problems: readonly Problem[];
  /** The texts it was read from, for navigation; undefined where a file is missing. */
  readonly texts: ReadonlyMap<string, string>;
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

  async addActor(id: string, entry: ActorEntry): Promise<void> {
    await this.add(ACTORS_FILE, (text) => addActor(text, id, entry, ACTORS_FILE));
  }

  async addPlace(id: string, entry: PlaceEntry): Promise<void> {
    await this.add(PLACES_FILE, (text) => addPlace(text, id, entry, PLACES_FILE));
  }

  private async add(path: string, edit: (text: string) => string): Promise<void> {
    await this.beforeWrite(path);
    await this.writer.update(path, (current) => {
      if (current === undefined) {
        throw new SitrepError('codebook/missing', `There is no ${path}. Run "Sitrep: Set Up Workspace" first.`);
      }
      return { text: edit(current), result: undefined };
    });
    this.refresh();
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
