import { fileName, folderOf, joinPath } from './paths';

/** Where a path of before stands now; the path itself where nothing has moved. */
export type WhereNow = (path: string) => string;

/** The article that a `copy_of` or `translation_of` stands in: its path before and now. */
export interface Holder {
  readonly before: string;
  readonly now: string;
}

/**
 * What `copy_of` or `translation_of` must say after articles have moved; undefined where it may stay as it is. A source is
 * named beside its article or by its path in the project, as the check reads it. `isThere` knows today's articles.
 */
export function movedSource(
  source: string,
  holder: Holder,
  whereNow: WhereNow,
  isThere: (path: string) => boolean,
): string | undefined {
  const was = [joinPath(folderOf(holder.before), source), source].find(
    (path) => whereNow(path) !== path || isThere(path),
  );
  if (was === undefined) return undefined;
  const target = whereNow(was);
  const folder = folderOf(holder.now);
  const readsNow = [joinPath(folder, source), source].find(isThere);
  if (readsNow === target) return undefined;
  return folderOf(target) === folder ? fileName(target) : target;
}
