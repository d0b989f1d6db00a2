import type { IncidentAnalysis, LeftOutReason, QuestionKind, Ref } from '../../../core/incident/analysis';
import { keyOfRef } from '../../../core/report/incident/claimMarks';
import { stepName } from '../../../core/report/incident/derivation';
import type { Context } from '../context';
import { action, element, foreign, type Child } from '../dom';
import type { IconName } from '../icons';
import { flag, muted } from '../pieces';
import { FindingList, type Finding } from './findingList';
import { decideButton, refButton, type Shown } from './shown';

const ICONS: Readonly<Record<Exclude<LeftOutReason, 'other_harm'>, IconName>> = {
  group: 'globe',
  background: 'globe',
  denied: 'circle-slash',
  superseded: 'history',
  repeats: 'copy',
  copy: 'copy',
  part_of: 'list-tree',
  decided_none: 'law',
};

/** What waits, contradicts, corroborates, is withheld or is not counted, each in words and with a sign. */
export class Findings {
  readonly node: HTMLElement;
  private readonly waits = new FindingList('waits-heading');
  private readonly contradictions = new FindingList('contradictions-heading');
  private readonly corroborations = new FindingList('corroborations-heading');
  private readonly withheld = new FindingList('withheld-heading');
  private readonly notCounted = new FindingList('not-counted-heading');
  private readonly duplicates = new FindingList('duplicates-heading');

  constructor() {
    this.node = element(
      'div',
      { class: 'findings-grid' },
      ...[this.waits, this.contradictions, this.corroborations, this.withheld, this.notCounted, this.duplicates].map(
        ({ node }) => node,
      ),
    );
  }

  render(shown: Shown, context: Context): void {
    const { parts } = context.report;
    const { analysis } = shown;
    this.waits.render(parts.waitsForCoder, waitingFindings(analysis, shown, context), context);
    this.contradictions.render(parts.contradictions, contradictionFindings(analysis, shown, context), context);
    this.corroborations.render(parts.corroborations, corroborationFindings(analysis, shown, context), context);
    this.withheld.render(parts.withheld, withheldFindings(analysis, shown, context), context);
    this.notCounted.render(parts.notCounted, notCountedFindings(analysis, shown, context), context);
    this.duplicates.render(parts.duplicates, duplicateFindings(analysis, context), context);
  }
}

const keyOf = (refs: readonly Ref[]): string => refs.map(keyOfRef).join();

function waitingFindings({ questions }: IncidentAnalysis, shown: Shown, context: Context): readonly Finding[] {
  return questions.map(({ kind, claims }) => ({
    key: `${kind} ${keyOf(claims)}`,
    told: [kind, claims.map(shown.refer)],
    pieces: () => [
      flag('warning', 'question', context.report.question[kind]),
      ...claims.map((claim) => element('div', {}, ...waitingPieces(kind, claim, shown, context))),
    ],
  }));
}

/** A claim that waits, and where a coder can answer at once. */
function waitingPieces(kind: QuestionKind, claim: Ref, shown: Shown, context: Context): readonly Child[] {
  const pending: readonly string[] = shown.rowOf(claim)?.pending ?? [];
  const words = refButton(`waits ${kind}`, claim, shown, context);
  if (!pending.includes(kind)) return [words];
  const place = kind === pending[0] ? 'decide' : `decide ${kind}`;
  return [words, ' ', decideButton(place, context.strings.derived.decide, claim, shown, context)];
}

function contradictionFindings(
  { contradictions }: IncidentAnalysis,
  shown: Shown,
  context: Context,
): readonly Finding[] {
  const { report, strings } = context;
  return contradictions.map(({ between, why, groups, place }) => {
    const key = keyOf(between);
    const [one, other] = between;
    const about = stepName({ groups, place }, report);
    return {
      key,
      told: [about, why, between.map(shown.refer)],
      pieces: () => [
        flag('error', 'git-compare', why.map((each) => report.contradiction[each]).join(', ')),
        ' ',
        muted(foreign(about)),
        element(
          'div',
          {},
          refButton(`contradiction ${key}`, one, shown, context),
          ` ${strings.derived.against} `,
          refButton(`contradiction ${key}`, other, shown, context),
        ),
      ],
    };
  });
}

function corroborationFindings(
  { corroborations }: IncidentAnalysis,
  shown: Shown,
  context: Context,
): readonly Finding[] {
  return corroborations.map(({ claim, by }) => {
    const key = keyOf([claim, by]);
    return {
      key,
      told: [claim, by].map(shown.refer),
      pieces: () => [
        refButton(`corroboration ${key}`, claim, shown, context),
        ' ',
        flag('info', 'check-all', context.words.linkFrom.corroborates),
        ' ',
        refButton(`corroboration ${key}`, by, shown, context),
      ],
    };
  });
}

function withheldFindings({ withheld }: IncidentAnalysis, shown: Shown, context: Context): readonly Finding[] {
  return withheld.map(({ by, claim }) => {
    const key = keyOf(claim === undefined ? [by] : [by, claim]);
    return {
      key,
      told: [shown.refer(by), claim && shown.refer(claim)],
      pieces: () => [
        flag('info', 'mute', context.report.parts.withheld),
        ' ',
        refButton(`withheld ${key}`, by, shown, context),
        ...(claim === undefined
          ? []
          : [` ${context.strings.derived.of} `, refButton(`withheld ${key}`, claim, shown, context)]),
      ],
    };
  });
}

/** That the wounded are no dead need not be said. */
function notCountedFindings({ leftOut }: IncidentAnalysis, shown: Shown, context: Context): readonly Finding[] {
  return leftOut.flatMap(({ why, by, ...claim }): readonly Finding[] => {
    if (why === 'other_harm') return [];
    const key = keyOfRef(claim);
    const pieces = (): readonly Child[] => [
      flag('info', ICONS[why], context.report.leftOut[why]),
      ' ',
      refButton(`not counted ${key}`, claim, shown, context),
      ...(by === undefined
        ? []
        : [
            element(
              'div',
              { class: 'instead' },
              muted(context.strings.derived.instead),
              ' ',
              refButton(`not counted ${key}`, by, shown, context),
            ),
          ]),
    ];
    return [{ key, told: [why, shown.refer(claim), by && shown.refer(by)], pieces }];
  });
}

function duplicateFindings({ duplicates }: IncidentAnalysis, context: Context): readonly Finding[] {
  const { report, nameOf, select } = context;
  return duplicates.map(({ key, reasons, unknown, recorded }) => ({
    key,
    told: [nameOf(key), reasons, unknown, recorded],
    pieces: () => [
      action(`duplicate ${key}`, () => select(key), { class: 'link' }, foreign(nameOf(key))),
      ' ',
      muted(
        [
          ...reasons.map(({ aspect, how }) => `${report.aspect[aspect]} ${report.likeness[how]}`),
          ...unknown.map((aspect) => report.parts.aspectNotKnown(report.aspect[aspect])),
          ...(recorded ? [report.parts.recorded] : []),
        ].join(', '),
      ),
    ],
  }));
}
