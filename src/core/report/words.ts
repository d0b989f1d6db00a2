import type {
  ActorRole,
  DECISION_HARMS,
  AnnotationType,
  CodingStatus,
  Epistemic,
  Harm,
  LinkKind,
  PlaceRole,
  REVIEW_STATES,
  Scope,
  VictimStatus,
} from '../annotation/values';
import type { AnchorState, Party, PendingReason } from '../incident/summary';
import type { Bounds } from './bounds';

/** The words of the formats' closed lists in one language: what report, page and hovers show. */
export interface Words {
  readonly locale: Locale;
  /** Between groups of three digits. */
  readonly thousands: string;
  readonly bounds: {
    readonly atLeast: (figure: string) => string;
    readonly upTo: (figure: string) => string;
    readonly about: (figure: string) => string;
    readonly range: (lower: string, upper: string) => string;
    readonly vague: string;
    readonly unstated: string;
  };
  readonly harm: Readonly<Record<Harm, string>>;
  readonly decidedHarm: Readonly<Record<DecisionHarm, string>>;
  readonly epistemic: Readonly<Record<Epistemic, string>>;
  readonly scope: Readonly<Record<Scope, string>>;
  readonly review: Readonly<Record<ReviewState, string>>;
  readonly victimStatus: Readonly<Record<VictimStatus, string>>;
  readonly actorRole: Readonly<Record<ActorRole, string>>;
  readonly placeRole: Readonly<Record<PlaceRole, string>>;
  readonly anchor: Readonly<Record<AnchorState, string>>;
  readonly anchorMeaning: Readonly<Record<AnchorState, string>>;
  readonly link: Readonly<Record<LinkKind, string>>;
  /** The same link seen from its target. */
  readonly linkFrom: Readonly<Record<LinkKind, string>>;
  readonly party: Readonly<Record<Party, string>>;
  readonly pending: Readonly<Record<PendingReason, string>>;
  readonly annotationType: Readonly<Record<AnnotationType, string>>;
  readonly codingStatus: Readonly<Record<CodingStatus, string>>;
  readonly unattributed: string;
}

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export type DecisionHarm = (typeof DECISION_HARMS)[number];
export type ReviewState = (typeof REVIEW_STATES)[number];

/** "81 or more", "up to 30", "about 20", "20 to 25", "12", "vague", "no figure". */
export function wordBounds(bounds: Bounds, words: Words): string {
  const text = words.bounds;
  const figure = (value: number): string => wordFigure(value, words);
  switch (bounds.kind) {
    case 'exact':
      return figure(bounds.value);
    case 'at_least':
      return text.atLeast(figure(bounds.value));
    case 'up_to':
      return text.upTo(figure(bounds.value));
    case 'about':
      return text.about(figure(bounds.value));
    case 'range':
      return text.range(figure(bounds.lower), figure(bounds.upper));
    case 'vague':
    case 'unstated': {
      const { lower, upper } = bounds;
      if (lower !== undefined && upper !== undefined) {
        return `${text[bounds.kind]} (${text.range(figure(lower), figure(upper))})`;
      }
      if (lower !== undefined) return `${text[bounds.kind]} (${text.atLeast(figure(lower))})`;
      return upper === undefined ? text[bounds.kind] : `${text[bounds.kind]} (${text.upTo(figure(upper))})`;
    }
  }
}

/** A whole number with its thousands set apart, the same on every machine (ICU versions differ). */
export function wordFigure(value: number, words: Words): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, words.thousands);
}
