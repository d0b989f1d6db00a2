/** One character of a text, told by its mark from every other that reads the same. A line end of any kind is `\n`. */
export interface Char {
  readonly mark: number;
  readonly is: string;
}

/** Gives each character that is written a mark of its own. */
export class Ink {
  private used = 0;

  write(text: string): readonly Char[] {
    return Array.from(text, (is) => ({ mark: (this.used += 1), is }));
  }
}

/** The text in code points that offsets of a sidecar are of; with `eol`, as a document or a file holds it. */
export const textOf = (chars: readonly Char[], eol = '\n'): string =>
  chars.map(({ is }) => (is === '\n' ? eol : is)).join('');

export const marksOf = (chars: readonly Char[]): readonly number[] => chars.map(({ mark }) => mark);

/** Where marks stand side by side and in order; undefined where they do not. */
export function placeOf(own: readonly number[], chars: readonly Char[]): readonly [number, number] | undefined {
  const start = chars.findIndex(({ mark }) => mark === own[0]);
  if (start < 0 || !own.every((mark, index) => chars[start + index]?.mark === mark)) return undefined;
  return [start, start + own.length];
}

/** A change of some characters: `removed` from `at` on give way to others. */
export interface CharEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly Char[];
}

/** All edits are of the text before, apart from one another, in any order. */
export function edited(chars: readonly Char[], edits: readonly CharEdit[]): readonly Char[] {
  return [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce<readonly Char[]>((now, { at, removed, inserted }) => now.toSpliced(at, removed, ...inserted), chars);
}

/** What takes edits back, of the text after them. */
export function inverseOf(chars: readonly Char[], edits: readonly CharEdit[]): readonly CharEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.at - b.at)
    .map(({ at, removed, inserted }) => {
      const inverse = { at: at + shift, removed: inserted.length, inserted: chars.slice(at, at + removed) };
      shift += inserted.length - removed;
      return inverse;
    });
}

/**
 * The one edit by whole lines that makes `after` of `before`: how an editor takes over a file that changed on disk.
 * Lines are compared by what they say, so that characters that read the same are taken for the same.
 */
export function editByLines(before: readonly Char[], after: readonly Char[]): CharEdit {
  const old = linesOf(before);
  const now = linesOf(after);
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most - 1 && textOf(old[head] ?? []) === textOf(now[head] ?? [])) head += 1;
  let tail = 0;
  while (tail < most - 1 - head && textOf(old.at(-1 - tail) ?? []) === textOf(now.at(-1 - tail) ?? [])) tail += 1;
  const at = old.slice(0, head).flat().length;
  const kept = old.slice(old.length - tail).flat().length;
  const inserted = now.slice(head, now.length - tail).flat();
  return { at, removed: before.length - at - kept, inserted };
}

function linesOf(chars: readonly Char[]): readonly (readonly Char[])[] {
  const lines: Char[][] = [[]];
  for (const char of chars) {
    lines.at(-1)?.push(char);
    if (char.is === '\n') lines.push([]);
  }
  return lines;
}
