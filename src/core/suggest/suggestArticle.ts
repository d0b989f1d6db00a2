import { OffsetMap } from '../text/offsets';
import { suggestClaims } from './suggestClaims';
import type { ArticleToRead, Relation, Suggestion } from './suggestion';
import type { SuggestNames } from './suggestNames';

/** Claims, and codebook names as they are written. */
export function suggestArticle(article: ArticleToRead, { names }: SuggestNames): readonly Suggestion[] {
  const { text, published, language } = article;
  const claims = suggestClaims({ text, published, language });
  const map = new OffsetMap(text, 'normalised');
  const found: Suggestion[] = claims.map(({ exact, start, end, claim, why, partOf, supersedes }) => {
    const relations: readonly Relation[] = [
      ...(partOf === undefined ? [] : [{ kind: 'part_of' as const, to: partOf }]),
      ...(supersedes === undefined ? [] : [{ kind: 'supersedes' as const, to: supersedes }]),
    ];
    return { type: 'casualty', exact, start, end, claim, why, ...(relations.length > 0 && { relations }) };
  });
  const taken = new Set<number>();
  for (const { name, id, type } of [...names].sort((a, b) => b.name.length - a.name.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const isWord = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
      if (!isWord || taken.has(at)) continue;
      taken.add(at);
      const place = { exact: name, start: map.toCodePoints(at), end: map.toCodePoints(end, 'end'), why: 'name' };
      found.push(type === 'actor' ? { type, actor: id, ...place } : { type, place: id, ...place });
    }
  }
  return found;
}
