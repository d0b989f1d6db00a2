import type { EditRecord } from './editRecord';
import type { PlacedSpans } from './placedSpans';
import type { ToPlace } from './placing';

// What following the edits of an open document has told of its annotations, for a sidecar that is read anew: a text read
// again tells less than the edits did.

/** An open document whose annotations have all been looked at in this very text. */
export interface FollowedDocument {
  readonly text: string;
  readonly spans: PlacedSpans;
  readonly edits: EditRecord;
  /** The text that offsets in its sidecar were of, unless an annotation says otherwise. */
  readonly articleSha256: string;
  /** Ids of the annotations whose words a person has chosen since: what was in doubt of them no longer is. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * How annotations of a sidecar that describes the text of `articleSha256` are placed already; undefined for one that the
 * sidecar has elsewhere than it was. A doubt that edits have left is not settled by reading the same once more: words may
 * have changed places with others like them in a text that reads as it did.
 */
export function placedByFollowing(
  { spans, articleSha256: before, chosen }: FollowedDocument,
  articleSha256: string,
): NonNullable<ToPlace['followed']> {
  const indices = indicesOf(spans);
  return ({ id, exact, start, end, sha256 = articleSha256 }, isRecorded) => {
    const index = indices.get(id) ?? -1;
    const then = spans.annotations[index];
    const placed = spans.placed(index);
    if (!placed || then?.exact !== exact || then.start !== start || then.end !== end) return undefined;
    const sure = spans.lastSure(index);
    // Someone wrote it for this text since, or only texts told of the doubt.
    const isWritten = (then.sha256 ?? before) !== sha256 || chosen.has(id);
    if (isRecorded && (isWritten || (spans.isInDoubt(index) && sure?.turn === undefined))) return undefined;
    // Never sure and never edited here: another look may find more.
    if (spans.isInDoubt(index) && !sure) return undefined;
    return { state: placed.state, span: spans.at(index), doubt: spans.doubt(index), sure };
  };
}

/**
 * What edits that led to this text have told of an annotation, wherever its sidecar has it; undefined where not all of
 * them were seen.
 */
export function lastKnownIn({ text, spans, edits }: FollowedDocument): ToPlace['lastKnown'] {
  const indices = indicesOf(spans);
  return ({ id, exact }) => {
    const index = indices.get(id) ?? -1;
    if (spans.annotations[index]?.exact !== exact) return undefined;
    const span = spans.at(index);
    const isSure = !spans.isInDoubt(index);
    const sure = isSure ? { text, span, turn: edits.turn } : spans.lastSure(index);
    return sure?.turn === undefined ? undefined : { span, isSure, doubt: spans.doubt(index), sure };
  };
}

const indicesOf = ({ annotations }: PlacedSpans): ReadonlyMap<string, number> =>
  new Map(annotations.map(({ id }, index) => [id, index]));
