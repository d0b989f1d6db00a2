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
  readonly rule: Readonly<Record<Rule, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly held: Readonly<Record<HeldReason, string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly column: Readonly<Record<DeathsColumn, string>>;
  readonly contradiction: Readonly<Record<ContradictionWhy, string>>;
  readonly question: Readonly<Record<QuestionKind, string>>;
  readonly aspect: Readonly<Record<DuplicateAspect, string>>;
  readonly likeness: Readonly<Record<'same' | 'near', string>>;
}

export const ENGLISH_REPORT: ReportWords = {
  title: 'Incident summary',
  reported:
    'Figures are as reported, with who claims them and whether the claimant is a party. None is confirmed by standing here.',
  redacted:
    'Words marked sensitive and names of tagged persons are taken out. Names of persons whom nobody tagged may remain: read before you publish.',
  notRedacted:
    'Nothing was redacted: names of persons and what was marked sensitive may stand here. Do not publish it.',
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
};
