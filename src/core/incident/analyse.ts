import type { Codebook } from '../codebook/model';
import {
  refOf,
  type Corroboration,
  type IncidentAnalysis,
  type IncidentDecision,
  type Quoted,
  type Subject,
  type Withheld,
} from './analysis';
import { compareRefs, contradictionsOf } from './contradictions';
import { dateOf, eventDates, partOfMonthSaid } from './eventDates';
import type { LinkIndex } from './linkIndex';
import { ofType, type Mention } from './mention';
import type { Incident } from './model';
import { nameActor } from './names';
import { questionsOf } from './questions';
import type { ClaimLinks } from './reconcile/claimLinks';
import { reconcile } from './reconcile/reconcile';
import { isOfIncident, type WeighedClaim } from './reconcile/statedClaim';
import { placeOf, weighClaims, type Weighing } from './reconcile/weighClaims';
import { datedIncident } from './toldDate';

export interface Analysed {
  readonly mentions: readonly Mention[];
  readonly incident: Incident | undefined;
  readonly codebook: Codebook;
  /** By file: what each article is a copy of. */
  readonly works: ReadonlyMap<string, string>;
  readonly links: LinkIndex;
}

/** The dead by both rules alone: costs no look at each pair of claims. */
export function reconciledBoth(analysed: Analysed): Pick<IncidentAnalysis, 'acled' | 'ucdp'> {
  return bothRules(analysed, weighed(analysed).claims);
}

/** All that follows from an incident's claims but its possible duplicates. `mentions` are its own, in their stable order. */
export function analyseIncident(analysed: Analysed): Omit<IncidentAnalysis, 'duplicates'> {
  const { mentions, incident, codebook, works } = analysed;
  const { claims, links } = weighed(analysed);
  const withheld = withheldOf(mentions, claims, links);
  return {
    ...bothRules(analysed, claims),
    subjects: claims.filter(({ claim }) => isOfIncident(claim)).map(subjectOf),
    leftOut: claims.flatMap(({ leftOut }) => (leftOut === undefined ? [] : [leftOut])),
    contradictions: contradictionsOf(claims, links, codebook),
    corroborations: claims.flatMap((claim) =>
      claim.corroboratedBy.map((by): Corroboration => ({ claim: refOf(claim), by })),
    ),
    withheld,
    quoted: mentions
      .map((mention): Quoted => ({ ...placeOf(mention), quote: mention.annotation.exact }))
      .filter((one) => withheld.some(({ by }) => compareRefs(by, one) === 0)),
    questions: questionsOf(claims, incident, dateOf(mentions, incident)),
    dates: eventDates(mentions, incident),
    sources: sourcesOf(mentions, works),
    decisions: decisionsOf(incident, codebook),
  };
}

const weighed = ({ mentions, incident, codebook, works, links }: Analysed): Weighing =>
  weighClaims(mentions, incident, codebook, works, links);

function bothRules(
  { mentions, incident, codebook }: Analysed,
  claims: readonly WeighedClaim[],
): Pick<IncidentAnalysis, 'acled' | 'ucdp'> {
  const dated = datedIncident(incident, mentions);
  return {
    acled: reconcile('acled', claims, dated, codebook, partOfMonthSaid(mentions)),
    ucdp: reconcile('ucdp', claims, dated, codebook),
  };
}

const subjectOf = ({ groupsKey, groups, harm, ...claim }: WeighedClaim): Subject => ({
  ...refOf(claim),
  groupsKey,
  groups,
  harm,
});

/** Statements that a figure is kept back, with the claim they are linked to, if any; never a contradiction. */
function withheldOf(
  mentions: readonly Mention[],
  claims: readonly WeighedClaim[],
  links: ClaimLinks,
): readonly Withheld[] {
  const linked = claims.flatMap((claim) =>
    links.to(claim, 'withholds').map(({ from }): Withheld => ({ by: placeOf(from), claim: refOf(claim) })),
  );
  const said = ofType(mentions, 'statement')
    .filter(({ annotation }) => annotation.kind === 'withheld')
    .map((mention): Withheld => ({ by: placeOf(mention) }))
    .filter(({ by }) => !linked.some((one) => compareRefs(one.by, by) === 0));
  return [...linked, ...said].sort((left, right) => compareRefs(left.by, right.by));
}

/** domain.md: "`number_of_sources` counts syndicated copies and translations once." One that tells only of a war is none. */
function sourcesOf(mentions: readonly Mention[], works: ReadonlyMap<string, string>): number {
  const telling = mentions.filter(({ annotation }) => annotation.type !== 'casualty' || isOfIncident(annotation.claim));
  return new Set(telling.map(({ article }) => works.get(article.file) ?? article.file)).size;
}

function decisionsOf(incident: Incident | undefined, codebook: Codebook): readonly IncidentDecision[] {
  return (incident?.decisions ?? []).map(({ victims = [], ...decision }) => ({
    ...decision,
    victims: victims.map((id) => nameActor(id, codebook)),
  }));
}
