import * as vscode from 'vscode';
import type { PossibleDuplicate } from '../../core/incident/analysis';
import { localeFor, reportWordsFor } from '../../core/report/wordsFor';

/** Why two incidents may be one, and what nobody knows of them: "date (same), place (near), actors not known". */
export function duplicateInWords({ reasons, unknown, recorded }: PossibleDuplicate): string {
  const { aspect: aspects, likeness } = reportWordsFor(localeFor(vscode.env.language));
  return [
    ...reasons.map(({ aspect, how }) => `${aspects[aspect]} (${likeness[how]})`),
    ...unknown.map((aspect) => vscode.l10n.t('{0} not known', aspects[aspect])),
    ...(recorded ? [vscode.l10n.t('written down by a coder')] : []),
  ].join(', ');
}
