import type { Ref, Rule } from '../../core/incident/analysis';
import type { Jump } from '../../core/incident/summary';
import type { ReportWords } from '../../core/report/reportWords';
import type { Words } from '../../core/report/words';
import type { FocusKeeper } from './focusKeeper';
import type { SaveWish } from './saving/saveWish';
import type { SortColumn } from './sorting';
import type { Strings } from './strings';

/** What every part of the page needs: the language, and what can be done. */
export interface Context {
  readonly strings: Strings;
  readonly words: Words;
  readonly report: ReportWords;
  /** By which the figures are derived. */
  readonly rule: Rule;
  readonly focus: FocusKeeper;
  readonly chooseRule: (rule: Rule) => void;
  /** What an incident is called, by its key. */
  readonly nameOf: (key: string) => string;
  readonly open: (jump: Jump) => void;
  readonly decide: (claim: Ref) => void;
  readonly openIncident: (id: string) => void;
  readonly select: (key: string) => void;
  readonly sortBy: (column: SortColumn) => void;
  readonly wantLand: () => void;
  readonly save: (wish: SaveWish) => void;
}
