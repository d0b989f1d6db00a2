import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { needingAt, noteCode, noteRange } from '../shared/anchorNotes';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { needRank } from '../shared/standing';
import type { Target } from '../shared/target';
import { quoted } from './quoted';

/** Quick fixes, so that the Problems panel has them, too. */
export const PLACE_KIND = vscode.CodeActionKind.QuickFix.append('sitrep').append('place');

/** Selected words are offered to at most so many orphans: more would push the tags off the screen. */
const MOST_ORPHANS = 3;

/**
 * What can be done at a place with annotations whose words are not sure or gone, and with the selected words for those
 * that are gone. `diagnostics`: those of the place, each fixed by the actions on its annotation.
 */
export function placeActions(target: Target, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const { session, range } = target;
  const here = [...needingAt(session, range)].sort((a, b) => needRank(a) - needRank(b)).slice(0, MOST_ORPHANS);
  const known = new Set(here.map(({ annotation }) => annotation.id));
  const elsewhere = range.isEmpty
    ? []
    : session
        .needing()
        .filter(({ annotation, state }) => state === 'orphaned' && !known.has(annotation.id))
        .slice(0, MOST_ORPHANS - here.length);
  return [
    ...here.flatMap((placed) => actionsOn(target, placed, fixedBy(session.document, placed, diagnostics))),
    ...elsewhere.map((placed) => reselect(target, placed)),
  ];
}

/** Whether a range is that of a note, as where the Problems panel asks, and no selection of a person's. */
export function isNote({ session, range }: Target, diagnostics: readonly vscode.Diagnostic[]): boolean {
  return needingAt(session, range).some(
    (placed) =>
      noteRange(session.document, placed).isEqual(range) && fixedBy(session.document, placed, diagnostics).length > 0,
  );
}

function actionsOn(
  target: Target,
  placed: PlacedAnnotation,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { document } = target.session;
  const { annotation, state, range } = placed;
  const which = { uri: document.uri.toString(), id: annotation.id };
  const isShown = state === 'uncertain' && !range.isEmpty;
  const hasOtherWords = !target.range.isEmpty && !target.range.isEqual(range);
  const type = wordsFor(localeFor(vscode.env.language)).annotationType[annotation.type];
  const confirm = isShown
    ? [
        action(
          vscode.l10n.t('Confirm “{0}” as the tagged words', quoted(document.getText(range))),
          'sitrep.confirmAnnotation',
          which,
        ),
      ]
    : [];
  const pickPlace = isShown
    ? vscode.l10n.t('Pick another place for “{0}” …', quoted(annotation.exact))
    : vscode.l10n.t('Pick a place for “{0}” …', quoted(annotation.exact));
  const actions = [
    ...confirm,
    ...(hasOtherWords ? [reselect(target, placed)] : []),
    action(pickPlace, 'sitrep.placeAnnotation', which),
    action(vscode.l10n.t('Remove {0} “{1}”', type, quoted(annotation.exact)), 'sitrep.removeAnnotation', which),
  ];
  for (const made of actions) made.diagnostics = [...diagnostics];
  for (const made of confirm) made.isPreferred = !hasOtherWords;
  return actions;
}

function reselect({ session, range: { start, end } }: Target, { annotation }: PlacedAnnotation): vscode.CodeAction {
  return action(
    vscode.l10n.t('Use the selected words for “{0}”', quoted(annotation.exact)),
    'sitrep.reselectAnnotation',
    {
      uri: session.document.uri.toString(),
      id: annotation.id,
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    },
  );
}

/** VS Code hands back copies of the notes, so each is known by its code, its place and the words it names. */
function fixedBy(
  document: vscode.TextDocument,
  placed: PlacedAnnotation,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.Diagnostic[] {
  const range = noteRange(document, placed);
  return diagnostics.filter(
    ({ code, range: at, message }) =>
      code === noteCode(placed) && at.isEqual(range) && message.includes(placed.annotation.exact),
  );
}

function action(title: string, command: string, argument: object): vscode.CodeAction {
  const made = new vscode.CodeAction(title, PLACE_KIND);
  made.command = { command, title, arguments: [argument] };
  return made;
}
