import { l10n } from 'vscode';
import type {
  ActorAnnotation,
  Annotation,
  CasualtyAnnotation,
  DateAnnotation,
  PersonAnnotation,
  PlaceAnnotation,
  StatementAnnotation,
} from '../../core/annotation/model';
import { actorName, placeName } from '../../core/codebook/find';
import type { Codebook } from '../../core/codebook/model';
import type { Incident } from '../../core/incident/model';
import { partyOf } from '../../core/incident/names';
import { certaintyInWords, decisionInWords, figureInWords, pendingInWords } from '../../core/incident/words';
import type { Words } from '../../core/report/words';
import { inWords } from './fields';

/** A line of a hover: all of it plain text, escaped by whoever shows it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

export interface Known {
  readonly codebook: Codebook;
  /** Those of the annotation's incidents that have a file. */
  readonly incidents: readonly Incident[];
  readonly words: Words;
}

/** What an annotation says: its first line, then the details. */
export interface Reading {
  readonly head: string;
  readonly lines: readonly Line[];
}

export function readingOf(annotation: Annotation, known: Known): Reading {
  switch (annotation.type) {
    case 'actor':
      return actorReading(annotation, known);
    case 'place':
      return placeReading(annotation, known);
    case 'casualty':
      return casualtyReading(annotation, known);
    case 'date':
      return dateReading(annotation);
    case 'statement':
      return statementReading(annotation, known);
    case 'person':
      return personReading(annotation);
  }
}

function actorReading({ actor, role }: ActorAnnotation, { codebook, words }: Known): Reading {
  const entry = actor === undefined ? undefined : codebook.actors.get(actor);
  return {
    head: actor === undefined ? notLinked() : nameAndId(entry?.name, actor),
    lines: [
      ...line(l10n.t('Kind'), [entry?.kind, entry?.country].filter(Boolean).join(', ')),
      ...line(l10n.t('Role'), (role ?? []).map((one) => words.actorRole[one]).join(', ')),
    ],
  };
}

function placeReading({ place, role }: PlaceAnnotation, { codebook, words }: Known): Reading {
  const entry = place === undefined ? undefined : codebook.places.get(place);
  const within = entry?.within === undefined ? undefined : placeName(codebook, entry.within);
  const where = [entry?.kind, within, entry?.admin1 === within ? undefined : entry?.admin1, entry?.country];
  return {
    head: place === undefined ? notLinked() : nameAndId(entry?.name, place),
    lines: [
      ...line(l10n.t('Where'), where.filter(Boolean).join(', ')),
      ...line(l10n.t('Role'), role === undefined ? '' : words.placeRole[role]),
    ],
  };
}

function casualtyReading({ claim }: CasualtyAnnotation, known: Known): Reading {
  const { codebook, words } = known;
  const victims = (claim.victims ?? []).map((id) => actorName(codebook, id)).join(', ');
  const quoted = claim.victims_text === undefined ? undefined : l10n.t('“{0}”', claim.victims_text);
  const status = claim.victim_status === undefined ? undefined : words.victimStatus[claim.victim_status];
  const traits = claim.victim_traits?.map(inWords);
  const pending = pendingInWords(claim, words).join('; ');
  const decided = decisionInWords(claim, words);
  const why = claim.decision?.why;
  return {
    head: figureInWords(claim, words),
    lines: [
      ...line(l10n.t('Victims'), [victims, quoted, status, ...(traits ?? [])].filter(Boolean).join(' · ')),
      ...line(l10n.t('Said by'), claimantLine(claim.claimant, claim.claimant_text, known)),
      ...line(l10n.t('Passed on by'), (claim.via ?? []).join(' ← ')),
      ...line(l10n.t('How sure'), [...certaintyInWords(claim, words), claim.attribution].filter(Boolean).join(' · ')),
      ...line(l10n.t('Done by'), (claim.perpetrator ?? []).map((id) => actorName(codebook, id)).join(', ')),
      ...line(l10n.t('Where'), claim.place === undefined ? '' : placeName(codebook, claim.place)),
      ...line(l10n.t('As of'), claim.as_of ?? ''),
      ...line(l10n.t('Needs a decision'), pending),
      ...line(l10n.t('Decision'), [decided, why].filter(Boolean).join(' · ')),
    ],
  };
}

function dateReading({ value, granularity, resolved_from, role }: DateAnnotation): Reading {
  return {
    head: value ?? l10n.t('unresolved'),
    lines: [
      ...line(l10n.t('Precision'), inWords(granularity) ?? ''),
      ...line(l10n.t('Worked out from'), inWords(resolved_from) ?? ''),
      ...line(l10n.t('Role'), inWords(role) ?? ''),
    ],
  };
}

function statementReading({ kind, claimant, claimant_text }: StatementAnnotation, known: Known): Reading {
  return { head: inWords(kind), lines: line(l10n.t('Said by'), claimantLine(claimant, claimant_text, known)) };
}

function personReading({ role }: PersonAnnotation): Reading {
  return {
    head: inWords(role) ?? l10n.t('role not said'),
    lines: line(l10n.t('Exports'), l10n.t('redacted unless asked otherwise')),
  };
}

/** Who says it, and whether they fight in it: a party's figure about its enemy is read with other eyes. */
function claimantLine(
  claimant: string | undefined,
  text: string | undefined,
  { codebook, incidents, words }: Known,
): string {
  const quoted = text === undefined ? undefined : l10n.t('“{0}”', text);
  if (claimant === undefined) return quoted ?? words.unattributed;
  const parties = incidents.map((incident) => partyOf(claimant, incident));
  const fights = parties.some((party) => party === 'a' || party === 'b' || party === 'both');
  const name = nameAndId(codebook.actors.get(claimant)?.name, claimant);
  return [name, quoted, fights ? l10n.t('party to the conflict') : undefined].filter(Boolean).join(' · ');
}

function nameAndId(name: string | undefined, id: string): string {
  return name === undefined ? l10n.t('{0} (not in the codebook)', id) : `${name} (${id})`;
}

const notLinked = (): string => l10n.t('not linked to the codebook yet');
const line = (label: string, text: string): readonly Line[] => (text === '' ? [] : [{ label, text }]);
