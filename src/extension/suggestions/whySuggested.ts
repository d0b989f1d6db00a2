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
    case 'codebook':
      return l10n.t('a name or an alias in the codebook');
    case 'acronym':
      return l10n.t('an acronym that the article explains');
    case 'force':
      return l10n.t('the force of a country that is named with it');
    case 'last-meant':
      return l10n.t('a general word for the force that was last meant');
    case 'victims':
      return l10n.t('those harmed, by the words of a claim');
    case 'known-group':
      return l10n.t('a group known by this name');
    case 'known-town':
      return l10n.t('a town known by this name');
    case 'gazetteer':
      return l10n.t('a name in a gazetteer');
    case 'listed':
      return l10n.t('a name in a list with known places');
    case 'located':
    case 'town-of':
    case 'part-of-country':
      return l10n.t('a name that the words beside it make a place');
    case 'pattern':
      return l10n.t('a name built as names of armed groups are');
    case 'date':
      return l10n.t('words for a date');
    default:
      return rule;
  }
}
