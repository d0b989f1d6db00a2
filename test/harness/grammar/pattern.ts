/** Helpers that turn word lists into fragments of Oniguruma patterns. */

export const scope = (name: string): string => `${name}.conflict-report`;

/** A space of prose: plain, no-break, narrow no-break. */
export const S = '[ \\x{A0}\\x{202F}]';
export const spaced = (text: string): string => text.replaceAll(' ', S);

export const any = (list: readonly string[]): string => list.join('|');

/**
 * Lets a pattern begin with a capital. Whole patterns without regard to case cost a hundred times as much: Oniguruma
 * then expands each letter and gives up its anchors. So text in capitals alone is read for headlines' sake only where
 * it matters little that it is missed.
 */
function initial(pattern: string): string {
  const first = pattern[0] ?? '';
  if (/\p{Ll}/u.test(first)) return `[${first.toUpperCase()}${first}]${pattern.slice(1)}`;
  if (!pattern.startsWith('(?:')) return pattern;
  let depth = 0;
  let start = 3;
  const parts: string[] = [];
  for (let at = 3; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (character === '|' || character === ')')) {
      parts.push(initial(pattern.slice(start, at)));
      start = at + 1;
      if (character === ')') break;
    }
  }
  const rest = pattern.slice(start);
  return `(?:${parts.join('|')})${rest.startsWith('?') ? `?${initial(rest.slice(1))}` : rest}`;
}
export const anyInitial = (list: readonly string[]): string => any(list.map(initial));

/** A use of a named part; the pattern must then be made with `withParts`. */
export const use = (name: string): string => `\\g<${name}>`;

/**
 * A pattern and the parts it uses by name, each written once however often it is used: Oniguruma compiles a part of
 * itself again wherever it stands, and the first line of a file waits for all of it. The parts come last, repeated
 * no times, so that they match nothing where they stand and the pattern's own groups count from 1.
 */
export function withParts(pattern: string, parts: Readonly<Record<string, string>>): string {
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\\g<(\w+)>/g)) {
      const part = parts[name];
      if (part === undefined) throw new Error(`No part is called ${name}.`);
      if (needed.has(name)) continue;
      needed.add(name);
      collect(part);
    }
  };
  collect(pattern);
  return `(?:${pattern})${[...needed].map((name) => `(?<${name}>${parts[name] ?? ''}){0}`).join('')}`;
}
