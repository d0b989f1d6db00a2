import type { ClaimUse, Reconciled, Ref, Step } from '../../incident/analysis';
import { heading, paragraph, tableUnder, type Block } from '../blocks';
import type { ReportWords } from '../reportWords';
import { wordFigure, type Words } from '../words';

type Refer = (ref: Ref) => string;

/** The dead by one rule: the figures, where they go, and each step with what it rests on. */
export function derivationBlocks(
  { rule, low, best, high, deaths, steps, rows = [] }: Reconciled,
  refer: Refer,
  words: Words,
  report: ReportWords,
): readonly Block[] {
  const { parts } = report;
  const number = (figure: number): string => wordFigure(figure, words);
  const figures =
    rule === 'acled'
      ? `${parts.fatalities}: ${number(best)}.`
      : `${parts.low} ${number(low)}, ${parts.best.toLowerCase()} ${number(best)}, ${parts.high.toLowerCase()} ${number(high)}. ${parts.ofBest}: ${Object.entries(
          deaths,
        )
          .map(([column, count]) => `${report.column[column as keyof typeof deaths]} ${number(count)}`)
          .join(', ')}.`;
  return [
    heading(3, parts.killedBy(report.rule[rule])),
    paragraph(figures),
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

export function stepName({ groups, place }: Pick<Step, 'groups' | 'place'>, { parts }: ReportWords): string {
  const who =
    groups.length === 0
      ? parts.all
      : groups
          .map(({ actor, words, civilian }) => actor?.name ?? words ?? (civilian ? parts.civilians : parts.combatants))
          .join(' + ');
  return place === undefined ? who : `${who}, ${place.name}`;
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
    parts.length === 0 ? report.basis[basis] : `${report.basis[basis]}: ${named(parts)}`,
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
