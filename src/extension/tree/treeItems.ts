import * as vscode from 'vscode';
import type { AnnotationType } from '../../core/annotation/values';
import { actorName } from '../../core/codebook/find';
import type { Words } from '../../core/report/words';
import { fileName, folderOf } from '../../project/paths';
import { shorten, visibleText } from '../shared/markdown';
import { reasonInShort, reasonInWords } from '../shared/needReasons';
import { needsPerson } from '../shared/standing';
import { stateInWords } from '../shared/stateInWords';
import { TYPE_ICONS } from '../shared/typeIcons';
import { isUnlinked, readingInShort } from './readingInShort';
import type { AnnotationNode, TreeArticle, TreeNode } from './treeModel';

/** How a row looks; plain data, so that two can be compared. */
export interface Row {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon: string;
  readonly colour?: string;
  readonly contextValue?: string;
}

const SHOWN_WORDS = 80;
const SHOWN_IN_TOOLTIP = 400;

export function rowOf(node: TreeNode, words: Words): Row {
  switch (node.kind) {
    case 'annotation':
      return annotationRow(node, words);
    case 'article':
      return articleRow(node.article, node.children.length, words);
    case 'unreadable':
      return articleRow(node.article, 0, words);
    case 'needs':
      return group(vscode.l10n.t('Needs you'), node.children.length, 'warning', 'problemsWarningIcon.foreground');
    case 'type':
      return group(typeName(node.type), node.children.length, TYPE_ICONS[node.type], `sitrep.${node.type}Border`);
    case 'unassigned':
      return group(vscode.l10n.t('Not assigned'), node.children.length, 'circle-slash');
    case 'entry': {
      const name = node.name ?? vscode.l10n.t('Not linked');
      return group(name, node.children.length, TYPE_ICONS[node.entry], `sitrep.${node.entry}Border`);
    }
    case 'claimant': {
      const name = node.name ?? vscode.l10n.t('Unattributed');
      return group(node.linked || node.name === undefined ? name : `“${name}”`, node.children.length, 'megaphone');
    }
    case 'incident': {
      const title = node.incident?.title ?? vscode.l10n.t('{0} (no such incident)', node.id);
      const date = node.incident ? (node.incident.date ?? vscode.l10n.t('no date')) : '';
      const state = node.state ? stateInWords(node.state) : [];
      const row = group(title, node.children.length, 'symbol-event', undefined, date);
      return {
        ...row,
        description: [row.description, ...state].join(' · '),
        tooltip: [row.tooltip, ...state].join('\n'),
        spoken: [row.spoken, ...state].join(', '),
        contextValue: 'incident',
      };
    }
  }
}

function group(label: string, count: number, icon: string, colour?: string, detail = ''): Row {
  const shown = visibleText(label);
  return {
    label: shown,
    description: [detail, String(count)].filter(Boolean).join(' · '),
    tooltip: [shown, detail].filter(Boolean).join('\n'),
    spoken: [shown, detail, vscode.l10n.t('annotations: {0}', count)].filter(Boolean).join(', '),
    icon,
    ...(colour !== undefined && { colour }),
  };
}

function articleRow({ path, content }: TreeArticle, count: number, words: Words): Row {
  const name = visibleText(fileName(path));
  const about = ((): {
    readonly brief: string;
    readonly long?: string;
    readonly icon: string;
    readonly colour?: string;
  } => {
    switch (content.kind) {
      case 'pending':
        return { brief: vscode.l10n.t('reading …'), icon: 'file' };
      case 'bare':
        return { brief: vscode.l10n.t('not annotated'), icon: 'file' };
      case 'unreadable':
        return {
          brief: vscode.l10n.t('sidecar cannot be read'),
          long: content.problem,
          icon: 'error',
          colour: 'problemsErrorIcon.foreground',
        };
      case 'read': {
        const coding = content.sidecar.article.coding ?? [];
        const several = coding.length > 1;
        const status = coding
          .map(({ by, status: is }) => (several ? `${by}: ${words.codingStatus[is]}` : words.codingStatus[is]))
          .join(', ');
        if (content.problem !== undefined) {
          const brief = vscode.l10n.t('article cannot be read');
          return { brief, long: content.problem, icon: 'error', colour: 'problemsErrorIcon.foreground' };
        }
        return { brief: [String(count), status].filter(Boolean).join(' · '), icon: 'file-text' };
      }
    }
  })();
  const headline = content.kind === 'read' ? content.sidecar.article.headline : undefined;
  const annotated = content.kind === 'read' ? vscode.l10n.t('annotations: {0}', count) : '';
  const folder = folderOf(path);
  return {
    label: name,
    description: visibleText([about.brief, folder].filter(Boolean).join(' · ')),
    tooltip: [headline, path, about.long]
      .filter(Boolean)
      .map((line) => visibleText(line ?? ''))
      .join('\n'),
    spoken: visibleText([name, annotated, about.brief, about.long].filter(Boolean).join(', ')),
    icon: about.icon,
    ...(about.colour !== undefined && { colour: about.colour }),
  };
}

function annotationRow(node: AnnotationNode, words: Words): Row {
  const { annotation, article, state, doubt, codebook, underArticle } = node;
  const quote = visibleText(annotation.exact);
  const reading = visibleText(readingInShort(annotation, codebook, words));
  const isUnsure = needsPerson(node);
  // “orphaned” says it all.
  const reason = state === 'uncertain' ? reasonInShort(node) : '';
  const notes = [reason, isUnlinked(annotation) ? vscode.l10n.t('not linked') : ''].filter(Boolean);
  const name = underArticle ? '' : visibleText(fileName(article.path));
  const quoted = reading === quote ? '' : `“${shorten(quote, SHOWN_WORDS)}”`;
  const type = words.annotationType[annotation.type];
  // First in the label, for a narrow view cuts the description.
  const label = shorten(isUnsure ? `${words.anchor[state]} · ${reading}` : reading, SHOWN_WORDS);
  const whole =
    annotation.type === 'actor' && annotation.actor !== undefined ? actorName(codebook, annotation.actor) : reading;
  const meaning = doubt ? reasonInWords(doubt) : words.anchorMeaning[state];
  return {
    label,
    description: [...notes, quoted, name].filter(Boolean).join(' · '),
    tooltip: [
      `${visibleText(whole)} (${type})`,
      `“${shorten(quote, SHOWN_IN_TOOLTIP)}”`,
      visibleText(article.path),
      ...(isUnsure ? [meaning] : []),
    ].join('\n'),
    spoken: [type, label, ...notes, quoted, name].filter(Boolean).join(', '),
    icon: TYPE_ICONS[annotation.type],
    colour: colourOf(annotation.type, state),
    contextValue: `${isUnsure ? `annotation.${state}` : 'annotation'}${node.waits ? ':waits' : ''}`,
  };
}

function colourOf(type: AnnotationType, state: AnnotationNode['state']): string {
  if (state === 'orphaned') return 'sitrep.orphanedForeground';
  return state === 'uncertain' ? 'sitrep.uncertainBorder' : `sitrep.${type}Border`;
}

function typeName(type: AnnotationType): string {
  switch (type) {
    case 'actor':
      return vscode.l10n.t('Actors');
    case 'place':
      return vscode.l10n.t('Towns and places');
    case 'casualty':
      return vscode.l10n.t('Casualty claims');
    case 'date':
      return vscode.l10n.t('Dates');
    case 'statement':
      return vscode.l10n.t('Statements');
    case 'person':
      return vscode.l10n.t('Persons');
  }
}
