import type { ThreeTexts } from './merged';

/** The sides of a file with merge marks. */
export interface ConflictSides extends ThreeTexts {
  /** Whether the marks hold the common ancestor too (`merge.conflictStyle` diff3 or zdiff3). */
  readonly hasBase: boolean;
}

type Part = 'all' | 'ours' | 'base' | 'theirs';

/**
 * Takes a file with Git's merge marks apart into what each side holds. Without the ancestor's lines in the marks, `base`
 * is what both sides have outside them. Undefined where there are no marks, or some are missing or out of order.
 */
export function conflictSides(text: string): ConflictSides | undefined {
  const sides = { base: '', ours: '', theirs: '' };
  let part: Part = 'all';
  let [conflicts, withBase] = [0, 0];
  for (const line of text.split(/(?<=\n)/)) {
    const next = afterMark(line, part);
    if (next === 'broken') return undefined;
    if (next !== undefined) {
      if (next === 'ours') conflicts += 1;
      if (next === 'base') withBase += 1;
      part = next;
      continue;
    }
    if (part === 'all' || part === 'ours') sides.ours += line;
    if (part === 'all' || part === 'theirs') sides.theirs += line;
    if (part === 'all' || part === 'base') sides.base += line;
  }
  if (part !== 'all' || conflicts === 0) return undefined;
  return { ...sides, hasBase: withBase === conflicts };
}

/** What the lines below a mark belong to; undefined for a line that is no mark. */
function afterMark(line: string, part: Part): Part | 'broken' | undefined {
  const [mark] = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/.exec(line) ?? [];
  switch (mark?.charAt(0)) {
    case '<':
      return part === 'all' ? 'ours' : 'broken';
    case '|':
      return part === 'ours' ? 'base' : 'broken';
    case '=':
      return part === 'ours' || part === 'base' ? 'theirs' : 'broken';
    case '>':
      return part === 'theirs' ? 'all' : 'broken';
    case undefined:
    default:
      return undefined;
  }
}
