import type { Jump } from '../../core/incident/summary';
import type { Words } from '../../core/report/words';
import type { SaveWish } from './saving/saveWish';
import type { SortColumn } from './sorting';
import type { Strings } from './strings';

/** What every part of the page needs: the language, and what can be done. */
export interface Context {
  readonly strings: Strings;
  readonly words: Words;
  readonly open: (jump: Jump) => void;
  readonly openIncident: (id: string) => void;
  readonly select: (key: string) => void;
  readonly sortBy: (column: SortColumn) => void;
  readonly wantLand: () => void;
  readonly save: (wish: SaveWish) => void;
}
