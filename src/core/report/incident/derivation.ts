import type { ClaimUse, GroupLine, Reconciled, Ref, Step } from '../../incident/analysis';
import { heading, paragraph, tableUnder, type Block } from '../blocks';
import type { ReportWords } from '../reportWords';
import { wordFigure, type Words } from '../words';

type Refer = (ref: Ref) => string;

/** "Low 0, best 0, high 80. Of the best figure: side A 0, …": ACLED gives one number. */
export function figuresInWords(
  { rule, low, best, high, deaths }: Pick<Reconciled, 'rule' | 'low' | 'best' | 'high' | 'deaths'>,
  words: Words,
  { parts, column: columns }: ReportWords,
): string {
  const number = (figure: number): string => wordFigure(figure, words);
  if (rule === 'acled') return `${parts.labelled(parts.fatalities, number(best))}.`;
  const each = (['a', 'b', 'civilians', 'unknown'] as const).map((name) => `${columns[name]} ${number(deaths[name])}`);
  const three = `${parts.low} ${number(low)}, ${parts.best.toLowerCase()} ${number(best)}, ${parts.high.toLowerCase()} ${number(high)}.`;
  return `${three} ${parts.labelled(parts.ofBest, each.join(', '))}.`;
}

/** The dead by one rule: the figures, where they go, and each step with what it rests on. */
export function derivationBlocks(
  reconciled: Reconciled,
  refer: Refer,
  words: Words,
  report: ReportWords,
): readonly Block[] {
  const { rule, best, steps, rows = [] } = reconciled;
  const { parts } = report;
  const number = (figure: number): string => wordFigure(figure, words);
  return [
    heading(3, parts.killedBy(report.rule[rule])),
    paragraph(figuresInWords(reconciled, words, report)),
    ...(rows.length > 1 && best > 0
      ? tableUnder(
          parts.spread,
          [parts.place, parts.date, parts.fatalities],
          rows.map(({ place, date, fatalities }) => [place?.name ?? '–', date ?? '–', number(fatalities)]),
        )
      : []),
    ...tableUnder(
      parts.howDerived,
      [parts.victims, rule === 'acled' ? parts.figure : parts.lowBestHigh, parts.restsOn, parts.claims],
      steps.map((step) => [
        stepName(step, report),
        rule === 'acled' ? number(step.best) : [step.low, step.best, step.high].map(number).join(' / '),
        basisOf(step, steps, report),
        claimsOf(step, refer, report),
      ]),
    ),
  ];
}

export function stepName({ groups, place }: Pick<Step, 'groups' | 'place'>, report: ReportWords): string {
  const who = groups.length === 0 ? report.parts.all : groups.map((group) => groupName(group, report)).join(' + ');
  return place === undefined ? who : `${who}, ${place.name}`;
}

function groupName({ key, actor, words, civilian }: GroupLine, { parts }: ReportWords): string {
  if (actor === undefined) return words ?? (civilian ? parts.civilians : parts.combatants);
  // The civilians among the people of an armed group are no fighters of it.
  return civilian && key !== actor.id ? `${actor.name} (${parts.civilians})` : actor.name;
}

/** What a figure rests on, and what it stands for. */
export function basisOf(
  { basis, parts, replaces, overlaps, decision }: Step,
  steps: readonly Step[],
  report: ReportWords,
): string {
  const named = (keys: readonly string[]): string =>
    keys.map((key) => stepName(steps.find((step) => step.key === key) ?? { groups: [] }, report)).join('; ');
  return [
    parts.length === 0 ? report.basis[basis] : report.parts.labelled(report.basis[basis], named(parts)),
    ...(decision?.why === undefined ? [] : [decision.why]),
    ...(replaces.length === 0 ? [] : [report.parts.standsFor(named(replaces))]),
    ...(overlaps ? [report.parts.overlaps] : []),
  ].join('; ');
}

function claimsOf({ claims, basedOn }: Step, refer: Refer, report: ReportWords): string {
  return claims
    .map((claim) => {
      const notes = notesOf(claim, basedOn, report);
      return notes.length === 0 ? refer(claim) : `${refer(claim)} [${notes.join(', ')}]`;
    })
    .join('; ');
}

/** What a rule makes of a claim: taken for the figure, held back and why, corroborated, decided. */
export function notesOf(claim: ClaimUse, basedOn: readonly Ref[], { held, parts }: ReportWords): readonly string[] {
  return [
    ...(basedOn.some(({ file, id }) => file === claim.file && id === claim.id) ? [parts.taken] : []),
    ...(claim.corroboratedBy.length > 0 ? [parts.corroborated] : []),
    ...(claim.decided ? [parts.decided] : []),
    ...claim.held.map((why) => held[why]),
  ];
}
