import { newIncidentFile, readIncidentFile } from '../core/incident/incidentFile';
import type { Incident } from '../core/incident/model';
import { SitrepError, type Problem } from '../core/problem';
import { INCIDENTS_FOLDER, incidentPath, isIncidentPath, joinPath } from './paths';
import type { FileSystem } from './ports';
import { readFileText, readFolder } from './readFile';
import type { SafeWriter } from './writer';

export interface LoadedIncidents {
  readonly incidents: readonly Incident[];
  readonly problems: readonly Problem[];
}

/** The incidents of a project, one a file. */
export class IncidentStore {
  private cached: Promise<LoadedIncidents> | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly writer: SafeWriter,
    private readonly changed: () => void,
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
