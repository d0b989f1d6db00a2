import { sharedAliases } from '../core/check/aliases';
import { checkIncident } from '../core/check/checkIncident';
import { placesWithin } from '../core/check/places';
import { fileView, type Registers } from '../core/check/view';
import { readActorsFile, readPlacesFile, readProjectFile } from '../core/codebook/codebookFile';
import { readIncidentFile } from '../core/incident/incidentFile';
import type { Incident } from '../core/incident/model';
import { FILE_START, type Problem } from '../core/problem';
import { stopIfCancelled } from './loadAll';
import { ACTORS_FILE, INCIDENTS_FOLDER, PLACES_FILE, PROJECT_FILE, isIncidentPath, joinPath } from './paths';
import type { Cancel } from './ports';
import type { Project } from './project';
import { readFileText, readFolder } from './readFile';

/** What ids may name, and what is wrong with the files that say so. */
export interface CheckedRegisters {
  readonly registers: Omit<Registers, 'articles'>;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks `.sitrep/`. A codebook file that is missing or unreadable registers nothing: one problem there says
 * so, and not one for each id that cannot be looked up.
 */
export async function checkRegisters(project: Project, cancel: Cancel | undefined): Promise<CheckedRegisters> {
  const problems: Problem[] = [];
  const actors = await readRegister(project, ACTORS_FILE, problems, (text) => readActorsFile(text, ACTORS_FILE));
  const places = await readRegister(project, PLACES_FILE, problems, (text) => readPlacesFile(text, PLACES_FILE));
  await readRegister(project, PROJECT_FILE, problems, (text) => readProjectFile(text, PROJECT_FILE));
  const codebook = {
    actors: actors && new Map(Object.entries(actors.value.actors ?? {})),
    places: places && new Map(Object.entries(places.value.places ?? {})),
  };
  if (actors && codebook.actors) {
    problems.push(...sharedAliases(fileView(ACTORS_FILE, actors.text), 'actors', codebook.actors));
  }
  if (places && codebook.places) {
    const view = fileView(PLACES_FILE, places.text);
    problems.push(...sharedAliases(view, 'places', codebook.places), ...placesWithin(view, codebook.places));
  }
  const { files, ids } = await readIncidents(project, problems, cancel);
  const registers = { ...codebook, incidents: ids };
  for (const { file, text, incident } of files) {
    const view = fileView(file, text);
    problems.push(...checkIncident(view, incident, { ...registers, articles: undefined }));
  }
  return { registers, problems };
}

type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

async function readRegister<T>(
  project: Project,
  file: string,
  problems: Problem[],
  read: (text: string) => Reading<T>,
): Promise<{ readonly text: string; readonly value: T } | undefined> {
  const text = await readText(project, file, problems);
  if (text === undefined) {
    if (problems.some((problem) => problem.file === file)) return undefined;
    const message = `There is no ${file}. Run “Sitrep: Set Up Workspace”, which makes it and overwrites nothing.`;
    problems.push({ code: 'project/missing-file', severity: 'warning', message, file, range: FILE_START });
    return undefined;
  }
  const reading = read(text);
  if (reading.ok) return { text, value: reading.value };
  problems.push(...reading.problems);
  return undefined;
}

interface IncidentOnDisk {
  readonly file: string;
  readonly text: string;
  readonly incident: Incident;
}

async function readIncidents(
  project: Project,
  problems: Problem[],
  cancel: Cancel | undefined,
): Promise<{ readonly files: readonly IncidentOnDisk[]; readonly ids: ReadonlySet<string> }> {
  const files: IncidentOnDisk[] = [];
  const ids = new Set<string>();
  const entries = await readFolder(project.files, INCIDENTS_FOLDER);
  if ('code' in entries) {
    problems.push(entries);
    return { files, ids };
  }
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  for (const name of names.sort()) {
    stopIfCancelled(cancel);
    const file = joinPath(INCIDENTS_FOLDER, name);
    if (!isIncidentPath(file)) continue;
    const text = await readText(project, file, problems);
    const reading = text === undefined ? undefined : readIncidentFile(text, file);
    if (text !== undefined && reading?.ok) {
      files.push({ file, text, incident: reading.value.incident });
      ids.add(reading.value.incident.id);
      continue;
    }
    problems.push(...(reading?.ok === false ? reading.problems : []));
    // Its problem is reported; those who name it need no other.
    ids.add(name.slice(0, -'.yaml'.length));
  }
  return { files, ids };
}

/** The text of a file; undefined where there is none, or none that can be read, which is reported. */
async function readText(project: Project, file: string, problems: Problem[]): Promise<string | undefined> {
  const text = await readFileText(project.files, file);
  if (typeof text !== 'object') return text;
  problems.push(text);
  return undefined;
}
