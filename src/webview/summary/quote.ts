import type { ClaimRow } from '../../core/incident/summary';
import { element, foreign, type Child } from './dom';

type Quoted = Pick<ClaimRow, 'quote' | 'before' | 'after'>;

/** The words before a quote, from their first whole one on. */
export function wordsBefore({ before }: Quoted): string | undefined {
  return before === undefined ? undefined : `…${before.replace(/^\S*\s+(?=\S)/, '').replace(/\s+/g, ' ')}`;
}

/** The words after a quote, to their last whole one. */
export function wordsAfter({ after }: Quoted): string | undefined {
  return after === undefined ? undefined : `${after.replace(/(?<=\S)\s+\S*$/, '').replace(/\s+/g, ' ')}…`;
}

/** A quote among the words around it. */
export function quoteInContext(quoted: Quoted): readonly Child[] {
  const [before, after] = [wordsBefore(quoted), wordsAfter(quoted)];
  return [
    before === undefined ? undefined : element('span', { class: 'muted' }, foreign(before)),
    element('q', { class: 'words' }, foreign(quoted.quote)),
    after === undefined ? undefined : element('span', { class: 'muted' }, foreign(after)),
  ];
}
