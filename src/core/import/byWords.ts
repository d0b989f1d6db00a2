import type { AnchorText } from '../anchor/anchorText';
import type { QuotePlaces } from '../anchor/quotePlaces';
import type { Span } from '../anchor/selector';
import { normaliseLineEnds } from '../text/normalise';
import type { ImportedSpan } from './model';
import { standsBeside, standsBetweenWords } from './placeSpans';

/**
 * Where words stand by themselves and the text given beside them, in code points.
 * - sure: letter for letter, in one place only; with the text beside them where that is given, else as whole words;
 * - uncertain: they stand somewhere, but it cannot be told that it is there;
 * - nowhere: they do not stand in the text.
 */
export type ByWords =
  | { readonly kind: 'sure'; readonly span: Span }
  | { readonly kind: 'uncertain'; readonly why: string }
  | { readonly kind: 'nowhere' };

/**
 * `quote`: where the words of the span stand. `hadOffsets`: the source says where they stand, and they do not: then no
 * other place is sure by the words alone.
 */
export function byWords(
  { quote = '', prefix = '', suffix = '' }: ImportedSpan,
  hadOffsets: boolean,
  { places }: QuotePlaces,
  text: AnchorText,
): ByWords {
  const { length } = normaliseLineEnds(quote);
  if (places.length === 0) return { kind: 'nowhere' };
  const spanAt = (at: number): Span => [text.toCodePoints(at), text.toCodePoints(at + length)];
  if (prefix !== '' || suffix !== '') {
    const beside = places.filter((at) => standsBeside(text.text, at, at + length, prefix, suffix));
    const [only] = beside;
    if (only !== undefined && beside.length === 1) return { kind: 'sure', span: spanAt(only) };
    const why =
      beside.length > 1 ? 'stand so in several places' : 'stand in the article, but not beside the words given';
    return { kind: 'uncertain', why: `Its words ${why}.` };
  }
  if (hadOffsets) return { kind: 'uncertain', why: 'Other words stand at its offsets, and its own elsewhere.' };
  const [only] = places;
  if (places.length > 1 || only === undefined) {
    return { kind: 'uncertain', why: `Its words stand in ${places.length} places, and no offsets say which.` };
  }
  const span = spanAt(only);
  if (standsBetweenWords(span, text)) return { kind: 'sure', span };
  return { kind: 'uncertain', why: 'Its words stand only within other words.' };
}
