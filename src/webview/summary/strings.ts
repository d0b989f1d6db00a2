import type { Order, Status } from './overview/incidentFilter';
import type { SortColumn } from './sorting';

/** What the page itself says, in one language. The words of the formats' lists are in core/report. */
export interface Strings {
  readonly loading: string;
  readonly incidents: string;
  readonly unassigned: string;
  readonly noFile: string;
  readonly noFileHelp: (file: string) => string;
  readonly unassignedHelp: string;
  readonly openIncident: string;
  readonly undated: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly articles: string;
  readonly places: string;
  readonly actors: string;
  readonly claims: string;
  readonly claimsHelp: string;
  readonly noProject: string;
  readonly noArticles: string;
  readonly noPlaces: string;
  readonly noActors: string;
  readonly noClaims: string;
  readonly noClaimsUnassigned: string;
  readonly noneUnassigned: string;
  readonly claimCount: (n: number) => string;
  readonly annotationCount: (n: number) => string;
  readonly pendingCount: (n: number) => string;
  readonly contradictionCount: (n: number) => string;
  readonly unsettledCount: (n: number) => string;
  readonly uncertainCount: (n: number) => string;
  readonly orphanedCount: (n: number) => string;
  readonly times: (n: number) => string;
  readonly notTagged: string;
  readonly unknownInCodebook: string;
  readonly unlinked: string;
  readonly copyOf: (file: string) => string;
  readonly translationOf: (file: string) => string;
  readonly decisionNeeded: string;
  readonly decided: (text: string) => string;
  readonly lowBestHigh: string;
  readonly notReviewed: string;
  readonly sensitive: string;
  readonly via: (names: string) => string;
  readonly at: string;
  readonly asOf: string;
  readonly published: string;
  readonly noDate: string;
  readonly noVictims: string;
  readonly notChecked: string;
  readonly goToWords: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly dangling: (id: string) => string;
  readonly sortedBy: (column: string, descending: boolean) => string;
  readonly sortedAsGiven: string;
  readonly map: string;
  readonly timeline: string;
  readonly chartKeys: string;
  readonly asTable: string;
  readonly takeAlong: string;
  readonly copyMarkdown: string;
  readonly saveReport: string;
  readonly savePicture: (format: string) => string;
  readonly savePictureOf: (chart: string, format: string) => string;
  readonly derived: DerivedStrings;
  readonly overview: OverviewStrings;
  readonly columns: Readonly<Record<SortColumn | 'links', string>>;
}

/** Of the filter of the list. */
interface OverviewStrings {
  readonly filter: string;
  readonly filtered: (shown: number, all: number) => string;
  readonly nothing: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly actor: string;
  readonly claimant: string;
  readonly status: string;
  readonly order: string;
  readonly any: string;
  readonly contradicted: string;
  readonly clear: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly orders: Readonly<Record<Order, string>>;
}

/** Of what follows from the claims: figures, findings, matrix, intervals. */
interface DerivedStrings {
  readonly rule: string;
  readonly working: string;
  readonly noDead: string;
  readonly oneNumber: string;
  readonly waits: (n: number) => string;
  readonly waitsFor: string;
  readonly decide: string;
  readonly changeDecision: string;
  readonly explain: string;
  readonly instead: string;
  readonly against: string;
  readonly of: string;
  readonly matrix: string;
  readonly matrixHelp: string;
  readonly victimsAndHarm: string;
  readonly contradiction: string;
  readonly corroborated: string;
  readonly notCounted: (why: string) => string;
  readonly noClaim: string;
  readonly showAll: (n: number) => string;
  readonly intervals: string;
}
