import { SitrepError } from '../problem';
import { withComments } from '../yaml/comments';
import { composeGuarded } from '../yaml/compose';
import { spliceYaml } from '../yaml/splice';
import { equalValues } from '../yaml/value';
import { Tokens } from './conflict';
import { marked, withConflicts } from './conflictText';
import { SCHEMAS, type FileKind } from './fileKind';
import type { Merged, ThreeTexts } from './merged';
import { mergeSidecars, type ThreeFiles } from './mergeSidecars';
import { ValueMerger } from './mergeValues';
import type { TextOf } from './place';
import { readReviewed } from './reviewedFile';
import { lineBreakOf } from '../yaml/lines';

export interface MergeOptions {
  /** Path named in problems; with `kind`, what it says the file is. */
  readonly file: string;
  readonly kind?: FileKind | undefined;
  /** Texts of the article, to carry spans over where a side has changed it. */
  readonly texts?: TextOf | undefined;
}

/**
 * Merges two descendants of a file of the project by id and field. Nothing that either side added is lost, and nothing is
 * chosen for a person: what both changed differently stands in the result as a conflict, in Git's marks around as little
 * as can be. A side that did not change gives way to the other byte for byte.
 */
export function mergeFile(texts: ThreeTexts, options: MergeOptions): Merged {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
  if (base === ours) return { text: theirs, conflicts: 0 };
  const { file } = options;
  const here = readReviewed(ours, file, options.kind);
  if (!here.ok) return mergeLines(texts, here.problems[0]?.message);
  const there = readReviewed(theirs, file, here.kind);
  if (!there.ok) return mergeLines(texts, there.problems[0]?.message);
  const before = base.trim() === '' ? undefined : readReviewed(base, file, here.kind);
  if (before && !before.ok) return mergeLines(texts, before.problems[0]?.message);
  try {
    const three = { base: before, ours: here, theirs: there };
    const merged = here.kind === 'sidecar' ? mergeSidecars(three, options.texts ?? noTexts) : mergeSmall(three);
    // What is not open to a choice must read, whatever the sides were written like.
    const isWhole = merged && (merged.conflicts > 0 || readReviewed(merged.text, file, here.kind).ok);
    return isWhole ? merged : mergeLines(texts, undefined);
  } catch (error) {
    // Written in a way that is not edited safely: then the lines are left to a person.
    if (SitrepError.is(error, 'yaml/splice')) return mergeLines(texts, undefined);
    throw error;
  }
}

const noTexts: TextOf = () => undefined;

/** A codebook file, an incident or the project's file. */
function mergeSmall({ base, ours, theirs }: ThreeFiles): Merged | undefined {
  if (base && equalValues(base.value, ours.value)) {
    return { text: withComments(base.text, ours.text, theirs.text), conflicts: 0 };
  }
  const merger = new ValueMerger(new Tokens([base?.text ?? '', ours.text, theirs.text]));
  const schema = SCHEMAS[ours.kind];
  const merged = merger.map({ base: base?.value, ours: ours.value, theirs: theirs.value }, [], schema);
  const spliced = spliceYaml(composeGuarded(ours.text, ours.file), ours.value, merged, schema);
  const text = withConflicts(withComments(base?.text ?? '', theirs.text, spliced), merger.conflicts);
  return text === undefined ? undefined : { text, conflicts: merger.conflicts.length };
}

/** Both sides whole, but for the lines that they begin and end with alike. */
function mergeLines({ ours, theirs }: ThreeTexts, unread: string | undefined): Merged {
  const [here, there] = [ours.split(/(?<=\n)/), theirs.split(/(?<=\n)/)];
  const least = Math.min(here.length, there.length);
  let start = 0;
  while (start < least && here[start] === there[start]) start += 1;
  let tail = 0;
  while (tail < least - start && here.at(-1 - tail) === there.at(-1 - tail)) tail += 1;
  const own = (lines: readonly string[]): string => lines.slice(start, lines.length - tail).join('');
  const both = marked(own(here), own(there), lineBreakOf(ours));
  const text = [...here.slice(0, start), both, ...here.slice(here.length - tail)].join('');
  return { text, conflicts: 1, unread };
}
