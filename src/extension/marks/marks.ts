import * as vscode from 'vscode';
import { needsDecision } from '../../core/incident/pending';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { rangeAt } from '../shared/convert';
import { fragmentsIn } from './fragments';
import { markKey, markOf } from './markOf';
import { badgeStyle, markStyle, type Badge } from './markStyle';

interface Painted {
  readonly style: () => vscode.DecorationRenderOptions;
  readonly ranges: vscode.Range[];
}

/** Documents with annotations: articles as they are, or as another revision has them. */
export interface Marked {
  get(document: vscode.TextDocument): { placed(): readonly PlacedAnnotation[] } | undefined;
  readonly onDidChange: vscode.Event<{ readonly document: vscode.TextDocument }>;
}

/** Keeps the annotations of all visible articles marked. While someone types, VS Code itself moves the marks. */
export class Marks implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  /** What each editor shows, so that only what was there is cleared. */
  private readonly shown = new WeakMap<vscode.TextEditor, ReadonlySet<string>>();
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly sources: readonly Marked[],
    private readonly paint: (
      editor: vscode.TextEditor,
      type: vscode.TextEditorDecorationType,
      ranges: readonly vscode.Range[],
      key: string,
    ) => void = (editor, type, ranges) => editor.setDecorations(type, ranges),
  ) {
    this.disposables = [
      ...sources.map((source) => source.onDidChange(({ document }) => this.drawAll(document))),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.draw(editor))),
      // A document whose language changed is closed and opened in the editor that shows it.
      vscode.workspace.onDidOpenTextDocument((document) => this.drawAll(document)),
    ];
    vscode.window.visibleTextEditors.forEach((editor) => this.draw(editor));
  }

  private drawAll(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.draw(editor);
  }

  private draw(editor: vscode.TextEditor): void {
    const before = this.shown.get(editor);
    const placed = this.sources.flatMap((source) => source.get(editor.document)?.placed() ?? []);
    const marks = marksOf(editor.document, placed);
    if (!before && marks.size === 0) return;
    for (const [key, { style, ranges }] of marks) this.paint(editor, this.typeOf(key, style), ranges, key);
    for (const key of before ?? []) {
      const type = marks.has(key) ? undefined : this.types.get(key);
      if (type) this.paint(editor, type, [], key);
    }
    this.shown.set(editor, new Set(marks.keys()));
  }

  /** Made when first needed: nothing is sent to the window at activation. */
  private typeOf(key: string, style: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let type = this.types.get(key);
    if (!type) {
      type = vscode.window.createTextEditorDecorationType(style());
      this.types.set(key, type);
    }
    return type;
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables, ...this.types.values()).dispose();
  }
}

/** The ranges of each kind of mark and badge, by its key. */
export function marksOf(
  document: vscode.TextDocument,
  placed: readonly PlacedAnnotation[],
): ReadonlyMap<string, Painted> {
  const marks = new Map<string, Painted>();
  const add = (key: string, style: () => vscode.DecorationRenderOptions, ranges: readonly vscode.Range[]): void => {
    const known = marks.get(key);
    if (known) known.ranges.push(...ranges);
    else marks.set(key, { style, ranges: [...ranges] });
  };
  const addBadge = (badge: Badge, range: vscode.Range): void => add(`badge.${badge}`, () => badgeStyle(badge), [range]);
  for (const one of placed) {
    // Where nothing tells its place, it is in the tree and among the problems alone.
    if (one.state === 'orphaned' && one.start > 0) addBadge('orphaned', one.range);
    const mark = markOf(one.annotation, one.state);
    if (!mark || one.range.isEmpty) continue;
    const ranges = rangesOf(document, one);
    add(markKey(mark), () => markStyle(mark), ranges);
    const last = ranges.at(-1) ?? one.range;
    if (mark.uncertain) addBadge('uncertain', last);
    if (needsDecision(one.annotation)) addBadge('decide', last);
  }
  return marks;
}

function rangesOf(
  document: vscode.TextDocument,
  { annotation, range, start }: PlacedAnnotation,
): readonly vscode.Range[] {
  const parts = annotation.fragments && fragmentsIn(document.getText(range), annotation);
  return parts?.map(([from, to]) => rangeAt(document, start + from, start + to)) ?? [range];
}
