import { createHash } from 'node:crypto';
import { makeSelector } from '../../../../src/core/anchor/selector';
import type { Annotation } from '../../../../src/core/annotation/model';

/** Of a text that is normalised already. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An actor at the first place of words in a text of the basic plane. */
export function annotated(text: string, words: string, id = 'a000000001'): Annotation {
  const at = text.indexOf(words);
  const { exact, start, end, prefix, suffix } = makeSelector(text, at, at + words.length);
  return { id, type: 'actor', exact, start, end, prefix, suffix };
}
