import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotation/model';
import { EMPTY_CODEBOOK, type Codebook } from '../../../core/codebook/model';
import type { Problem } from '../../../core/problem';
import { localeFor, wordsFor } from '../../../core/report/wordsFor';
import { differingPaths } from '../../../core/review/adjudicate/reading';
import { firstOf } from '../../../core/review/adjudicate/points';
import { fileName, folderOf } from '../../../project/paths';
import { shorten, visibleText } from '../../shared/markdown';
import { readingOf, type Line } from '../../shared/readingLines';
import type { RowsBelow, TreeRow } from '../rowTree';
import { progressOf, type AdjudicatedArticle, type AdjudicatedPoint, type PointState } from './model';

export type AdjudicationNode = { readonly key: string; readonly parent?: string } & (
  | { readonly kind: 'article'; readonly article: AdjudicatedArticle }
  | { readonly kind: 'point'; readonly point: AdjudicatedPoint }
  /** All of an article that both say alike, and that is not here yet. */
  | { readonly kind: 'alike'; readonly points: readonly AdjudicatedPoint[] }
  | { readonly kind: 'unread'; readonly problem: Problem }
);

/** The coders' names on screen, and the words for what they say. */
export interface Telling {
  readonly names: readonly [string, string];
  readonly codebook: Codebook | undefined;
}

const SHOWN_WORDS = 60;
const ALIKE = '#alike';

export function adjudicationNodes(
  articles: readonly AdjudicatedArticle[],
  problems: readonly Problem[],
): RowsBelow<AdjudicationNode> {
  const below = new Map<string, readonly AdjudicationNode[]>();
  const roots: AdjudicationNode[] = problems.map((problem, index) => ({
    kind: 'unread',
    key: `#unread/${index}`,
    problem,
  }));
  const nodes = (parent: string, points: readonly AdjudicatedPoint[]): AdjudicationNode[] =>
    points.map((point) => ({ kind: 'point', key: point.key, point, parent }));
  for (const article of articles) {
    const { path, points, alike } = article;
    roots.push({ kind: 'article', key: path, article });
    const key = `${path}${ALIKE}`;
    const group: AdjudicationNode[] = alike.length === 0 ? [] : [{ kind: 'alike', key, points: alike, parent: path }];
    below.set(path, [...nodes(path, points), ...group]);
    below.set(key, nodes(key, alike));
  }
  below.set('', roots);
  return below;
}

/** The article whose alike points a row stands for. */
export const articleOfAlike = (key: string): string | undefined =>
  key.endsWith(ALIKE) ? key.slice(0, -ALIKE.length) : undefined;

export function adjudicationRow(node: AdjudicationNode, telling: Telling): TreeRow {
  switch (node.kind) {
    case 'article':
      return articleRow(node.article, telling);
    case 'point':
      return pointRow(node.point, telling);
    case 'alike': {
      const label = vscode.l10n.t('Alike, and not here yet');
      const tooltip = vscode.l10n.t('Both coders have these alike, and the project’s own sidecar does not have them.');
      return { label, description: String(node.points.length), tooltip, icon: 'check-all', contextValue: 'alike' };
    }
    case 'unread': {
      const label = visibleText(node.problem.file);
      const tooltip = visibleText(node.problem.message);
      return { label, description: tooltip, tooltip, icon: 'error', colour: 'problemsErrorIcon.foreground' };
    }
  }
}

function articleRow(article: AdjudicatedArticle, { names }: Telling): TreeRow {
  const { path, left, right } = article;
  const { done, of } = progressOf([article]);
  const only = left === undefined ? names[1] : right === undefined ? names[0] : undefined;
  const notes = [
    vscode.l10n.t('{0} of {1}', done, of),
    only === undefined ? '' : vscode.l10n.t('only {0} has a sidecar of it', visibleText(only)),
    visibleText(folderOf(path)),
  ];
  return {
    label: visibleText(fileName(path)),
    description: notes.filter(Boolean).join(' · '),
    tooltip: visibleText(path),
    icon: 'file-text',
  };
}

function pointRow({ point, state, canReopen }: AdjudicatedPoint, telling: Telling): TreeRow {
  const { left, right } = point;
  const [first, second] = telling.names.map(visibleText);
  const said = inShort(point, telling);
  const lines = [
    left === undefined ? vscode.l10n.t('{0} has nothing here', first ?? '') : `${first ?? ''}: ${said.left}`,
    right === undefined ? vscode.l10n.t('{0} has nothing here', second ?? '') : `${second ?? ''}: ${said.right}`,
  ];
  const differing = left && right ? differingPaths(left, right).map((path) => path.replaceAll(/[._]/g, ' ')) : [];
  const paths = differing.length === 0 ? '' : vscode.l10n.t('differs in: {0}', visibleText(differing.join(', ')));
  // What no line tells, such as a note, is named at least.
  const isTold = left === undefined || right === undefined || said.left !== said.right;
  const decided = stateInWords(state, telling.names);
  const look = state === 'open' ? {} : state === 'skipped' ? SKIPPED : DECIDED;
  const words = wordsFor(localeFor(vscode.env.language));
  const quoted = [left, right]
    .filter((side) => side !== undefined)
    .map(({ exact }) => `“${shorten(visibleText(exact), SHOWN_WORDS)}”`);
  return {
    label: [...new Set(quoted)].join(' / '),
    description: [decided, ...(isTold ? lines : [lines[0] ?? '', paths])].filter(Boolean).join(' · '),
    tooltip: [words.annotationType[firstOf(point).type], ...lines, paths, decided].filter(Boolean).join('\n'),
    icon: ICONS[point.kind],
    ...look,
    contextValue: canReopen ? 'point.decided' : 'point.open',
  };
}

const SKIPPED = { icon: 'debug-step-over' } as const;
const DECIDED = { icon: 'pass-filled', colour: 'testing.iconPassed' } as const;
const ICONS: Readonly<Record<AdjudicatedPoint['point']['kind'], string>> = {
  left: 'arrow-left',
  right: 'arrow-right',
  reading: 'diff',
  span: 'symbol-ruler',
  alike: 'check',
};

/** What each says: the type where they differ in it, the head of the reading, and the lines that are not the same. */
function inShort(
  { left, right }: AdjudicatedPoint['point'],
  { codebook = EMPTY_CODEBOOK }: Telling,
): { readonly left: string; readonly right: string } {
  const words = wordsFor(localeFor(vscode.env.language));
  const of = (side: Annotation | undefined): { head: string; lines: readonly Line[] } => {
    if (!side) return { head: '', lines: [] };
    const { head, lines } = readingOf(side, { codebook, incidents: [], words });
    const type = left?.type === right?.type ? '' : `${words.annotationType[side.type]} `;
    return { head: `${type}${head}`, lines };
  };
  const [one, other] = [of(left), of(right)];
  const tell = (own: typeof one, its: typeof one): string =>
    [
      own.head,
      ...own.lines
        .filter(({ label, text }) => !its.lines.some((line) => line.label === label && line.text === text))
        .map(({ label, text }) => `${label}: ${text}`),
    ]
      .map(visibleText)
      .join('; ');
  return { left: tell(one, other), right: tell(other, one) };
}

function stateInWords(state: PointState, [left, right]: readonly [string, string]): string {
  switch (state) {
    case 'open':
      return '';
    case 'skipped':
      return vscode.l10n.t('skipped');
    case 'left':
      return vscode.l10n.t('{0} taken', visibleText(left));
    case 'right':
      return vscode.l10n.t('{0} taken', visibleText(right));
    case 'both':
      return vscode.l10n.t('both taken');
    case 'neither':
      return vscode.l10n.t('neither taken');
  }
}
