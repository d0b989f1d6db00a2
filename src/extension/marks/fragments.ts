import type { Annotation } from '../../core/annotation/model';
import { normaliseLineEnds } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';

/**
 * The parts of a discontinuous span as UTF-16 offsets into `words`, the document's text where the annotation stands.
 * Undefined where there are no parts, or where the words have changed and the parts can no longer be told.
 */
export function fragmentsIn(
  words: string,
  { exact, start, fragments }: Pick<Annotation, 'exact' | 'start' | 'fragments'>,
): readonly (readonly [number, number])[] | undefined {
  if (fragments === undefined || fragments.length === 0 || normaliseLineEnds(words) !== exact) return undefined;
  const map = new OffsetMap(words, words.includes('\r') ? 'document' : 'normalised');
  const parts = fragments.map(([from, to]) => [map.toUtf16(from - start), map.toUtf16(to - start)] as const);
  return parts.every(([from, to]) => from < to) ? parts : undefined;
}
