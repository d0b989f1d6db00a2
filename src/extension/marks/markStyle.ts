import * as vscode from 'vscode';
import type { AnnotationType } from '../../core/annotation/values';
import type { Mark } from './markOf';

interface Line {
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** CSS widths of the line's sides: top, right, bottom, left. */
  readonly width: string;
  /** Of a mention that is not linked yet. */
  readonly thin: string;
}

/**
 * Each type has a line of its own beside its colour, so that nobody has to tell colours apart. No wavy line: it would
 * look like a problem.
 */
const LINES: Readonly<Record<AnnotationType, Line>> = {
  actor: { style: 'solid', width: '0 0 2px 0', thin: '0 0 1px 0' },
  place: { style: 'dashed', width: '0 0 2px 0', thin: '0 0 1px 0' },
  casualty: { style: 'double', width: '0 0 4px 0', thin: '0 0 3px 0' },
  date: { style: 'dotted', width: '0 0 2px 0', thin: '0 0 1px 0' },
  statement: { style: 'solid', width: '1px 0 1px 0', thin: '1px 0 1px 0' },
  person: { style: 'dotted', width: '2px 0 2px 0', thin: '1px 0 1px 0' },
};

const LANES: Readonly<Record<AnnotationType, vscode.OverviewRulerLane>> = {
  actor: vscode.OverviewRulerLane.Left,
  statement: vscode.OverviewRulerLane.Left,
  place: vscode.OverviewRulerLane.Center,
  date: vscode.OverviewRulerLane.Center,
  casualty: vscode.OverviewRulerLane.Right,
  person: vscode.OverviewRulerLane.Right,
};

const UNCERTAIN = 'sitrep.uncertainBorder';

/** How a mark is drawn: the theme's colours only. */
export function markStyle({ type, uncertain, linked }: Mark): vscode.DecorationRenderOptions {
  const line = LINES[type];
  const colour = new vscode.ThemeColor(`sitrep.${type}Border`);
  return {
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(linked && { backgroundColor: new vscode.ThemeColor(`sitrep.${type}Background`) }),
    borderStyle: line.style,
    borderWidth: linked ? line.width : line.thin,
    borderColor: colour,
    ...(uncertain && {
      outlineStyle: 'dashed',
      outlineWidth: '1px',
      outlineColor: new vscode.ThemeColor(UNCERTAIN),
    }),
    overviewRulerLane: LANES[type],
    overviewRulerColor: uncertain ? new vscode.ThemeColor(UNCERTAIN) : colour,
  };
}

export type Badge = 'uncertain' | 'decide' | 'orphaned';

const SIGNS: Readonly<Record<Badge, { readonly sign: string; readonly colour: string }>> = {
  uncertain: { sign: '?', colour: UNCERTAIN },
  decide: { sign: '◊', colour: 'sitrep.casualtyBorder' },
  orphaned: { sign: '×', colour: 'sitrep.orphanedForeground' },
};

/** A small boxed sign after the words: boxed, so that nobody reads it as the article's. */
export function badgeStyle(badge: Badge): vscode.DecorationRenderOptions {
  const { sign, colour: id } = SIGNS[badge];
  const colour = new vscode.ThemeColor(id);
  return {
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      contentText: sign,
      color: colour,
      border: '1px solid',
      borderColor: colour,
      margin: '0 2px 0 3px',
      fontWeight: 'bold',
    },
    ...(badge === 'orphaned' && {
      overviewRulerLane: vscode.OverviewRulerLane.Full,
      overviewRulerColor: colour,
    }),
  };
}
