import type { Claim } from '../../annotation/model';
import type { Codebook } from '../../codebook/model';
import type { DecisionHarm } from '../../report/words';
import type { GroupLine, LeftOut, Ref } from '../analysis';
import type { MentionOf } from '../mention';
import type { Incident } from '../model';
import { claimPlace } from './claimPlace';
import { harmOf } from './figures';
import { groupsOf } from './victimGroups';

/** A casualty claim of one incident, with what the rules ask of it worked out. */
export interface StatedClaim extends Ref {
  readonly mention: MentionOf<'casualty'>;
  readonly claim: Claim;
  readonly groups: readonly GroupLine[];
  /** The same for claims about the same victims. */
  readonly groupsKey: string;
  /** Absent = the whole incident. */
  readonly place: string | undefined;
  /** As the words or the coder say. */
  readonly harm: DecisionHarm;
  /** When the figure is of: `as_of`, else the publication. */
  readonly asOf: string | undefined;
}

/** A claim with what other annotations make of it. */
export interface WeighedClaim extends StatedClaim {
  /** Why it counts in no figure of the dead. */
  readonly leftOut: LeftOut | undefined;
  readonly corroboratedBy: readonly Ref[];
}

export function statedClaim(
  mention: MentionOf<'casualty'>,
  incident: Incident | undefined,
  codebook: Codebook,
): StatedClaim {
  const { article, annotation } = mention;
  const { claim } = annotation;
  const groups = groupsOf(claim, incident, codebook);
  return {
    file: article.file,
    id: annotation.id,
    mention,
    claim,
    groups,
    groupsKey: keyOfGroups(groups),
    place: claimPlace(claim.place, incident, codebook),
    harm: harmOf(claim),
    asOf: claim.as_of ?? article.sidecar.article.published,
  };
}

/** Empty for a total without a group. */
export const keyOfGroups = (groups: readonly Pick<GroupLine, 'key'>[]): string =>
  groups.map(({ key }) => key).join(' + ');

/** Of this incident, not of several together or a whole war: only then has a claim any say in it. */
export const isOfIncident = ({ scope = 'incident' }: Claim): boolean => scope === 'incident';
