import { AnchorText } from '../anchor/anchorText';
import { trimSpan, type Span } from '../anchor/selector';
import { normaliseLineEnds, normaliseText } from '../text/normalise';
import { countingsOf, placesOf } from './countings';
import type { ImportedSpan, OffsetUnit } from './model';

/** Where a span stands in the normalised text, in code points, its fragments in order; or why it is nowhere. */
export type Placed =
  | { readonly kind: 'placed'; readonly fragments: readonly Span[] }
  /** Offsets that do not lead to the words that the source gives. */
  | { readonly kind: 'differs' }
  /** Only words are given. */
  | { readonly kind: 'words' }
  | { readonly kind: 'lost'; readonly why: string };

/** So many boundaries must speak for an unusual way of counting when no words do. */
const EVIDENCE = 4;

/**
 * Tells in which unit and with which line ends the offsets of a document count, and places its spans in the text. Words
 * that come with a span decide: its offsets hold only in a way of counting in which they lead to these words. Where no
 * span has words, the ways are told apart by whether all spans begin and end between words. A span for which two ways
 * that are as good lead to two places is lost: it is never guessed.
 */
export function placeSpans(
  raw: string,
  spans: readonly ImportedSpan[],
  isOneRecord: boolean,
  known?: OffsetUnit,
): readonly Placed[] {
  const text = new AnchorText(normaliseText(raw));
  const offsets = spans.flatMap(({ fragments }) => fragments.flat());
  const ways = countingsOf(raw, isOneRecord, known).map((counting) => placesOf(raw, counting, offsets));
  const placings = spans.map((span) => ways.map((places) => fragmentsIn(places, span.fragments)));
  const quoted = spans.map(({ quote, fragments }) => quote !== undefined && fragments.length > 0);
  const fits = placings.map((placing, index) => {
    const span = spans[index];
    return placing.map((fragments) => span !== undefined && fragments !== undefined && leadsTo(span, fragments, text));
  });
  const good = quoted.includes(true) ? bestByWords(ways.length, fits, quoted) : fittingWords(placings, text, known);
  return spans.map((span, index): Placed => {
    if (span.fragments.length === 0) {
      return span.quote === undefined ? lost('It has neither words nor offsets.') : { kind: 'words' };
    }
    const isQuoted = quoted[index] === true;
    const placing = placings[index] ?? [];
    const chosen = placing.filter((_, way) => good.has(way) && (!isQuoted || fits[index]?.[way] === true));
    const places = new Set(chosen.map((fragments) => fragments?.flat().join(' ') ?? ''));
    const [fragments] = chosen;
    if (isQuoted && chosen.length === 0) return { kind: 'differs' };
    if (places.size === 1) {
      return fragments === undefined ? lost('Its offsets are not of this text.') : trimmed(fragments, text);
    }
    // Where every way leads to one place there is nothing to tell apart.
    const all = new Set(placing.map((one) => one?.flat().join(' ')));
    const [only] = placing;
    if (!isQuoted && all.size === 1 && only !== undefined) return trimmed(only, text);
    return lost(
      'Whether its offsets count code points, UTF-16 units or bytes cannot be told. Say which (--offsets), or export the words along.',
    );
  });
}

const lost = (why: string): Placed => ({ kind: 'lost', why });

/** The fragments at their places, in order, those that only a line end parts made one; undefined where one has none. */
function fragmentsIn(places: ReadonlyMap<number, number>, fragments: readonly Span[]): readonly Span[] | undefined {
  const found: Span[] = [];
  for (const [start, end] of [...fragments].sort(([one], [other]) => one - other)) {
    const [from, to] = [places.get(start), places.get(end)];
    if (from === undefined || to === undefined || to <= from || from < (found.at(-1)?.[1] ?? 0)) return undefined;
    found.push([from, to]);
  }
  return found.length === 0 ? undefined : found;
}

/**
 * The ways of counting in which the most spans lead to their words. None where that is less than half of them: the offsets
 * are of another text then, and what fits does so by chance.
 */
function bestByWords(ways: number, fits: readonly (readonly boolean[])[], quoted: readonly boolean[]): Set<number> {
  const scores = Array.from({ length: ways }, (_, way) => fits.filter((fit, at) => quoted[at] && fit[way]).length);
  const best = Math.max(...scores);
  const isOfText = best > 0 && best * 2 >= quoted.filter(Boolean).length;
  return new Set(isOfText ? scores.flatMap((score, way) => (score === best ? [way] : [])) : []);
}

/**
 * The ways in which all spans begin and end between words. One that is not the usual one must show it at several places,
 * as the usual one fails where a coder has marked a part of a word.
 */
function fittingWords(
  placings: readonly (readonly (readonly Span[] | undefined)[])[],
  text: AnchorText,
  known: OffsetUnit | undefined,
): Set<number> {
  const ways = placings[0]?.length ?? 0;
  const all = Array.from({ length: ways }, (_, way) => way);
  if (known !== undefined && ways === 1) return new Set(all);
  const fitting = all.filter((way) =>
    placings.every((placing) => {
      // Where nothing differs nothing is told.
      if (new Set(placing.map((one) => one?.flat().join(' '))).size === 1) return true;
      return placing[way]?.every((span) => standsBetweenWords(span, text)) === true;
    }),
  );
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined && only > 0) {
    const boundaries = placings.flatMap((placing) => {
      const [usual, own] = [placing[0]?.flat() ?? [], placing[only]?.flat() ?? []];
      return own.filter((place, at) => place !== usual[at]);
    });
    if (new Set(boundaries).size < EVIDENCE) return new Set();
  }
  return new Set(fitting);
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /\s/u;

/** Whether a span has whole words at both ends, and no white space there. */
export function standsBetweenWords([start, end]: Span, text: AnchorText): boolean {
  const at = (point: number): string => (point < 0 ? '' : text.slice(point, point + 1));
  const [before, first, last, after] = [at(start - 1), at(start), at(end - 1), at(end)];
  if (BLANK.test(first) || BLANK.test(last)) return false;
  return !(WORD.test(before) && WORD.test(first)) && !(WORD.test(last) && WORD.test(after));
}

/** Whether the words, and the text given beside them, are what the source says. White space is alike to other white space. */
function leadsTo({ quote, prefix, suffix }: ImportedSpan, fragments: readonly Span[], text: AnchorText): boolean {
  if (quote === undefined) return true;
  const [first, last] = [fragments[0], fragments.at(-1)];
  if (first === undefined || last === undefined) return false;
  const wanted = blanked(quote);
  const whole = text.slice(first[0], last[1]);
  const parts = fragments.map(([start, end]) => text.slice(start, end)).join(' ');
  if (wanted !== blanked(whole) && wanted !== blanked(parts)) return false;
  const [from, to] = [text.toUtf16(first[0]), text.toUtf16(last[1])];
  return standsBeside(text.text, from, to, prefix, suffix);
}

/** Whether the text beside two UTF-16 offsets is the one given. */
export function standsBeside(text: string, from: number, to: number, prefix = '', suffix = ''): boolean {
  const [before, after] = [normaliseLineEnds(prefix), normaliseLineEnds(suffix)];
  return text.startsWith(after, to) && text.slice(Math.max(0, from - before.length), from) === before;
}

const blanked = (words: string): string => words.replace(/\s+/gu, ' ');

function trimmed(fragments: readonly Span[], text: AnchorText): Placed {
  const spans = fragments.flatMap(([start, end]) => {
    const span = trimSpan(text, start, end);
    return span === undefined ? [] : [span];
  });
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    // A format whose spans may not cross a line end parts them there.
    const isSplit = before !== undefined && /^[^\S\n]*\n\s*$/u.test(text.slice(before[1], span[0]));
    if (isSplit) joined[joined.length - 1] = [before[0], span[1]];
    else joined.push(span);
  }
  return joined.length === 0 ? lost('It holds nothing but white space.') : { kind: 'placed', fragments: joined };
}
