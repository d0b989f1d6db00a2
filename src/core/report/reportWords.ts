import type {
  Basis,
  ContradictionWhy,
  DeathsColumn,
  DuplicateAspect,
  HeldReason,
  LeftOutReason,
  QuestionKind,
  Rule,
} from '../incident/analysis';

/** The words of a report on what follows from claims. */
export interface ReportWords {
  readonly title: string;
  readonly reported: string;
  readonly redacted: string;
  readonly notRedacted: string;
  /** Heads the list of files that are missing from the report. */
  readonly unread: string;
  readonly rule: Readonly<Record<Rule, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly held: Readonly<Record<HeldReason, string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly column: Readonly<Record<DeathsColumn, string>>;
  readonly contradiction: Readonly<Record<ContradictionWhy, string>>;
  readonly question: Readonly<Record<QuestionKind, string>>;
  readonly aspect: Readonly<Record<DuplicateAspect, string>>;
  readonly likeness: Readonly<Record<'same' | 'near', string>>;
  readonly parts: ReportParts;
}

/** Headings, the heads of tables, and what joins the rest. */
interface ReportParts {
  readonly none: string;
  readonly notKnown: string;
  readonly overview: string;
  readonly incident: string;
  readonly date: string;
  readonly sources: string;
  readonly contradictions: string;
  readonly waiting: string;
  readonly killed: string;
  readonly killedBy: (rule: string) => string;
  readonly fatalities: string;
  readonly low: string;
  readonly best: string;
  readonly high: string;
  readonly lowBestHigh: string;
  readonly ofBest: string;
  readonly spread: string;
  readonly place: string;
  readonly howDerived: string;
  readonly victims: string;
  readonly figure: string;
  readonly restsOn: string;
  readonly claims: string;
  readonly all: string;
  readonly everyone: string;
  readonly civilians: string;
  readonly combatants: string;
  readonly standsFor: (steps: string) => string;
  readonly overlaps: string;
  readonly taken: string;
  readonly corroborated: string;
  readonly corroboratedBy: (who: string) => string;
  readonly decided: string;
  readonly claimsAsReported: string;
  readonly claimHead: readonly string[];
  readonly via: (name: string) => string;
  readonly against: (one: string, other: string) => string;
  readonly corroborations: string;
  readonly by: (claim: string, who: string) => string;
  readonly withheld: string;
  readonly withheldOf: (who: string, claim: string) => string;
  readonly waitsForCoder: string;
  readonly notCounted: string;
  readonly decisions: string;
  readonly duplicates: string;
  readonly aspectNotKnown: (aspect: string) => string;
  readonly recorded: string;
  readonly articles: string;
  readonly copyOf: (file: string) => string;
  readonly translationOf: (file: string) => string;
  readonly when: (date: string) => string;
  readonly byArticles: (date: string) => string;
  readonly until: (from: string, to: string) => string;
  readonly precision: (n: number) => string;
  readonly sideOf: (side: 'a' | 'b', names: string) => string;
  readonly places: (names: string) => string;
  readonly sourceCount: (n: number) => string;
  readonly noFile: string;
  readonly quote: (words: string) => string;
  /** A label and what it labels. */
  readonly labelled: (label: string, text: string) => string;
}

export const ENGLISH_REPORT: ReportWords = {
  title: 'Incident summary',
  reported:
    'Figures are as reported, with who claims them and whether the claimant is a party. None is confirmed by standing here.',
  redacted:
    'Words marked sensitive and names of tagged persons are taken out. Names of persons whom nobody tagged may remain: read before you publish.',
  notRedacted:
    'Nothing was redacted: names of persons and what was marked sensitive may stand here. Do not publish it.',
  unread: 'Could not be read, and is missing above',
  rule: { acled: 'ACLED-like', ucdp: 'UCDP-GED-like' },
  basis: {
    decision: 'a coder’s decision on the incident',
    corroborated: 'the corroborated claim',
    lowest: 'the lowest figure that counts',
    parts: 'the sum of its parts',
    nothing: 'nothing that counts',
  },
  held: {
    party: 'a party’s uncorroborated claim',
    neutralised: '“neutralised”, not decided',
    up_to: '“up to”, not decided',
    killed_or_wounded: 'killed or wounded, not decided',
  },
  leftOut: {
    group: 'about several incidents together',
    background: 'background',
    denied: 'a denial',
    superseded: 'superseded',
    repeats: 'repeats another claim',
    part_of: 'part of a total',
    copy: 'told by a copy or translation',
    other_harm: 'not of killed',
    decided_none: 'decided: no casualty',
  },
  column: { a: 'side A', b: 'side B', civilians: 'civilians', unknown: 'unknown' },
  contradiction: {
    interval: 'the figures do not meet',
    denial: 'one denies what the other asserts',
    link: 'linked by a coder',
  },
  question: {
    neutralised: 'What does “neutralised” mean here?',
    up_to: 'How many, where the source says “up to”?',
    killed_or_wounded: 'How many of them were killed?',
    vague: 'How many, where the source gives no number?',
    supersedes: 'Does the later toll replace the earlier one of the same source?',
    sides: 'Who fought whom? Without sides nobody can be told to be a party.',
    date: 'When was it?',
  },
  aspect: { date: 'date', place: 'place', actors: 'actors', figures: 'figures' },
  likeness: { same: 'same', near: 'near' },
  parts: {
    none: 'There are no incidents yet.',
    notKnown: 'not known',
    overview: 'Overview',
    incident: 'Incident',
    date: 'Date',
    sources: 'Sources',
    contradictions: 'Contradictions',
    waiting: 'Waiting for a decision',
    killed: 'Killed, as reported',
    killedBy: (rule) => `Killed, as reported: by the ${rule} rule`,
    fatalities: 'Fatalities',
    low: 'Low',
    best: 'Best',
    high: 'High',
    lowBestHigh: 'Low / best / high',
    ofBest: 'Of the best figure',
    spread: 'Spread over places and days',
    place: 'Place',
    howDerived: 'How it is derived',
    victims: 'Victims',
    figure: 'Figure',
    restsOn: 'Rests on',
    claims: 'Claims',
    all: 'All, no group named',
    everyone: 'All',
    civilians: 'civilians',
    combatants: 'combatants',
    standsFor: (steps) => `stands for: ${steps}`,
    overlaps: 'overlaps another: only its high figure counts',
    taken: 'taken',
    corroborated: 'corroborated',
    corroboratedBy: (who) => `corroborated by ${who}`,
    decided: 'decided',
    claimsAsReported: 'Claims as reported',
    claimHead: ['Victims', 'As reported', 'Claimant', 'How sure', 'As of', 'Place', 'Source', 'Words'],
    via: (name) => `via ${name}`,
    against: (one, other) => `${one} against ${other}`,
    corroborations: 'Corroborated',
    by: (claim, who) => `${claim}, by ${who}`,
    withheld: 'Withheld',
    withheldOf: (who, claim) => `${who}, of ${claim}`,
    waitsForCoder: 'Waits for a coder',
    notCounted: 'Not counted',
    decisions: 'Decisions',
    duplicates: 'Possible duplicates, not merged',
    aspectNotKnown: (aspect) => `${aspect} not known`,
    recorded: 'written down by a coder',
    articles: 'Articles',
    copyOf: (file) => `copy of ${file}`,
    translationOf: (file) => `translation of ${file}`,
    when: (date) => `date: ${date}`,
    byArticles: (date) => `${date} (by its articles)`,
    until: (from, to) => `${from} to ${to}`,
    precision: (n) => `precision ${n}`,
    sideOf: (side, names) => `side ${side.toUpperCase()}: ${names}`,
    places: (names) => `places: ${names}`,
    sourceCount: (n) => `sources: ${n} (copies and translations counted once)`,
    noFile: 'annotations name it, and there is no file for it',
    quote: (words) => `“${words}”`,
    labelled: (label, text) => `${label}: ${text}`,
  },
};
