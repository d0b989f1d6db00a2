import { anchorAll } from '../../../../src/core/anchor/anchor';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { readSidecar } from '../../../../src/core/annotation/sidecar';
import { checkSidecar } from '../../../../src/core/check/checkSidecar';
import { fileView, type Registers, type SidecarView } from '../../../../src/core/check/view';
import type { Problem } from '../../../../src/core/problem';

const NOTHING: Registers = { actors: undefined, places: undefined, incidents: undefined, articles: undefined };

/** The sha256 that stands for the text a sidecar was made of, and for any other. */
export const SAME = 'a'.repeat(64);
export const OTHER = 'b'.repeat(64);

export interface Given {
  /** Today's article; none where the article is not looked at. */
  readonly article?: string;
  readonly sha256?: string;
  readonly registers?: Partial<Registers>;
}

/** A sidecar whose annotations are given as the lines below `annotations:`. */
export const sidecarOf = (annotations: string, article = ''): string =>
  `sitrep: 1\narticle:\n  file: a.txt\n  sha256: ${SAME}\n${article}annotations:\n${annotations}`;

export function viewOf(text: string, { article, sha256 = SAME, registers = {} }: Given = {}): SidecarView {
  const reading = readSidecar(text, 'a.txt.sitrep.yaml');
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const { sidecar } = reading;
  const today =
    article === undefined
      ? undefined
      : {
          sha256,
          text: new AnchorText(article),
          anchors: anchorAll(sidecar.annotations ?? [], article, sha256 === SAME),
        };
  return {
    ...fileView('a.txt.sitrep.yaml', text),
    article: 'a.txt',
    sidecar,
    registers: { ...NOTHING, ...registers },
    today,
  };
}

/** What is found, as `code line: severity`, and the line's own text, so that a test reads like a report. */
export function found(text: string, given: Given = {}): readonly string[] {
  return checkSidecar(viewOf(text, given)).map((problem) => summary(problem, text));
}

export function summary({ code, severity, range }: Problem, text: string): string {
  return `${severity} ${code} at "${(text.split('\n')[range.start.line] ?? '').trim()}"`;
}
