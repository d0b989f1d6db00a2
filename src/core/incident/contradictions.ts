import { HARMS, type Harm } from '../annotation/values';
import type { Codebook } from '../codebook/model';
import { refOf, type Contradiction, type ContradictionWhy, type Ref } from './analysis';
import { namePlace } from './names';
import { compareBy, compareText } from './order';
import type { ClaimLinks } from './reconcile/claimLinks';
import type { Span } from '../report/bounds';
import { intervalOf, meet } from './reconcile/interval';
import type { WeighedClaim } from './reconcile/statedClaim';
import { placeOf } from './reconcile/weighClaims';

interface Pair {
  readonly between: readonly [Ref, Ref];
  readonly why: Set<ContradictionWhy>;
  readonly about: WeighedClaim;
}

/**
 * The contradictions of an incident's claims (domain.md): "two claims on the same incident, victim group and harm, same
 * place or both the whole, neither superseded, `part_of` or repeated, whose intervals do not meet, or one denies what the
 * other asserts. Silence is none." What copies tell again is none either; what a coder links as `contradicts` or `denies`
 * is one. Every pair once.
 */
export function contradictionsOf(
  claims: readonly WeighedClaim[],
  links: ClaimLinks,
  codebook: Codebook,
): readonly Contradiction[] {
  const pairs = new Map<string, Pair>();
  const add = (about: WeighedClaim, other: Ref, why: ContradictionWhy): void => {
    const between = [refOf(about), refOf(other)].sort(compareRefs) as [Ref, Ref];
    const key = between.map(({ file, id }) => JSON.stringify([file, id])).join();
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { between, why: new Set([why]), about });
    else known.why.add(why);
  };
  const standing = claims.filter(isStanding);
  for (const alike of sameSubject(standing).values()) {
    alike.forEach((one, index) => {
      for (const other of alike.slice(index + 1)) {
        const why = opposition(one, other);
        if (why !== undefined) add(one, other, why);
      }
    });
  }
  const isOut = new Set(claims.filter((claim) => !isStanding(claim)).map(({ mention }) => mention.annotation));
  for (const claim of standing) {
    for (const kind of ['contradicts', 'denies'] as const) {
      for (const { from, fromClaim } of links.to(claim, kind)) {
        // A claim of another incident is about something else.
        if (from.annotation.type === 'casualty' && fromClaim === undefined) continue;
        if (fromClaim !== undefined && isOut.has(fromClaim.mention.annotation)) continue;
        add(claim, fromClaim ?? placeOf(from), 'link');
      }
    }
  }
  return [...pairs.values()].map((pair) => lineOf(pair, codebook)).sort(compareContradictions);
}

/** Of this incident, and neither superseded, repeated, a part nor a copy. */
function isStanding({ leftOut, harm }: WeighedClaim): boolean {
  if (harm === 'none') return false;
  return leftOut === undefined || leftOut.why === 'other_harm' || leftOut.why === 'denied';
}

function sameSubject(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly WeighedClaim[]> {
  const bySubject = new Map<string, WeighedClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.groupsKey, claim.harm, claim.place]);
    const known = bySubject.get(key);
    if (known === undefined) bySubject.set(key, [claim]);
    else known.push(claim);
  }
  return bySubject;
}

function opposition(one: WeighedClaim, other: WeighedClaim): ContradictionWhy | undefined {
  const [denial, assertion] = isDenial(one) ? [one, other] : [other, one];
  const [left, right] = [intervalOf(denial.claim.count), intervalOf(assertion.claim.count)];
  if (!isDenial(denial)) return meet(left, right) ? undefined : 'interval';
  if (isDenial(assertion)) return undefined;
  return meet(deniedOf(left), right) && right.to > 0 ? 'denial' : undefined;
}

/** "denied that any were killed" denies every number but none; "denied that 50 were killed" denies that one. */
const deniedOf = ({ from, to }: Span): Span => ({ from: Math.max(from, 1), to: to === 0 ? Infinity : to });

const isDenial = ({ claim }: WeighedClaim): boolean => claim.epistemic === 'denied';

function lineOf({ between, why, about }: Pair, codebook: Codebook): Contradiction {
  const harm: Harm | undefined = HARMS.find((one) => one === about.harm);
  return {
    between,
    why: (['interval', 'denial', 'link'] as const).filter((one) => why.has(one)),
    ...(harm === undefined ? {} : { harm }),
    groups: about.groups,
    ...(about.place === undefined ? {} : { place: namePlace(about.place, codebook) }),
  };
}

export const compareRefs = (left: Ref, right: Ref): number =>
  compareBy(compareText(left.file, right.file), compareText(left.id, right.id));

const compareContradictions = (left: Contradiction, right: Contradiction): number =>
  compareBy(compareRefs(left.between[0], right.between[0]), compareRefs(left.between[1], right.between[1]));
