import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import { annotationSchema } from '../annotation/model';
import type { Placed } from '../annotation/order';
import { withComments } from '../yaml/comments';
import { composeGuarded } from '../yaml/compose';
import { lineBreakOf } from '../yaml/lines';
import { spliceItem } from '../yaml/splice';
import { equalValues, isYamlList, isYamlMap, tidy, valueAt, type YamlMap } from '../yaml/value';
import { itemLines } from '../yaml/write';
import { withConflicts } from './conflictText';
import type { ValueMerger } from './mergeValues';
import { isSamePlace, keysOfPlace, mergePlaces, type Place } from './place';
import type { Side, SideEntry } from './side';
import { withReview } from './mergeReview';

/** An annotation of the merged sidecar: by what it is ordered, and its lines, or those of both sides for a person to choose. */
export interface MergedEntry {
  readonly placed: Placed;
  readonly text: string | { readonly ours: string; readonly theirs: string };
}

interface Sides {
  readonly base: Side | undefined;
  readonly ours: Side;
  readonly theirs: Side;
}

/** Merges the annotations of two sides, one by one. */
export class EntryMerger {
  private readonly lineBreak: string;
  private readonly indent: string;

  /** `target`: the text that the merged sidecar describes. */
  constructor(
    private readonly sides: Sides,
    private readonly target: string,
    private readonly merger: ValueMerger,
  ) {
    const { ours, theirs } = sides;
    this.lineBreak = lineBreakOf(ours.list.outer);
    this.indent = (ours.list.entries.length > 0 ? ours : theirs).list.indent;
  }

  /** In no order. */
  entries(): readonly MergedEntry[] {
    const { base, ours, theirs } = this.sides;
    const names = [...new Set([...ours.entries.keys(), ...theirs.entries.keys()])];
    return names.flatMap(
      (name) => this.entry(base?.entries.get(name), ours.entries.get(name), theirs.entries.get(name)) ?? [],
    );
  }

  private entry(
    base: SideEntry | undefined,
    ours: SideEntry | undefined,
    theirs: SideEntry | undefined,
  ): MergedEntry | undefined {
    if (ours && theirs) return this.both(base, ours, theirs);
    const left = ours ?? theirs;
    if (!left || (base && isUnchanged(base, left))) return undefined;
    if (!base) return { text: this.standing(left), placed: placedAt(left, left.place) };
    // Removed by one, changed by the other.
    const text = this.standing(left);
    return this.inMarks(ours && text, theirs && text, left);
  }

  private both(base: SideEntry | undefined, ours: SideEntry, theirs: SideEntry): MergedEntry {
    const place = mergePlaces(base?.place, ours.place, theirs.place, this.target);
    const isSettled = place !== undefined && ours.text === theirs.text && isSamePlace(ours.place, theirs.place);
    if (isSettled) return { text: this.at(ours, place), placed: placedAt(ours, place) };
    const [here, there] = [contentOf(ours), contentOf(theirs)];
    const before = base && contentOf(base);
    const skeleton = before && equalValues(before, here) && !equalValues(here, there) ? theirs : ours;
    const other = skeleton === ours ? theirs : ours;
    if (isOtherType(before, here, there)) {
      return this.inMarks(this.standing(ours), this.standing(theirs), ours);
    }
    const count = this.merger.conflicts.length;
    const all = {
      base: before && { ...before, ...this.keysOf(base.place) },
      ours: { ...here, ...this.keysOf(ours.place) },
      theirs: { ...there, ...this.keysOf(theirs.place) },
    };
    const content = this.merger.map(all, ['annotations'], annotationSchema, (key) => !SELECTOR_KEYS.includes(key));
    const reviewed = withReview(content, here, there, this.merger.conflicts.length > count);
    const placed = place
      ? this.keysOf(place)
      : this.merger.map({ ...all, base: undefined }, ['annotations'], annotationSchema, (key) =>
          SELECTOR_KEYS.includes(key),
        );
    const text = this.spliced(skeleton, { ...reviewed, ...placed });
    const commented = withComments(base?.text ?? '', this.ownLines(other), text);
    const conflicts = this.merger.conflicts.slice(count);
    if (withConflicts(commented, conflicts) === undefined) {
      this.merger.conflicts.length = count;
      return this.inMarks(this.standing(ours), this.standing(theirs), ours);
    }
    return { text: commented, placed: placedAt(ours, place ?? ours.place) };
  }

  private inMarks(ours: string | undefined, theirs: string | undefined, entry: SideEntry): MergedEntry {
    return { text: { ours: ours ?? '', theirs: theirs ?? '' }, placed: placedAt(entry, entry.place) };
  }

  private keysOf(place: Place): YamlMap {
    return keysOfPlace(place, this.target);
  }

  /** The lines of an entry as of the merged sidecar's text. */
  private standing(entry: SideEntry): string {
    return this.at(entry, entry.place);
  }

  private at(entry: SideEntry, place: Place): string {
    return this.spliced(entry, { ...contentOf(entry), ...this.keysOf(place) });
  }

  private spliced(entry: SideEntry, next: YamlMap): string {
    const text = this.ownLines(entry);
    const composed = composeGuarded(text, '');
    const before = valueOf(composed.value);
    return equalValues(tidy(before), tidy(next)) ? text : spliceItem(composed, before, next, annotationSchema);
  }

  /** The lines of an entry with our line ends and indent; one with another indent is written anew, below its comments. */
  private ownLines({ text }: SideEntry): string {
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    const lines = ended.replace(/\r?\n/g, this.lineBreak);
    const dash = /^( *)- /m.exec(lines.replace(/^ *#.*$/gm, ''))?.[1] ?? this.indent;
    if (dash === this.indent) return lines;
    const anew = itemLines(valueOf(composeGuarded(lines, '').value), annotationSchema, this.indent);
    return withComments('', lines, anew.map((line) => line + this.lineBreak).join(''));
  }
}

const valueOf = (list: unknown): YamlMap => (isYamlList(list) && isYamlMap(list[0]) ? list[0] : {});

/** All that an entry says but where it stands. */
function contentOf({ text }: SideEntry): YamlMap {
  const value = valueOf(composeGuarded(text, '').value);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !SELECTOR_KEYS.includes(key)));
}

function isUnchanged(base: SideEntry, now: SideEntry): boolean {
  if (!isSamePlace(base.place, now.place)) return false;
  return base.text === now.text || equalValues(tidy(contentOf(base)), tidy(contentOf(now)));
}

/** Whether one made it another kind of annotation and the other changed it: nothing of the two goes together. */
function isOtherType(base: YamlMap | undefined, ours: YamlMap, theirs: YamlMap): boolean {
  if (valueAt(ours, 'type') === valueAt(theirs, 'type')) return false;
  return !equalValues(base, ours) && !equalValues(base, theirs);
}

const placedAt = ({ annotation: { id } }: SideEntry, { start, end }: Place): Placed => ({ id, start, end });
