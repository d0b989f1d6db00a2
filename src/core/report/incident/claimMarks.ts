import type { IncidentAnalysis, LeftOut, QuestionKind, Ref } from '../../incident/analysis';
import type { PendingReason } from '../../incident/summary';

/** What other annotations and the rules make of a claim. */
export interface ClaimMarks {
  readonly contradicts: readonly Ref[];
  readonly corroboratedBy: readonly Ref[];
  /** Why it waits for a coder. */
  readonly waits: readonly PendingReason[];
  /** Why it counts in no figure of the dead. */
  readonly leftOut?: LeftOut | undefined;
}

const NONE: ClaimMarks = { contradicts: [], corroboratedBy: [], waits: [] };

/** One text for a reference, to find it again by. */
export const keyOfRef = ({ file, id }: Ref): string => JSON.stringify([file, id]);

/** The marks of each claim of an incident; none for what the analysis does not speak of. */
export function claimMarks({
  contradictions,
  corroborations,
  questions,
  leftOut,
}: Pick<IncidentAnalysis, 'contradictions' | 'corroborations' | 'questions' | 'leftOut'>): (ref: Ref) => ClaimMarks {
  const marks = new Map<string, ClaimMarks>();
  const change = (ref: Ref, by: (marks: ClaimMarks) => Partial<ClaimMarks>): void => {
    const known = marks.get(keyOfRef(ref)) ?? NONE;
    marks.set(keyOfRef(ref), { ...known, ...by(known) });
  };
  for (const { between } of contradictions) {
    const [one, other] = between;
    change(one, ({ contradicts }) => ({ contradicts: [...contradicts, other] }));
    change(other, ({ contradicts }) => ({ contradicts: [...contradicts, one] }));
  }
  for (const { claim, by } of corroborations) {
    change(claim, ({ corroboratedBy }) => ({ corroboratedBy: [...corroboratedBy, by] }));
  }
  for (const { kind, claims } of questions) {
    if (!isPending(kind)) continue;
    for (const claim of claims) change(claim, ({ waits }) => ({ waits: [...waits, kind] }));
  }
  for (const one of leftOut) change(one, () => ({ leftOut: one }));
  return (ref) => marks.get(keyOfRef(ref)) ?? NONE;
}

function isPending(kind: QuestionKind): kind is PendingReason {
  return kind !== 'supersedes' && kind !== 'sides' && kind !== 'date';
}
