import type { Reconciled, Rule } from '../../../core/incident/analysis';
import { keyOfRef } from '../../../core/report/incident/claimMarks';
import { wordFigure } from '../../../core/report/words';
import type { Context } from '../context';
import { element, fillOnce, foreign, keyed, type Child } from '../dom';
import { flag, muted } from '../pieces';
import { Findings } from './findings';
import { RuleSwitch } from './ruleSwitch';
import type { Shown } from './shown';
import { stepDetails } from './stepDetails';

/** Low, best and high of the dead by the chosen rule, each with what it rests on, and what was found on the way. */
export class DerivedSection {
  readonly node: HTMLElement;
  private readonly heading = element('h3', { id: 'derived-heading' });
  private readonly working = element('p', { class: 'muted' });
  private readonly content: HTMLElement;
  private readonly ruleSwitch = new RuleSwitch();
  private readonly figures = element('div', { class: 'figures' });
  private readonly steps = element('div', { class: 'steps' });
  private readonly spread = element('details', { class: 'spread' });
  private readonly findings = new Findings();

  constructor() {
    this.content = element('div', {}, this.ruleSwitch.node, this.figures, this.steps, this.spread, this.findings.node);
    this.node = element(
      'section',
      { class: 'section derived', 'aria-labelledby': 'derived-heading' },
      this.heading,
      this.working,
      this.content,
    );
  }

  /** `shown` is absent until the host has told what follows. */
  render(shown: Shown | undefined, context: Context): void {
    const { strings, report } = context;
    this.heading.textContent = report.parts.killed;
    this.working.textContent = strings.derived.working;
    this.working.hidden = shown !== undefined;
    this.content.hidden = shown === undefined;
    if (shown === undefined) return;
    const reconciled = shown.analysis[context.rule];
    this.ruleSwitch.render(context);
    this.renderFigures(reconciled, shown, context);
    keyed(
      this.steps,
      'details',
      reconciled.steps,
      ({ key }) => key,
      (step) =>
        JSON.stringify([
          context.words.locale,
          reconciled.rule,
          step,
          // What it names: other steps, and claims by their words.
          reconciled.steps.filter(({ key }) => step.parts.includes(key) || step.replaces.includes(key)),
          step.claims.map((use) => [shown.rowOf(use), shown.marksOf(use)]),
        ]),
      (node, step) => {
        node.classList.add('step');
        node.replaceChildren(...stepDetails(step, reconciled, shown, context).filter((child) => child !== undefined));
      },
    );
    this.renderSpread(reconciled, context);
    this.findings.render(shown, context);
  }

  private renderFigures({ rule, ...reconciled }: Reconciled, shown: Shown, context: Context): void {
    const { strings, words, report } = context;
    const waiting = waitingOf(shown, rule);
    const { low, best, high, deaths, steps } = reconciled;
    fillOnce(this.figures, JSON.stringify([words.locale, rule, low, best, high, deaths, steps.length, waiting]), () => {
      const number = (figure: number): string => wordFigure(figure, words);
      const { parts, column: columns } = report;
      const figure = (name: string, value: number): readonly Child[] => [
        element('div', { class: 'figure' }, element('dt', {}, name), element('dd', {}, number(value))),
      ];
      const three =
        rule === 'acled'
          ? figure(parts.fatalities, best)
          : [...figure(parts.low, low), ...figure(parts.best, best), ...figure(parts.high, high)];
      const ofBest = (['a', 'b', 'civilians', 'unknown'] as const)
        .map((name) => `${columns[name]} ${number(deaths[name])}`)
        .join(', ');
      const told =
        steps.length === 0
          ? [element('p', {}, strings.derived.noDead)]
          : [
              element('dl', { class: 'three' }, ...three),
              waiting === 0 ? undefined : element('p', {}, flag('warning', 'question', strings.derived.waits(waiting))),
              element('p', { class: 'help' }, muted(`${parts.labelled(parts.ofBest, ofBest)}.`)),
              rule === 'acled' ? element('p', { class: 'help' }, muted(strings.derived.oneNumber)) : undefined,
              element('p', { class: 'help' }, muted(strings.derived.explain)),
            ];
      this.figures.replaceChildren(...told.filter((child) => child !== undefined));
    });
  }

  private renderSpread({ rows = [], best }: Reconciled, { words, report }: Context): void {
    this.spread.hidden = rows.length < 2 || best === 0;
    const { parts } = report;
    fillOnce(this.spread, JSON.stringify([words.locale, rows]), () => {
      const head = [parts.place, parts.date, parts.fatalities].map((text) => element('th', { scope: 'col' }, text));
      const body = rows.map(({ place, date, fatalities }) =>
        element(
          'tr',
          {},
          element('td', {}, foreign(place?.name ?? '–')),
          element('td', {}, date ?? '–'),
          element('td', {}, wordFigure(fatalities, words)),
        ),
      );
      this.spread.replaceChildren(
        element('summary', { 'data-focus': 'spread' }, parts.spread),
        element(
          'table',
          { class: 'plain' },
          element('thead', {}, element('tr', {}, ...head)),
          element('tbody', {}, ...body),
        ),
      );
    });
  }
}

/** How many of the claims behind the figures wait for a coder. */
function waitingOf({ analysis, marksOf }: Shown, rule: Rule): number {
  const waiting = analysis[rule].steps.flatMap(({ claims }) =>
    claims.filter((use) => marksOf(use).waits.length > 0).map((use) => keyOfRef(use)),
  );
  return new Set(waiting).size;
}
