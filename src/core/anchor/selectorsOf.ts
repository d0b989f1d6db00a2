import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import { AnchorText } from './anchorText';
import { makeSelector, trimSpan, type Selector, type Span } from './selector';

/**
 * Makes selectors of spans of a document, in UTF-16 of its text as it is: without the white space at their ends, and
 * undefined where nothing else is left. Half a pair or a line end is taken whole.
 */
export function selectorsOf(document: string): (span: Span) => Selector | undefined {
  const map = new OffsetMap(document);
  const normal = new AnchorText(normaliseText(document));
  return ([start, end]) => {
    const span = trimSpan(normal, map.toCodePoints(start, 'start'), map.toCodePoints(end, 'end'));
    return span && makeSelector(normal, ...span);
  };
}
