import type { Annotation, Sidecar } from '../annotation/model';
import { readSidecar } from '../annotation/sidecar';
import { SitrepError } from '../problem';
import type { SplitList } from '../yaml/list';
import { carryPlaces, placeOf, type Place, type TextOf } from './place';
import type { ReviewedFile } from './reviewedFile';

/** An annotation of one side, with its lines and where it stands in the merged sidecar's text. */
export interface SideEntry {
  readonly annotation: Annotation;
  /** Whole lines, with the comments above. */
  readonly text: string;
  readonly place: Place;
}

/** One side of a merge, taken apart. */
export interface Side {
  readonly sidecar: Sidecar;
  readonly list: SplitList;
  /** By id; one that stands twice has a number behind it. */
  readonly entries: ReadonlyMap<string, SideEntry>;
}

/** Takes a sidecar apart; `target`: the text that places are wanted in. */
export function sideOf({ text, file }: ReviewedFile, target: string, texts: TextOf): Side {
  const doc = readSidecar(text, file);
  if (!doc.ok) throw new SitrepError('sidecar/unreadable', `${file} cannot be read.`, doc.problems);
  const { sidecar } = doc;
  const list = doc.list();
  const annotations = sidecar.annotations ?? [];
  const places = carryPlaces(
    annotations.map((annotation) => placeOf(annotation, sidecar.article.sha256)),
    target,
    texts,
  );
  const entries = new Map<string, SideEntry>();
  annotations.forEach((annotation, index) => {
    const [piece, place] = [list.entries[index], places[index]];
    if (piece && place) entries.set(freeName(entries, annotation.id), { annotation, text: piece.text, place });
  });
  return { sidecar, list, entries };
}

/** An id, with a number behind it if it is taken. */
export function freeName(taken: { has(name: string): boolean }, id: string): string {
  let name = id;
  for (let count = 2; taken.has(name); count++) name = `${id}#${count}`;
  return name;
}
