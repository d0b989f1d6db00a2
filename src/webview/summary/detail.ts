import type { Named } from '../../core/incident/summary';
import type { IncidentHead } from '../incidentHead';
import type { ShownIncident } from '../protocol';
import { ClaimsTable } from './claimsTable';
import type { Context } from './context';
import { DecisionSection } from './derived/decisionSection';
import { DerivedSection } from './derived/derivedSection';
import { shownOf } from './derived/shown';
import { action, element, fillOnce, foreign, type Child } from './dom';
import { IntervalSection } from './intervals/intervalSection';
import { actorSection, articleSection, placeSection } from './lines';
import { MapSection } from './map/mapSection';
import { MatrixSection } from './matrix/matrixSection';
import { flag, muted, namedPieces, openFlags, periodOf, titleOf } from './pieces';
import { SaveTools } from './saving/saveTools';
import type { Sort } from './sorting';
import { TimelineSection } from './timeline/timelineSection';

/** Everything about the selected incident. Its parts stay in place while their contents change. */
export class Detail {
  readonly node: HTMLElement;
  private readonly header = element('header', { class: 'header' });
  private readonly articles = articleSection();
  private readonly places = placeSection();
  private readonly actors = actorSection();
  private readonly saveTools = new SaveTools();
  private readonly map = new MapSection();
  private readonly timeline = new TimelineSection();
  private readonly claimsHeading = element('h3', { id: 'claims-heading' });
  private readonly claimsHelp = element('p', { id: 'claims-help', class: 'muted help' });
  private readonly claimsEmpty = element('p', { class: 'empty' });
  private readonly derived = new DerivedSection();
  private readonly matrix = new MatrixSection();
  private readonly intervals = new IntervalSection();
  private readonly decisions = new DecisionSection();
  private readonly table = new ClaimsTable('claims-heading', 'claims-help');

  constructor() {
    this.node = element(
      'main',
      // Scrolled with the keyboard, it has to be reachable by it.
      { class: 'detail', tabindex: '0', 'aria-labelledby': 'detail-heading', 'data-focus': 'detail' },
      this.header,
      this.saveTools.node,
      this.derived.node,
      this.matrix.node,
      this.intervals.node,
      element('div', { class: 'sections' }, this.articles.node, this.places.node, this.actors.node),
      element('div', { class: 'charts' }, this.map.node, this.timeline.node),
      element(
        'section',
        { class: 'section', 'aria-labelledby': 'claims-heading' },
        this.claimsHeading,
        this.claimsHelp,
        this.table.node,
        this.claimsEmpty,
      ),
      this.decisions.node,
    );
  }

  /** `shown`: its claims and what follows from them, absent until the host has told them. */
  render(head: IncidentHead, shown: ShownIncident | undefined, sort: Sort | undefined, context: Context): void {
    const { strings } = context;
    this.renderHeader(head, context);
    this.renderDerived(head, shown, context);
    const none = head.kind === 'unassigned' ? strings.noneUnassigned : undefined;
    this.articles.render(strings.articles, none ?? strings.noArticles, head.articles, context);
    this.places.render(strings.places, none ?? strings.noPlaces, head.places, context);
    this.actors.render(strings.actors, none ?? strings.noActors, head.actors, context);
    this.saveTools.render(head, context);
    this.map.render(head, context);
    const claims = shown?.claims ?? [];
    this.timeline.render({ ...head, claims }, context);
    fillOnce(this.claimsHeading, strings.claims + String(head.claimCount), () => {
      const count = element('span', { class: 'badge' }, String(head.claimCount));
      this.claimsHeading.replaceChildren(strings.claims, ' ', count);
    });
    const isEmpty = head.claimCount === 0;
    this.claimsHelp.textContent = strings.claimsHelp;
    this.claimsEmpty.textContent = head.kind === 'unassigned' ? strings.noClaimsUnassigned : strings.noClaims;
    this.claimsEmpty.hidden = !isEmpty;
    this.claimsHelp.hidden = isEmpty;
    this.table.node.hidden = shown === undefined || isEmpty;
    this.table.render(claims, sort, context);
  }

  /** The outlines of the countries have come; they show with the next rendering. */
  takeLand(json: string): void {
    this.map.take(json);
  }

  private renderDerived(head: IncidentHead, told: ShownIncident | undefined, context: Context): void {
    const { claims, analysis } = told ?? {};
    const shown = claims && analysis && shownOf({ ...head, claims }, analysis, context);
    // What names no incident is about many: nothing follows from it together.
    this.derived.node.hidden = head.kind === 'unassigned';
    this.derived.render(shown, context);
    this.matrix.render(shown, context);
    this.intervals.render(shown, context);
    this.decisions.render(shown, context);
  }

  focusTarget(): HTMLElement {
    return this.table.focusTarget() ?? this.node;
  }

  private openButton(id: string, { strings, openIncident }: Context): HTMLElement {
    const open = (): void => {
      openIncident(id);
    };
    return action('open incident', open, { class: 'button' }, strings.openIncident);
  }

  private renderHeader(head: IncidentHead, context: Context): void {
    const { strings, words } = context;
    const { key, kind, id, sideA, sideB, subEventType, notes, counts } = head;
    const told = [
      words.locale,
      key,
      kind,
      titleOf(head, context),
      periodOf(head),
      sideA,
      sideB,
      subEventType,
      notes,
      counts,
    ];
    fillOnce(this.header, JSON.stringify(told), () => {
      const facts = [
        kind === 'unassigned' ? undefined : (periodOf(head) ?? strings.undated),
        subEventType,
        kind === 'filed' ? id : undefined,
      ];
      const help =
        kind === 'missing'
          ? flag('warning', 'warning', strings.noFileHelp(`.sitrep/incidents/${id ?? ''}.yaml`))
          : kind === 'unassigned'
            ? element('span', {}, strings.unassignedHelp)
            : undefined;
      this.header.replaceChildren(
        ...[
          element(
            'div',
            { class: 'title-row' },
            element('h2', { id: 'detail-heading' }, foreign(titleOf(head, context))),
            kind === 'filed' && id !== undefined ? this.openButton(id, context) : undefined,
          ),
          element(
            'p',
            { class: 'facts' },
            ...facts.filter((fact) => fact !== undefined).map((fact) => muted(foreign(fact))),
          ),
          help === undefined ? undefined : element('p', {}, help),
          sides(sideA, sideB, context),
          notes === undefined ? undefined : element('p', { class: 'notes' }, foreign(notes)),
          element('p', { class: 'flags' }, ...openFlags(head, context)),
        ].filter((child) => child !== undefined),
      );
    });
  }
}

function sides(sideA: readonly Named[], sideB: readonly Named[], context: Context): HTMLElement | undefined {
  if (sideA.length === 0 && sideB.length === 0) return undefined;
  const side = (label: string, actors: readonly Named[]): readonly Child[] => [
    element('dt', {}, label),
    element(
      'dd',
      {},
      ...(actors.length === 0
        ? ['–']
        : actors.flatMap((actor, index) => [index === 0 ? '' : ', ', ...namedPieces(actor, context)])),
    ),
  ];
  return element(
    'dl',
    { class: 'sides' },
    ...side(context.strings.sideA, sideA),
    ...side(context.strings.sideB, sideB),
  );
}
