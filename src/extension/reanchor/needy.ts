import * as vscode from 'vscode';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { shorten, visibleText } from '../shared/markdown';
import { reasonInShort } from '../shared/needReasons';
import { needRank, needsPerson } from '../shared/standing';
import { pick } from '../shared/pick';

const SHOWN_WORDS = 80;

/** The annotations that need a person, what may falsify the dataset first; then by position. */
export function needyOf(placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  return placed.filter(needsPerson).sort((a, b) => needRank(a) - needRank(b) || a.start - b.start);
}

/** Asks which of them is meant; undefined when that is left with Escape or there are none. */
export function pickNeedy(session: ArticleSession, title: string): Promise<PlacedAnnotation | undefined> {
  const needy = needyOf(session.needing());
  if (needy.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No annotation of this article needs you.'), 3000);
    return Promise.resolve(undefined);
  }
  const rows = needy.map((placed) => ({
    label: `“${shorten(visibleText(placed.annotation.exact), SHOWN_WORDS)}”`,
    description: [reasonInShort(placed), vscode.l10n.t('line {0}', placed.range.start.line + 1)].join(' · '),
    value: placed,
  }));
  return pick(rows, { title });
}
