import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import type { LoadedCodebook } from '../../project/codebookStore';
import type { OpenSuggestion } from '../shared/openSuggestion';

/** The commands that a suggestion's hover and light bulb run; VS Code refuses any other in a hover. */
export const SUGGESTION_COMMANDS = [
  'sitrep.acceptSuggestion',
  'sitrep.editSuggestion',
  'sitrep.rejectSuggestion',
  'sitrep.acceptAllSuggestions',
] as const;

export type SuggestionCommand = (typeof SUGGESTION_COMMANDS)[number];

/** One way to answer a suggestion. The argument is plain JSON. */
export interface Offer {
  readonly title: string;
  readonly command: SuggestionCommand;
  readonly argument: Readonly<Record<string, unknown>>;
}

/** More alike names than anyone compares. */
const MOST_NEAREST = 3;

/** The ways to answer one suggestion, the likeliest first. `all`: every suggestion that waits in the article. */
export function offersOn(
  document: vscode.TextDocument,
  one: OpenSuggestion,
  all: readonly OpenSuggestion[],
  codebook: LoadedCodebook,
): readonly Offer[] {
  const uri = document.uri.toString();
  const { type } = one.suggestion;
  const { start, end } = one.range;
  const argument = {
    uri,
    type,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
  const alike = all.filter(({ suggestion }) => suggestion.type === type && !suggestion.new).length;
  const typeName = wordsFor(localeFor(vscode.env.language)).annotationType[type];
  return [
    ...acceptOffers(one, argument, codebook),
    { title: vscode.l10n.t('Accept with changes …'), command: 'sitrep.editSuggestion', argument },
    { title: vscode.l10n.t('Reject'), command: 'sitrep.rejectSuggestion', argument },
    ...(alike < 2
      ? []
      : [
          {
            title: vscode.l10n.t('Accept all of type {0} ({1})', typeName, alike),
            command: 'sitrep.acceptAllSuggestions' as const,
            argument: { uri, type },
          },
        ]),
  ];
}

function acceptOffers(
  { suggestion }: OpenSuggestion,
  argument: Readonly<Record<string, unknown>>,
  { actors, places }: LoadedCodebook,
): readonly Offer[] {
  const command = 'sitrep.acceptSuggestion';
  if (!suggestion.new) return [{ title: vscode.l10n.t('Accept'), command, argument }];
  const { name, nearest = [] } = suggestion.new;
  const entries = suggestion.type === 'actor' ? actors : places;
  const known = nearest.slice(0, MOST_NEAREST).flatMap((entry): readonly Offer[] => {
    const found = entries.get(entry);
    if (!found) return [];
    return [{ title: vscode.l10n.t('Accept as {0}', found.name), command, argument: { ...argument, entry } }];
  });
  const fresh =
    suggestion.type === 'actor' ? vscode.l10n.t('New actor “{0}” …', name) : vscode.l10n.t('New place “{0}” …', name);
  return [
    ...known,
    { title: fresh, command, argument: { ...argument, new: true } },
    { title: vscode.l10n.t('Accept without linking'), command, argument: { ...argument, entry: null } },
  ];
}
