import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { ACTOR_ROLES, PLACE_ROLES } from '../../core/annotation/values';
import { needsDecision } from '../../core/incident/pending';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { isNaming } from '../../core/suggest/untaggedOccurrences';
import { quoted } from './quoted';

export const ANNOTATION_KIND = vscode.CodeActionKind.RefactorRewrite.append('sitrep');

/** What can be done with an annotation. `isRemovable`: false where a quick fix removes it already. */
export function annotationActions(uri: vscode.Uri, annotation: Annotation, isRemovable = true): vscode.CodeAction[] {
  const which = { uri: uri.toString(), id: annotation.id };
  const type = wordsFor(localeFor(vscode.env.language)).annotationType[annotation.type];
  const quote = quoted(annotation.exact);
  const decide = decideTitle(annotation);
  return [
    ...(decide === undefined ? [] : [action(decide, 'sitrep.decide', which)]),
    action(vscode.l10n.t('Edit {0} “{1}” …', type, quote), 'sitrep.editAnnotation', which),
    ...rolesOf(annotation).map(({ title, role }) =>
      action(title, 'sitrep.editAnnotation', { ...which, changes: { role } }),
    ),
    ...(isNaming(annotation)
      ? [action(vscode.l10n.t('Tag every occurrence of “{0}” …', quote), 'sitrep.tagEveryOccurrence', which)]
      : []),
    action(vscode.l10n.t('Assign to incident …'), 'sitrep.assignIncident', which),
    action(vscode.l10n.t('Link to another annotation …'), 'sitrep.linkAnnotations', {
      uri: which.uri,
      from: annotation.id,
    }),
    action(vscode.l10n.t('Open in sidecar'), 'sitrep.openSidecar', which),
    ...(isRemovable ? [action(vscode.l10n.t('Remove {0} “{1}”', type, quote), 'sitrep.removeAnnotation', which)] : []),
  ];
}

/** Of a claim that waits for a coder, or was decided by one. */
function decideTitle(annotation: Annotation): string | undefined {
  if (annotation.type !== 'casualty') return undefined;
  const { claim, exact } = annotation;
  if (claim.decision !== undefined) return vscode.l10n.t('Change the decision on “{0}” …', quoted(exact));
  return needsDecision(annotation) ? vscode.l10n.t('Decide on “{0}” …', quoted(exact)) : undefined;
}

/** The roles it does not have yet, each one pick away. */
function rolesOf(annotation: Annotation): readonly { readonly title: string; readonly role: string | string[] }[] {
  const words = wordsFor(localeFor(vscode.env.language));
  if (annotation.type === 'actor') {
    const has = annotation.role ?? [];
    return ACTOR_ROLES.filter((role) => !(has.length === 1 && has[0] === role)).map((role) => ({
      title: vscode.l10n.t('Set role: {0}', words.actorRole[role]),
      role: [role],
    }));
  }
  if (annotation.type !== 'place') return [];
  return PLACE_ROLES.filter((role) => annotation.role !== role).map((role) => ({
    title: vscode.l10n.t('Set role: {0}', words.placeRole[role]),
    role,
  }));
}

function action(title: string, command: string, argument: object): vscode.CodeAction {
  const made = new vscode.CodeAction(title, ANNOTATION_KIND);
  made.command = { command, title, arguments: [argument] };
  return made;
}
