import { l10n } from 'vscode';
import type { Doubt } from '../../core/anchor/states';
import type { Standing } from './standing';

/** Why a person is asked, in a few words. */
export function reasonInShort({ state, doubt }: Standing): string {
  if (state === 'orphaned') return l10n.t('words are gone');
  switch (doubt) {
    case 'figure-changed':
      return l10n.t('a figure changed');
    case 'corrected':
      return l10n.t('spelling corrected');
    case 'several-places':
      return l10n.t('stands in several places');
    case 'context-differs':
      return l10n.t('other words around it');
    case 'edited':
      return l10n.t('reworded');
    case 'quote-differs':
      return l10n.t('other words stand there');
    case undefined:
      return '';
  }
}

/** The same as a sentence. */
export function reasonInWords(doubt: Doubt): string {
  switch (doubt) {
    case 'figure-changed':
      return l10n.t('A figure, a number word or a “not” in these words has changed since they were tagged.');
    case 'corrected':
      return l10n.t('These are the tagged words but for spelling, spacing or typography.');
    case 'several-places':
      return l10n.t('The tagged words stand in several places that fit equally well.');
    case 'context-differs':
      return l10n.t('The tagged words stand here, but between other words than before.');
    case 'edited':
      return l10n.t('The words themselves have changed since they were tagged.');
    case 'quote-differs':
      return l10n.t('Other words stand at the place that the sidecar gives.');
  }
}
