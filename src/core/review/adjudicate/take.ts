import type { Annotation, Rejected, Review } from '../../annotation/model';
import type { AnnotationChanges, SidecarEdit } from '../../annotation/sidecarEdit';
import { SitrepError } from '../../problem';
import { keysOf } from '../../yaml/value';
import { isNoted, noteEdits, withoutNote } from './notTaken';
import { sidesOf, type Point } from './points';
import { isSameReading } from './reading';

export const CHOICES = ['left', 'right', 'both', 'neither'] as const;
/** What is taken at a point. Where one coder has nothing, taking that side is to take neither: nothing stands there. */
export type Choice = (typeof CHOICES)[number];

/** What a sidecar has that may be of a point. */
export interface Target {
  readonly annotations: readonly Annotation[];
  readonly rejected: readonly Rejected[];
}

export interface Taking {
  /** Who decides. */
  readonly by: string;
  /** What the annotation that is taken is to carry as its review: that this person accepted it. */
  readonly say: (annotation: Annotation) => Review;
  readonly freshId: () => string;
  /** Whether what reads otherwise than both coders have it may be replaced: a person was asked. */
  readonly replaces?: boolean | undefined;
}

/** What of a sidecar a point may touch: what is of another point is that one's, though it may say the same. */
export function targetOf(point: Point, points: readonly Point[], { annotations, rejected }: Target): Target {
  const others = new Set(
    points.filter(({ key }) => key !== point.key).flatMap((other) => sidesOf(other).map(({ id }) => id)),
  );
  return { annotations: annotations.filter(({ id }) => !others.has(id)), rejected };
}

/** What a choice comes to. */
export const settledAs = (point: Point, choice: Choice): Choice =>
  wantedOf(point, choice).length === 0 ? 'neither' : choice;

/**
 * The edits that bring a sidecar to what is taken at a point; none where it stands so. `target`: see `targetOf`, of the
 * text that both coders read. What already says the same is not said twice, and only annotations of the point's ids change
 * in what they say, each only as it was read. Throws `adjudicate/other-here` where one of them reads otherwise than either
 * coder has it.
 */
export function takeEdits(
  point: Point,
  choice: Choice,
  target: Target,
  { by, say, freshId, replaces }: Taking,
): readonly SidecarEdit[] {
  if (standsAs(point, choice, target)) return [];
  const { annotations, rejected } = target;
  const wanted = wantedOf(point, choice);
  const ids = new Set(wanted.map(({ id }) => id));
  const dropped = new Set(sidesOf(point).flatMap(({ id }) => (ids.has(id) ? [] : [id])));
  const edits: SidecarEdit[] = [];
  const used = new Set<string>();
  for (const own of wanted) {
    const here = annotations.find(({ id }) => id === own.id) ?? annotations.find((one) => isSameReading(one, own));
    // Both of one id: the second is another annotation from here on.
    const isTaken = here === undefined ? used.has(own.id) : used.has(here.id);
    const id = isTaken ? freshId() : (here?.id ?? own.id);
    used.add(id);
    if (here === undefined || isTaken) {
      edits.push({ kind: 'add', annotation: { ...own, id, review: say(own) } });
      continue;
    }
    const isSame = isSameReading(here, own);
    if (!isSame) refuseOther(here, point, replaces);
    const changes = { ...(isSame ? {} : changesTo(here, own, point)), review: say(withCommentsOf(here, own)) };
    edits.push({ kind: 'change', id, changes, expect: here });
  }
  for (const id of dropped) {
    const here = annotations.find((one) => one.id === id);
    if (!here || used.has(id)) continue;
    refuseOther(here, point, replaces);
    edits.push({ kind: 'remove', id, expect: here });
  }
  return [...edits, ...noteEdits(sidesOf(point), wanted.length === 0, rejected, by)];
}

/**
 * Whether a sidecar stands as a choice would have it, and says that someone accepted it so, or that neither was taken.
 * `target`: see `targetOf`.
 */
export function standsAs(point: Point, choice: Choice, { annotations, rejected }: Target): boolean {
  const wanted = wantedOf(point, choice);
  const isThere = wanted.every((own) =>
    annotations.some((one) => one.review?.state === 'accepted' && isSameReading(one, own)),
  );
  const noted = sidesOf(point).filter((side) => !withoutNote(side));
  if (!isThere || noted.some((side) => isNoted(side, rejected) !== (wanted.length === 0))) return false;
  const isWanted = (one: Annotation): boolean => wanted.some((own) => isSameReading(one, own));
  const ids = new Set(sidesOf(point).map(({ id }) => id));
  return annotations.every((one) => !ids.has(one.id) || isWanted(one));
}

/**
 * What was taken at a point, as the sidecar itself tells: an annotation is accepted there that its coder's sidecar does not
 * have as accepted so, or it says that neither was taken.
 */
export function takenAt(point: Point, target: Target): Choice | undefined {
  const verdict = ({ review }: Annotation): string => JSON.stringify([review?.state, review?.by, review?.date]);
  const sides = sidesOf(point);
  const known = new Set(sides.map(verdict));
  const taken = target.annotations.filter(
    (one) => sides.some((side) => isSameReading(side, one)) && !known.has(verdict(one)),
  );
  const found = CHOICES.find(
    (choice) =>
      wantedOf(point, choice).length > 0 && standsAs(point, choice, { annotations: taken, rejected: target.rejected }),
  );
  if (found !== undefined || sides.every(withoutNote)) return found;
  return standsAs(point, 'neither', target) ? 'neither' : undefined;
}

function wantedOf(point: Point, choice: Choice): readonly Annotation[] {
  const { left, right } = point;
  if (choice === 'neither') return [];
  // What both say alike is one annotation, whoever is taken.
  if (point.kind === 'alike') return [point.left];
  const sides = choice === 'both' ? [left, right] : [choice === 'left' ? left : right];
  return sides.filter((side) => side !== undefined);
}

function refuseOther(here: Annotation, point: Point, replaces: boolean | undefined): void {
  if (replaces === true || sidesOf(point).some((side) => isSameReading(side, here))) return;
  throw new SitrepError(
    'adjudicate/other-here',
    `The annotation ${here.id} reads otherwise here than either coder has it. Nothing was written.`,
  );
}

/** What was said of a coder's annotation comes with it, beside what was said of it here. */
function withCommentsOf(here: Annotation, own: Annotation): Annotation {
  const comments = here.review?.comments ?? [];
  const more = (own.review?.comments ?? []).filter(({ id }) => !comments.some((known) => known.id === id));
  if (more.length === 0) return here;
  return { ...here, review: { ...(here.review ?? { state: 'proposed' }), comments: [...comments, ...more] } };
}

/**
 * What makes an annotation read as a coder has it. Keys that neither coder's reading has, such as an incident it was
 * assigned to here, are no part of what they differ in, and stay.
 */
function changesTo(here: Annotation, own: Annotation, point: Point): AnnotationChanges {
  const known = new Set(sidesOf(point).flatMap((side) => keysOf({ ...side })));
  const gone = keysOf({ ...here }).filter((key) => known.has(key) && !(key in own));
  return { ...Object.fromEntries([...gone, 'sha256'].map((key) => [key, undefined])), ...own, id: here.id };
}
