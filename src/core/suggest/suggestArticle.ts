import type { Codebook } from '../codebook/model';
import { formsOf } from '../codebook/find';
import type { Gazetteer } from '../codebook/gazetteer';
import { OffsetMap } from '../text/offsets';
import { suggestClaims } from './suggestClaims';
import type { ArticleToRead, Relation, Suggestion } from './suggestion';

/** Names to look for, made ready once for many articles. */
export interface SuggestNames {
  readonly names: readonly { readonly name: string; readonly id: string; readonly type: 'actor' | 'place' }[];
}

export function suggestNames(codebook: Codebook, _gazetteers: readonly Gazetteer[]): SuggestNames {
  const of = (entries: Codebook['actors'] | Codebook['places'], type: 'actor' | 'place') =>
    [...entries].flatMap(([id, entry]) =>
      formsOf(entry)
        .filter((name) => name.length > 3)
        .map((name) => ({ name, id, type })),
    );
  return { names: [...of(codebook.actors, 'actor'), ...of(codebook.places, 'place')] };
}

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
