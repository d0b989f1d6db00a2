import { foldName } from '../codebook/fold';
import type { Problem } from '../problem';
import { MOST_OF_A_KIND, problemAt, shown, type CheckPath, type FileView } from './view';

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
  const problems: Problem[] = [];
  const report = (path: CheckPath, code: string, message: string): void => {
    if (problems.length < MOST_OF_A_KIND) {
      problems.push(problemAt(view, [key, ...path], { code, severity: 'warning', message }));
    }
  };
  for (const [id, entry] of entries) {
    for (const { spelling, path } of spellingsOf(id, entry)) {
      const folded = foldName(spelling);
      const own = key === 'places' ? `${entry.kind ?? ''}:${folded}` : folded;
      const owner = first.get(own);
      if (folded === '') {
        const message = `${shown(spelling)} has no letter or digit to know it by. Write the name out, or remove it.`;
        report(path, 'codebook/blank-name', message);
      } else if (owner === undefined) first.set(own, id);
      else if (owner !== id) {
        const message = `${shown(spelling)} is also a name of “${owner}”, so that it cannot be told whom it means. Keep it in one of the two.`;
        report(path, 'codebook/alias', message);
      }
    }
  }
  return problems;
}

function spellingsOf(id: string, { name, aliases = [] }: Named): readonly { spelling: string; path: CheckPath }[] {
  return [
    { spelling: name, path: [id, 'name'] },
    ...aliases.map((spelling, index) => ({ spelling, path: [id, 'aliases', index] })),
  ];
}
