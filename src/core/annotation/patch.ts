import { commonEnd, commonStart } from '../text/commonEnds';

/** Replaces one region of one exact text. Offsets are UTF-16 units. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Length and hash of the text it was made for. */
  readonly length: number;
  readonly hash: number;
}

/** What turns one text into another, as a single region. Linear. */
export function patchBetween(from: string, to: string): TextPatch {
  const start = commonStart(from, to);
  const tail = commonEnd(from, to, Math.min(from.length, to.length) - start);
  return {
    start,
    end: from.length - tail,
    text: to.slice(start, to.length - tail),
    length: from.length,
    hash: hashOf(from),
  };
}

/** The patched text, or undefined if it is not the text the patch was made for. */
export function patched(text: string, patch: TextPatch): string | undefined {
  if (text.length !== patch.length || hashOf(text) !== patch.hash) return undefined;
  return text.slice(0, patch.start) + patch.text + text.slice(patch.end);
}

/** FNV-1a over UTF-16 units: tells a changed text from an unchanged one, and is no safeguard against intent. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
