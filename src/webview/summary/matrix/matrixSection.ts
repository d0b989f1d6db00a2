import type { ArticleLine } from '../../../core/incident/summary';
import { claimantWords } from '../../../core/report/incident/claimWords';
import { claimsMatrix, type MatrixEntry, type MatrixRow } from '../../../core/report/incident/claimsMatrix';
import { stepName } from '../../../core/report/incident/derivation';
import { wordBounds } from '../../../core/report/words';
import type { Context } from '../context';
import { action, element, fillOnce, foreign, keyed, type Child } from '../dom';
import type { Shown } from '../derived/shown';
import { oneStop } from '../oneStop';
import { dateText, flag, muted } from '../pieces';

/** The claims by victims and harm, each source in a column of its own; the sources scroll sideways where they are many. */
export class MatrixSection {
  readonly node: HTMLElement;
  private readonly heading = element('h3', { id: 'matrix-heading' });
  private readonly help = element('p', { id: 'matrix-help', class: 'muted help' });
  private readonly head = element('tr', { role: 'row' });
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly rove: () => void;

  constructor() {
    const table = element(
      'table',
      { class: 'matrix', role: 'table', 'aria-labelledby': 'matrix-heading', 'aria-describedby': 'matrix-help' },
      element('thead', { role: 'rowgroup' }, this.head),
      this.body,
    );
    const pane = element(
      'div',
      // Scrolled with the keyboard, it has to be reachable by it.
      { class: 'sideways', tabindex: '0', role: 'group', 'aria-labelledby': 'matrix-heading', 'data-focus': 'matrix' },
      table,
    );
    this.node = element(
      'section',
      { class: 'section', 'aria-labelledby': 'matrix-heading' },
      this.heading,
      this.help,
      pane,
    );
    this.rove = oneStop(this.body);
  }

  render(shown: Shown | undefined, context: Context): void {
    const matrix = shown && claimsMatrix(shown.summary, shown.analysis);
    this.node.hidden = matrix === undefined || matrix.rows.length === 0;
    if (shown === undefined || matrix === undefined) return;
    const { strings, words } = context;
    const { columns, rows } = matrix;
    this.heading.textContent = strings.derived.matrix;
    this.help.textContent = strings.derived.matrixHelp;
    fillOnce(this.head, words.locale + JSON.stringify(columns), () => {
      const corner = element(
        'th',
        { role: 'columnheader', scope: 'col', class: 'corner' },
        strings.derived.victimsAndHarm,
      );
      this.head.replaceChildren(corner, ...columns.map((column) => sourceHead(column, context)));
    });
    keyed(
      this.body,
      'tr',
      rows,
      ({ key }) => key,
      (row) => words.locale + JSON.stringify([columns.map(sourceName), row]),
      (node, row) => {
        node.setAttribute('role', 'row');
        node.replaceChildren(
          rowHead(row, context),
          ...row.cells.map((cell, index) => cellOf(cell, columns[index], context)),
        );
      },
    );
    this.rove();
  }
}

const sourceName = ({ outlet, file }: ArticleLine): string => outlet ?? file;

function sourceHead(article: ArticleLine, { strings }: Context): HTMLElement {
  const { published, copyOf, translationOf } = article;
  const facts = [
    published === undefined ? undefined : dateText(published),
    copyOf === undefined ? undefined : strings.copyOf(copyOf),
    translationOf === undefined ? undefined : strings.translationOf(translationOf),
  ].filter((fact) => fact !== undefined);
  return element(
    'th',
    { role: 'columnheader', scope: 'col', title: article.headline ?? article.file },
    foreign(sourceName(article)),
    ...facts.map((fact) => element('div', { class: 'muted small' }, foreign(fact))),
  );
}

function rowHead({ groups, harm }: MatrixRow, { words, report }: Context): HTMLElement {
  return element(
    'th',
    { role: 'rowheader', scope: 'row' },
    foreign(stepName({ groups }, report)),
    element('div', { class: 'muted small' }, words.harm[harm]),
  );
}

function cellOf(cell: readonly MatrixEntry[], column: ArticleLine | undefined, context: Context): HTMLElement {
  return element(
    'td',
    { role: 'cell', 'data-label': column === undefined ? '' : sourceName(column) },
    ...(cell.length === 0
      ? [
          element('span', { 'aria-hidden': 'true' }, '–'),
          element('span', { class: 'hidden' }, context.strings.derived.noClaim),
        ]
      : cell.map((entry) => entryOf(entry, context))),
  );
}

function entryOf({ row, marks }: MatrixEntry, context: Context): HTMLElement {
  const { strings, words, report, open } = context;
  const { derived } = strings;
  const { leftOut } = marks;
  const isParty = row.claimant.kind === 'named' && ['a', 'b', 'both'].includes(row.claimant.party);
  const claimant: Child = foreign(claimantWords(row.claimant, words));
  const signs = [
    marks.contradicts.length === 0 ? undefined : flag('error', 'git-compare', derived.contradiction),
    marks.corroboratedBy.length === 0 ? undefined : flag('info', 'check-all', derived.corroborated),
    marks.waits.length === 0 ? undefined : flag('warning', 'question', derived.waitsFor),
    leftOut === undefined || leftOut.why === 'other_harm'
      ? undefined
      : flag('info', 'circle-slash', derived.notCounted(report.leftOut[leftOut.why])),
    row.decision === undefined ? undefined : flag('info', 'law', report.parts.decided),
  ].filter((sign) => sign !== undefined);
  return element(
    'div',
    { class: isParty ? 'entry entry-party' : 'entry' },
    action(
      `matrix ${row.file} ${row.id}`,
      () => {
        open({ file: row.file, id: row.id });
      },
      { class: 'link', title: row.quote },
      element('strong', {}, wordBounds(row.bounds, words)),
    ),
    element('div', {}, claimant),
    row.place === undefined ? undefined : element('div', {}, muted(`${strings.at} `), foreign(row.place.name)),
    ...signs.map((sign) => element('div', {}, sign)),
  );
}
