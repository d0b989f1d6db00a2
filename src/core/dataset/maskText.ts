import type { AnchorText } from '../anchor/anchorText';
import type { Span } from '../anchor/selector';
import type { NameRedactor } from './names';

/** What stands for each hidden code point of a text, so that all offsets stay. */
export const MASK = '\u2588';

/** What ends a line for some reader of text files, Python's among them, as a class of a pattern has it. Never hidden: lines stay, too. */
export const LINE_ENDS = '\n\v\f\r\u001c-\u001e\u0085\u2028\u2029';
export const LINE_END = new RegExp(`[${LINE_ENDS}]`, 'u');
export const ALL_LINE_ENDS = new RegExp(LINE_END.source, 'gu');
const NO_LINE_END = new RegExp(`[^${LINE_ENDS}]`, 'gu');

/** A text with these spans (in code points) and every name hidden, code point by code point. */
export function maskText(text: AnchorText, spans: readonly Span[], names: NameRedactor): string {
  const found = Array.from(names.find(text.text), ({ start, end }): Span => [start, end]);
  const hidden = spans.map(([start, end]): Span => [text.toUtf16(start), text.toUtf16(Math.min(end, text.length))]);
  let done = '';
  let from = 0;
  for (const [start, end] of [...found, ...hidden].sort((left, right) => left[0] - right[0])) {
    if (end <= from) continue;
    done += text.text.slice(from, Math.max(from, start));
    done += text.text.slice(Math.max(from, start), end).replace(NO_LINE_END, MASK);
    from = end;
  }
  return done + text.text.slice(from);
}
