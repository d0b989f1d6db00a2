import type { Claimant, ClaimRow, DecisionLine, LinkLine } from '../../core/incident/summary';
import { claimantName } from '../../core/report/claimantName';
import { wordBounds, wordFigure } from '../../core/report/words';
import type { Context } from './context';
import { action, element, foreign, type Child } from './dom';
import { icon } from './icons';
import { dateElement, flag, muted, namedPieces } from './pieces';
import { wordsAfter, wordsBefore } from './quote';
import type { SortColumn } from './sorting';

/** Longer quotes are shown from their beginning, with a button for the rest. Code points. */
const QUOTE_LENGTH = 240;

export interface CellOptions {
  readonly expanded: boolean;
  readonly toggle: () => void;
}

/** The contents of one cell of a claim's row. */
export function cellOf(
  row: ClaimRow,
  column: SortColumn | 'links',
  context: Context,
  options: CellOptions,
): readonly Child[] {
  const { strings, words } = context;
  switch (column) {
    case 'words':
      return wordsCell(row, context, options);
    case 'victims':
      return lines([
        ...row.victims.map((victim) => namedPieces(victim, context)),
        row.victims.length === 0 && row.victimsText === undefined ? [muted(strings.noVictims)] : undefined,
        row.victimsText === undefined ? undefined : [muted(foreign(row.victimsText))],
        row.victimStatus === undefined ? undefined : [muted(words.victimStatus[row.victimStatus])],
        row.victimTraits.length === 0 ? undefined : [muted(foreign(row.victimTraits.join(', ').replaceAll('_', ' ')))],
      ]);
    case 'harm':
      return [words.harm[row.harm]];
    case 'count':
      return countCell(row, context);
    case 'claimant':
      return lines([
        ...claimantLines(row.claimant, context),
        row.via.length === 0 ? undefined : [muted(foreign(strings.via(row.via.join(', '))))],
      ]);
    case 'sure':
      return sureCell(row, context);
    case 'source':
      return [foreign(row.source.outlet ?? row.source.file)];
    case 'date':
      return row.date === undefined
        ? [muted(strings.noDate)]
        : lines([[dateElement(row.date)], [muted(row.dateFrom === 'as_of' ? strings.asOf : strings.published)]]);
    case 'links':
      return row.links.length === 0
        ? ['–']
        : [element('ul', { class: 'links' }, ...row.links.map((link, index) => linkItem(row, link, index, context)))];
  }
}

/** The key under which a row keeps its focus. */
export function rowFocusKey({ file, id }: ClaimRow): string {
  return `claim ${file} ${id}`;
}

function wordsCell(row: ClaimRow, context: Context, { expanded, toggle }: CellOptions): readonly Child[] {
  const { strings, open } = context;
  const points = Array.from(row.quote);
  const isLong = points.length > QUOTE_LENGTH;
  const shown = isLong && !expanded ? `${points.slice(0, QUOTE_LENGTH).join('')}…` : row.quote;
  const [before, after] = [wordsBefore(row), wordsAfter(row)];
  return lines([
    [
      before === undefined ? undefined : muted(foreign(before), ' '),
      action(
        rowFocusKey(row),
        () => {
          open({ file: row.file, id: row.id });
        },
        { class: 'link quote', title: strings.goToWords },
        foreign(shown),
      ),
      after === undefined ? undefined : muted(' ', foreign(after)),
    ],
    isLong
      ? [
          action(
            `${rowFocusKey(row)} more`,
            toggle,
            { class: 'link small', 'aria-expanded': String(expanded) },
            expanded ? strings.showLess : strings.showAll,
          ),
        ]
      : undefined,
    row.place === undefined ? undefined : [muted(`${strings.at} `), ...namedPieces(row.place, context)],
    [anchorPiece(row, context)],
    row.sensitive ? [element('span', { class: 'muted' }, icon('lock'), strings.sensitive)] : undefined,
  ]);
}

function anchorPiece({ state }: ClaimRow, { strings, words }: Context): HTMLElement {
  switch (state) {
    case undefined:
      return muted(strings.notChecked);
    case 'anchored':
      return element('span', { class: 'muted', title: words.anchorMeaning[state] }, icon('pass'), words.anchor[state]);
    case 'moved':
      return flag('info', 'move', words.anchor[state], words.anchorMeaning[state]);
    case 'uncertain':
      return flag('warning', 'question', words.anchor[state], words.anchorMeaning[state]);
    case 'orphaned':
      return flag('error', 'debug-disconnect', words.anchor[state], words.anchorMeaning[state]);
  }
}

function countCell({ bounds, pending, decision }: ClaimRow, { strings, words }: Context): readonly Child[] {
  return lines([
    [element('strong', {}, wordBounds(bounds, words))],
    pending.length === 0 ? undefined : [flag('warning', 'question', strings.decisionNeeded)],
    ...pending.map((reason) => [muted(words.pending[reason])]),
    ...(decision === undefined ? [] : decisionLines(decision)),
  ]);

  function decisionLines({ harm, low, best, high, by, why }: DecisionLine): readonly (readonly Child[])[] {
    const figures = [low, best, high];
    const hasFigures = figures.some((figure) => figure !== undefined);
    const told = [
      ...(harm === undefined ? [] : [words.decidedHarm[harm]]),
      ...(hasFigures
        ? [figures.map((figure) => (figure === undefined ? '–' : wordFigure(figure, words))).join('\u00a0/\u00a0')]
        : []),
    ].join(', ');
    return [
      ...(told === ''
        ? []
        : [[element('span', { class: 'decided', title: strings.lowBestHigh }, icon('law'), strings.decided(told))]]),
      ...(why === undefined ? [] : [[muted(foreign(why))]]),
      ...(by === undefined ? [] : [[muted(foreign(by))]]),
    ];
  }
}

function claimantLines(claimant: Claimant, context: Context): readonly (readonly Child[])[] {
  switch (claimant.kind) {
    case 'unattributed':
      return [[muted(context.words.unattributed)]];
    case 'described':
      return [[foreign(claimant.text)]];
    case 'named':
      return [
        namedPieces(claimant.name, context),
        ...(claimant.text === undefined ? [] : [[muted(foreign(claimant.text))]]),
        [muted(context.words.party[claimant.party])],
      ];
  }
}

function sureCell({ epistemic, scope, review }: ClaimRow, { strings, words }: Context): readonly Child[] {
  return lines([
    epistemic === undefined ? undefined : [words.epistemic[epistemic]],
    scope === 'incident' ? undefined : [flag('info', 'globe', words.scope[scope])],
    [reviewPiece()],
  ]);

  function reviewPiece(): HTMLElement {
    switch (review) {
      case undefined:
        return muted(strings.notReviewed);
      case 'proposed':
        return muted(words.review.proposed);
      case 'accepted':
        return element('span', { class: 'muted' }, icon('check'), words.review.accepted);
      case 'disputed':
        return flag('error', 'comment-unresolved', words.review.disputed);
    }
  }
}

function linkItem(row: ClaimRow, { kind, direction, target }: LinkLine, index: number, context: Context): HTMLElement {
  const { strings, words, open } = context;
  const relation = direction === 'out' ? words.link[kind] : words.linkFrom[kind];
  const label =
    kind === 'contradicts' || kind === 'denies'
      ? flag('error', 'git-compare', relation)
      : kind === 'corroborates'
        ? flag('info', 'check-all', relation)
        : element('span', {}, relation);
  if (!target.found) {
    return element('li', {}, label, ' ', flag('warning', 'warning', strings.dangling(target.id)));
  }
  const { claim, type, quote, file, id } = target;
  const told =
    claim === undefined
      ? [`${words.annotationType[type]} `, foreign(quote)]
      : [
          `${wordBounds(claim.bounds, words)} ${words.harm[claim.harm]}, `,
          foreign(claimantName(claim.claimant, context.words)),
        ];
  return element(
    'li',
    {},
    label,
    ' ',
    action(
      `${rowFocusKey(row)} link ${index}`,
      () => {
        open({ file, id });
      },
      { class: 'link', title: `${file}: ${quote}` },
      ...told,
    ),
  );
}

function lines(entries: readonly (readonly Child[] | undefined)[]): readonly Child[] {
  return entries.filter((entry) => entry !== undefined).map((entry) => element('div', { class: 'line' }, ...entry));
}
