import type { Rule } from '../../core/incident/analysis';
import type { Locale } from '../../core/report/words';
import { reportWordsFor, wordsFor } from '../../core/report/wordsFor';
import { figuresInWords } from '../../core/report/incident/derivation';
import type { IncidentHead } from '../incidentHead';
import {
  PROTOCOL_VERSION,
  readHostMessage,
  type HostMessage,
  type PageMessage,
  type ShownIncident,
  type StateMessage,
} from '../protocol';
import type { Context } from './context';
import { Detail } from './detail';
import { element } from './dom';
import { FocusKeeper } from './focusKeeper';
import { FilterForm } from './overview/filterForm';
import { filtered } from './overview/incidentFilter';
import { IncidentList } from './incidentList';
import { readPageState, type PageState } from './pageState';
import { paintPng } from './saving/paint';
import { saveMessage } from './saving/saveWish';
import { nextSort, type SortColumn } from './sorting';
import { stringsFor } from './stringsFor';

/** What VS Code gives a page; narrowed to what this one uses. */
export interface Host {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): PageState;
}

const SCROLL_SAVE_MS = 200;

/** Shows the host's state, tells the host what the reader wants, and remembers where she was. */
export class SummaryPage {
  private state: PageState;
  private incidents: readonly IncidentHead[] | undefined;
  private told: ShownIncident | undefined;
  /** What is counted of the incidents, by their keys, as follows from their claims; told a little later than the rest. */
  private standing: ReadonlyMap<string, Partial<IncidentHead['counts']>> = new Map();
  /** Key of the incident that the host takes to be shown. */
  private hostShows: string | undefined;
  /** Where the page was scrolled to before it was reloaded, in pixels; there once its claims are. */
  private restore: number | undefined;
  private projectRule: Rule = 'acled';
  private locale: Locale;
  private scrollTimer: number | undefined;
  private readonly message = element('p', { class: 'message', role: 'status' });
  private readonly announcer = element('div', { class: 'hidden', role: 'status' });
  private readonly focus = new FocusKeeper();
  private readonly detail = new Detail();
  private readonly filterForm = new FilterForm((filter) => {
    this.remember({ filter });
    this.render();
  });
  private readonly list = new IncidentList((key) => {
    this.select(key);
  }, this.filterForm.node);

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host,
  ) {
    this.state = readPageState(host.getState());
    this.locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  }

  start(): void {
    this.root.classList.add('layout');
    this.message.textContent = stringsFor(this.locale).loading;
    this.root.replaceChildren(this.message, this.list.node, this.detail.node, this.announcer);
    this.list.node.hidden = true;
    this.detail.node.hidden = true;
    this.focus.start();
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readHostMessage(data);
      if (message !== undefined) this.receive(message);
    });
    this.detail.node.addEventListener('scroll', () => {
      this.rememberScroll();
    });
    this.host.postMessage({ version: PROTOCOL_VERSION, type: 'ready' });
  }

  private receive(message: HostMessage): void {
    switch (message.type) {
      case 'state':
        this.takeState(message);
        return;
      case 'shown':
        this.told = message.shown;
        this.render();
        return;
      case 'standing':
        this.standing = new Map(message.standing.map(({ key, ...counts }) => [key, counts]));
        this.render();
        return;
      case 'land':
        this.detail.takeLand(message.land);
        this.render();
        return;
      case 'paint': {
        const { request, drawing } = message;
        const answer = (png?: string): void => {
          this.host.postMessage({
            version: PROTOCOL_VERSION,
            type: 'painted',
            request,
            ...(png === undefined ? {} : { png }),
          });
        };
        // Told without a picture, the host says that there is none.
        paintPng(drawing).then(answer, () => {
          answer();
        });
      }
    }
  }

  private takeState({ incidents, selected, locale, rule, chosenRule, shown }: StateMessage): void {
    const isFirst = this.incidents === undefined;
    this.incidents = incidents;
    this.told = shown;
    this.hostShows = shown?.key;
    this.projectRule = rule ?? this.projectRule;
    // Of a page that was open before, VS Code may have kept an older state than the host.
    if (isFirst && chosenRule !== undefined) this.remember({ rule: chosenRule });
    this.locale = locale;
    document.documentElement.lang = locale;
    if (isFirst) this.restore = this.state.scroll;
    if (selected !== undefined && selected !== this.state.selected) {
      this.restore = undefined;
      this.remember({ selected, scroll: 0 });
      this.render();
      // Setting it lays the page out at once, and it begins at 0.
      if (!isFirst) this.detail.node.scrollTop = 0;
      return;
    }
    this.render();
  }

  private render(): void {
    const { incidents } = this;
    if (incidents === undefined) return;
    const context = this.context();
    const shown = this.shown(incidents);
    const told = shown && this.toldOf(shown);
    const isEmpty = incidents.every(({ kind, articles }) => kind === 'unassigned' && articles.length === 0);
    this.message.hidden = !isEmpty;
    // Set only when it changes: a live region would be read out again.
    if (isEmpty && this.message.textContent !== context.strings.noProject) {
      this.message.textContent = context.strings.noProject;
    }
    this.list.node.hidden = isEmpty;
    this.detail.node.hidden = isEmpty || shown === undefined;
    this.focus.keep(
      () => {
        const filter = this.state.filter ?? {};
        const standing = incidents.map((incident) => this.asItStands(incident));
        const listed = filtered(standing, filter, this.locale);
        const count = listed.filter(({ kind }) => kind !== 'unassigned').length;
        this.filterForm.render(incidents, filter, count, context);
        this.list.render(listed, shown?.key, context);
        if (shown !== undefined) this.detail.render(this.asItStands(shown), told, this.state.sort, context);
      },
      () => (isEmpty ? undefined : this.detail.focusTarget()),
    );
    if (told !== undefined) this.restoreScroll();
    if (shown !== undefined && !isEmpty) this.tellShown(shown.key);
  }

  private restoreScroll(): void {
    const { restore } = this;
    this.restore = undefined;
    if (restore !== undefined && restore > 0) this.detail.node.scrollTop = restore;
  }

  /** The host tells the claims of the one incident that is shown, so it has to know which. */
  private tellShown(key: string): void {
    if (key === this.hostShows) return;
    this.hostShows = key;
    this.host.postMessage({ version: PROTOCOL_VERSION, type: 'selectIncident', incident: key });
  }

  /** With its counts as they follow from its claims, as far as that is known. */
  private asItStands(incident: IncidentHead): IncidentHead {
    const { analysis } = this.toldOf(incident) ?? {};
    const shown = analysis && { contradictions: analysis.contradictions.length };
    return { ...incident, counts: { ...incident.counts, ...this.standing.get(incident.key), ...shown } };
  }

  private toldOf({ key }: IncidentHead): ShownIncident | undefined {
    return this.told?.key === key ? this.told : undefined;
  }

  /** The reader's choice; where it is gone or none was made, the first. */
  private shown(incidents: readonly IncidentHead[]): IncidentHead | undefined {
    return incidents.find(({ key }) => key === this.state.selected) ?? incidents[0];
  }

  private select(key: string): void {
    if (key === (this.incidents && this.shown(this.incidents)?.key)) return;
    this.restore = undefined;
    this.remember({ selected: key, scroll: 0 });
    this.render();
    this.detail.node.scrollTop = 0;
  }

  private sortBy(column: SortColumn): void {
    const sort = nextSort(this.state.sort, column);
    this.remember({ sort });
    this.render();
    const strings = stringsFor(this.locale);
    this.announcer.textContent =
      sort === undefined ? strings.sortedAsGiven : strings.sortedBy(strings.columns[sort.column], sort.descending);
  }

  private chooseRule(rule: Rule): void {
    this.remember({ rule });
    this.host.postMessage({ version: PROTOCOL_VERSION, type: 'chooseRule', rule });
    this.render();
    const shown = this.incidents && this.shown(this.incidents);
    const analysis = shown && this.toldOf(shown)?.analysis;
    if (analysis === undefined) return;
    const [words, report] = [wordsFor(this.locale), reportWordsFor(this.locale)];
    this.announcer.textContent = `${report.parts.killedBy(report.rule[rule])}. ${figuresInWords(analysis[rule], words, report)}`;
  }

  private rememberScroll(): void {
    window.clearTimeout(this.scrollTimer);
    this.scrollTimer = window.setTimeout(() => {
      this.remember({ scroll: this.detail.node.scrollTop });
    }, SCROLL_SAVE_MS);
  }

  private remember(change: PageState): void {
    this.state = { ...this.state, ...change };
    this.host.setState(this.state);
  }

  private context(): Context {
    return {
      strings: stringsFor(this.locale),
      words: wordsFor(this.locale),
      report: reportWordsFor(this.locale),
      rule: this.state.rule ?? this.projectRule,
      focus: this.focus,
      chooseRule: (rule) => {
        this.chooseRule(rule);
      },
      nameOf: (key) => this.incidents?.find((one) => one.key === key)?.title ?? key,
      open: ({ file, id }) => {
        this.host.postMessage({ version: PROTOCOL_VERSION, type: 'open', file, ...(id === undefined ? {} : { id }) });
      },
      decide: ({ file, id }) => {
        this.host.postMessage({ version: PROTOCOL_VERSION, type: 'decide', file, id });
      },
      openIncident: (incident) => {
        this.host.postMessage({ version: PROTOCOL_VERSION, type: 'openIncident', incident });
      },
      select: (key) => {
        this.select(key);
      },
      sortBy: (column) => {
        this.sortBy(column);
      },
      wantLand: () => {
        this.host.postMessage({ version: PROTOCOL_VERSION, type: 'wantLand' });
      },
      save: (wish) => {
        this.host.postMessage(saveMessage(wish));
      },
    };
  }
}
