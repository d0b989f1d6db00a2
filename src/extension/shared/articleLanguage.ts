import { readDetails } from '../../core/article/details';
import type { ArticleSession } from './articleSession';

/** The language an article is read in: as its sidecar says, else as its words suggest; undefined where neither tells. */
export function articleLanguage(session: ArticleSession): 'en' | 'fr' | undefined {
  const stated = session.article?.language ?? readDetails(session.document.getText()).language;
  if (stated === undefined) return undefined;
  if (stated.startsWith('fr')) return 'fr';
  return stated.startsWith('en') ? 'en' : undefined;
}
