import type { Annotation } from '../../annotation/model';
import type { LinkKind } from '../../annotation/values';
import type { LinkIndex } from '../linkIndex';
import type { Mention } from '../mention';
import { isOfIncident, type StatedClaim } from './statedClaim';

/** A link to a claim of the incident, from another of its claims or from what is no claim. */
export interface ClaimLink {
  readonly kind: LinkKind;
  readonly from: Mention;
  /** The claim of the incident that `from` is, or is told by; undefined for anything else. */
  readonly fromClaim: StatedClaim | undefined;
  readonly to: StatedClaim;
}

/** The links that claims of one incident have among each other and from other annotations. */
export class ClaimLinks {
  private readonly byTarget = new Map<Annotation, ClaimLink[]>();
  private readonly bySource = new Map<Annotation, ClaimLink[]>();

  /**
   * `copies` leads from a claim to the one that counts for it: links of either are that one's. A claim on several
   * incidents together or on a whole war has no say in this one, nor has a link that a claim has to itself.
   */
  constructor(
    claims: readonly StatedClaim[],
    private readonly copies: ReadonlyMap<StatedClaim, StatedClaim>,
    index: LinkIndex,
  ) {
    const own = new Map<Annotation, StatedClaim>(claims.map((claim) => [claim.mention.annotation, claim]));
    for (const claim of claims) {
      // Of two annotations with one id, links mean the first (`check` reports them).
      if (!isOfIncident(claim.claim) || index.mentionOf(claim.id)?.annotation !== claim.mention.annotation) continue;
      const to = this.counting(claim);
      for (const { kind, from } of index.saidOfId(claim.id)) {
        const { annotation } = from;
        if (annotation.type === 'casualty' && !isOfIncident(annotation.claim)) continue;
        const said = own.get(annotation);
        const fromClaim = said && this.counting(said);
        if (fromClaim === to || annotation.id === claim.id) continue;
        const link: ClaimLink = { kind, from, fromClaim, to };
        put(this.byTarget, to, link);
        if (fromClaim !== undefined) put(this.bySource, fromClaim, link);
      }
    }
  }

  /** The claim that counts for this one: itself, or what it is a copy of. */
  counting(claim: StatedClaim): StatedClaim {
    return this.copies.get(claim) ?? claim;
  }

  /** What is said of a claim. */
  to({ mention }: StatedClaim, kind: LinkKind): readonly ClaimLink[] {
    return (this.byTarget.get(mention.annotation) ?? []).filter((link) => link.kind === kind);
  }

  /** What a claim says of other claims. */
  from({ mention }: StatedClaim, kind: LinkKind): readonly ClaimLink[] {
    return (this.bySource.get(mention.annotation) ?? []).filter((link) => link.kind === kind);
  }

  /** Whether links of one kind lead from one claim to another: then a link back would close a circle. */
  leads(from: StatedClaim, to: StatedClaim, kind: LinkKind): boolean {
    const seen = new Map<Annotation, StatedClaim>([[from.mention.annotation, from]]);
    for (const at of seen.values()) {
      for (const { to: next } of this.from(at, kind)) {
        if (next.mention.annotation === to.mention.annotation) return true;
        seen.set(next.mention.annotation, next);
      }
    }
    return false;
  }
}

function put(map: Map<Annotation, ClaimLink[]>, { mention }: StatedClaim, link: ClaimLink): void {
  const known = map.get(mention.annotation);
  if (known === undefined) map.set(mention.annotation, [link]);
  else known.push(link);
}
