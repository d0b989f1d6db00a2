import { actorName, actorNames, placeName, type DatasetClaim } from './mention';
import type { Column, Table } from './row';
import { READING_COLUMNS, SPAN_COLUMNS } from './sharedColumns';

const OWN_COLUMNS: readonly Column<DatasetClaim>[] = [
  {
    name: 'harm',
    kind: 'text',
    about: 'What befell the victims, as the article words it.',
    of: ({ claim }) => claim.harm,
  },
  {
    name: 'stated',
    kind: 'integer',
    about: 'The figure in the words, if there is one.',
    of: ({ claim }) => claim.count.stated,
  },
  {
    name: 'qualifier',
    kind: 'text',
    about: 'exact, at_least, more_than, up_to, about, range, vague or unstated.',
    of: ({ claim }) => claim.count.qualifier,
  },
  {
    name: 'lower',
    kind: 'integer',
    about: 'Lowest count the words allow, inclusive; empty where they set none.',
    of: ({ claim }) => claim.count.lower,
  },
  {
    name: 'upper',
    kind: 'integer',
    about: 'Highest count the words allow, inclusive; empty where they set none.',
    of: ({ claim }) => claim.count.upper,
  },
  { name: 'victims', kind: 'texts', about: 'Codebook ids of the victims.', of: ({ claim }) => claim.victims },
  {
    name: 'victims_names',
    kind: 'texts',
    about: 'Names of the victims’ entries, in the same order.',
    of: ({ claim, codebook }) => actorNames(claim.victims, codebook),
  },
  {
    name: 'victims_text',
    kind: 'text',
    redaction: 'own-words',
    about: 'The victims in words.',
    of: ({ claim }) => claim.victims_text,
  },
  {
    name: 'victim_status',
    kind: 'text',
    about: 'combatant, civilian, mixed or unknown.',
    of: ({ claim }) => claim.victim_status,
  },
  {
    name: 'victim_traits',
    kind: 'texts',
    redaction: 'names',
    about: 'women, children, aid_workers, journalists, peacekeepers and the like.',
    of: ({ claim }) => claim.victim_traits,
  },
  {
    name: 'perpetrator',
    kind: 'texts',
    about: 'Codebook ids of who is said to have done it.',
    of: ({ claim }) => claim.perpetrator,
  },
  {
    name: 'perpetrator_names',
    kind: 'texts',
    about: 'Names of these, in the same order.',
    of: ({ claim, codebook }) => actorNames(claim.perpetrator, codebook),
  },
  {
    name: 'claimant',
    kind: 'text',
    about: 'Codebook id of who makes the claim.',
    of: ({ claim }) => claim.claimant,
  },
  {
    name: 'claimant_name',
    kind: 'text',
    about: 'Name of who makes the claim.',
    of: ({ claim, codebook }) => actorName(claim.claimant, codebook),
  },
  {
    name: 'claimant_text',
    kind: 'text',
    redaction: 'own-words',
    about: 'Who makes the claim, in words. Both empty: the claim is unattributed.',
    of: ({ claim }) => claim.claimant_text,
  },
  {
    name: 'via',
    kind: 'texts',
    redaction: 'own-words',
    about: 'Who passed the claim on.',
    of: ({ claim }) => claim.via,
  },
  {
    name: 'as_of',
    kind: 'text',
    about: 'Date the figure is of; empty = the date of publication.',
    of: ({ claim }) => claim.as_of,
  },
  {
    name: 'place',
    kind: 'text',
    about: 'Codebook id of the place; empty = the whole incident.',
    of: ({ claim }) => claim.place,
  },
  {
    name: 'place_name',
    kind: 'text',
    about: 'Name of the place.',
    of: ({ claim, codebook }) => placeName(claim.place, codebook),
  },
  {
    name: 'epistemic',
    kind: 'text',
    about: 'asserted, claimed, hearsay, possible or denied.',
    of: ({ claim }) => claim.epistemic,
  },
  {
    name: 'attribution',
    kind: 'text',
    redaction: 'own-words',
    about: 'The words that attribute the claim.',
    of: ({ claim }) => claim.attribution,
  },
  {
    name: 'scope',
    kind: 'text',
    about: 'incident; group (several together, counted in none); background (a war or a period).',
    of: ({ claim }) => claim.scope,
  },
  {
    name: 'decision_harm',
    kind: 'text',
    about: 'A coder’s reading of an open claim: the harm; none = no casualty.',
    of: ({ claim }) => claim.decision?.harm,
  },
  { name: 'decision_low', kind: 'integer', about: 'The coder’s low figure.', of: ({ claim }) => claim.decision?.low },
  {
    name: 'decision_best',
    kind: 'integer',
    about: 'The coder’s best figure.',
    of: ({ claim }) => claim.decision?.best,
  },
  {
    name: 'decision_high',
    kind: 'integer',
    about: 'The coder’s high figure.',
    of: ({ claim }) => claim.decision?.high,
  },
  { name: 'decision_by', kind: 'text', about: 'Who decided.', of: ({ claim }) => claim.decision?.by },
  { name: 'decision_date', kind: 'text', about: 'When it was decided.', of: ({ claim }) => claim.decision?.date },
  {
    name: 'decision_why',
    kind: 'text',
    redaction: 'own-words',
    about: 'Why it was decided so.',
    of: ({ claim }) => claim.decision?.why,
  },
];

/** Every casualty claim, one a row, as reported: nothing is reconciled. */
export const CLAIM_TABLE: Table<DatasetClaim> = {
  name: 'claims',
  about:
    'Every casualty claim, one a row, as reported: nothing is reconciled, and contradicting claims stand side by side.',
  columns: [...SPAN_COLUMNS, ...OWN_COLUMNS, ...READING_COLUMNS],
};
