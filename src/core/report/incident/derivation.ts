import type { Reconciled, Ref, Step } from '../../incident/analysis';
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
  const number = (figure: number): string => wordFigure(figure, words);
  const figures =
    rule === 'acled'
      ? `Fatalities: ${number(best)}.`
      : `Low ${number(low)}, best ${number(best)}, high ${number(high)}. Of the best figure: ${Object.entries(deaths)
          .map(([column, count]) => `${report.column[column as keyof typeof deaths]} ${number(count)}`)
          .join(', ')}.`;
  return [
    heading(3, `Killed, as reported: by the ${report.rule[rule]} rule`),
    paragraph(figures),
    ...(rows.length > 1 && best > 0
      ? tableUnder(
          'Spread over places and days',
          ['Place', 'Date', 'Fatalities'],
          rows.map(({ place, date, fatalities }) => [place?.name ?? '–', date ?? '–', number(fatalities)]),
        )
      : []),
    ...tableUnder(
      'How it is derived',
      ['Victims', rule === 'acled' ? 'Figure' : 'Low / best / high', 'Rests on', 'Claims'],
      steps.map((step) => [
        stepName(step),
        rule === 'acled' ? number(step.best) : [step.low, step.best, step.high].map(number).join(' / '),
        basisOf(step, steps, report),
        claimsOf(step, refer, report),
      ]),
    ),
  ];
}

export function stepName({ groups, place }: Pick<Step, 'groups' | 'place'>): string {
  const who =
    groups.length === 0
      ? 'All, no group named'
      : groups
          .map(({ actor, words, civilian }) => actor?.name ?? words ?? (civilian ? 'civilians' : 'combatants'))
          .join(' + ');
  return place === undefined ? who : `${who}, ${place.name}`;
}

function basisOf(
  { basis, parts, replaces, overlaps, decision }: Step,
  steps: readonly Step[],
  report: ReportWords,
): string {
  const named = (keys: readonly string[]): string =>
    keys.map((key) => stepName(steps.find((step) => step.key === key) ?? { groups: [] })).join('; ');
  return [
    parts.length === 0 ? report.basis[basis] : `${report.basis[basis]}: ${named(parts)}`,
    ...(decision?.why === undefined ? [] : [decision.why]),
    ...(replaces.length === 0 ? [] : [`stands for: ${named(replaces)}`]),
    ...(overlaps ? ['overlaps another: only its high figure counts'] : []),
  ].join('; ');
}

function claimsOf({ claims, basedOn }: Step, refer: Refer, report: ReportWords): string {
  return claims
    .map((claim) => {
      const notes = [
        ...(basedOn.some(({ file, id }) => file === claim.file && id === claim.id) ? ['taken'] : []),
        ...(claim.corroboratedBy.length > 0 ? ['corroborated'] : []),
        ...(claim.decided ? ['decided'] : []),
        ...claim.held.map((why) => report.held[why]),
      ];
      return notes.length === 0 ? refer(claim) : `${refer(claim)} [${notes.join(', ')}]`;
    })
    .join('; ');
}
