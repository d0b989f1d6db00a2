import type * as vscode from 'vscode';
import type { SidecarDoc } from '../../core/annotation/sidecar';
import { readSidecar } from '../../core/annotation/sidecar';
import type { Annotation } from '../../core/annotation/model';
import { toVsCodeRange } from './convert';

/** Reads a sidecar as its editor shows it; undefined where it cannot be read. */
export function readSidecarDocument(document: vscode.TextDocument): SidecarDoc | undefined {
  const reading = readSidecar(document.getText(), document.uri.path);
  return reading.ok ? reading : undefined;
}

/** The annotation whose entry holds a line of the sidecar, with the entry's range. */
export function annotationAtLine(
  doc: SidecarDoc,
  line: number,
): { annotation: Annotation; range: vscode.Range } | undefined {
  const annotations = doc.sidecar.annotations ?? [];
  let low = 0;
  let high = annotations.length - 1;
  // Entries stand one below the other: halving asks for the place of a few of them only.
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = toVsCodeRange(doc.rangeOf(['annotations', middle]));
    const annotation = annotations[middle];
    if (line < range.start.line) high = middle - 1;
    else if (line > range.end.line) low = middle + 1;
    else return annotation && { annotation, range };
  }
  return undefined;
}
