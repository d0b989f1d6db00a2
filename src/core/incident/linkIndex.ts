import type { Annotation, Claim } from '../annotation/model';
import { LINK_KINDS, type LinkKind } from '../annotation/values';
import type { Codebook } from '../codebook/model';
import { boundsOf } from '../report/bounds';
import type { Incident } from './model';
import type { Mention } from './mention';
import { nameActor, partyOf } from './names';
import type { Claimant, LinkLine, LinkTarget } from './summary';

const QUOTE_CODE_POINTS = 60;

/** A link as its target sees it. */
export interface Said {
  readonly kind: LinkKind;
  readonly from: Mention;
}

/** Links between annotations of any sidecar, resolved once for all incidents. */
export class LinkIndex {
  private readonly byId = new Map<string, Mention>();
  private readonly saidOf = new Map<string, Said[]>();

  /** To be called in the stable order of mentions: where an id occurs twice (`check` reports it), the first is the target. */
  add(mention: Mention): void {
    if (!this.byId.has(mention.annotation.id)) this.byId.set(mention.annotation.id, mention);
    for (const [kind, target] of linksOf(mention.annotation)) {
      const said = this.saidOf.get(target);
      if (said === undefined) this.saidOf.set(target, [{ kind, from: mention }]);
      else said.push({ kind, from: mention });
    }
  }

  /** The annotation of an id, in any sidecar. */
  mentionOf(id: string): Mention | undefined {
    return this.byId.get(id);
  }

  /** What others say of an annotation. */
  saidOfId(id: string): readonly Said[] {
    return this.saidOf.get(id) ?? [];
  }

  /** What this annotation says of others, then what others say of it. Claimants are judged by `incident`'s sides. */
  linesOf({ annotation }: Mention, incident: Incident | undefined, codebook: Codebook): readonly LinkLine[] {
    const out = linksOf(annotation).map(([kind, id]): LinkLine => {
      const target = this.byId.get(id);
      return {
        kind,
        direction: 'out',
        target: target === undefined ? { found: false, id } : targetOf(target, incident, codebook),
      };
    });
    const incoming = (this.saidOf.get(annotation.id) ?? []).map(({ kind, from }): LinkLine => ({
      kind,
      direction: 'in',
      target: targetOf(from, incident, codebook),
    }));
    return [...out, ...incoming];
  }
}

export function claimantOf(claim: Claim, incident: Incident | undefined, codebook: Codebook): Claimant {
  const { claimant, claimant_text: text } = claim;
  if (claimant === undefined) return text === undefined ? { kind: 'unattributed' } : { kind: 'described', text };
  return {
    kind: 'named',
    name: nameActor(claimant, codebook),
    party: partyOf(claimant, incident),
    ...(text === undefined ? {} : { text }),
  };
}

export function linksOf({ links = [] }: Annotation): readonly (readonly [LinkKind, string])[] {
  return links.flatMap((link) =>
    LINK_KINDS.flatMap((kind) => {
      const id = link[kind];
      return id === undefined ? [] : [[kind, id] as const];
    }),
  );
}

function targetOf({ article, annotation }: Mention, incident: Incident | undefined, codebook: Codebook): LinkTarget {
  const { outlet } = article.sidecar.article;
  return {
    found: true,
    id: annotation.id,
    file: article.file,
    type: annotation.type,
    quote: shorten(annotation.exact),
    ...(outlet === undefined ? {} : { outlet }),
    ...(annotation.type === 'casualty'
      ? {
          claim: {
            bounds: boundsOf(annotation.claim.count),
            harm: annotation.claim.harm,
            claimant: claimantOf(annotation.claim, incident, codebook),
          },
        }
      : {}),
  };
}

function shorten(text: string): string {
  // Twice as many UTF-16 units hold at least that many code points; a 1 MB quote is not spread for 60 of them.
  const points = Array.from(text.slice(0, 2 * QUOTE_CODE_POINTS + 2));
  return points.length <= QUOTE_CODE_POINTS ? text : `${points.slice(0, QUOTE_CODE_POINTS - 1).join('')}…`;
}
