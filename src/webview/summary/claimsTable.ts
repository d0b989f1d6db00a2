import type { ClaimRow } from '../../core/incident/summary';
import { cellOf, rowFocusKey } from './claimCells';
import type { Context } from './context';
import { action, element, fillOnce, keyed } from './dom';
import { icon } from './icons';
import { neighbour } from './neighbour';
import { SORT_COLUMNS, sortClaims, type Sort } from './sorting';

const columns = [...SORT_COLUMNS, 'links'] as const;

/**
 * The table of claims. A row is one stop of the Tab key; Up and Down move between rows. Its roles are written out
 * because the narrow layout takes the elements' table display, and with it their meaning, away.
 */
export class ClaimsTable {
  readonly node: HTMLElement;
  private readonly head = element('tr', { role: 'row' });
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly expanded = new Set<string>();
  private current: string | undefined;
  private draw: () => void = () => undefined;

  constructor(labelledBy: string, describedBy: string) {
    this.node = element(
      'table',
      { class: 'claims', role: 'table', 'aria-labelledby': labelledBy, 'aria-describedby': describedBy },
      element('thead', { role: 'rowgroup' }, this.head),
      this.body,
    );
    this.body.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.body.addEventListener('focusin', (event) => {
      const key = rowOf(event.target)?.dataset['key'];
      if (key === undefined || key === this.current) return;
      this.current = key;
      this.rove();
    });
    this.body.addEventListener('click', (event) => {
      // Selecting words with the mouse is no click on the row.
      if (document.getSelection()?.isCollapsed === false) return;
      rowOf(event.target)?.querySelector<HTMLElement>('.quote')?.click();
    });
  }

  render(claims: readonly ClaimRow[], sort: Sort | undefined, context: Context): void {
    this.draw = () => {
      this.renderHead(sort, context);
      this.renderBody(sortClaims(claims, sort, context.words), context);
      this.rove();
    };
    this.draw();
  }

  /** The button of the current row, to take a focus that has nowhere else to go. */
  focusTarget(): HTMLElement | undefined {
    return this.body.querySelector<HTMLElement>('.quote[tabindex="0"]') ?? undefined;
  }

  private renderHead(sort: Sort | undefined, { strings, words, sortBy }: Context): void {
    fillOnce(this.head, words.locale + JSON.stringify(sort), () => {
      this.head.replaceChildren(
        ...columns.map((column) => {
          const cell = element('th', { role: 'columnheader', scope: 'col', class: `column-${column}` });
          if (column === 'links') {
            cell.append(strings.columns.links);
            return cell;
          }
          const direction = sort?.column !== column ? undefined : sort.descending ? 'descending' : 'ascending';
          if (direction !== undefined) cell.setAttribute('aria-sort', direction);
          cell.append(
            action(
              `sort ${column}`,
              () => {
                sortBy(column);
              },
              { class: 'sort' },
              strings.columns[column],
              direction === undefined ? undefined : icon(direction === 'ascending' ? 'arrow-up' : 'arrow-down'),
            ),
          );
          return cell;
        }),
      );
    });
  }

  private renderBody(rows: readonly ClaimRow[], context: Context): void {
    keyed(
      this.body,
      'tr',
      rows,
      rowFocusKey,
      (row) => JSON.stringify([context.words.locale, this.expanded.has(rowFocusKey(row)), row]),
      (node, row) => {
        const key = rowFocusKey(row);
        const expanded = this.expanded.has(key);
        const toggle = (): void => {
          if (!this.expanded.delete(key)) this.expanded.add(key);
          this.draw();
          node.querySelector<HTMLElement>('[aria-expanded]')?.focus();
        };
        node.setAttribute('role', 'row');
        node.replaceChildren(
          ...columns.map((column) =>
            element(
              'td',
              { role: 'cell', class: `column-${column}`, 'data-label': context.strings.columns[column] },
              ...cellOf(row, column, context, { expanded, toggle }),
            ),
          ),
        );
      },
    );
  }

  /** Only the current row's buttons are stops of the Tab key. */
  private rove(): void {
    const rows = this.rows();
    const current = rows.find(({ dataset }) => dataset['key'] === this.current) ?? rows[0];
    this.current = current?.dataset['key'];
    for (const row of rows) {
      for (const button of row.querySelectorAll<HTMLElement>('button')) button.tabIndex = row === current ? 0 : -1;
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = this.rows();
    const from = rows.findIndex((row) => row === rowOf(event.target));
    const target = neighbour(event.key, from, rows.length);
    if (target === undefined) return;
    event.preventDefault();
    rows[target]?.querySelector<HTMLElement>('.quote')?.focus();
  }

  private rows(): readonly HTMLElement[] {
    return [...this.body.querySelectorAll<HTMLElement>('tr')];
  }
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('tr') : null;
}
