import type { Harm } from '../annotation/values';
import type { DecisionHarm } from '../report/words';
import type { DecisionLine, Jump, Named, PendingReason } from './summary';

// What is worked out from an incident's claims: plain JSON without a word of any language. Claims are named by where they
// stand, so that every number leads back to words.

export const RULES = ['acled', 'ucdp'] as const;
export type Rule = (typeof RULES)[number];

/** Where a claim or other annotation stands. */
export interface Ref {
  readonly file: string;
  readonly id: string;
}

/** What a claim is about, as the rules and the search for contradictions take it. */
export interface Subject extends Ref {
  /** The same for claims about the same victims; empty for a total without a group. */
  readonly groupsKey: string;
  readonly groups: readonly GroupLine[];
  /** As the words or the coder say. */
  readonly harm: DecisionHarm;
}

/** Low, best and high of the dead. Always low ≤ best ≤ high. */
export interface Figures {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** The columns of UCDP GED that deaths are counted in. */
export type DeathsColumn = 'a' | 'b' | 'civilians' | 'unknown';

/** Whom a figure is about. */
export interface GroupLine {
  /** Unique among the groups of an incident. */
  readonly key: string;
  /** The codebook's entry; absent where nothing is linked. */
  readonly actor?: Named | undefined;
  /** The words of the article, where nothing is linked. */
  readonly words?: string | undefined;
  readonly civilian: boolean;
}

export type LeftOutReason =
  /** Several incidents together, or a war or a period: counted in none. */
  | 'group'
  | 'background'
  /** Says that nobody was harmed so. */
  | 'denied'
  | 'superseded'
  | 'repeats'
  | 'part_of'
  /** Told once already by the article that this one is a copy or translation of. */
  | 'copy'
  /** Neither says killed nor is decided as killed. */
  | 'other_harm'
  /** Decided: no casualty. */
  | 'decided_none';

export interface LeftOut extends Ref {
  readonly why: LeftOutReason;
  /** The claim that stands for it: what supersedes it, is repeated by it, holds it as a part, or was copied. */
  readonly by?: Ref | undefined;
}

/** Why a claim raises nothing but the high figure. */
export type HeldReason = 'party' | Exclude<PendingReason, 'vague'>;

export interface ClaimUse extends Ref, Figures {
  /** Empty: it counts in full. */
  readonly held: readonly HeldReason[];
  readonly corroboratedBy: readonly Ref[];
  /** A coder's decision gives its harm or its figures. */
  readonly decided: boolean;
}

/** What the best figure of a step rests on. `parts`: on the steps it is the sum of. */
export type Basis = 'decision' | 'corroborated' | 'lowest' | 'parts' | 'nothing';

/** One step of a reconciliation: all claims about the same victims at the same place. */
export interface Step extends Figures {
  readonly key: string;
  /** Empty: a total without a group. Several: a joint claim. */
  readonly groups: readonly GroupLine[];
  /** Absent = the whole incident. */
  readonly place?: Named | undefined;
  readonly column: DeathsColumn;
  readonly basis: Basis;
  /** The claims whose figure the best one is. */
  readonly basedOn: readonly Ref[];
  readonly claims: readonly ClaimUse[];
  /** The incident's own decision on these victims: it replaces what the rule gives. */
  readonly decision?: DecisionLine | undefined;
  /** Keys of the steps that it is the sum of. */
  readonly parts: readonly string[];
  /** Keys of the steps that it stands for: of them only the high figures count, where their sum is the larger. */
  readonly replaces: readonly string[];
  /** Overlaps a joint claim that counts, so that only its high figure does. */
  readonly overlaps: boolean;
}

/** What goes out as one row a location a day. */
export interface FatalityRow {
  readonly place?: Named | undefined;
  readonly date?: string | undefined;
  readonly fatalities: number;
}

/** The dead of an incident by one rule, with all that they rest on. Under ACLED, which gives one number, low = best = high. */
export interface Reconciled extends Figures {
  readonly rule: Rule;
  /** Of the best figure; their sum is it. */
  readonly deaths: Readonly<Record<DeathsColumn, number>>;
  readonly steps: readonly Step[];
  /** Keys of the steps whose sum the figures are. */
  readonly top: readonly string[];
  /** The best figure over places and days. */
  readonly rows?: readonly FatalityRow[] | undefined;
}

/** `interval`: the bounds do not meet; `denial`: one denies what the other asserts; `link`: a coder says so. */
export type ContradictionWhy = 'interval' | 'denial' | 'link';

export interface Contradiction {
  readonly between: readonly [Ref, Ref];
  readonly why: readonly ContradictionWhy[];
  readonly harm?: Harm | undefined;
  readonly groups: readonly GroupLine[];
  readonly place?: Named | undefined;
}

export interface Corroboration {
  readonly claim: Ref;
  readonly by: Ref;
}

/** A figure that a source keeps back; silence contradicts nothing. */
export interface Withheld {
  readonly by: Ref;
  readonly claim?: Ref | undefined;
}

/** An annotation that is no claim of the incident, with its words. */
export interface Quoted extends Ref {
  readonly quote: string;
}

export type QuestionKind =
  | PendingReason
  /** A later toll of the same source: does it replace the earlier one? The later one comes first. */
  | 'supersedes'
  /** Claimants are named and no side is recorded: nobody can be told to be a party. */
  | 'sides'
  | 'date';

export interface Question {
  readonly kind: QuestionKind;
  readonly claims: readonly Ref[];
}

export interface EventDate extends Ref {
  readonly quote: string;
  readonly value?: string | undefined;
  /** `incident`: resolved through the incident, whose date another article or a coder gave. */
  readonly from: 'annotation' | 'incident' | 'unresolved';
  /** What it was resolved through; absent = the incident's own file. */
  readonly through?: Ref | undefined;
}

export type DuplicateAspect = 'date' | 'place' | 'actors' | 'figures';

export interface PossibleDuplicate {
  /** Key of the other summary. */
  readonly key: string;
  readonly reasons: readonly { readonly aspect: DuplicateAspect; readonly how: 'same' | 'near' }[];
  /** Aspects that nothing is known of in one of the two. */
  readonly unknown: readonly DuplicateAspect[];
  /** A coder has written it down (`possible_duplicate_of`). */
  readonly recorded: boolean;
}

export interface IncidentAnalysis {
  readonly acled: Reconciled;
  readonly ucdp: Reconciled;
  /** Of every claim on the incident as such, whether it counts or not. */
  readonly subjects: readonly Subject[];
  readonly leftOut: readonly LeftOut[];
  readonly contradictions: readonly Contradiction[];
  readonly corroborations: readonly Corroboration[];
  readonly withheld: readonly Withheld[];
  /** The words of what withholds. */
  readonly quoted: readonly Quoted[];
  readonly questions: readonly Question[];
  readonly dates: readonly EventDate[];
  readonly duplicates: readonly PossibleDuplicate[];
  /** Articles, with copies and translations counted once. */
  readonly sources: number;
  /** Where to look: the incident's own recorded decisions. */
  readonly decisions: readonly IncidentDecision[];
}

export interface IncidentDecision extends DecisionLine {
  readonly victims: readonly Named[];
  readonly rule?: Rule | undefined;
}

export const refOf = ({ file, id }: Ref): Ref & Jump => ({ file, id });
