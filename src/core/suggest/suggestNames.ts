import { formsOf } from '../codebook/find';
import type { Gazetteer } from '../codebook/gazetteer';
import type { Codebook } from '../codebook/model';

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
