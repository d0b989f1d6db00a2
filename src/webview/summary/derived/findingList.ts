import type { Context } from '../context';
import { element, fillOnce, keyed, type Child } from '../dom';

export interface Finding {
  /** Unique in its list. */
  readonly key: string;
  /** All that `pieces` show. */
  readonly told: unknown;
  readonly pieces: () => readonly Child[];
}

/** Findings of one kind under their heading; not there at all where there are none. */
export class FindingList {
  readonly node: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;

  constructor(id: string) {
    this.heading = element('h4', { id });
    this.list = element('ul', { class: 'findings-list' });
    this.node = element('section', { class: 'findings', 'aria-labelledby': id }, this.heading, this.list);
  }

  render(title: string, findings: readonly Finding[], { words }: Context): void {
    this.node.hidden = findings.length === 0;
    fillOnce(this.heading, `${title} ${findings.length}`, () => {
      this.heading.textContent = `${title} (${findings.length})`;
    });
    keyed(
      this.list,
      'li',
      findings,
      ({ key }) => key,
      ({ told }) => words.locale + JSON.stringify(told),
      (node, { pieces }) => {
        node.replaceChildren(...pieces().filter((piece) => piece !== undefined));
      },
    );
  }
}
