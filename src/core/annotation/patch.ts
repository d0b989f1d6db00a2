import { commonEnd, commonStart } from '../text/commonEnds';

/** Replaces one region of one exact text. Offsets are UTF-16 units. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text it was made for. */
  readonly madeFor: () => string;
}

/** What turns one text into another, as a single region. `madeFor` gives `from` again for less memory than it takes itself. */
export function patchBetween(from: string, to: string, madeFor = (): string => from): TextPatch {
  const start = commonStart(from, to);
  const tail = commonEnd(from, to, Math.min(from.length, to.length) - start);
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail), madeFor };
}

/** The patched text, or undefined if it is not the text the patch was made for. */
export function patched(text: string, { start, end, text: own, madeFor }: TextPatch): string | undefined {
  return text === madeFor() ? text.slice(0, start) + own + text.slice(end) : undefined;
}
