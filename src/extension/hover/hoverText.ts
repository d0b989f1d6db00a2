import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { readLink } from '../../core/annotation/links';
import { needsDecision } from '../../core/incident/pending';
import { readingInWords } from '../../core/incident/readingInWords';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { commandLink } from '../shared/commandLink';
import { HOVER_COMMANDS, type HoverCommand } from './hoverCommands';
import { escapeMarkdown, shorten } from '../shared/markdown';
import type { StatesById } from '../shared/incidentStates';
import { reasonInWords } from '../shared/needReasons';
import { stateInWords } from '../shared/stateInWords';
import type { LinkTarget } from './linkTargets';
import { readingOf, type Known, type Line } from '../shared/readingLines';

const QUOTE_UNITS = 400;
const LINK_QUOTE_UNITS = 80;

export interface HoverContext extends Known {
  readonly uri: vscode.Uri;
  /** By id; an id without one is no longer, or not yet, an annotation of this project. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** How incidents stand, by id, as far as it is known. */
  readonly states: StatesById | undefined;
  /** Path of the article in its project. */
  readonly article: string;
  /** What stands in the document where an annotation is. */
  readonly wordsAt: (range: vscode.Range) => string;
  /** Of another revision: there is nothing to be done to it. */
  readonly isReadOnly: boolean;
}

/** One annotation as a hover shows it. Everything a file says is escaped; the links run commands of one list. */
export function hoverText(placed: PlacedAnnotation, context: HoverContext): vscode.MarkdownString {
  const { annotation } = placed;
  const { words } = context;
  const { head, lines } = readingOf(annotation, context);
  const type = words.annotationType[annotation.type];
  const title = `**${escapeMarkdown(capital(type))}** — ${escapeMarkdown(head)}`;
  const all = [
    ...anchorLines(placed, context),
    ...lines,
    ...linkLines(annotation, context),
    ...commonLines(annotation, context),
  ];
  const shown = all.map(({ label, text }) => `*${escapeMarkdown(capital(label))}:* ${escapeMarkdown(text)}`);
  const links = context.isReadOnly ? '' : `\n\n${commandLinks(placed, context)}`;
  const markdown = new vscode.MarkdownString(`${[title, ...shown].join('  \n')}${links}`);
  markdown.isTrusted = { enabledCommands: HOVER_COMMANDS };
  markdown.supportHtml = false;
  return markdown;
}

/** How its words stand to those that were tagged; nothing where they stand as recorded. */
function anchorLines({ annotation, state, doubt, range }: PlacedAnnotation, context: HoverContext): readonly Line[] {
  const { words } = context;
  const tagged = { label: vscode.l10n.t('Tagged words'), text: quote(annotation.exact, QUOTE_UNITS) };
  switch (state) {
    case 'anchored':
      return [];
    case 'moved':
      return line(words.anchor.moved, vscode.l10n.t('The words stand elsewhere than when they were tagged.'));
    case 'orphaned':
      return [{ label: words.anchor.orphaned, text: words.anchorMeaning.orphaned }, tagged];
    case 'uncertain': {
      const today = context.wordsAt(range);
      const reason = doubt ? reasonInWords(doubt) : words.anchorMeaning.uncertain;
      const now = today === annotation.exact ? '' : quote(today, QUOTE_UNITS);
      return [{ label: words.anchor.uncertain, text: reason }, tagged, ...line(vscode.l10n.t('Words now'), now)];
    }
  }
}

function commonLines({ incident, note, review, by, sensitive }: Annotation, known: HoverContext): readonly Line[] {
  const titles = (incident ?? []).map((id) => {
    const filed = known.incidents.find((one) => one.id === id);
    const state = known.states?.get(id);
    const title = filed ? filed.title : vscode.l10n.t('{0} (no such incident)', id);
    return state ? `${title} (${stateInWords(state).join(', ')})` : title;
  });
  const reviewed =
    review &&
    (review.by === undefined
      ? known.words.review[review.state]
      : vscode.l10n.t('{0} by {1}', known.words.review[review.state], review.by));
  return [
    ...line(vscode.l10n.t('Incident'), titles.join('; ')),
    ...line(vscode.l10n.t('Note'), note === undefined ? '' : shorten(note, QUOTE_UNITS)),
    ...line(vscode.l10n.t('Sensitive'), sensitive ? vscode.l10n.t('redacted in exports') : ''),
    ...line(vscode.l10n.t('By'), [by, reviewed].filter(Boolean).join(' · ')),
  ];
}

/** "corroborates “21 soldiers killed” (21 killed · JNIM) in other.txt" */
function linkLines({ links }: Annotation, { targets, words, codebook, article }: HoverContext): readonly Line[] {
  return (links ?? []).flatMap((link) => {
    const read = readLink(link);
    if (!read) return [];
    const found = targets.get(read.to);
    if (!found) return line(words.link[read.kind], vscode.l10n.t('{0} (not found)', read.to));
    const reading = readingInWords(found.annotation, codebook, words).join(' · ');
    const text = [quote(found.annotation.exact, LINK_QUOTE_UNITS), reading && `(${reading})`].filter(Boolean).join(' ');
    const elsewhere = found.article === article ? text : vscode.l10n.t('{0} in {1}', text, found.article);
    return line(words.link[read.kind], elsewhere);
  });
}

function commandLinks({ annotation, state, range }: PlacedAnnotation, { uri, states }: HoverContext): string {
  const argument = { uri: uri.toString(), id: annotation.id };
  const confirm = link(vscode.l10n.t('Confirm These Words'), 'sitrep.confirmAnnotation', argument);
  const place = (label: string): string => link(label, 'sitrep.placeAnnotation', argument);
  const asked = ((): readonly string[] => {
    switch (state) {
      case 'anchored':
      case 'moved':
        return [];
      case 'uncertain':
        return [...(range.isEmpty ? [] : [confirm]), place(vscode.l10n.t('Pick Another Place'))];
      case 'orphaned':
        return [place(vscode.l10n.t('Pick a Place'))];
    }
  })();
  const decide = decideLabel(annotation, states);
  return [
    ...asked,
    ...(decide === undefined ? [] : [link(decide, 'sitrep.decide', argument)]),
    link(vscode.l10n.t('Edit'), 'sitrep.editAnnotation', argument),
    link(vscode.l10n.t('Remove'), 'sitrep.removeAnnotation', argument),
    link(vscode.l10n.t('Assign to Incident'), 'sitrep.assignIncident', argument),
    link(vscode.l10n.t('Open Sidecar'), 'sitrep.openSidecar', argument),
  ].join(' | ');
}

function decideLabel(annotation: Annotation, states: StatesById | undefined): string | undefined {
  if (annotation.type !== 'casualty') return undefined;
  if (annotation.claim.decision !== undefined) return vscode.l10n.t('Change Decision');
  return needsDecision(annotation, states) ? vscode.l10n.t('Decide') : undefined;
}

/** Only to commands that the hover allows. */
const link: (label: string, command: HoverCommand, argument: Readonly<Record<string, string>>) => string = commandLink;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quote = (text: string, units: number): string => vscode.l10n.t('“{0}”', shorten(text, units));
const line = (label: string, text: string): readonly Line[] => (text === '' ? [] : [{ label, text }]);
