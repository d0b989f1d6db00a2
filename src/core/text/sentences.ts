import { abbreviationAt } from './abbreviations';

const TERMINAL = /[.!?…]/;
// What may stand between a sentence's sign and its end: closing quotes and brackets, and the space before "»".
const CLOSERS = /(?:[\s\u00a0\u202f]?»|["”’')\]])*/uy;
const NEXT_WORD = /[\s\u00a0\u202f"“‘'«([–—-]*(\p{L}*)/uy;
/** Words that begin a sentence even after an abbreviation such as "the U.S." */
const STARTERS = new Set(
  'The A An It He She They In On At But And This That Le La Les Il Elle Ils Un Une Des Dans'.split(' '),
);

/**
 * The sentence or sentences that hold a span, as UTF-16 offsets without the white space around them. Reads only as far
 * as the sentence reaches. Knows abbreviations, initials, figures, closing quotes and « ». A line end ends a sentence
 * unless the text is wrapped there.
 */
export function sentenceAround(text: string, start: number, end: number): [start: number, end: number] {
  return [sentenceStart(text, start), sentenceEndBehind(text, start, end)];
}

/** Where the sentence or sentences that hold a span end; for who knows where they begin. */
export function sentenceEndBehind(text: string, start: number, end: number): number {
  let to = sentenceEnd(text, Math.max(start, end - 1), end);
  while (to > end && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return to;
}

function sentenceStart(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const before = text[at - 1] ?? '';
    if (isLineEnd(before) && isHardBreak(text, at - 1)) break;
    if (TERMINAL.test(before)) {
      const end = endAfter(text, at - 1);
      if (end !== undefined && end <= start) {
        at = end;
        break;
      }
    }
    at -= 1;
  }
  while (at < start && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function sentenceEnd(text: string, from: number, spanEnd: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Most units end nothing, and are passed over at a glance.
    if (
      unit > 0x3f ? unit !== 0x2026 : unit !== 0x2e && unit !== 0x21 && unit !== 0x3f && unit !== 0x0a && unit !== 0x0d
    )
      continue;
    const isLine = unit === 0x0a || unit === 0x0d;
    if (at >= spanEnd && isLine && isHardBreak(text, at)) return at;
    const end = isLine ? undefined : endAfter(text, at);
    if (end !== undefined && end >= spanEnd) return end;
  }
  return text.length;
}

/** Where a sentence ends that ends with the sign at `at`; undefined where the sign ends none. */
function endAfter(text: string, at: number): number | undefined {
  if (TERMINAL.test(text[at + 1] ?? '')) return undefined;
  CLOSERS.lastIndex = at + 1;
  const end = at + 1 + (CLOSERS.exec(text)?.[0].length ?? 0);
  if (end === text.length) return end;
  if (!/[\s\u00a0\u202f]/.test(text[end] ?? '')) return undefined;
  NEXT_WORD.lastIndex = end;
  const next = NEXT_WORD.exec(text)?.[1] ?? '';
  const first = next.charAt(0);
  if (first !== '' && first === first.toLowerCase() && first !== first.toUpperCase()) return undefined;
  const abbreviation = text[at] === '.' ? abbreviationAt(text, at) : undefined;
  if (abbreviation === 'title' || (abbreviation === 'short' && !STARTERS.has(next))) {
    // At the end of a line there is nothing for it to abbreviate.
    return /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 8)) && isHardBreak(text, text.indexOf('\n', end))
      ? end
      : undefined;
  }
  return end;
}

const isLineEnd = (unit: string): boolean => unit === '\n' || unit === '\r';

/** Hand-wrapped lines are about so long; headings are shorter, paragraphs on one line longer. */
const WRAPPED_FROM = 40;
const WRAPPED_TO = 100;

/** Whether the line end at `at` ends a paragraph, heading or list item, rather than wrapping a sentence. */
function isHardBreak(text: string, at: number): boolean {
  let next = at + 1;
  if (text[at] === '\r' && text[next] === '\n') next += 1;
  const begins = text.slice(next, next + WRAPPED_TO + 2);
  const nextLine = /^[^\r\n]*/.exec(begins)?.[0] ?? '';
  if (nextLine.trim() === '' || /^\s*[-–—•*▪]\s/.test(nextLine)) return true;
  const lineEnd = text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
  let lineStart = lineEnd;
  while (lineStart > Math.max(0, lineEnd - WRAPPED_TO - 1) && !isLineEnd(text.charAt(lineStart - 1))) lineStart -= 1;
  const line = text.slice(lineStart, lineEnd);
  if (line.trim() === '') return true;
  return line.length < WRAPPED_FROM || line.length > WRAPPED_TO || nextLine.length > WRAPPED_TO;
}
