import { lineBreakOf, lineStart, nextLine } from './lines';

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Gathers replacements in a text, all given in its offsets, and applies them in one pass. */
export class TextEdits {
  private readonly edits: TextEdit[] = [];
  readonly lineBreak: string;

  constructor(readonly text: string) {
    this.lineBreak = lineBreakOf(text);
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Inserts whole lines below the line on which some content ends. */
  insertLinesBelow(contentEnd: number, lines: readonly string[]): void {
    const at = this.below(contentEnd);
    const atLineStart = at === 0 || this.text[at - 1] === '\n';
    const joined = lines.join(this.lineBreak);
    this.replace(at, at, atLineStart ? `${joined}${this.lineBreak}` : `${this.lineBreak}${joined}`);
  }

  /** Inserts lines before content that may follow a dash on its line; the first line then takes its place. */
  insertLinesBefore(contentStart: number, lines: readonly string[], indent: string): void {
    const [first = '', ...rest] = lines;
    const text = [first.trimStart(), ...rest].map((line) => `${line}${this.lineBreak}`).join('');
    this.replace(contentStart, contentStart, `${text}${indent}`);
  }

  /** Removes the lines of some content, with a comment on its last line; blank and comment lines around it stay. */
  removeLines(contentStart: number, contentEnd: number): void {
    this.replace(lineStart(this.text, contentStart), this.below(contentEnd), '');
  }

  /** Where the line after some content begins. A block text ends with its line. */
  below(contentEnd: number): number {
    return this.text[contentEnd - 1] === '\n' ? contentEnd : nextLine(this.text, contentEnd);
  }

  apply(): string {
    const ordered = this.edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      parts.push(this.text.slice(at, start), text);
      at = end;
    }
    parts.push(this.text.slice(at));
    return parts.join('');
  }
}
