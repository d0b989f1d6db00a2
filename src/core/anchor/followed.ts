import type { Annotation } from '../annotation/model';
import type { EditRecord } from './editRecord';
import type { PlacedSpans } from './placedSpans';
import type { LastKnown, ToPlace } from './placing';

// What following the edits of an open document has told of its annotations, for a sidecar that is read anew: a text read
// again tells less than the edits did.

/** An open document whose annotations have all been looked at in this very text. */
export interface FollowedDocument {
  readonly text: string;
  readonly spans: PlacedSpans;
  readonly edits: EditRecord;
  /** The text that offsets in its sidecar were of, unless an annotation says otherwise. */
  readonly articleSha256: string;
}

/**
 * How annotations of a sidecar that describes the text of `articleSha256` are placed already; undefined for one that the
 * sidecar has elsewhere than it was.
 */
export function placedByFollowing(
  { spans, articleSha256: before }: FollowedDocument,
  articleSha256: string,
): NonNullable<ToPlace['followed']> {
  const indices = new Map(spans.annotations.map(({ id }, index) => [id, index]));
  return ({ id, exact, start, end, sha256 = articleSha256 }, isRecorded) => {
    const index = indices.get(id) ?? -1;
    const then = spans.annotations[index];
    const placed = spans.placed(index);
    if (!placed || then?.exact !== exact || then.start !== start || then.end !== end) return undefined;
    // Someone wrote it for this text since, or would be told of a doubt that the sidecar settles.
    const isWritten = (then.sha256 ?? before) !== sha256 || spans.isInDoubt(index);
    if (isRecorded && isWritten) return undefined;
    const sure = spans.lastSure(index);
    // Never sure and never edited here: another look may find more.
    if (spans.isInDoubt(index) && !sure) return undefined;
    return { state: placed.state, span: spans.at(index), doubt: spans.doubt(index), sure };
  };
}

/** When and where an annotation was that edits led to this text, wherever its sidecar has it; unless it is lost. */
export function lastKnownIn(
  { text, spans, edits }: FollowedDocument,
  { id, exact }: Annotation,
): LastKnown | undefined {
  const index = spans.annotations.findIndex((one) => one.id === id);
  if (spans.annotations[index]?.exact !== exact) return undefined;
  const span = spans.at(index);
  const sure = spans.isInDoubt(index) ? spans.lastSure(index) : { text, span, turn: edits.turn };
  return sure?.turn !== undefined && span[0] < span[1] ? { span, sure } : undefined;
}
