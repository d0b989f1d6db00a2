import type { Annotation } from '../../annotation/model';
import type { Codebook } from '../../codebook/model';
import { refOf, type LeftOut, type LeftOutReason, type Ref } from '../analysis';
import type { LinkIndex } from '../linkIndex';
import { ofType, type Mention } from '../mention';
import type { Incident } from '../model';
import { ClaimLinks, type ClaimLink } from './claimLinks';
import { copiesOf } from './copies';
import { statedClaim, type StatedClaim, type WeighedClaim } from './statedClaim';

export interface Weighing {
  readonly claims: readonly WeighedClaim[];
  readonly links: ClaimLinks;
}

/**
 * The claims of an incident with what counts of them (domain.md, "The rules as built"): "Only claims count that say
 * killed, or are decided as killed, with scope `incident`. Superseded, repeated and `part_of` claims are left out …
 * Corroboration needs a `corroborates` link." Also left out are denials and what copies tell again.
 * `mentions` are the incident's, in their stable order.
 */
export function weighClaims(
  mentions: readonly Mention[],
  incident: Incident | undefined,
  codebook: Codebook,
  works: ReadonlyMap<string, string>,
  index: LinkIndex,
): Weighing {
  const stated = ofType(mentions, 'casualty').map((mention) => statedClaim(mention, incident, codebook));
  const copies = copiesOf(stated, works);
  const links = new ClaimLinks(stated, copies, index);
  const isCopy = (claim: StatedClaim): boolean => copies.has(claim);
  const claims = stated.map((claim): WeighedClaim => ({
    ...claim,
    leftOut: leftOutOf(claim, links, isCopy(claim)),
    corroboratedBy: isCopy(claim) ? [] : corroborators(claim, links, works),
  }));
  return { claims, links };
}

function leftOutOf(claim: StatedClaim, links: ClaimLinks, isCopy: boolean): LeftOut | undefined {
  const leftOut = (why: LeftOutReason, by?: Ref): LeftOut => ({
    ...refOf(claim),
    why,
    ...(by === undefined ? {} : { by: refOf(by) }),
  });
  const { scope = 'incident', epistemic } = claim.claim;
  if (scope !== 'incident') return leftOut(scope);
  if (epistemic === 'denied') return leftOut('denied');
  if (isCopy) return leftOut('copy', links.counting(claim));
  const superseding = links.to(claim, 'supersedes').find((link) => isFromHere(link) && holds(link, links));
  if (superseding !== undefined) return leftOut('superseded', placeOf(superseding.from));
  const repeated = links.from(claim, 'repeats').find((link) => holds(link, links));
  if (repeated !== undefined) return leftOut('repeats', repeated.to);
  // "30 casualties, including 12 dead": only dead can be a part of the dead.
  const whole = links.from(claim, 'part_of').find((link) => link.to.harm === claim.harm && holds(link, links));
  if (whole !== undefined) return leftOut('part_of', whole.to);
  return byHarm(claim, leftOut);
}

/** A claim that belongs to no incident yet, or to another, replaces nothing in this one: its figure would be lost. */
const isFromHere = ({ from, fromClaim }: ClaimLink): boolean =>
  fromClaim !== undefined || from.annotation.type !== 'casualty';

function byHarm({ harm }: StatedClaim, leftOut: (why: LeftOutReason) => LeftOut): LeftOut | undefined {
  if (harm === 'none') return leftOut('decided_none');
  return harm === 'killed' || harm === 'neutralised' || harm === 'killed_or_wounded'
    ? undefined
    : leftOut('other_harm');
}

/** Claims that replace, repeat or hold each other in a circle leave none of them out. */
function holds({ kind, fromClaim, to }: ClaimLink, links: ClaimLinks): boolean {
  return fromClaim === undefined || !links.leads(to, fromClaim, kind);
}

/** What corroborates a claim: not its own claimant, and not what another copy of the same report tells alike. */
function corroborators(claim: StatedClaim, links: ClaimLinks, works: ReadonlyMap<string, string>): readonly Ref[] {
  const workOf = (file: string): string => works.get(file) ?? file;
  const isOwnWord = ({ from: { article, annotation } }: ClaimLink): boolean => {
    if (annotation.type !== 'casualty') return false;
    const [one, other] = [claimantKey(annotation), claimantKey(claim.mention.annotation)];
    if (one !== other) return false;
    return one !== '' || (article.file !== claim.file && workOf(article.file) === workOf(claim.file));
  };
  const isDenial = ({ annotation }: Mention): boolean =>
    annotation.type === 'casualty' && annotation.claim.epistemic === 'denied';
  return links
    .to(claim, 'corroborates')
    .filter((link) => !isOwnWord(link) && !isDenial(link.from))
    .map(({ from }) => placeOf(from))
    .filter(({ file, id }, index, all) => all.findIndex((one) => one.file === file && one.id === id) === index);
}

const claimantKey = ({ claim }: Extract<Annotation, { type: 'casualty' }>): string => claim.claimant ?? '';

export const placeOf = ({ article, annotation }: Mention): Ref => ({ file: article.file, id: annotation.id });
