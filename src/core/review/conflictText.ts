import { lineBreakOf } from '../yaml/lines';
import { isYamlMap, keysOf, valueAt, type YamlMap } from '../yaml/value';
import { itemLines, pairLines } from '../yaml/write';
import { schemaOfItems, schemaUnder } from '../yaml/keyOrder';
import type { Conflict } from './conflict';

export const MARKS = { ours: '<<<<<<< ours', between: '=======', theirs: '>>>>>>> theirs' } as const;

/** Both sides of a conflict with Git's marks around them, as whole lines; either side may be empty. */
export function marked(ours: string, theirs: string, lineBreak: string): string {
  const whole = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + lineBreak);
  return [MARKS.ours, lineBreak, whole(ours), MARKS.between, lineBreak, whole(theirs), MARKS.theirs, lineBreak].join(
    '',
  );
}

/**
 * The text with both sides of each conflict in the place of its token, in marks. Undefined where one stands in a form that
 * cannot be parted into lines: then more than it must be put in marks.
 */
export function withConflicts(text: string, conflicts: readonly Conflict[]): string | undefined {
  if (conflicts.length === 0) return text;
  const lineBreak = lineBreakOf(text);
  let open = [...conflicts];
  const lines: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const conflict = open.find(({ token }) => line.includes(token));
    if (!conflict) {
      lines.push(line);
      continue;
    }
    const found = /^( *)(- )?(?:(?:[\w-]+|"[^"]*"): )?(\w+)( #.*)?\r?\n?$/.exec(line);
    const [, indent = '', dash = '', word, comment] = found ?? [];
    if (word !== conflict.token || (dash !== '' && conflict.keys !== undefined)) return undefined;
    open = open.filter((one) => one !== conflict);
    if (comment !== undefined) lines.push(`${indent}${comment.trim()}${lineBreak}`);
    const side = (value: Conflict['ours']): string =>
      linesOf(conflict, value, indent)
        .map((each) => each + lineBreak)
        .join('');
    lines.push(marked(side(conflict.ours), side(conflict.theirs), lineBreak));
  }
  return open.length === 0 ? lines.join('') : undefined;
}

function linesOf({ keys, schema, around }: Conflict, value: Conflict['ours'], indent: string): readonly string[] {
  if (value === undefined) return [];
  if (keys === undefined) return itemLines(value, schemaOfItems(schema), indent);
  const map: YamlMap = isYamlMap(value) ? value : {};
  const context = { ...around, ...map };
  return keys
    .filter((key) => keysOf(map).includes(key))
    .flatMap((key) => pairLines(key, valueAt(map, key) ?? null, schemaUnder(schema, context, key), indent));
}
