import { SitrepError } from '../core/problem';

export const PROJECT_FOLDER = '.sitrep';
export const PROJECT_FILE = '.sitrep/project.yaml';
export const ACTORS_FILE = '.sitrep/actors.yaml';
export const PLACES_FILE = '.sitrep/places.yaml';
export const INCIDENTS_FOLDER = '.sitrep/incidents';
export const GAZETTEERS_FOLDER = '.sitrep/gazetteers';
export const SIDECAR_SUFFIX = '.sitrep.yaml';

/** A file called `.sitrep.yaml` alone is the sidecar of nothing. */
export const isSidecarPath = (path: string): boolean =>
  path.endsWith(SIDECAR_SUFFIX) && fileName(path) !== SIDECAR_SUFFIX && !isProjectPath(path);

/** Whether a path lies in the project's own folder: never an article, never a sidecar. */
export const isProjectPath = (path: string): boolean => path.split('/').includes(PROJECT_FOLDER);

export const sidecarPathOf = (article: string): string => article + SIDECAR_SUFFIX;

export const articlePathOf = (sidecar: string): string => sidecar.slice(0, -SIDECAR_SUFFIX.length);

export const incidentPath = (id: string): string => `${INCIDENTS_FOLDER}/${id}.yaml`;

export const isIncidentPath = (path: string): boolean =>
  path.startsWith(`${INCIDENTS_FOLDER}/`) &&
  path.endsWith('.yaml') &&
  !path.slice(INCIDENTS_FOLDER.length + 1).includes('/');

export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Throws `path/outside` unless the path stays inside the project: names come out of files that others wrote. */
export function assertInside(path: string): void {
  if (path.includes('\\')) {
    const message = `The path "${path}" holds a backslash, which parts folders on Windows. Rename the file without it.`;
    throw new SitrepError('path/outside', message);
  }
  const isBad = path === '' || path.includes('\0');
  if (isBad || path.split('/').some((part) => part === '..' || part === '.' || part === '')) {
    throw new SitrepError('path/outside', `The path "${path}" does not lead to a file inside the project folder.`);
  }
}

/** Throws `path/colon` for a name that Windows reads as a drive or as a stream of another file; other systems hold it. */
export function assertWindowsName(path: string): void {
  if (!path.includes(':')) return;
  const message = `Windows cannot hold a file called "${path}", for a colon names a drive or a stream there. Rename it on the system it comes from.`;
  throw new SitrepError('path/colon', message);
}
