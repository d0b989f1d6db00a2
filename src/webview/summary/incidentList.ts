import type { IncidentHead } from '../incidentHead';
import type { Context } from './context';
import { element, fillOnce, foreign, keyed } from './dom';
import { neighbour } from './neighbour';
import { muted, openFlags, periodOf, titleOf } from './pieces';

/** The list of incidents: a listbox whose selection follows the arrow keys. */
export class IncidentList {
  readonly node: HTMLElement;
  private readonly heading = element('h1', { id: 'incidents-heading' });
  private readonly list = element('div', { class: 'list', role: 'listbox', 'aria-labelledby': 'incidents-heading' });
  private keys: readonly string[] = [];

  constructor(
    private readonly select: (key: string) => void,
    filter: HTMLElement,
  ) {
    this.node = element(
      'nav',
      { class: 'incidents', 'aria-labelledby': 'incidents-heading' },
      this.heading,
      filter,
      this.list,
    );
    this.list.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
      if (option?.dataset['key'] !== undefined) this.choose(option.dataset['key']);
    });
  }

  /** `incidents` are those to be listed; the selected one may not be among them. */
  render(incidents: readonly IncidentHead[], selected: string | undefined, context: Context): void {
    const { strings, words } = context;
    this.keys = incidents.map(({ key }) => key);
    fillOnce(this.heading, strings.incidents, () => {
      this.heading.textContent = strings.incidents;
    });
    keyed(
      this.list,
      'div',
      incidents,
      ({ key }) => key,
      (incident) =>
        JSON.stringify([
          words.locale,
          incident.kind,
          titleOf(incident, context),
          periodOf(incident),
          incident.claimCount,
          incident.counts,
        ]),
      (node, incident) => {
        node.className = 'option';
        node.setAttribute('role', 'option');
        node.dataset['focus'] = `incident ${incident.key}`;
        const count = element('span', { class: 'badge', 'aria-hidden': 'true' }, String(incident.claimCount));
        node.replaceChildren(
          element('span', { class: 'option-title' }, foreign(titleOf(incident, context)), count),
          element(
            'span',
            { class: 'option-more' },
            ...(incident.kind === 'unassigned' ? [] : [muted(periodOf(incident) ?? strings.undated)]),
            ...(incident.kind === 'missing' ? [muted(strings.noFile)] : []),
            element('span', { class: 'hidden' }, strings.claimCount(incident.claimCount)),
            ...openFlags(incident, context),
          ),
        );
      },
    );
    const stop = incidents.some(({ key }) => key === selected) ? selected : incidents[0]?.key;
    for (const option of this.options()) {
      const isSelected = option.dataset['key'] === selected;
      option.setAttribute('aria-selected', String(isSelected));
      option.tabIndex = option.dataset['key'] === stop ? 0 : -1;
    }
  }

  /** The selected option, to take a focus that has nowhere else to go. */
  focusTarget(): HTMLElement | undefined {
    return this.options().find((option) => option.tabIndex === 0);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.options().findIndex((option) => option === document.activeElement);
    const target = neighbour(event.key, current, this.keys.length);
    const key = target === undefined ? undefined : this.keys[target];
    if (key === undefined) return;
    event.preventDefault();
    this.choose(key);
  }

  private choose(key: string): void {
    this.select(key);
    const option = this.options().find((candidate) => candidate.dataset['key'] === key);
    option?.focus();
  }

  private options(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }
}
