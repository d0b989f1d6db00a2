import { refOf, type LeftOut, type Question, type QuestionKind } from './analysis';
import type { KnownDate } from './eventDates';
import type { Incident } from './model';
import { pendingOf } from './pending';
import { intervalOf, meet } from './reconcile/interval';
import { isOfIncident, type WeighedClaim } from './reconcile/statedClaim';

/** Questions that the words of a claim leave open. */
export const CLAIM_KINDS = ['neutralised', 'up_to', 'killed_or_wounded', 'vague'] as const;

/**
 * What waits for a coder, by kind: claims that are not mapped silently (domain.md), later tolls of one source that may
 * replace earlier ones, sides and a date that nobody has given. Of claims that are left out nothing has to be decided.
 */
export function questionsOf(
  claims: readonly WeighedClaim[],
  incident: Incident | undefined,
  date: KnownDate | undefined,
): readonly Question[] {
  const waiting = claims.filter(isWaiting);
  const byKind = CLAIM_KINDS.flatMap((kind): readonly Question[] => {
    const open = waiting.filter(({ claim }) => pendingOf(claim).includes(kind));
    return open.length === 0 ? [] : [{ kind, claims: open.map(refOf) }];
  });
  return [...byKind, ...laterTolls(waiting), ...missing(claims, incident, date)];
}

const isWaiting = ({ leftOut }: WeighedClaim): boolean => leftOut === undefined || !isSettled(leftOut);

/** Whether nothing has to be decided of a claim that is left out: one of wounded or captured has its own figures. */
export const isSettled = ({ why }: Pick<LeftOut, 'why'>): boolean => why !== 'other_harm';

/** Tolls of one source on the same dead whose numbers do not meet, and neither is said to replace the other. */
function laterTolls(claims: readonly WeighedClaim[]): readonly Question[] {
  const bySource = new Map<string, WeighedClaim[]>();
  for (const claim of claims) {
    const { claimant, claimant_text: text } = claim.claim;
    if (claimant === undefined && text === undefined) continue;
    const key = JSON.stringify([claim.groupsKey, claim.harm, claim.place, claimant ?? `words:${text ?? ''}`]);
    const known = bySource.get(key);
    if (known === undefined) bySource.set(key, [claim]);
    else known.push(claim);
  }
  return [...bySource.values()].flatMap((tolls) => {
    const dated = tolls.filter(({ asOf }) => asOf !== undefined).sort(byTime);
    return dated.slice(1).flatMap((later, index): readonly Question[] => {
      const earlier = dated[index];
      const isLater = earlier?.asOf !== undefined && later.asOf !== undefined && earlier.asOf < later.asOf;
      if (!isLater || meet(intervalOf(earlier.claim.count), intervalOf(later.claim.count))) return [];
      return [{ kind: 'supersedes', claims: [refOf(later), refOf(earlier)] }];
    });
  });
}

const byTime = (left: WeighedClaim, right: WeighedClaim): number =>
  (left.asOf ?? '') < (right.asOf ?? '') ? -1 : left.asOf === right.asOf ? 0 : 1;

function missing(
  claims: readonly WeighedClaim[],
  incident: Incident | undefined,
  date: KnownDate | undefined,
): readonly Question[] {
  const ask = (kind: QuestionKind, about: readonly WeighedClaim[]): Question => ({ kind, claims: about.map(refOf) });
  const hasSides = (incident?.side_a ?? []).length + (incident?.side_b ?? []).length > 0;
  const attributed = claims.filter(({ claim, leftOut }) => leftOut === undefined && claim.claimant !== undefined);
  return [
    ...(!hasSides && attributed.length > 0 ? [ask('sides', attributed)] : []),
    ...(date === undefined && claims.some(({ claim }) => isOfIncident(claim)) ? [ask('date', [])] : []),
  ];
}
