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
    if (!(await this.writer.create(path, newIncidentFile(incident)))) {
      throw new SitrepError('incident/exists', `There is already an incident "${incident.id}". Choose another id.`);
    }
    this.refresh();
    return path;
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
      if (current === undefined) throw new SitrepError('incident/missing', `There is no ${path} any more.`);
      const text = edit(current);
      return { text, result: { kind: 'incident', patch: patchBetween(text, current) } };
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
