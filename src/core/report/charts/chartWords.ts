import type { Locale } from '../words';

/** What charts say beside the words of the formats' lists. */
export interface ChartWords {
  readonly map: string;
  /** "Map: 7 places." */
  readonly mapOf: (placed: number, title: string) => string;
  /** A place that the incident's own file names and no article gives a role. */
  readonly listedPlace: string;
  readonly noRole: string;
  /** Of a region or country: drawn at one point of it. */
  readonly area: string;
  readonly place: string;
  readonly role: string;
  readonly coordinates: string;
  readonly noCoordinates: string;
  /** Borders are no judgement; Natural Earth asks for no credit, and readers ask whose they are. */
  readonly borders: string;
  readonly kilometres: (figure: string) => string;
  readonly timeline: string;
  readonly timelineOf: (claims: number, title: string) => string;
  /** "the mayor: 12 killed". */
  readonly says: (who: string, what: string) => string;
  readonly event: string;
  readonly asOf: string;
  readonly published: string;
  readonly undated: string;
  readonly claimant: string;
  readonly figure: string;
  readonly date: string;
  readonly source: string;
  /** Claims of several incidents or a war, or more than a drawing can hold. */
  readonly notDrawn: (claims: number) => string;
  readonly firstOf: (drawn: number, all: number) => string;
  readonly dayOnly: string;
  readonly intervals: string;
  readonly intervalsOf: (claims: number, title: string) => string;
  /** What the signs of the bounds mean, one line each. */
  readonly intervalSigns: readonly string[];
  readonly counts: string;
  readonly countsNot: string;
  readonly counting: string;
  readonly waitsFor: string;
  readonly noNumber: string;
}

const ENGLISH: ChartWords = {
  map: 'Map',
  mapOf: (n, title) => `${n === 1 ? '1 place' : `${n} places`} of “${title}”, at the coordinates of the codebook.`,
  listedPlace: 'named by the incident',
  noRole: 'no role tagged',
  area: 'area, drawn at one point',
  place: 'Place',
  role: 'Role',
  coordinates: 'Latitude, longitude',
  noCoordinates: 'Not on the map, as the codebook has no coordinates:',
  borders: 'Borders: Natural Earth. They imply no judgement.',
  kilometres: (figure) => `${figure} km`,
  timeline: 'Timeline',
  timelineOf: (n, title) => `${n === 1 ? '1 claim' : `${n} claims`} about “${title}”, by claimant and date.`,
  says: (who, what) => `${who}: ${what}`,
  event: 'event',
  asOf: 'state of that time',
  published: 'date of publication',
  undated: 'Undated',
  claimant: 'Claimant',
  figure: 'As reported',
  date: 'Date',
  source: 'Source',
  notDrawn: (n) => `Not in the timeline: ${n === 1 ? '1 claim' : `${n} claims`} about more than this incident.`,
  firstOf: (drawn, all) => `The first ${drawn} of ${all} claims; the table of claims has all.`,
  dayOnly: 'a bar: some time that day',
  intervals: 'Bounds of each claim',
  intervalsOf: (n, title) =>
    `${n === 1 ? '1 claim' : `${n} claims`} about “${title}”, by victims and harm, and the figures derived of the dead.`,
  intervalSigns: [
    'Filled: counts by the rule. Hollow: does not, or only in the high figure.',
    'An arrow: no upper bound is given. A dashed end: no lower bound is given.',
    'Shaded: from the low to the high figure by the rule; its line: the best.',
  ],
  counts: 'counts',
  countsNot: 'does not count in the best figure',
  counting: 'By the rule',
  waitsFor: 'waits for a decision',
  noNumber: 'no number to draw',
};

const FRENCH: ChartWords = {
  map: 'Carte',
  mapOf: (n, title) => `${n < 2 ? `${n} lieu` : `${n} lieux`} de «\u00a0${title}\u00a0», aux coordonnées du registre.`,
  listedPlace: 'nommé par l’incident',
  noRole: 'sans rôle annoté',
  area: 'zone, tracée en un point',
  place: 'Lieu',
  role: 'Rôle',
  coordinates: 'Latitude, longitude',
  noCoordinates: 'Hors de la carte, faute de coordonnées dans le registre\u00a0:',
  borders: 'Frontières\u00a0: Natural Earth, sans prise de position.',
  kilometres: (figure) => `${figure} km`,
  timeline: 'Chronologie',
  timelineOf: (n, title) =>
    `${n < 2 ? `${n} bilan` : `${n} bilans`} sur «\u00a0${title}\u00a0», par déclarant et par date.`,
  says: (who, what) => `${who}\u00a0: ${what}`,
  event: 'événement',
  asOf: 'état à ce moment',
  published: 'date de publication',
  undated: 'Sans date',
  claimant: 'Déclarant',
  figure: 'Tel que rapporté',
  date: 'Date',
  source: 'Source',
  notDrawn: (n) => `Hors de la chronologie\u00a0: ${n < 2 ? `${n} bilan` : `${n} bilans`} au-delà de cet incident.`,
  firstOf: (drawn, all) => `Les ${drawn} premiers de ${all} bilans\u00a0; le tableau des bilans les a tous.`,
  dayOnly: 'une barre\u00a0: à un moment de ce jour',
  intervals: 'Bornes de chaque bilan',
  intervalsOf: (n, title) =>
    `${n < 2 ? `${n} bilan` : `${n} bilans`} sur «\u00a0${title}\u00a0», par victimes et atteinte, et les chiffres des tués qui en découlent.`,
  intervalSigns: [
    'Plein\u00a0: compte selon la règle. Creux\u00a0: ne compte pas, ou seulement dans le chiffre haut.',
    'Une flèche\u00a0: aucune borne supérieure. Un bout en pointillés\u00a0: aucune borne inférieure.',
    'Ombré\u00a0: du chiffre bas au chiffre haut selon la règle\u00a0; son trait\u00a0: le meilleur.',
  ],
  counts: 'compte',
  countsNot: 'ne compte pas dans le meilleur chiffre',
  counting: 'Selon la règle',
  waitsFor: 'attend une décision',
  noNumber: 'aucun nombre à tracer',
};

export const chartWordsFor = (locale: Locale): ChartWords => (locale === 'fr' ? FRENCH : ENGLISH);
