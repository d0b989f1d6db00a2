import type * as z from 'zod/mini';
import { sidecarSchema } from '../annotation/model';
import { actorsFileSchema, placesFileSchema, projectFileSchema } from '../codebook/model';
import { incidentFileSchema } from '../incident/model';
import { valueAt, type YamlMap } from '../yaml/value';

/** The files of a project that are compared and merged. */
export type FileKind = 'sidecar' | 'actors' | 'places' | 'incident' | 'project';

export const SCHEMAS: Readonly<Record<FileKind, z.ZodMiniType<YamlMap>>> = {
  sidecar: sidecarSchema,
  actors: actorsFileSchema,
  places: placesFileSchema,
  incident: incidentFileSchema,
  project: projectFileSchema,
};

/** What kind of file a path names, relative or absolute, with forward slashes; undefined for any other file. */
export function kindOfPath(path: string): FileKind | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.at(-2) === '.sitrep') {
    if (name === 'actors.yaml') return 'actors';
    if (name === 'places.yaml') return 'places';
    return name === 'project.yaml' ? 'project' : undefined;
  }
  if (parts.at(-3) === '.sitrep' && parts.at(-2) === 'incidents' && name.endsWith('.yaml')) return 'incident';
  if (parts.includes('.sitrep')) return undefined;
  return name.endsWith('.sitrep.yaml') && name !== '.sitrep.yaml' ? 'sidecar' : undefined;
}

/** What kind of file a value is of, by the key that only that kind has. */
export function kindOfValue(value: YamlMap): FileKind | undefined {
  if (valueAt(value, 'article') !== undefined) return 'sidecar';
  if (valueAt(value, 'actors') !== undefined) return 'actors';
  if (valueAt(value, 'places') !== undefined) return 'places';
  if (valueAt(value, 'incident') !== undefined) return 'incident';
  const isProject = valueAt(value, 'rule') !== undefined || valueAt(value, 'dataset') !== undefined;
  return isProject ? 'project' : undefined;
}
