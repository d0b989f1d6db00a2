import type {
  ActorRole,
  AnnotationType,
  CodingStatus,
  DECISION_HARMS,
  Epistemic,
  Harm,
  LinkKind,
  PlaceRole,
  REVIEW_STATES,
  Scope,
  VictimStatus,
} from '../annotation/values';
import type { Anchor } from '../anchor/states';
import type { PlaceKind } from '../codebook/model';
import type { Bounds } from '../report/bounds';

// The view model of one incident: plain JSON without a word of any language, so that page, file and command line
// can each tell it in the reader's. Figures are as reported; what follows from them is `analyseIncidents`' to say.

export type AnchorState = Anchor['state'];
export type PendingReason = 'neutralised' | 'up_to' | 'killed_or_wounded' | 'vague';
/** A claimant's or actor's standing in the incident: its side, neither, or unknown because no side is recorded. */
export type Party = 'a' | 'b' | 'both' | 'none' | 'unknown';

/** Where to jump. Without `id`, the article as such. */
export interface Jump {
  readonly file: string;
  readonly id?: string | undefined;
}

/** A codebook entry by name: `unknown` = the codebook lacks the id (the name is the id), `unlinked` = only words. */
export interface Named {
  readonly id?: string | undefined;
  readonly name: string;
  readonly status: 'known' | 'unknown' | 'unlinked';
}

export interface Tally<Role extends string> {
  readonly role: Role;
  readonly times: number;
}

export interface Source {
  readonly outlet?: string | undefined;
  readonly file: string;
}

export interface ArticleLine {
  readonly file: string;
  readonly headline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly copyOf?: string | undefined;
  readonly translationOf?: string | undefined;
  readonly statuses: readonly CodingStatus[];
  /** Of this incident in this article, of any type. */
  readonly annotations: number;
  readonly uncertain: number;
  readonly orphaned: number;
}

export interface PlaceLine {
  readonly key: string;
  readonly place: Named;
  /** Named by the incident's own file. */
  readonly listed: boolean;
  readonly roles: readonly Tally<PlaceRole>[];
  readonly mentions: number;
  readonly at?: Jump | undefined;
  /** What the codebook says of it; nothing of it is ever guessed. */
  readonly kind?: PlaceKind | undefined;
  readonly country?: string | undefined;
  readonly point?: Point | undefined;
}

/** Degrees; south and west are negative. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface ActorLine {
  readonly key: string;
  readonly actor: Named;
  readonly side: Party;
  /** Roles tagged on mentions and roles that follow from claims, together. */
  readonly roles: readonly Tally<ActorRole>[];
  readonly mentions: number;
  readonly at?: Jump | undefined;
}

export type Claimant =
  | { readonly kind: 'unattributed' }
  | { readonly kind: 'described'; readonly text: string }
  | { readonly kind: 'named'; readonly name: Named; readonly party: Party; readonly text?: string | undefined };

export interface DecisionLine {
  readonly harm?: (typeof DECISION_HARMS)[number] | undefined;
  readonly low?: number | undefined;
  readonly best?: number | undefined;
  readonly high?: number | undefined;
  readonly by?: string | undefined;
  readonly date?: string | undefined;
  readonly why?: string | undefined;
}

export type LinkTarget =
  | { readonly found: false; readonly id: string }
  | {
      readonly found: true;
      readonly id: string;
      readonly file: string;
      readonly type: AnnotationType;
      /** At most 60 code points of the words. */
      readonly quote: string;
      readonly outlet?: string | undefined;
      readonly claim?: { readonly bounds: Bounds; readonly harm: Harm; readonly claimant: Claimant } | undefined;
    };

/** `out`: this row says it of the target; `in`: the target says it of this row. */
export interface LinkLine {
  readonly kind: LinkKind;
  readonly direction: 'out' | 'in';
  readonly target: LinkTarget;
}

export interface ClaimRow {
  readonly id: string;
  readonly file: string;
  /** The exact words, whole. */
  readonly quote: string;
  /** What stands before and after the words in the article, at most 32 code points each. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly victims: readonly Named[];
  readonly victimsText?: string | undefined;
  readonly victimStatus?: VictimStatus | undefined;
  readonly victimTraits: readonly string[];
  readonly harm: Harm;
  readonly bounds: Bounds;
  readonly claimant: Claimant;
  readonly via: readonly string[];
  readonly epistemic?: Epistemic | undefined;
  readonly scope: Scope;
  readonly review?: (typeof REVIEW_STATES)[number] | undefined;
  readonly pending: readonly PendingReason[];
  readonly decision?: DecisionLine | undefined;
  readonly source: Source;
  readonly place?: Named | undefined;
  /** `as_of`, else the article's publication. */
  readonly date?: string | undefined;
  readonly dateFrom?: 'as_of' | 'published' | undefined;
  /** Absent = not checked against the article. */
  readonly state?: AnchorState | undefined;
  readonly sensitive: boolean;
  readonly links: readonly LinkLine[];
}

export interface IncidentSummary {
  /** Unique among the summaries of one gathering: the incident id, or `unassigned:` (no id can hold a colon). */
  readonly key: string;
  /** `missing`: annotations name it, and there is no file for it. `unassigned`: annotations that name no incident. */
  readonly kind: 'filed' | 'missing' | 'unassigned';
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly dateEnd?: string | undefined;
  readonly datePrecision?: number | undefined;
  readonly subEventType?: string | undefined;
  readonly sideA: readonly Named[];
  readonly sideB: readonly Named[];
  readonly notes?: string | undefined;
  readonly articles: readonly ArticleLine[];
  readonly places: readonly PlaceLine[];
  readonly actors: readonly ActorLine[];
  readonly claims: readonly ClaimRow[];
  readonly counts: {
    /** Claims that need a decision. */
    readonly pending: number;
    /** Pairs of annotations linked by "contradicts" or "denies". */
    readonly contradictions: number;
    /** Claims whose words are uncertain or orphaned. */
    readonly unsettled: number;
  };
}
