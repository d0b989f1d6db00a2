import * as vscode from 'vscode';
import { SpanTracker, editBetween } from '../../core/anchor/follow';
import type { Span } from '../../core/anchor/selector';
import { SitrepError } from '../../core/problem';

/** A span of one text in the next, in UTF-16; throws `tag/text-changed` where its words were touched. */
export function carriedSpan(span: Span, before: string, after: string): Span {
  if (before === after) return span;
  const tracker = new SpanTracker([span], before.length);
  tracker.applyEdit(editBetween(before, after));
  if (tracker.isTouched(0)) throw textChanged();
  return tracker.at(0);
}

export const textChanged = (): SitrepError =>
  new SitrepError(
    'tag/text-changed',
    vscode.l10n.t('The text changed while it was being tagged. Select the words and tag them again.'),
  );
