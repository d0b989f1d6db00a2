import type { IncidentHead } from '../../incidentHead';
import type { Context } from '../context';
import { action, element, fillOnce } from '../dom';
import { choicesOf, isFiltering, ORDERS, STATUSES, type Filter } from './incidentFilter';

/** The choice of which incidents the list shows and in which order; folded away until it is asked for. */
export class FilterForm {
  readonly node = element('details', { class: 'filter' });
  private readonly title = element('summary', { 'data-focus': 'filter' });
  private readonly fields = element('div', { class: 'filter-fields' });
  private readonly told = element('p', { class: 'muted', role: 'status' });
  private filter: Filter = {};
  private drawFields: () => void = () => undefined;

  constructor(private readonly choose: (filter: Filter) => void) {
    this.node.append(this.title, this.fields, this.told);
    this.node.addEventListener('toggle', () => {
      if (this.node.open) this.drawFields();
    });
  }

  /** `incidents` are all there are; `shown` is how many of the incidents are let through. */
  render(incidents: readonly IncidentHead[], filter: Filter, shown: number, context: Context): void {
    const { strings, words } = context;
    const all = incidents.filter(({ kind }) => kind !== 'unassigned');
    this.filter = filter;
    this.title.textContent = isFiltering(filter)
      ? strings.overview.filtered(shown, all.length)
      : strings.overview.filter;
    const told = isFiltering(filter) && shown === 0 ? strings.overview.nothing : '';
    if (this.told.textContent !== told) this.told.textContent = told;
    this.drawFields = () => {
      const choices = choicesOf(incidents, words.locale);
      fillOnce(this.fields, JSON.stringify([words.locale, choices, filter]), () => this.fillFields(choices, context));
    };
    if (this.node.open) this.drawFields();
  }

  private fillFields(choices: ReturnType<typeof choicesOf>, context: Context): void {
    const { strings } = context;
    this.fields.replaceChildren(
      this.dateField('from', context),
      this.dateField('to', context),
      ...(['place', 'actor', 'claimant'] as const).map((name) =>
        this.selectField(
          name,
          [...choices[name]].map((value) => [value, value]),
          context,
        ),
      ),
      this.selectField(
        'status',
        STATUSES.map((value) => [value, strings.overview.statuses[value]]),
        context,
      ),
      this.selectField(
        'order',
        ORDERS.map((value) => [value, strings.overview.orders[value]]),
        context,
      ),
      this.contradictedField(context),
      action('filter clear', () => this.choose({}), { class: 'link' }, strings.overview.clear),
    );
  }

  private dateField(name: 'from' | 'to', { strings }: Context): HTMLElement {
    const input = element('input', { type: 'date', 'data-focus': `filter ${name}` });
    input.value = this.filter[name] ?? '';
    input.addEventListener('change', () => this.change(name, input.value));
    return element('label', {}, strings.overview[name], input);
  }

  private selectField(
    name: 'place' | 'actor' | 'claimant' | 'status' | 'order',
    choices: readonly (readonly [string, string])[],
    { strings }: Context,
  ): HTMLElement {
    const select = element('select', { 'data-focus': `filter ${name}` });
    if (name !== 'order') select.append(element('option', { value: '' }, strings.overview.any));
    for (const [value, text] of choices) select.append(element('option', { value }, text));
    select.value = this.filter[name] ?? (name === 'order' ? 'given' : '');
    select.addEventListener('change', () => this.change(name, select.value));
    return element('label', {}, strings.overview[name], select);
  }

  private contradictedField({ strings }: Context): HTMLElement {
    const input = element('input', { type: 'checkbox', 'data-focus': 'filter contradicted' });
    input.checked = this.filter.contradicted === true;
    input.addEventListener('change', () => {
      const { contradicted: _was, ...rest } = this.filter;
      this.choose(input.checked ? { ...rest, contradicted: true } : rest);
    });
    return element('label', { class: 'check' }, input, strings.overview.contradicted);
  }

  private change(name: Exclude<keyof Filter, 'contradicted'>, value: string): void {
    this.choose({ ...this.filter, [name]: value === '' ? undefined : value });
  }
}
