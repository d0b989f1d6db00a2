import { SitrepError } from '../problem';
import { AnchorText } from './anchorText';

/** A span in code points, `end` exclusive. */
export type Span = readonly [start: number, end: number];

/** What re-finds a span (formats.md). Offsets are code points of the normalised text. An annotation is one. */
export interface Selector {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly fragments?: readonly Span[] | undefined;
}

/** Code points of context on each side; fewer only at the text's ends. */
export const CONTEXT_LENGTH = 32;

/**
 * The selector of a span of a normalised text, in code points. Pass an `AnchorText` to make several of one text.
 * Throws `selector/bad-span` where the span is empty, reversed, no whole numbers or beyond the text.
 */
export function makeSelector(normalisedText: string | AnchorText, start: number, end: number): Selector {
  const text = AnchorText.of(normalisedText);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    const message = `There are no words from ${start} to ${end} in a text of ${text.length} characters. Select some words.`;
    throw new SitrepError('selector/bad-span', message);
  }
  return {
    exact: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /[\s\u200b]/.test(unit);

/** A selection without the white space at its ends, in code points; undefined where nothing else is left. */
export function trimSpan(normalisedText: string | AnchorText, start: number, end: number): Span | undefined {
  const text = AnchorText.of(normalisedText);
  let from = text.toUtf16(Math.min(start, end));
  let to = text.toUtf16(Math.max(start, end));
  while (from < to && isSpace(text.text[from])) from += 1;
  while (to > from && isSpace(text.text[to - 1])) to -= 1;
  return from === to ? undefined : [text.toCodePoints(from), text.toCodePoints(to)];
}
