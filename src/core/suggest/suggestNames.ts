import type { Gazetteer } from '../codebook/gazetteer';
import type { Codebook } from '../codebook/model';

/** Names that articles are searched for: made once for a codebook and its gazetteers, used for every article. */
export interface SuggestNames {
  readonly codebook: Codebook;
  readonly gazetteers: readonly Gazetteer[];
}

export function suggestNames(codebook: Codebook, gazetteers: readonly Gazetteer[]): SuggestNames {
  return { codebook, gazetteers };
}
