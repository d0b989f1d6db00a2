import { l10n } from 'vscode';
import type { IncidentState } from '../../core/incident/incidentStates';

/** How an incident stands, in a few words each; what there is none of is not said. */
export function stateInWords({ sources, contradictions, undecided, duplicates }: IncidentState): readonly string[] {
  return [
    l10n.t('sources: {0}', sources),
    ...(contradictions > 0 ? [l10n.t('contradictions: {0}', contradictions)] : []),
    ...(undecided > 0 ? [l10n.t('undecided: {0}', undecided)] : []),
    ...(duplicates.length > 0 ? [l10n.t('possible duplicates: {0}', duplicates.length)] : []),
  ];
}
