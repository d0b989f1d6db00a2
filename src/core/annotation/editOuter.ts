import type { ArticleChanges, Edited, RefusedMove, SeenMove, SidecarEdit } from './sidecarEdit';
import { joinSpans, spansWith } from '../coverage/spanSets';
import { SitrepError } from '../problem';
import { composeGuarded } from '../yaml/compose';
import { firstFault } from '../yaml/fault';
import { completeLines, joinList, withOuter } from '../yaml/list';
import { spliceYaml } from '../yaml/splice';
import { equalValues, tidy, type YamlMap } from '../yaml/value';
import {
  articleSchema,
  rejectedSchema,
  sidecarSchema,
  type Article,
  type Coding,
  type Rejected,
  type Sidecar,
} from './model';
import { sidecarDoc, type SidecarDoc } from './sidecar';

// Edits of what stands around the annotations.

/** Changes some keys of the article; `undefined` removes one. */
export function changeArticle(doc: SidecarDoc, changes: ArticleChanges, expect: ArticleChanges | undefined): Edited {
  const before = doc.sidecar.article;
  const now = picked(before, Object.keys(expect ?? {}));
  if (expect !== undefined && !equalValues(tidy(now), tidy(expect))) {
    throw new SitrepError('edit/changed-since', 'The article’s details have changed since, so this is not undone.');
  }
  const next = withArticle(doc, changes);
  const keys = Object.keys(changes);
  return {
    doc: next,
    inverse: { kind: 'setArticle', changes: picked(before, keys), expect: picked(next.sidecar.article, keys) },
  };
}

/** How far a coder has come with the article; other coders' entries stay as they are. */
export function changeCoding(doc: SidecarDoc, { by, status, words }: Extract<SidecarEdit, { kind: 'code' }>): Edited {
  const before = doc.sidecar.article.coding ?? [];
  const index = before.findIndex((one) => one.by === by);
  const own = before[index];
  const next: Coding = {
    by,
    status: status ?? own?.status ?? 'draft',
    seen: words ? spansWith(own?.seen ?? [], [words.start, words.end], words.isRead) : own?.seen,
  };
  return changeArticle(doc, { coding: own ? before.with(index, next) : [...before, next] }, undefined);
}

/** What coders have read, in another text, and what brings it back. What no move tells of is dropped: nobody has read it there. */
export function moveSeen(
  doc: SidecarDoc,
  sha256: string,
  moves: readonly SeenMove[],
): { readonly doc: SidecarDoc; readonly back: readonly SeenMove[] } {
  const back: SeenMove[] = [];
  const coding = doc.sidecar.article.coding?.map((one): Coding => {
    const was = one.seen ?? [];
    const now = moves.find((move) => move.by === one.by && equalValues(tidy(move.was), one.seen))?.now ?? [];
    if (was.length > 0 || now.length > 0) back.push({ by: one.by, was: now, now: was });
    return { ...one, seen: joinSpans(now) };
  });
  return { doc: withArticle(doc, { sha256, coding }), back };
}

/** The sidecar with other article details, and without an inverse. */
export function withArticle(doc: SidecarDoc, changes: ArticleChanges): SidecarDoc {
  const wanted = tidy({ ...doc.sidecar.article, ...changes });
  const result = articleSchema.safeParse(wanted);
  if (!result.success) {
    const { where, fault } = firstFault(result.error, wanted);
    const message = `These details cannot be saved: ${where} ${fault}`;
    throw new SitrepError('edit/invalid', message, [], { cause: result.error });
  }
  return withOuterValue(doc, { ...doc.sidecar, article: result.data });
}

/** Remembers a suggestion a person refused, by start and end among the others. */
export function rejectSuggestion(doc: SidecarDoc, rejected: Rejected): Edited {
  const result = rejectedSchema.safeParse(tidy(rejected));
  if (!result.success || result.data.end <= result.data.start) {
    throw new SitrepError('edit/invalid', 'This refused suggestion cannot be saved: its words or offsets are wrong.');
  }
  const known = doc.sidecar.rejected ?? [];
  if (known.some((other) => sameSuggestion(other, result.data))) {
    throw new SitrepError('edit/already-rejected', 'This suggestion was refused before.');
  }
  const later = known.findIndex((other) => (other.start - result.data.start || other.end - result.data.end) > 0);
  const next = known.toSpliced(later === -1 ? known.length : later, 0, result.data);
  return {
    doc: withOuterValue(doc, { ...doc.sidecar, rejected: next }),
    inverse: { kind: 'unreject', rejected: result.data },
  };
}

/** Forgets that a suggestion was refused. */
export function unrejectSuggestion(doc: SidecarDoc, rejected: Rejected): Edited {
  const known = doc.sidecar.rejected ?? [];
  const found = known.find((other) => sameSuggestion(other, rejected)) ?? nearest(known, rejected);
  if (!found) throw new SitrepError('edit/unknown-rejected', 'This suggestion is not among the refused ones.');
  const next = known.filter((other) => other !== found);
  return {
    doc: withOuterValue(doc, { ...doc.sidecar, rejected: next }),
    inverse: { kind: 'reject', rejected: found },
  };
}

/** The refused suggestions at other offsets, and what brings them back; each stands by start and end again. */
export function moveRefused(
  doc: SidecarDoc,
  moves: readonly RefusedMove[],
): { readonly doc: SidecarDoc; readonly back: readonly RefusedMove[] } {
  if (moves.length === 0) return { doc, back: [] };
  const known = doc.sidecar.rejected ?? [];
  const back: RefusedMove[] = [];
  const keyOf = ({ type, exact, start, end }: Rejected): string => JSON.stringify([type, start, end, exact]);
  const byKey = new Map(moves.map((move) => [keyOf(move.was), move]));
  const moved = known.map((rejected) => {
    const move = byKey.get(keyOf(rejected));
    if (!move || move.end <= move.start) return rejected;
    const { start, end } = rejected;
    const now = { ...rejected, start: move.start, end: move.end };
    back.push({ was: now, start, end });
    return now;
  });
  if (back.length === 0) return { doc, back };
  const rejected = moved.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { doc: withOuterValue(doc, { ...doc.sidecar, rejected }), back };
}

/** The same words, where the text has moved them since. */
function nearest(known: readonly Rejected[], { type, exact, start }: Rejected): Rejected | undefined {
  const alike = known.filter((other) => other.type === type && other.exact === exact);
  return alike.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

function sameSuggestion(a: Rejected, b: Rejected): boolean {
  return a.type === b.type && a.exact === b.exact && a.start === b.start && a.end === b.end;
}

function withOuterValue(doc: SidecarDoc, value: Sidecar): SidecarDoc {
  const list = doc.list();
  const { annotations, ...before } = doc.sidecar;
  const after: Sidecar = {
    sitrep: value.sitrep,
    article: value.article,
    ...(value.rejected && value.rejected.length > 0 ? { rejected: value.rejected } : {}),
  };
  const outer = spliceYaml(composeGuarded(list.outer, doc.file), before, after, sidecarSchema);
  const next = completeLines(withOuter(list, outer, 'annotations'));
  const sidecar: Sidecar = annotations ? { ...after, annotations } : after;
  return sidecarDoc(doc.file, joinList(next), sidecar, () => next);
}

function picked(article: Article, keys: readonly string[]): ArticleChanges {
  const map: YamlMap = article;
  return Object.fromEntries(keys.map((key) => [key, map[key]]));
}
