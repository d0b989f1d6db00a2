import { atOnce, type Turns } from '../turns';
import { LinkIndex } from './linkIndex';
import { byFile, mentionsIn, type ArticleReading, type Mention } from './mention';

/** The annotations of a project by the incidents they name, each list in its stable order. */
export interface MentionsByIncident {
  readonly byIncident: ReadonlyMap<string, readonly Mention[]>;
  /** Those that name no incident. */
  readonly unassigned: readonly Mention[];
  readonly links: LinkIndex;
}

export function mentionsByIncident(articles: readonly ArticleReading[]): MentionsByIncident {
  return atOnce(mentionsByIncidentInTurns(articles));
}

/** The same, an article a turn. */
export function* mentionsByIncidentInTurns(articles: readonly ArticleReading[]): Turns<MentionsByIncident> {
  const byIncident = new Map<string, Mention[]>();
  const unassigned: Mention[] = [];
  const links = new LinkIndex();
  for (const article of byFile(articles)) {
    for (const mention of mentionsIn(article)) {
      const named = new Set(mention.annotation.incident ?? []);
      if (named.size === 0) unassigned.push(mention);
      for (const id of named) {
        const known = byIncident.get(id);
        if (known === undefined) byIncident.set(id, [mention]);
        else known.push(mention);
      }
      links.add(mention);
    }
    yield;
  }
  return { byIncident, unassigned, links };
}
