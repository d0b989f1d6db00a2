import type { Context } from '../context';
import type { FocusKeeper } from '../focusKeeper';
import { action, element, fillOnce, keyed, type Child } from '../dom';

export interface Finding {
  /** Unique in its list. */
  readonly key: string;
  /** All that `pieces` show. */
  readonly told: unknown;
  readonly pieces: () => readonly Child[];
}

/** More are shown on asking: hundreds would hold up the page. */
const AT_FIRST = 30;

/** Findings of one kind under their heading; not there at all where there are none. */
export class FindingList {
  readonly node: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more = element('p', {});
  private showsAll = false;

  constructor(private readonly id: string) {
    this.heading = element('h4', { id });
    this.list = element('ul', { class: 'findings-list' });
    this.node = element('section', { class: 'findings', 'aria-labelledby': id }, this.heading, this.list, this.more);
  }

  render(title: string, findings: readonly Finding[], context: Context): void {
    const { words, strings, focus } = context;
    const shown = this.showsAll ? findings : findings.slice(0, AT_FIRST);
    this.node.hidden = findings.length === 0;
    fillOnce(this.heading, `${title} ${findings.length}`, () => {
      this.heading.textContent = `${title} (${findings.length})`;
    });
    const focused = this.buttons().findIndex((button) => button === focus.holder());
    keyed(
      this.list,
      'li',
      shown,
      ({ key }) => key,
      ({ told }) => words.locale + JSON.stringify(told),
      (node, { pieces }) => {
        node.replaceChildren(...pieces().filter((piece) => piece !== undefined));
      },
    );
    this.handOn(focused, focus);
    this.more.hidden = shown.length === findings.length;
    const showAll = (): void => {
      this.showsAll = true;
      this.render(title, findings, context);
      this.buttons()[0]?.focus();
    };
    this.more.replaceChildren(
      ...(this.more.hidden
        ? []
        : [action(`${this.id} more`, showAll, { class: 'link' }, strings.derived.showAll(findings.length))]),
    );
  }

  private buttons(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('button')];
  }

  /** An entry that had the focus and is settled hands it on to the one after it. */
  private handOn(index: number, focus: FocusKeeper): void {
    const buttons = this.buttons();
    if (index < 0 || focus.holder()?.isConnected) return;
    focus.give(buttons[index] ?? buttons.at(-1));
  }
}
