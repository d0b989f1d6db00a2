import { foldName } from '../codebook/fold';
import type { Problem } from '../problem';
import { problemAt, type CheckPath, type FileView } from './view';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly kind?: string | undefined;
}

/**
 * A spelling belongs to one entry of a file, folded as names are compared: otherwise it ranks two entries alike.
 * `key` is the file's key above the entries. Places of different kinds may share a name (a town and its region).
 */
export function sharedAliases(
  view: FileView,
  key: 'actors' | 'places',
  entries: ReadonlyMap<string, Named>,
): readonly Problem[] {
  const first = new Map<string, string>();
  return [...entries].flatMap(([id, entry]) =>
    spellingsOf(id, entry).flatMap(({ spelling, path }): readonly Problem[] => {
      const folded = foldName(spelling);
      if (folded === '') return [];
      const own = key === 'places' ? `${entry.kind ?? ''}:${folded}` : folded;
      const owner = first.get(own);
      if (owner === undefined) first.set(own, id);
      if (owner === undefined || owner === id) return [];
      const message = `“${spelling}” is also a name of “${owner}”, so that it cannot be told whom it means. Keep it in one of the two.`;
      return [problemAt(view, [key, ...path], { code: 'codebook/alias', severity: 'warning', message })];
    }),
  );
}

function spellingsOf(id: string, { name, aliases = [] }: Named): readonly { spelling: string; path: CheckPath }[] {
  return [
    { spelling: name, path: [id, 'name'] },
    ...aliases.map((spelling, index) => ({ spelling, path: [id, 'aliases', index] })),
  ];
}
