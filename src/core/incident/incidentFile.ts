import type * as z from 'zod/mini';
import { changeFile, readFileOf, type FileRead } from '../yaml/changeFile';
import type { Unreadable } from '../yaml/read';
import { writeYaml } from '../yaml/write';
import { incidentFileSchema, type Incident } from './model';

export type IncidentFile = z.infer<typeof incidentFileSchema>;
/** Some keys of an incident; `undefined` removes one. Lists are given whole. */
export type IncidentChanges = { readonly [K in keyof Incident]?: Incident[K] | undefined };

/** Reads `.sitrep/incidents/<id>.yaml`; `file` is the path named in problems. */
export function readIncidentFile(text: string, file: string): FileRead<IncidentFile> | Unreadable {
  return readFileOf(text, incidentFileSchema, file);
}

/** The text of a new incident's file. */
export function newIncidentFile(incident: Incident): string {
  return writeYaml({ sitrep: 1, incident }, incidentFileSchema);
}

/** The text with some keys of the incident changed. Throws as changeFile does. */
export function changeIncident(text: string, changes: IncidentChanges, file: string): string {
  return changeFile(text, incidentFileSchema, file, (value) => ({
    ...value,
    incident: { ...value.incident, ...changes },
  }));
}
