import * as vscode from 'vscode';
import type { ActorWhy } from '../../core/codebook/actorWhy';

/** Why an actor stands where it stands in the ranking; undefined for one that is merely listed. */
export function whyInWords(why: ActorWhy): string | undefined {
  switch (why) {
    case 'name':
      return vscode.l10n.t('its name');
    case 'alias':
      return vscode.l10n.t('an alias');
    case 'acronym':
      return vscode.l10n.t('an acronym');
    case 'spelling':
      return vscode.l10n.t('spelt like');
    case 'contained':
      return vscode.l10n.t('part of');
    case 'force-of-country':
    case 'government-of-country':
    case 'police-of-country':
    case 'civilians-of-country':
    case 'group-of-country':
      return vscode.l10n.t('of that country');
    case 'country':
    case 'capital':
      return vscode.l10n.t('stands for the state');
    case 'recent':
      return vscode.l10n.t('tagged in this article');
    case 'listed':
      return undefined;
  }
}
