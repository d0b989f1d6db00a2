import { l10n } from 'vscode';
import type { CodingStatus } from '../../core/annotation/values';
import type { Words } from '../../core/report/words';
import { plainLabel } from '../shared/markdown';
import type { ArticleCounts } from './articleCounts';

/** What a status bar item shows and says. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
}

export interface ArticleFacts {
  readonly counts: ArticleCounts;
  /** Of this annotator; undefined where she has given none. */
  readonly status: CodingStatus | undefined;
  /** How much of the article she has read, in whole per cent; undefined where she has marked nothing as read. */
  readonly read: number | undefined;
  readonly by: string | undefined;
  readonly unreadable: boolean;
}

/** The counts of an article in one line, what needs a person among them. */
export function articleStatus({ counts, status, read, by, unreadable }: ArticleFacts, words: Words): StatusText {
  if (unreadable) {
    const spoken = l10n.t('The sidecar of this article cannot be read. See Problems.');
    return { text: `$(error) ${l10n.t('sidecar cannot be read')}`, tooltip: spoken, spoken };
  }
  const { annotations, claims, unlinked, uncertain, orphaned } = counts;
  const notes = [
    ...(claims > 0 ? [claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims)] : []),
    ...(unlinked > 0 ? [l10n.t('{0} not linked', unlinked)] : []),
    ...(uncertain > 0 ? [`$(question) ${l10n.t('{0} uncertain', uncertain)}`] : []),
    ...(orphaned > 0 ? [`$(warning) ${l10n.t('{0} orphaned', orphaned)}`] : []),
    ...(status === undefined ? [] : [words.codingStatus[status]]),
    ...(read === undefined ? [] : [l10n.t('{0}% read', read)]),
  ];
  const said = [l10n.t('annotations: {0}', annotations), ...notes.map((note) => note.replace(/\$\([a-z-]+\) /, ''))];
  const who = status === undefined ? l10n.t('No status yet') : l10n.t('Status: {0}', words.codingStatus[status]);
  return {
    text: [`$(tag) ${annotations}`, ...notes].join(' · '),
    tooltip: [said.join(', '), by === undefined ? who : `${who} (${by})`, l10n.t('Click to set the status.')].join(
      '\n',
    ),
    spoken: l10n.t('Sitrep, this article: {0}', said.join(', ')),
  };
}

/** The incident that new tags get; `title` undefined where none is set. */
export function incidentStatus(title: string | undefined): StatusText {
  if (title === undefined) {
    const spoken = l10n.t('No current incident: new annotations are assigned to none. Click to choose one.');
    return { text: `$(pinned) ${l10n.t('no incident')}`, tooltip: spoken, spoken };
  }
  const spoken = l10n.t('Current incident: {0}', title);
  return {
    text: `$(pinned) ${withoutIcons(title)}`,
    tooltip: [spoken, l10n.t('New annotations are assigned to it. Click to change.')].join('\n'),
    spoken,
  };
}

/** A title comes out of a file: `$(bug)` in it is no icon, and no length of it may push the others away. */
function withoutIcons(title: string): string {
  const points = Array.from(plainLabel(title));
  return points.length > 40 ? `${points.slice(0, 39).join('')}…` : points.join('');
}
