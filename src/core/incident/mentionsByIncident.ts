import { LinkIndex } from './linkIndex';
import { mentionsOf, type ArticleReading, type Mention } from './mention';

/** The annotations of a project by the incidents they name, each list in its stable order. */
export interface MentionsByIncident {
  readonly byIncident: ReadonlyMap<string, readonly Mention[]>;
  /** Those that name no incident. */
  readonly unassigned: readonly Mention[];
  readonly links: LinkIndex;
}

export function mentionsByIncident(articles: readonly ArticleReading[]): MentionsByIncident {
  const mentions = mentionsOf(articles);
  const byIncident = new Map<string, Mention[]>();
  const unassigned: Mention[] = [];
  for (const mention of mentions) {
    const named = new Set(mention.annotation.incident ?? []);
    if (named.size === 0) unassigned.push(mention);
    for (const id of named) {
      const known = byIncident.get(id);
      if (known === undefined) byIncident.set(id, [mention]);
      else known.push(mention);
    }
  }
  return { byIncident, unassigned, links: new LinkIndex(mentions) };
}
