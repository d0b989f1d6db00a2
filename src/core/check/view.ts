import type { Annotation, Sidecar } from '../annotation/model';
import type { Anchor } from '../anchor/states';
import type { AnchorText } from '../anchor/anchorText';
import { FILE_START, type Problem, type Severity, type TextRange } from '../problem';
import { readYaml, type YamlRead } from '../yaml/read';

export type CheckPath = readonly (string | number)[];

/** A file that could be read, with the means to say where in it a value stands. */
export interface FileView {
  /** Path relative to the project, with forward slashes. */
  readonly file: string;
  rangeOf(path: CheckPath): TextRange;
}

/** A view of a file's text, which is parsed for its places only when a problem needs one. */
export function fileView(file: string, text: string): FileView {
  let read: YamlRead | undefined;
  return {
    file,
    rangeOf: (path) => {
      read ??= readYaml(text, file);
      return read.ok ? read.doc.rangeOf(path) : FILE_START;
    },
  };
}

/** Something that knows ids: a set, or a map of what they name. Rules ask nothing else, so that each answer can be noted. */
export interface Register {
  has(id: string): boolean;
}

/** What the ids of a sidecar may name. A register that is undefined is not there, and nothing is looked up in it. */
export interface Registers {
  readonly actors: Register | undefined;
  readonly places: Register | undefined;
  readonly incidents: Register | undefined;
  /** Paths of all articles of the project. */
  readonly articles: Register | undefined;
}

/** The article as it stands today. */
export interface ArticleView {
  /** `sha256` of today's text. */
  readonly sha256: string;
  readonly text: AnchorText;
  /** One for each annotation, in the same order. */
  readonly anchors: readonly Anchor[];
}

export interface SidecarView extends FileView {
  /** Path of the article the sidecar stands beside. */
  readonly article: string;
  readonly sidecar: Sidecar;
  readonly registers: Registers;
  /** Undefined where the article is missing, unreadable or not asked for. */
  readonly today: ArticleView | undefined;
}

export type SidecarRule = (view: SidecarView) => readonly Problem[];

interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly annotation?: string;
}

export function problemAt(view: FileView, path: CheckPath, finding: Finding): Problem {
  return { ...finding, file: view.file, range: view.rangeOf(path) };
}

/** Runs a rule over each annotation of a sidecar. */
export function eachAnnotation(
  { sidecar }: SidecarView,
  rule: (annotation: Annotation, index: number) => readonly Problem[],
): readonly Problem[] {
  return (sidecar.annotations ?? []).flatMap(rule);
}

/** Problems of one kind in one file: the hundredth tells no more than the first, and each place costs a look. */
export const MOST_OF_A_KIND = 100;

const SHOWN_CODE_POINTS = 48;

/** Words of a file as a message may show them: on one line and not too long. */
export function shown(words: string): string {
  // Twice as many UTF-16 units hold at least that many code points.
  const points = Array.from(words.slice(0, 2 * SHOWN_CODE_POINTS + 2).replace(/\s+/gu, ' '));
  const cut = points.length > SHOWN_CODE_POINTS || words.length > 2 * SHOWN_CODE_POINTS + 2;
  return `“${cut ? `${points.slice(0, SHOWN_CODE_POINTS - 1).join('')}…` : points.join('')}”`;
}
