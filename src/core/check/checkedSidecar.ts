import * as z from 'zod/mini';
import { compiledObject } from '../compiledObject';
import { idSchema } from '../annotation/model';
import { LINK_KINDS } from '../annotation/values';
import { SitrepError, type Problem } from '../problem';
import type { IdPlace, SidecarNames } from './sidecarIndex';

/** What a check found in one sidecar, with everything that it depends on. */
export interface CheckedSidecar {
  /** `sha256` of the bytes of the sidecar. */
  readonly sidecar: string;
  /** What the file system said of the sidecar, and of the article, before they were read (`FileSystem.stamp`). */
  readonly stamps: Stamps;
  readonly names: SidecarNames;
  /** Undefined where the article was not looked at. */
  readonly found: FoundInSidecar | undefined;
}

export interface Stamps {
  readonly sidecar: string | undefined;
  readonly article: string | undefined;
}

export interface FoundInSidecar {
  /** `sha256` of the bytes of the article. */
  readonly article: string;
  readonly lookups: Lookups;
  readonly problems: readonly Problem[];
}

/** Which registers there were, and what was asked of them: a letter for the register, then the id. */
export interface Lookups {
  readonly registers: string;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

const place = compiledObject({ line: z.int(), character: z.int() });
const lineSchema = z.tuple([
  z.string(),
  z.string(),
  compiledObject({
    // One text: half a million strings of their own take longer to read than all the rest.
    ids: z.string().check(z.regex(/^(?:[0-9a-z]{10}(?: (?!$)|$))*$/)),
    comments: z.array(z.tuple([idSchema, z.int(), z.int()])),
    links: z.array(z.tuple([z.string(), z.enum(LINK_KINDS), idSchema, z.int(), z.int()])),
  }),
  z.nullable(
    compiledObject({
      article: z.string(),
      lookups: compiledObject({ registers: z.string(), known: z.array(z.string()), unknown: z.array(z.string()) }),
      problems: z.array(
        compiledObject({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          message: z.string(),
          range: compiledObject({ start: place, end: place }),
          annotation: z.optional(z.string()),
        }),
      ),
    }),
  ),
  compiledObject({ sidecar: z.optional(z.string()), article: z.optional(z.string()) }),
]);
type Line = z.infer<typeof lineSchema>;

/** One line of JSON, which begins with the path of the article. */
export function checkedLine(article: string, checked: CheckedSidecar): string {
  return JSON.stringify(toLine(article, checked));
}

/** What a line says of the sidecar at a path; undefined for one that says nothing of the kind. */
export function readCheckedLine(line: string, file: string): CheckedSidecar | undefined {
  const parsed = lineSchema.safeParse(jsonOf(line));
  return parsed.success ? fromLine(file, parsed.data) : undefined;
}

/** The path of the article that a line is about, without reading more of it. */
export function articleOfLine(line: string): string | undefined {
  const start = /^\["(?:[^"\\]|\\.)*"/.exec(line)?.[0].slice(1);
  const article = start === undefined ? undefined : jsonOf(start);
  return typeof article === 'string' ? article : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toLine(article: string, { sidecar, stamps, names, found }: CheckedSidecar): Line {
  const line: Line = [article, sidecar, { ids: '', comments: [], links: [] }, null, { ...stamps }];
  const [, , compact] = line;
  const ids: string[] = [];
  for (const { id, kind, path } of names.ids) {
    if (kind === 'annotation') ids.push(id);
    else compact.comments.push([id, indexAt(path, 1), indexAt(path, 4)]);
  }
  compact.ids = ids.join(' ');
  for (const { from, kind, to, path } of names.links) {
    compact.links.push([from, kind, to, indexAt(path, 1), indexAt(path, 3)]);
  }
  if (found) {
    const { registers, known, unknown } = found.lookups;
    line[3] = {
      article: found.article,
      lookups: { registers, known: [...known], unknown: [...unknown] },
      problems: found.problems.map(({ code, severity, message, range, annotation }) => ({
        code,
        severity,
        message,
        range,
        annotation,
      })),
    };
  }
  return line;
}

function fromLine(file: string, [, sidecar, { ids, comments, links }, found, stamps]: Line): CheckedSidecar {
  return {
    sidecar,
    stamps: { sidecar: stamps.sidecar, article: stamps.article },
    names: {
      file,
      ids: idPlaces(ids === '' ? [] : ids.split(' '), comments),
      links: links.map(([from, kind, to, index, at]) => ({
        from,
        kind,
        to,
        path: ['annotations', index, 'links', at, kind],
      })),
    },
    found:
      found === null
        ? undefined
        : {
            ...found,
            problems: found.problems.map(({ annotation, ...problem }) => ({
              ...problem,
              file,
              ...(annotation === undefined ? {} : { annotation }),
            })),
          },
  };
}

/** In the order of the file: an annotation's comments follow it. */
function idPlaces(ids: readonly string[], comments: Line[2]['comments']): readonly IdPlace[] {
  const places: IdPlace[] = [];
  let next = 0;
  for (const [index, id] of ids.entries()) {
    places.push({ id, kind: 'annotation', path: ['annotations', index, 'id'] });
    for (let comment = comments[next]; comment?.[1] === index; comment = comments[next]) {
      const [own, , at] = comment;
      places.push({ id: own, kind: 'comment', path: ['annotations', index, 'review', 'comments', at, 'id'] });
      next += 1;
    }
  }
  return places;
}

function indexAt(path: readonly (string | number)[], at: number): number {
  const index = path[at];
  if (typeof index !== 'number') throw new SitrepError('cache/path', 'A place without a number cannot be kept.');
  return index;
}
