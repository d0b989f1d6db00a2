import * as vscode from 'vscode';
import { readingInWords } from '../../core/incident/readingInWords';
import { figureInWords } from '../../core/incident/words';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import type { Annotation } from '../../core/annotation/model';
import type { Codebook } from '../../core/codebook/model';
import type { Target } from '../shared/target';
import type { Offer } from './offers';

export const TAG_KIND = vscode.CodeActionKind.QuickFix.append('sitrep');

interface Command {
  readonly id: string;
  readonly title: string;
  /** What the command is told beyond where. */
  readonly reading?: Readonly<Record<string, unknown>>;
}

/** The tags that can be set on the selected words: those that need no question, then those that ask. */
export function tagActions(
  target: Target,
  offers: readonly Offer[],
  last: Annotation | undefined,
  codebook: Codebook,
): vscode.CodeAction[] {
  const direct = offers.filter((offer) => !isTagged(target, offer)).map(commandOf);
  const repeat = last ? [repeatCommand(last, codebook)] : [];
  return [...direct, ...repeat, ...askingCommands()].map(({ id, title, reading }, index) => {
    const action = new vscode.CodeAction(title, TAG_KIND);
    action.command = { command: id, title, arguments: [{ ...placeOf(target), ...reading }] };
    action.isPreferred = index === 0 && direct.length > 0;
    return action;
  });
}

function commandOf(offer: Offer): Command {
  const words = wordsFor(localeFor(vscode.env.language));
  switch (offer.type) {
    case 'casualty': {
      const title = vscode.l10n.t('Tag as casualty claim: {0}', figureInWords(offer.claim, words));
      return { id: 'sitrep.tagCasualty', title, reading: { claim: offer.claim } };
    }
    case 'actor':
      return {
        id: 'sitrep.tagActor',
        title: vscode.l10n.t('Tag as actor: {0}', offer.name),
        reading: { actor: offer.id },
      };
    case 'place': {
      const title =
        offer.kind === 'town'
          ? vscode.l10n.t('Tag as town: {0}', offer.name)
          : vscode.l10n.t('Tag as place: {0}', offer.name);
      return { id: 'sitrep.tagPlace', title, reading: { place: offer.id } };
    }
    case 'date': {
      const title = vscode.l10n.t('Tag as date: {0}', offer.reading.value ?? '');
      return { id: 'sitrep.tagDate', title, reading: { ...offer.reading } };
    }
  }
}

function repeatCommand(last: Annotation, codebook: Codebook): Command {
  const words = wordsFor(localeFor(vscode.env.language));
  const reading = readingInWords(last, codebook, words).join(' · ');
  const what = [words.annotationType[last.type], reading].filter(Boolean).join(': ');
  return { id: 'sitrep.repeatLastTag', title: vscode.l10n.t('Repeat last tag ({0})', what) };
}

const askingCommands = (): readonly Command[] => [
  { id: 'sitrep.tagActor', title: vscode.l10n.t('Tag as actor …') },
  { id: 'sitrep.tagPlace', title: vscode.l10n.t('Tag as town or place …') },
  { id: 'sitrep.tagCasualty', title: vscode.l10n.t('Tag as casualty claim …') },
  { id: 'sitrep.tagDate', title: vscode.l10n.t('Tag as date …') },
  { id: 'sitrep.tagStatement', title: vscode.l10n.t('Tag as statement …') },
  { id: 'sitrep.tagPerson', title: vscode.l10n.t('Tag as person …') },
];

/** The very words already have this type: the same tag twice would be a mistake. */
function isTagged({ session, range }: Target, { type }: Offer): boolean {
  return session.at(range).some((placed) => placed.annotation.type === type && placed.range.isEqual(range));
}

function placeOf({ session, range }: Target): { readonly uri: string; readonly range: object } {
  const { start, end } = range;
  return {
    uri: session.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}
