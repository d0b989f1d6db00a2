import type { TextEdit } from '../../../src/core/anchor/follow';
import { editByLines, edited, inverseOf, textOf, type Char, type CharEdit } from './characters';

export type Eol = '\n' | '\r\n';

/** An article's file as it stands on disk. */
export interface SavedArticle {
  readonly chars: readonly Char[];
  readonly eol: Eol;
  readonly bom: boolean;
}

/** `isLoad`: it was no edit, but took over what stood on disk. */
type Step = { readonly isLoad: boolean } & (
  | { readonly kind: 'edits'; readonly back: readonly CharEdit[]; readonly forth: readonly CharEdit[] }
  | { readonly kind: 'eol'; readonly back: Eol; readonly forth: Eol }
);

/** A document open in an editor: what VS Code does to it, and the change events it sends. */
export class OpenDocument {
  chars: readonly Char[];
  eol: Eol;
  isDirty = false;
  private isLoading = false;
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  /** `onChange` hears of each change, in UTF-16 offsets of the text before it, when the text has changed already. */
  constructor(
    /** The file that the document was last read from or written to. */
    public base: SavedArticle,
    private readonly onChange: (edits: readonly TextEdit[]) => void,
    unsaved?: { readonly chars: readonly Char[]; readonly eol: Eol },
  ) {
    this.chars = unsaved?.chars ?? base.chars;
    this.eol = unsaved?.eol ?? base.eol;
    this.isDirty = unsaved !== undefined;
  }

  get text(): string {
    return textOf(this.chars, this.eol);
  }

  /** UTF-16 offset of a place between characters. */
  offsetOf(place: number): number {
    return textOf(this.chars.slice(0, place), this.eol).length;
  }

  /** The place at a UTF-16 offset; undefined within a character. */
  placeAt(offset: number): number | undefined {
    let at = 0;
    for (let place = 0; place <= this.chars.length; place += 1) {
      if (at === offset) return place;
      const is = this.chars[place]?.is ?? '';
      at += is === '\n' ? this.eol.length : is.length;
    }
    return undefined;
  }

  edit(edits: readonly CharEdit[]): void {
    if (edits.every(({ removed, inserted }) => removed === 0 && inserted.length === 0)) return;
    this.remember({ kind: 'edits', back: inverseOf(this.chars, edits), forth: edits, isLoad: this.isLoading });
    this.change(edits);
  }

  /** What formatters do that know no better: one edit of everything. */
  editWhole(chars: readonly Char[]): void {
    this.edit([{ at: 0, removed: this.chars.length, inserted: chars }]);
  }

  setEol(eol: Eol): void {
    if (eol === this.eol) return;
    this.remember({ kind: 'eol', back: this.eol, forth: eol, isLoad: this.isLoading });
    this.changeEol(eol);
  }

  /** Answers whether it took back what was taken over from the disk: lines exchanged for lines, as in a reload. */
  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(step);
    if (step.kind === 'eol') this.changeEol(step.back);
    else this.change(step.back);
    return step.isLoad;
  }

  /** Answers as `undo`. */
  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(step);
    if (step.kind === 'eol') this.changeEol(step.forth);
    else this.change(step.forth);
    return step.isLoad;
  }

  /** Takes over what stands on disk, as after a revert or a change outside. */
  load(saved: SavedArticle): void {
    this.base = saved;
    const isSame = textOf(saved.chars, saved.eol) === this.text;
    if (!isSame) {
      this.isLoading = true;
      this.setEol(saved.eol);
      this.edit([editByLines(this.chars, saved.chars)]);
      this.isLoading = false;
    }
    // Lines that read alike may be others: those on disk count.
    this.chars = saved.chars;
    this.isDirty = false;
  }

  /** The file as it is once the document has been saved. */
  save(): SavedArticle {
    this.base = { chars: this.chars, eol: this.eol, bom: this.base.bom };
    this.isDirty = false;
    return this.base;
  }

  private remember(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  private change(edits: readonly CharEdit[]): void {
    const events = edits.map(({ at, removed, inserted }): TextEdit => {
      const offset = this.offsetOf(at);
      return { offset, removed: this.offsetOf(at + removed) - offset, inserted: textOf(inserted, this.eol).length };
    });
    this.chars = edited(this.chars, edits);
    this.isDirty = true;
    this.onChange(events);
  }

  private changeEol(eol: Eol): void {
    const removed = this.text.length;
    this.eol = eol;
    this.isDirty = true;
    this.onChange([{ offset: 0, removed, inserted: this.text.length }]);
  }
}
