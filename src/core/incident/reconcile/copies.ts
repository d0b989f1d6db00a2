import { compareBy } from '../order';
import { isDecided } from '../pending';
import { isOfIncident, type StatedClaim } from './statedClaim';

/**
 * Of the same claim told by an article and its copies or translations, the one that counts, for each of the others:
 * one that is decided, else the one in the article that was copied. Claims that say anything else, or are decided
 * otherwise, stand by themselves. Give the claims in their stable order.
 */
export function copiesOf(
  claims: readonly StatedClaim[],
  works: ReadonlyMap<string, string>,
): ReadonlyMap<StatedClaim, StatedClaim> {
  const workOf = ({ file }: StatedClaim): string => works.get(file) ?? file;
  const told = new Map<string, StatedClaim[]>();
  for (const claim of claims) {
    if (!isOfIncident(claim.claim)) continue;
    const key = JSON.stringify([workOf(claim), sayingOf(claim)]);
    const known = told.get(key);
    if (known === undefined) told.set(key, [claim]);
    else known.push(claim);
  }
  const copies = new Map<StatedClaim, StatedClaim>();
  for (const alike of told.values()) {
    // Nothing says which of two decisions holds: both claims stand.
    const decisions = new Set(alike.filter(({ claim }) => isDecided(claim)).map(decisionOf));
    if (alike.length < 2 || decisions.size > 1) continue;
    const [first] = alike
      .map((claim, index) => ({ claim, index }))
      .sort((left, right) =>
        compareBy(
          Number(isDecided(right.claim.claim)) - Number(isDecided(left.claim.claim)),
          Number(workOf(right.claim) === right.claim.file) - Number(workOf(left.claim) === left.claim.file),
          left.index - right.index,
        ),
      );
    if (first === undefined) continue;
    for (const claim of alike) {
      // Said twice in one article, it is said by that article twice: a coder links the two, or not.
      if (claim.file !== first.claim.file) copies.set(claim, first.claim);
    }
  }
  return copies;
}

function sayingOf({ claim, groupsKey, place }: StatedClaim): unknown {
  const { harm, count, claimant, claimant_text: text, as_of: asOf, epistemic } = claim;
  const who = claimant ?? (text === undefined ? '' : `words:${text}`);
  return [groupsKey, place, harm, count.qualifier, count.stated, count.lower, count.upper, who, asOf, epistemic];
}

const decisionOf = ({ claim: { decision } }: StatedClaim): string =>
  JSON.stringify([decision?.harm, decision?.low, decision?.best, decision?.high]);
