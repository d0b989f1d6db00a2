import type { Claim } from '../../annotation/model';
import { foldName } from '../../codebook/fold';
import type { Codebook } from '../../codebook/model';
import type { DeathsColumn, GroupLine } from '../analysis';
import type { Incident } from '../model';
import { nameActor, partyOf } from '../names';
import { compareText } from '../order';

const CIVILIAN_KINDS: ReadonlySet<string> = new Set(['Civilians', 'Protesters']);

/**
 * Whom a claim is about, in the order of their keys: one group, several of a joint claim, none of a total without a
 * group (domain.md). An entry of the codebook is a group; so are the civilians among the people of an armed one.
 * Of what is not linked, civilians are one group and combatants one for each wording; the rest is a total.
 */
export function groupsOf(claim: Claim, incident: Incident | undefined, codebook: Codebook): readonly GroupLine[] {
  const { victims = [], victims_text: words, victim_status: status } = claim;
  const isCivilian = status === 'civilian';
  if (victims.length > 0) {
    return [...new Set(victims)]
      .map((id): GroupLine => {
        const own = isCivilian && isArmed(id, incident, codebook);
        const civilian = isCivilian || CIVILIAN_KINDS.has(codebook.actors.get(id)?.kind ?? '');
        return { key: own ? `civilians of ${id}` : id, actor: nameActor(id, codebook), civilian };
      })
      .sort((left, right) => compareText(left.key, right.key));
  }
  if (isCivilian) return [{ key: UNLINKED_CIVILIANS, ...(words === undefined ? {} : { words }), civilian: true }];
  if (status !== 'combatant') return [];
  const folded = foldName(words ?? '');
  return [{ key: `words:${folded}`, ...(words === undefined ? {} : { words }), civilian: false }];
}

/** No id can hold a colon. */
export const UNLINKED_CIVILIANS = 'words:civilians';

/** Whether an entry fights: by its kind, else by standing on a side. */
function isArmed(id: string, incident: Incident | undefined, codebook: Codebook): boolean {
  const kind = codebook.actors.get(id)?.kind;
  if (kind !== undefined) return !CIVILIAN_KINDS.has(kind) && kind !== 'Rioters';
  return ['a', 'b', 'both'].includes(partyOf(id, incident));
}

/**
 * The column of UCDP GED that a group's dead are counted in (domain.md: "Victims that are combatants of side a or b →
 * deaths_a, deaths_b; civilians → deaths_civilians; else deaths_unknown"). `mixed`: some claim on it says so.
 */
export function columnOf(group: GroupLine, mixed: boolean, incident: Incident | undefined): DeathsColumn {
  if (mixed) return 'unknown';
  if (group.civilian) return 'civilians';
  const party = group.actor?.id === undefined ? 'none' : partyOf(group.actor.id, incident);
  return party === 'a' || party === 'b' ? party : 'unknown';
}
