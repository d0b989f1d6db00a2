import { patchBetween, patched, type TextPatch } from '../core/annotation/patch';
import { changeIncident, newIncidentFile, readIncidentFile, type IncidentChanges } from '../core/incident/incidentFile';
import type { Incident } from '../core/incident/model';
import { changedSince } from './changedSince';
import { SitrepError, type Problem } from '../core/problem';
import { INCIDENTS_FOLDER, incidentPath, isIncidentPath, joinPath } from './paths';
import type { FileSystem } from './ports';
import { readFileText, readFolder } from './readFile';
import type { SafeWriter } from './writer';

export interface LoadedIncidents {
  readonly incidents: readonly Incident[];
  readonly problems: readonly Problem[];
}

/** Takes a change of an incident's file back, or makes it again. */
export interface IncidentEdit {
  readonly kind: 'incident';
  readonly patch: TextPatch;
}

/** Makes an incident's whole file, or takes it away; undefined = no file. */
export interface IncidentFileEdit {
  readonly kind: 'incidentFile';
  readonly from: string | undefined;
  readonly into: string | undefined;
}

/** The incidents of a project, one a file. */
export class IncidentStore {
  private cached: Promise<LoadedIncidents> | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly writer: SafeWriter,
    private readonly changed: () => void,
    private readonly beforeWrite: (path: string) => Promise<void>,
  ) {}

  load(): Promise<LoadedIncidents> {
    this.cached ??= this.read();
    // A failure of the disk is not kept: the next look may do better.
    this.cached.catch(() => (this.cached = undefined));
    return this.cached;
  }

  refresh(): void {
    this.cached = undefined;
    this.changed();
  }

  /** Makes the incident's file; rejects with `incident/exists` where one stands. */
  async create(incident: Incident): Promise<string> {
    const path = incidentPath(incident.id);
    if (!(await this.writer.create(path, newIncidentFile(incident)))) throw alreadyThere(incident.id);
    this.refresh();
    return path;
  }

  /**
   * Makes the incident's file as `create` does, going on from the file of another incident if one is given. Resolves to
   * what takes it away again.
   */
  async make(incident: Incident, goesOnFrom?: string): Promise<IncidentFileEdit> {
    const text = goesOnFrom === undefined ? newIncidentFile(incident) : await this.likeThat(incident, goesOnFrom);
    const path = incidentPath(incident.id);
    if (!(await this.writer.create(path, text))) throw alreadyThere(incident.id);
    this.refresh();
    return { kind: 'incidentFile', from: text, into: undefined };
  }

  /** Takes the file of an incident away; `look` is shown what stands there by then, and may throw. */
  remove(id: string, look: (incident: Incident) => void): Promise<IncidentFileEdit> {
    const path = incidentPath(id);
    return this.replace(path, (text) => {
      const reading = text === undefined ? undefined : readIncidentFile(text, path);
      if (reading?.ok) look(reading.value.incident);
      return undefined;
    });
  }

  /** Applies an edit of a whole file that came back from another. Rejects with `edit/changed-since`. */
  applyFile(path: string, { from, into }: IncidentFileEdit): Promise<IncidentFileEdit> {
    return this.replace(path, (text) => {
      if (text !== from) throw changedSince(path);
      return into;
    });
  }

  /** Changes what `changes` says of the incident as it stands by then. Resolves to what takes that back. */
  change(path: string, changes: (incident: Incident) => IncidentChanges): Promise<IncidentEdit> {
    return this.write(path, (text) => {
      const reading = readIncidentFile(text, path);
      return reading.ok ? changeIncident(text, changes(reading.value.incident), path) : changeIncident(text, {}, path);
    });
  }

  /** Applies an edit that came back from another, and resolves to its inverse. Rejects with `edit/changed-since`. */
  apply(path: string, { patch }: IncidentEdit): Promise<IncidentEdit> {
    return this.write(path, (text) => {
      const next = patched(text, patch);
      if (next === undefined) throw changedSince(path);
      return next;
    });
  }

  private async write(path: string, edit: (text: string) => string): Promise<IncidentEdit> {
    await this.beforeWrite(path);
    const inverse = await this.writer.update(path, (current): { text: string; result: IncidentEdit } => {
      if (current === undefined) throw missing(path);
      const text = edit(current);
      return { text, result: { kind: 'incident', patch: patchBetween(text, current) } };
    });
    this.refresh();
    return inverse;
  }

  private async likeThat(incident: Incident, like: string): Promise<string> {
    const path = incidentPath(like);
    const text = await readFileText(this.files, path);
    if (typeof text !== 'string') throw missing(path);
    return changeIncident(text, incident, path);
  }

  private async replace(path: string, next: (text: string | undefined) => string | undefined) {
    await this.beforeWrite(path);
    const inverse = await this.writer.update(path, (current) => {
      const text = next(current);
      const result: IncidentFileEdit = { kind: 'incidentFile', from: text, into: current };
      return { text, result };
    });
    this.refresh();
    return inverse;
  }

  private async read(): Promise<LoadedIncidents> {
    const incidents: Incident[] = [];
    const problems: Problem[] = [];
    const listed = await readFolder(this.files, INCIDENTS_FOLDER);
    if ('code' in listed) return { incidents, problems: [listed] };
    for (const entry of [...listed].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = joinPath(INCIDENTS_FOLDER, entry.name);
      if (entry.kind !== 'file' || !isIncidentPath(path)) continue;
      const text = await readFileText(this.files, path);
      if (text === undefined) continue;
      if (typeof text !== 'string') {
        problems.push(text);
        continue;
      }
      const reading = readIncidentFile(text, path);
      if (reading.ok) incidents.push(reading.value.incident);
      else problems.push(...reading.problems);
    }
    return { incidents, problems };
  }
}

const missing = (path: string): SitrepError => new SitrepError('incident/missing', `There is no ${path} any more.`);
const alreadyThere = (id: string): SitrepError =>
  new SitrepError('incident/exists', `There is already an incident "${id}". Choose another id.`);
