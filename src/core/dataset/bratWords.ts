import type { Span } from '../anchor/selector';
import type { ExportedArticle, ExportedSpan } from './exported';
import { LINE_END } from './maskText';

/** The parts of a span without its line ends, which brat's may not hold. */
export function bratFragments({ fragments }: ExportedSpan, { text }: ExportedArticle): readonly Span[] {
  return fragments.flatMap(([start, end]) => {
    if (!LINE_END.test(text.slice(start, end))) return [[start, end]];
    const parts: Span[] = [];
    let from = start;
    let at = start;
    for (const character of text.slice(start, end)) {
      if (LINE_END.test(character)) {
        if (at > from) parts.push([from, at]);
        from = at + 1;
      }
      at += 1;
    }
    if (end > from) parts.push([from, end]);
    return parts;
  });
}

export const bratType = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1);

/** The claim's link to who makes it is brat's custom name for it (domain.md). */
export const bratRelation = (kind: string): string => (kind === 'attributed_by' ? 'Claimant' : bratType(kind));
