import { HARMS, SCOPES } from '../annotation/values';
import type { Codebook } from '../codebook/model';
import { boundsOf } from '../report/bounds';
import { claimantOf, type LinkIndex } from './linkIndex';
import { ofType, type Mention, type MentionOf } from './mention';
import type { Incident } from './model';
import { nameActor, namePlace } from './names';
import { compareBy, compareText } from './order';
import { pendingOf } from './pending';
import type { ClaimRow } from './summary';

/**
 * The casualty claims as reported, figures about the same victims and harm side by side: by scope, victims, harm,
 * date; the rest as the articles have them.
 */
export function claimRows(
  mentions: readonly Mention[],
  incident: Incident | undefined,
  codebook: Codebook,
  links: LinkIndex,
): readonly ClaimRow[] {
  // Sorting is stable, so what the keys leave open stays by file and position.
  return ofType(mentions, 'casualty')
    .map((mention) => rowOf(mention, incident, codebook, links))
    .sort((left, right) =>
      compareBy(
        SCOPES.indexOf(left.scope) - SCOPES.indexOf(right.scope),
        compareText(victimsKey(left), victimsKey(right)),
        HARMS.indexOf(left.harm) - HARMS.indexOf(right.harm),
        compareText(left.date, right.date),
      ),
    );
}

function victimsKey({ victims, victimsText }: ClaimRow): string | undefined {
  return victims.length > 0 ? victims.map(({ name }) => name).join('\n') : victimsText;
}

function rowOf(
  mention: MentionOf<'casualty'>,
  incident: Incident | undefined,
  codebook: Codebook,
  links: LinkIndex,
): ClaimRow {
  const { article, annotation } = mention;
  const { claim } = annotation;
  const { outlet, published } = article.sidecar.article;
  const state = article.states.get(annotation.id);
  const date = claim.as_of ?? published;
  return {
    id: annotation.id,
    file: article.file,
    quote: annotation.exact,
    ...(annotation.prefix === '' ? {} : { before: annotation.prefix }),
    ...(annotation.suffix === '' ? {} : { after: annotation.suffix }),
    victims: (claim.victims ?? []).map((id) => nameActor(id, codebook)),
    ...(claim.victims_text === undefined ? {} : { victimsText: claim.victims_text }),
    ...(claim.victim_status === undefined ? {} : { victimStatus: claim.victim_status }),
    victimTraits: claim.victim_traits ?? [],
    harm: claim.harm,
    bounds: boundsOf(claim.count),
    claimant: claimantOf(claim, incident, codebook),
    via: claim.via ?? [],
    ...(claim.epistemic === undefined ? {} : { epistemic: claim.epistemic }),
    scope: claim.scope ?? 'incident',
    ...(annotation.review === undefined ? {} : { review: annotation.review.state }),
    pending: pendingOf(claim),
    ...(claim.decision === undefined
      ? {}
      : {
          decision: {
            harm: claim.decision.harm,
            low: claim.decision.low,
            best: claim.decision.best,
            high: claim.decision.high,
            by: claim.decision.by,
            date: claim.decision.date,
            why: claim.decision.why,
          },
        }),
    source: { file: article.file, ...(outlet === undefined ? {} : { outlet }) },
    ...(claim.place === undefined ? {} : { place: namePlace(claim.place, codebook) }),
    ...(date === undefined ? {} : { date, dateFrom: claim.as_of === undefined ? 'published' : 'as_of' }),
    ...(state === undefined ? {} : { state }),
    sensitive: annotation.sensitive ?? false,
    links: links.linesOf(mention, incident, codebook),
  };
}
