import type { Incident } from '../model';
import { partyOf } from '../names';
import type { StatedClaim } from './statedClaim';

type Side = 'a' | 'b';

/**
 * Whether a claim is "a party's … claim about its enemy, or about civilians it says the enemy killed" (domain.md, UCDP
 * rule). "Whether a claimant is a party follows from the incident's sides." Dead that are linked to nobody and that the
 * claimant's own side is said to have killed are its enemy's.
 */
export function isPartyClaim({ claim, groups }: StatedClaim, incident: Incident | undefined): boolean {
  const { claimant, perpetrator = [] } = claim;
  if (claimant === undefined) return false;
  const enemies = sidesOf(claimant, incident).map(opposite);
  if (enemies.length === 0) return false;
  const isOn = (id: string | undefined, sides: readonly Side[]): boolean =>
    id !== undefined && id !== claimant && sidesOf(id, incident).some((side) => sides.includes(side));
  const blamesEnemy = perpetrator.some((id) => isOn(id, enemies));
  const tellsOwnDeed = perpetrator.some((id) => id === claimant || isOn(id, enemies.map(opposite)));
  if (groups.length === 0) return tellsOwnDeed;
  return groups.some(({ actor, civilian }) => {
    if (civilian) return blamesEnemy;
    return actor === undefined ? tellsOwnDeed : isOn(actor.id, enemies);
  });
}

function sidesOf(actor: string, incident: Incident | undefined): readonly Side[] {
  const party = partyOf(actor, incident);
  if (party === 'both') return ['a', 'b'];
  return party === 'a' || party === 'b' ? [party] : [];
}

const opposite = (side: Side): Side => (side === 'a' ? 'b' : 'a');
