import type { Locale } from '../../core/report/words';
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

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const pluriel = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const english: Strings = {
  loading: 'Reading the project …',
  incidents: 'Incidents',
  unassigned: 'Not yet assigned',
  noFile: 'no incident file',
  noFileHelp: (file) =>
    `Annotations name this incident, but ${file} is missing. Create the incident, or assign them to another.`,
  unassignedHelp: 'These annotations name no incident. Put the cursor on one in its article and assign it.',
  openIncident: 'Open incident file',
  undated: 'undated',
  sideA: 'Side A',
  sideB: 'Side B',
  articles: 'Articles',
  places: 'Places',
  actors: 'Actors',
  claims: 'Casualty claims, as reported',
  claimsHelp: 'Press Enter on a row to see its words in the article. Up and Down move between rows.',
  noProject:
    'Nothing is tagged yet. Open an article, select the words, and press Alt+X, then A for an actor, T for a town or C for a casualty claim.',
  noArticles: 'No article tells of this incident yet. Assign annotations to it from an article.',
  noPlaces: 'No place is tagged for this incident yet. Select a town’s name in an article and press Alt+X, T.',
  noActors: 'No actor is tagged for this incident yet. Select a name in an article and press Alt+X, A.',
  noClaims:
    'No casualty claim belongs to this incident yet. Select a claim’s words in an article and press Alt+X, C, or assign a tagged claim to this incident.',
  noClaimsUnassigned: 'Every casualty claim belongs to an incident.',
  noneUnassigned: 'None is left to assign.',
  claimCount: (n) => plural(n, 'claim', 'claims'),
  annotationCount: (n) => plural(n, 'annotation', 'annotations'),
  pendingCount: (n) => plural(n, 'decision needed', 'decisions needed'),
  contradictionCount: (n) => plural(n, 'contradiction', 'contradictions'),
  unsettledCount: (n) => plural(n, 'claim to re-anchor', 'claims to re-anchor'),
  uncertainCount: (n) => `${n} uncertain`,
  orphanedCount: (n) => `${n} orphaned`,
  times: (n) => plural(n, 'mention', 'mentions'),
  notTagged: 'not tagged',
  unknownInCodebook: 'not in the codebook',
  unlinked: 'not linked',
  copyOf: (file) => `copy of ${file}`,
  translationOf: (file) => `translation of ${file}`,
  decisionNeeded: 'Decision needed',
  decided: (text) => `Decided: ${text}`,
  lowBestHigh: 'low / best / high',
  notReviewed: 'not reviewed',
  sensitive: 'sensitive',
  via: (names) => `via ${names}`,
  at: 'Place:',
  asOf: 'as of this date',
  published: 'published',
  noDate: 'no date',
  noVictims: 'not stated',
  notChecked: 'not checked',
  goToWords: 'Show these words in the article',
  showAll: 'Show all words',
  showLess: 'Show fewer words',
  dangling: (id) => `${id}, which no sidecar holds`,
  sortedBy: (column, descending) => `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}.`,
  sortedAsGiven: 'Sorted by victims and harm.',
  map: 'Where',
  timeline: 'When who said what',
  chartKeys: 'Arrow keys move between its marks, Enter shows the words in the article.',
  asTable: 'As a table',
  takeAlong: 'Take along',
  copyMarkdown: 'Copy as Markdown',
  saveReport: 'Save as HTML report…',
  savePicture: (format) => `Save as ${format}…`,
  savePictureOf: (chart, format) => `Save as ${format}… (${chart})`,
  overview: {
    filter: 'Filter and order',
    filtered: (shown, all) => `Filter: ${shown} of ${all}`,
    nothing: 'No incident is like that. Change or clear the filter.',
    from: 'From',
    to: 'To',
    place: 'Place',
    actor: 'Actor',
    claimant: 'Claimant',
    status: 'Status',
    order: 'Order',
    any: 'any',
    contradicted: 'Contradicted only',
    clear: 'Clear the filter',
    statuses: {
      undecided: 'decision needed',
      unsettled: 'claims to re-anchor',
      missing: 'no incident file',
      undated: 'undated',
      clear: 'nothing open',
    },
    orders: {
      given: 'newest first',
      oldest: 'oldest first',
      title: 'title',
      claims: 'most claims',
      contradictions: 'most contradictions',
      undecided: 'most decisions needed',
    },
  },
  derived: {
    rule: 'Rule',
    working: 'Working out the figures …',
    noDead: 'No claim of this incident says how many were killed.',
    oneNumber: 'This rule gives one number: low, best and high are the same.',
    waits: (n) =>
      n === 1
        ? 'A claim behind these figures waits for a decision, and they may change with it.'
        : `${n} claims behind these figures wait for a decision, and they may change with it.`,
    waitsFor: 'waits for a decision',
    decide: 'Decide …',
    changeDecision: 'Change …',
    explain: 'Each figure explains itself: open it to see its claims, the rule and the decision.',
    instead: 'Counted instead:',
    against: 'against',
    of: 'of',
    matrix: 'Claims side by side',
    matrixHelp: 'Press Enter on a claim to see its words. The arrow keys move between claims.',
    victimsAndHarm: 'Victims and harm',
    contradiction: 'contradiction',
    corroborated: 'corroborated',
    notCounted: (why) => `not counted: ${why}`,
    noClaim: 'no claim',
    showAll: (n) => `Show all ${n}`,
    intervals: 'Bounds of each claim',
  },
  columns: {
    words: 'As worded',
    victims: 'Victims',
    harm: 'Harm',
    count: 'Count',
    claimant: 'Claimant',
    sure: 'How sure',
    source: 'Source',
    date: 'Date',
    links: 'Links',
  },
};

const french: Strings = {
  loading: 'Lecture du projet …',
  incidents: 'Incidents',
  unassigned: 'Pas encore attribué',
  noFile: 'sans fichier d’incident',
  noFileHelp: (file) =>
    `Des annotations citent cet incident, mais ${file} n’existe pas. Créez l’incident ou attribuez-les à un autre.`,
  unassignedHelp:
    'Ces annotations ne citent aucun incident. Placez le curseur sur l’une d’elles dans son article et attribuez-la.',
  openIncident: 'Ouvrir le fichier de l’incident',
  undated: 'sans date',
  sideA: 'Camp A',
  sideB: 'Camp B',
  articles: 'Articles',
  places: 'Lieux',
  actors: 'Acteurs',
  claims: 'Bilans déclarés, tels que rapportés',
  claimsHelp: 'Entrée montre les mots de la ligne dans l’article. Haut et Bas passent d’une ligne à l’autre.',
  noProject:
    'Rien n’est encore annoté. Ouvrez un article, sélectionnez les mots et tapez Alt+X, puis A pour un acteur, T pour un lieu ou C pour un bilan.',
  noArticles: 'Aucun article ne parle encore de cet incident. Attribuez-lui des annotations depuis un article.',
  noPlaces:
    'Aucun lieu n’est encore annoté pour cet incident. Sélectionnez un nom de lieu dans un article et tapez Alt+X, T.',
  noActors:
    'Aucun acteur n’est encore annoté pour cet incident. Sélectionnez un nom dans un article et tapez Alt+X, A.',
  noClaims:
    'Aucun bilan n’est encore attribué à cet incident. Sélectionnez ses mots dans un article et tapez Alt+X, C, ou attribuez-lui un bilan déjà annoté.',
  noClaimsUnassigned: 'Tous les bilans sont attribués à un incident.',
  noneUnassigned: 'Il n’en reste aucun à attribuer.',
  claimCount: (n) => pluriel(n, 'bilan', 'bilans'),
  annotationCount: (n) => pluriel(n, 'annotation', 'annotations'),
  pendingCount: (n) => pluriel(n, 'décision à prendre', 'décisions à prendre'),
  contradictionCount: (n) => pluriel(n, 'contradiction', 'contradictions'),
  unsettledCount: (n) => pluriel(n, 'bilan à réancrer', 'bilans à réancrer'),
  uncertainCount: (n) => pluriel(n, 'incertaine', 'incertaines'),
  orphanedCount: (n) => pluriel(n, 'orpheline', 'orphelines'),
  times: (n) => pluriel(n, 'mention', 'mentions'),
  notTagged: 'non annoté',
  unknownInCodebook: 'absent du registre',
  unlinked: 'non relié',
  copyOf: (file) => `copie de ${file}`,
  translationOf: (file) => `traduction de ${file}`,
  decisionNeeded: 'Décision à prendre',
  decided: (text) => `Décidé\u00a0: ${text}`,
  lowBestHigh: 'bas / meilleur / haut',
  notReviewed: 'non relu',
  sensitive: 'sensible',
  via: (names) => `par ${names}`,
  at: 'Lieu\u00a0:',
  asOf: 'état à cette date',
  published: 'publié',
  noDate: 'sans date',
  noVictims: 'non précisées',
  notChecked: 'non vérifié',
  goToWords: 'Montrer ces mots dans l’article',
  showAll: 'Montrer tous les mots',
  showLess: 'Montrer moins de mots',
  dangling: (id) => `${id}, absent de tous les fichiers`,
  sortedBy: (column, descending) => `Trié par ${column}, ordre ${descending ? 'décroissant' : 'croissant'}.`,
  sortedAsGiven: 'Trié par victimes et par atteinte.',
  map: 'Où',
  timeline: 'Qui a dit quoi, et quand',
  chartKeys: 'Les flèches passent d’un repère à l’autre, Entrée montre les mots dans l’article.',
  asTable: 'En tableau',
  takeAlong: 'Emporter',
  copyMarkdown: 'Copier en Markdown',
  saveReport: 'Enregistrer en rapport HTML…',
  savePicture: (format) => `Enregistrer en ${format}…`,
  savePictureOf: (chart, format) => `Enregistrer en ${format}… (${chart})`,
  overview: {
    filter: 'Filtre et ordre',
    filtered: (shown, all) => `Filtre\u00a0: ${shown} sur ${all}`,
    nothing: 'Aucun incident n’y répond. Changez ou effacez le filtre.',
    from: 'Du',
    to: 'Au',
    place: 'Lieu',
    actor: 'Acteur',
    claimant: 'Déclarant',
    status: 'État',
    order: 'Ordre',
    any: 'tous',
    contradicted: 'Contredits seulement',
    clear: 'Effacer le filtre',
    statuses: {
      undecided: 'décision à prendre',
      unsettled: 'bilans à réancrer',
      missing: 'sans fichier d’incident',
      undated: 'sans date',
      clear: 'rien en suspens',
    },
    orders: {
      given: 'du plus récent',
      oldest: 'du plus ancien',
      title: 'titre',
      claims: 'le plus de bilans',
      contradictions: 'le plus de contradictions',
      undecided: 'le plus de décisions à prendre',
    },
  },
  derived: {
    rule: 'Règle',
    working: 'Calcul des chiffres …',
    noDead: 'Aucun bilan de cet incident ne dit combien ont été tués.',
    oneNumber: 'Cette règle donne un seul nombre\u00a0: bas, meilleur et haut sont égaux.',
    waits: (n) =>
      n === 1
        ? 'Un bilan derrière ces chiffres attend une décision, qui peut les changer.'
        : `${n} bilans derrière ces chiffres attendent une décision, qui peut les changer.`,
    waitsFor: 'attend une décision',
    decide: 'Décider…',
    changeDecision: 'Changer…',
    explain: 'Chaque chiffre s’explique\u00a0: ouvrez-le pour voir ses bilans, la règle et la décision.',
    instead: 'Compté à la place\u00a0:',
    against: 'contre',
    of: 'à propos de',
    matrix: 'Bilans côte à côte',
    matrixHelp: 'Entrée montre les mots d’un bilan. Les flèches passent d’un bilan à l’autre.',
    victimsAndHarm: 'Victimes et atteinte',
    contradiction: 'contradiction',
    corroborated: 'corroboré',
    notCounted: (why) => `non compté\u00a0: ${why}`,
    noClaim: 'aucun bilan',
    showAll: (n) => `Montrer les ${n}`,
    intervals: 'Bornes de chaque bilan',
  },
  columns: {
    words: 'Mots exacts',
    victims: 'Victimes',
    harm: 'Atteinte',
    count: 'Nombre',
    claimant: 'Déclarant',
    sure: 'Certitude',
    source: 'Source',
    date: 'Date',
    links: 'Liens',
  },
};

export const STRINGS: Readonly<Record<Locale, Strings>> = { en: english, fr: french };
