/** The closed lists of the formats, once. Order is the order in which pick lists show them. */

export const ANNOTATION_TYPES = ['actor', 'place', 'casualty', 'date', 'statement', 'person'] as const;
export const ACTOR_ROLES = ['perpetrator', 'target', 'victim', 'claimant', 'context'] as const;
export const PLACE_ROLES = ['attacked', 'reference', 'besieged', 'context'] as const;
export const HARMS = [
  'killed',
  'wounded',
  'killed_or_wounded',
  'casualties_unspecified',
  'neutralised',
  'captured',
  'detained',
  'abducted',
  'missing',
  'displaced',
  'sexual_violence',
] as const;
export const QUALIFIERS = ['exact', 'at_least', 'more_than', 'up_to', 'about', 'range', 'vague', 'unstated'] as const;
export const VICTIM_STATUSES = ['combatant', 'civilian', 'mixed', 'unknown'] as const;
export const EPISTEMIC = ['asserted', 'claimed', 'hearsay', 'possible', 'denied'] as const;
export const SCOPES = ['incident', 'group', 'background'] as const;
export const DECISION_HARMS = [...HARMS, 'none'] as const;
export const LINK_KINDS = [
  'corroborates',
  'contradicts',
  'denies',
  'withholds',
  'supersedes',
  'part_of',
  'repeats',
  'attributed_by',
] as const;
export const REVIEW_STATES = ['proposed', 'accepted', 'disputed'] as const;
export const GRANULARITIES = ['day', 'week', 'month', 'year', 'vague'] as const;
export const DATE_SOURCES = ['published', 'article', 'incident'] as const;
export const DATE_ROLES = ['event', 'as_of', 'publication', 'background'] as const;
export const STATEMENT_KINDS = [
  'control',
  'responsibility',
  'denial',
  'corroboration',
  'withheld',
  'attribution',
  'materiel',
  'other',
] as const;
export const PERSON_ROLES = ['official', 'victim', 'witness', 'journalist', 'other'] as const;
export const CODING_STATUSES = ['draft', 'coded', 'reviewed', 'not_relevant'] as const;

export type AnnotationType = (typeof ANNOTATION_TYPES)[number];
export type Harm = (typeof HARMS)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type VictimStatus = (typeof VICTIM_STATUSES)[number];
export type Epistemic = (typeof EPISTEMIC)[number];
export type Scope = (typeof SCOPES)[number];
export type LinkKind = (typeof LINK_KINDS)[number];
export type CodingStatus = (typeof CODING_STATUSES)[number];
export type ActorRole = (typeof ACTOR_ROLES)[number];
export type PlaceRole = (typeof PLACE_ROLES)[number];
