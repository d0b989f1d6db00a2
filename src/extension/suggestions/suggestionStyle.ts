import * as vscode from 'vscode';
import type { AnnotationType } from '../../core/annotation/values';

/**
 * A thin frame, where annotations are underlined: nobody has to tell colours apart to see which is which. Its line says
 * the type.
 */
const LINES: Readonly<Record<AnnotationType, 'dotted' | 'dashed' | 'solid'>> = {
  actor: 'dotted',
  place: 'dashed',
  casualty: 'solid',
  date: 'dotted',
  statement: 'dashed',
  person: 'dotted',
};

/** How a suggestion is drawn: the theme's colours only, fainter than an annotation's. */
export const suggestionStyle = (type: AnnotationType): vscode.DecorationRenderOptions => ({
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  borderStyle: LINES[type],
  borderWidth: '1px',
  borderColor: new vscode.ThemeColor(`sitrep.${type}SuggestionBorder`),
  borderRadius: '3px',
});
