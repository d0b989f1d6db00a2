import type { Edited, Move, SidecarEdit } from './sidecarEdit';
import { changedEntry, checkedAnnotation, entriesOf, withEntries, type Entry } from './entries';
import { moveRefused, moveSeen } from './editOuter';
import type { Annotation } from './model';
import { compareAnnotations } from './order';
import type { SidecarDoc } from './sidecar';
import { SitrepError } from '../problem';

/**
 * Carries many annotations to another text, and says which text that is. Where only offsets change, digits are replaced by
 * digits and nothing is parsed. The text of entries moves only if their order changed.
 */
export function moveAnnotations(
  doc: SidecarDoc,
  { moves, sha256, seen, refused = [], read = [] }: Extract<SidecarEdit, { kind: 'move' }>,
): Edited {
  const before = doc.sidecar;
  const byId = new Map((seen ? stillMeant(doc, moves, sha256, seen) : moves).map((move) => [move.id, move]));
  const former: Move[] = [];
  const moved = entriesOf(doc).map((entry) => {
    const move = byId.get(entry.annotation.id);
    if (!move) return entry;
    byId.delete(move.id);
    former.push(formerly(entry.annotation, move));
    return movedEntry(doc, entry, move);
  });
  const [unknown] = byId.keys();
  if (unknown !== undefined) {
    throw new SitrepError(
      'edit/unknown-id',
      `There is no annotation ${unknown} in ${doc.file}. It may have been removed.`,
    );
  }
  const wasOrdered = isOrdered(entriesOf(doc));
  const ordered = wasOrdered ? moved.toSorted((a, b) => compareAnnotations(a.annotation, b.annotation)) : moved;
  const placed = ordered.length === 0 ? doc : withEntries(doc, ordered);
  const { doc: next, back } = moveRefused(placed, refused);
  const isOther = sha256 !== undefined && sha256 !== before.article.sha256;
  const there = isOther ? moveSeen(next, sha256, read) : undefined;
  return {
    doc: there?.doc ?? next,
    inverse: {
      kind: 'move',
      moves: former,
      ...(sha256 === undefined ? {} : { sha256: before.article.sha256 }),
      ...(back.length === 0 ? {} : { refused: back }),
      ...(there && there.back.length > 0 ? { read: there.back } : {}),
    },
  };
}

/** The moves of annotations that stand where they were planned for, and what keeps the others' offsets true. */
function stillMeant(
  { sidecar }: SidecarDoc,
  moves: readonly Move[],
  sha256: string | undefined,
  seen: readonly Annotation[],
): readonly Move[] {
  const planned = new Map(moves.map((move) => [move.id, move]));
  const then = new Map(seen.map((annotation) => [annotation.id, annotation]));
  const isOtherText = sha256 !== undefined && sha256 !== sidecar.article.sha256;
  return (sidecar.annotations ?? []).flatMap((annotation): Move[] => {
    const { id, start, end } = annotation;
    const move = planned.get(id);
    if (standsAsIn(annotation, then.get(id))) return move ? [move] : [];
    const isOfThisText = annotation.sha256 === undefined;
    return isOtherText && isOfThisText ? [{ id, start, end, sha256: sidecar.article.sha256 }] : [];
  });
}

const standsAsIn = (now: Annotation, then: Annotation | undefined): boolean =>
  then !== undefined &&
  now.start === then.start &&
  now.end === then.end &&
  now.exact === then.exact &&
  now.sha256 === then.sha256;

function isOrdered(entries: readonly Entry[]): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    return !before || compareAnnotations(before.annotation, entry.annotation) <= 0;
  });
}

function formerly(annotation: Annotation, move: Move): Move {
  return {
    id: annotation.id,
    start: annotation.start,
    end: annotation.end,
    ...(move.fragments && annotation.fragments ? { fragments: annotation.fragments } : {}),
    ...(move.prefix === undefined ? {} : { prefix: annotation.prefix }),
    ...(move.suffix === undefined ? {} : { suffix: annotation.suffix }),
    ...(move.sha256 === undefined ? {} : { sha256: annotation.sha256 ?? null }),
  };
}

function movedEntry(doc: SidecarDoc, entry: Entry, move: Move): Entry {
  const { sha256, ...place } = move;
  const next = checkedAnnotation({
    ...entry.annotation,
    ...place,
    ...(sha256 === undefined ? {} : { sha256: sha256 ?? undefined }),
  });
  const onlyOffsets =
    place.fragments === undefined &&
    sha256 === undefined &&
    next.prefix === entry.annotation.prefix &&
    next.suffix === entry.annotation.suffix;
  return (onlyOffsets ? withNumbers(entry, next) : undefined) ?? changedEntry(doc, entry, next);
}

/** The entry with other digits for start and end; undefined where they are not written as plain digits. */
function withNumbers(entry: Entry, next: Annotation): Entry | undefined {
  const { piece } = entry;
  const start = piece.numbers.get('start');
  const end = piece.numbers.get('end');
  if (!start || !end) return undefined;
  const changes = [
    { mark: start, digits: String(next.start) },
    { mark: end, digits: String(next.end) },
  ].toSorted((a, b) => b.mark[0] - a.mark[0]);
  let { text } = piece;
  const numbers = new Map(piece.numbers);
  for (const { mark, digits } of changes) {
    const shift = digits.length - (mark[1] - mark[0]);
    text = text.slice(0, mark[0]) + digits + text.slice(mark[1]);
    for (const [key, [from, to]] of numbers) {
      if (from > mark[0]) numbers.set(key, [from + shift, to + shift]);
      else if (from === mark[0]) numbers.set(key, [from, to + shift]);
    }
  }
  return { annotation: next, piece: { ...piece, text, numbers } };
}
