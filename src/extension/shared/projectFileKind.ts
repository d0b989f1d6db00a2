import {
  ACTORS_FILE,
  PLACES_FILE,
  PROJECT_FILE,
  PROJECT_FOLDER,
  isIncidentPath,
  isSidecarPath,
} from '../../project/paths';

/** The kinds of files that Sitrep writes, and people edit by hand. */
export type ProjectFileKind = 'sidecar' | 'actors' | 'places' | 'project' | 'incident';

/** What a file is by its path (absolute, or relative to its project); undefined for one that is not Sitrep's. */
export function projectFileKind(path: string): ProjectFileKind | undefined {
  if (isSidecarPath(path)) return 'sidecar';
  const slashed = path.startsWith('/') ? path : `/${path}`;
  const inFolder = slashed.slice(slashed.lastIndexOf(`/${PROJECT_FOLDER}/`) + 1);
  if (inFolder === ACTORS_FILE) return 'actors';
  if (inFolder === PLACES_FILE) return 'places';
  if (inFolder === PROJECT_FILE) return 'project';
  return isIncidentPath(inFolder) ? 'incident' : undefined;
}
