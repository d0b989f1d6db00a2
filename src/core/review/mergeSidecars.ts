import { compareAnnotations } from '../annotation/order';
import { sidecarSchema, type Rejected, type Sidecar } from '../annotation/model';
import { carrySeen } from '../coverage/seen';
import { carryRefused, refusedAt } from '../suggest/carryRefused';
import { withComments } from '../yaml/comments';
import { composeGuarded } from '../yaml/compose';
import { lineBreakOf, lineStart } from '../yaml/lines';
import { closeList, completeLines, joinList, openList, withOuter, type SplitList } from '../yaml/list';
import { spliceYaml } from '../yaml/splice';
import { isYamlList, isYamlMap, valueAt, type YamlMap, type YamlValue } from '../yaml/value';
import { Tokens, type Conflict } from './conflict';
import { marked, withConflicts } from './conflictText';
import { EntryMerger, type MergedEntry } from './mergeEntries';
import type { Merged } from './merged';
import { ValueMerger } from './mergeValues';
import type { TextOf } from './place';
import type { ReviewedFile } from './reviewedFile';
import { sideOf, type Side } from './side';

/** Three states of a file; `base` is undefined where there was none. */
export interface ThreeFiles {
  readonly base: ReviewedFile | undefined;
  readonly ours: ReviewedFile;
  readonly theirs: ReviewedFile;
}

/**
 * Merges two descendants of a sidecar, annotation by annotation and field by field. Undefined where the files are written
 * in a form that cannot be merged by parts. What both left alone keeps its bytes; annotations stand in their order.
 */
export function mergeSidecars({ base, ours, theirs }: ThreeFiles, texts: TextOf): Merged | undefined {
  const target = targetOf(base && described(base), described(ours), described(theirs));
  const known = (file: ReviewedFile): Side => sideOf(file, target, texts);
  const sides = { base: base && known(base), ours: known(ours), theirs: known(theirs) };
  const tokens = new Tokens([base?.text ?? '', ours.text, theirs.text]);
  const merger = new ValueMerger(tokens);
  const outer = mergeOuter(sides, target, texts, merger);
  const entries = new EntryMerger(sides, target, merger).entries();
  const text = withConflicts(filled(outer, entries), merger.conflicts);
  const whole = entries.filter((entry) => typeof entry.text !== 'string').length;
  return text === undefined ? undefined : { text, conflicts: merger.conflicts.length + whole };
}

/**
 * The text that the merged sidecar describes: that of the side that has changed it, as the article is merged likewise.
 * Where both have, the article is a third text that is not known yet, and spans are carried there when it is opened; then
 * either will do, and the choice must not depend on who merges.
 */
function targetOf(base: string | undefined, ours: string, theirs: string): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  return ours < theirs ? ours : theirs;
}

function described({ value }: ReviewedFile): string {
  const article = valueAt(value, 'article');
  const sha256 = isYamlMap(article) ? valueAt(article, 'sha256') : undefined;
  return typeof sha256 === 'string' ? sha256 : '';
}

interface Sides {
  readonly base: Side | undefined;
  readonly ours: Side;
  readonly theirs: Side;
}

/** What stands around the annotations, merged into our file with its entries taken out. */
function mergeOuter(sides: Sides, target: string, texts: TextOf, merger: ValueMerger): SplitList {
  const { base, ours, theirs } = sides;
  const value = (side: Side): YamlMap => outerAt(side, target, texts);
  const all = { base: base && value(base), ours: value(ours), theirs: value(theirs) };
  const merged = merger.map(all, [], sidecarSchema, (key) => key !== 'annotations');
  const composed = composeGuarded(ours.list.outer, '');
  const before = isYamlMap(composed.value) ? composed.value : {};
  const spliced = spliceYaml(composed, before, inOrder(merged, merger.conflicts), sidecarSchema);
  const outer = withComments(base?.list.outer ?? '', theirs.list.outer, spliced);
  return withOuter(ours.list, outer, 'annotations');
}

/** The file without its entries, as of the merged sidecar's text. */
function outerAt({ list, sidecar }: Side, target: string, texts: TextOf): YamlMap {
  const { value } = composeGuarded(list.outer, '');
  const map = isYamlMap(value) ? value : {};
  const article = valueAt(map, 'article');
  const carried = carriedRefused(sidecar, target, texts);
  const raw = valueAt(map, 'rejected');
  const rejected = isYamlList(raw)
    ? raw.map((item, index) => {
        const place = carried[index];
        return isYamlMap(item) && place ? { ...item, start: place.start, end: place.end } : item;
      })
    : raw;
  return {
    ...map,
    ...(isYamlMap(article)
      ? { article: { ...article, ...codingAt(sidecar, valueAt(article, 'coding'), target, texts), sha256: target } }
      : {}),
    ...(rejected === undefined ? {} : { rejected }),
  };
}

/** What coders have read, as of another text; where one of the two is not known, nothing of it is claimed to be read. */
function codingAt({ article }: Sidecar, raw: YamlValue | undefined, target: string, texts: TextOf): YamlMap {
  if (article.sha256 === target || !isYamlList(raw)) return {};
  const [old, now] = [texts(article.sha256), texts(target)];
  const coding = raw.map((item, index) => {
    if (!isYamlMap(item)) return item;
    const { seen: _, ...rest } = item;
    const seen = old && now ? carrySeen(article.coding?.[index]?.seen ?? [], old, now) : [];
    return seen.length === 0 ? rest : { ...rest, seen };
  });
  return { coding };
}

function carriedRefused({ article, rejected = [] }: Sidecar, target: string, texts: TextOf): readonly Rejected[] {
  const [old, now] = [texts(article.sha256), texts(target)];
  if (article.sha256 === target || !old || !now) return rejected;
  return refusedAt(rejected, carryRefused(rejected, old.text, now.text));
}

/** Refused suggestions by start and end; one in conflict stays where it is. */
function inOrder(merged: YamlMap, conflicts: readonly Conflict[]): YamlMap {
  const rejected = valueAt(merged, 'rejected');
  if (!isYamlList(rejected) || conflicts.some(({ path }) => path[0] === 'rejected')) return merged;
  const offset = (item: unknown, key: string): number => {
    const value = isYamlMap(item) ? valueAt(item, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  const compare = (a: unknown, b: unknown): number =>
    offset(a, 'start') - offset(b, 'start') || offset(a, 'end') - offset(b, 'end');
  return { ...merged, rejected: rejected.toSorted(compare) };
}

/** The file with its merged entries, each by start, end and id. */
function filled(list: SplitList, entries: readonly MergedEntry[]): string {
  const lineBreak = lineBreakOf(list.outer);
  const ordered = entries.toSorted((a, b) => compareAnnotations(a.placed, b.placed)).map(({ text }) => text);
  const opened = ordered.length > 0 ? openList(list, 'annotations', sidecarSchema) : list;
  const side = (name: 'ours' | 'theirs'): string =>
    ordered.map((text) => (typeof text === 'string' ? text : text[name])).join('');
  if (ordered.length > 0 && (side('ours') === '' || side('theirs') === '')) {
    return withKey(opened, side('ours'), side('theirs'), lineBreak);
  }
  const pieces = ordered.map((text) => ({
    text: typeof text === 'string' ? text : marked(text.ours, text.theirs, lineBreak),
    gap: 0,
    numbers: new Map<string, never>(),
  }));
  return joinList(completeLines(closeList({ ...opened, entries: pieces }, 'annotations')));
}

/** A list of which one side leaves nothing: its key is part of the choice, for there are no empty lists. */
function withKey({ outer, at = outer.length }: SplitList, ours: string, theirs: string, lineBreak: string): string {
  const start = lineStart(outer, at - 1);
  const key = outer.slice(start, at);
  const keyed = (entries: string): string => (entries === '' ? '' : key + entries);
  return outer.slice(0, start) + marked(keyed(ours), keyed(theirs), lineBreak) + outer.slice(at);
}
