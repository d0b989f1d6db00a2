import { l10n } from 'vscode';

/** Why a suggestion was made, in words a coder knows; a rule that has none is named as it is. */
export function whySuggested(rule: string): string {
  switch (rule) {
    case 'passive':
      return l10n.t('a number of people to whom harm was done (“12 were killed”)');
    case 'active':
      return l10n.t('harm done to a number of people (“killed 12”)');
    case 'intransitive':
      return l10n.t('a number of people who came to harm (“12 died”)');
    case 'nominal':
      return l10n.t('harm as a noun with a number of people (“the death of 12”)');
    case 'counted harm':
      return l10n.t('a number of dead, wounded or others harmed (“12 dead”)');
    case 'elliptic':
      return l10n.t('a further harm with its number (“… and 4 wounded”)');
    case 'toll':
      return l10n.t('a toll (“the toll rose to 12”)');
    case 'part':
    case 'among the dead':
      return l10n.t('a part of the number before it (“among them 3”)');
    case 'unnumbered':
      return l10n.t('harm to people without a number');
    case 'name':
      return l10n.t('a name in the codebook');
    case 'alias':
      return l10n.t('an alias in the codebook');
    case 'acronym':
      return l10n.t('an acronym');
    default:
      return rule;
  }
}
