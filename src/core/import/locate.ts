import { anchorAll, shiftFragments } from '../anchor/anchor';
import { AnchorText } from '../anchor/anchorText';
import { quotePlaces, type QuotePlaces } from '../anchor/quotePlaces';
import { makeSelector, type Selector, type Span } from '../anchor/selector';
import type { Doubt } from '../anchor/states';
import { codePointLength } from '../text/offsets';
import { normaliseLineEnds, normaliseText } from '../text/normalise';
import { byWords } from './byWords';
import type { ImportedDocument, ImportedSpan, OffsetUnit } from './model';
import { placeSpans, type Placed } from './placeSpans';
import { placeTokens } from './placeTokens';

/** An article as a document is compared with it. */
export interface ArticleText {
  /** Normalised. */
  readonly text: AnchorText;
  /** As its file has it: byte order mark and line ends. */
  readonly raw: string;
}

/** Where a span of the source stands in an article. */
export type Located =
  | { readonly kind: 'sure'; readonly selector: Selector }
  /** A person must say where; its offsets are of another text: the document's, or what is known of it. */
  | {
      readonly kind: 'uncertain';
      readonly selector: Selector;
      readonly of: string;
      /** Whether that is the whole text of the document. */
      readonly isDocument: boolean;
      readonly why: string;
    }
  | { readonly kind: 'lost'; readonly why: string };

/**
 * Looks for the spans of a document in an article. Sure is what is verified letter for letter; offsets of a document whose
 * text differs from the article's are carried over by what differs. `unit`: where the person says how offsets count.
 */
export function locate(document: ImportedDocument, article: ArticleText, unit?: OffsetUnit): readonly Located[] {
  const { spans, text: own, sentences, isOneRecord = false } = document;
  if (sentences !== undefined) {
    return placeTokens(article.text, sentences, spans).map((placed) => settled(placed, article.text));
  }
  const base = own === undefined ? article.text : new AnchorText(normaliseText(own));
  const placed = placeSpans(own ?? article.raw, spans, isOneRecord, unit);
  const isSame = base.text === article.text.text;
  const inBase = placed.map((one) => settled(one, base));
  const carried = isSame ? inBase : carry(inBase, base, article.text);
  const unplaced = spans.filter((_, index) => isSought(placed[index]));
  const placesOf = quotePlaces(new Set(unplaced.map(({ quote = '' }) => normaliseLineEnds(quote))), article.text);
  return spans.map((span, index): Located => {
    const one = placed[index];
    if (isSought(one)) return sought(span, one?.kind === 'differs', placesOf, article.text);
    return carried[index] ?? { kind: 'lost', why: 'It was not looked for.' };
  });
}

const isSought = (placed: Placed | undefined): boolean => placed?.kind === 'differs' || placed?.kind === 'words';

function settled(placed: Placed, text: AnchorText): Located {
  if (placed.kind === 'placed') return { kind: 'sure', selector: selectorOf(placed.fragments, text) };
  return { kind: 'lost', why: placed.kind === 'lost' ? placed.why : 'Its words are not where it says.' };
}

function selectorOf(fragments: readonly Span[], text: AnchorText): Selector {
  const [start, end] = [fragments[0]?.[0] ?? 0, fragments.at(-1)?.[1] ?? 0];
  const selector = makeSelector(text, start, end);
  return fragments.length > 1 ? { ...selector, fragments } : selector;
}

/** From the document's text to today's, by what differs between them. */
function carry(found: readonly Located[], base: AnchorText, today: AnchorText): readonly Located[] {
  const selectors = found.flatMap((one) => (one.kind === 'sure' ? [one.selector] : []));
  const anchors = anchorAll(selectors, today, false, () => base);
  let next = 0;
  return found.map((one): Located => {
    if (one.kind !== 'sure') return one;
    const { selector } = one;
    const anchor = anchors[next++];
    switch (anchor?.state) {
      case 'anchored':
      case 'moved': {
        const fragments = shiftFragments(selector, anchor);
        return { kind: 'sure', selector: selectorOf(fragments ?? [[anchor.start, anchor.end]], today) };
      }
      case 'uncertain':
        return { kind: 'uncertain', selector, of: base.text, isDocument: true, why: DOUBTS[anchor.reason] };
      case 'orphaned':
      case undefined:
        return { kind: 'lost', why: 'Its words are not in the article, whose text differs from the document’s.' };
    }
  });
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  'quote-differs': 'Other words stand at its place in the article.',
  'several-places': 'The article, which differs from the document, has its words in several places.',
  'context-differs': 'The words around it are others in the article than in the document.',
  edited: 'Its words are others in the article than in the document.',
  corrected: 'Its words differ in spelling, spacing or typography between the document and the article.',
  'figure-changed': 'A figure, a number word or a “not” differs between the document and the article.',
};

/** Beside words whose text is not known further: no text begins or ends there, so no place is ever sure by that. */
const CUT = '…';

/** By its words. What is not sure is kept as of the only text that is known of its source: the words and those beside them. */
function sought(
  span: ImportedSpan,
  hadOffsets: boolean,
  placesOf: (quote: string) => QuotePlaces,
  today: AnchorText,
): Located {
  const found = byWords(span, hadOffsets, placesOf(normaliseLineEnds(span.quote ?? '')), today);
  switch (found.kind) {
    case 'sure':
      return { kind: 'sure', selector: selectorOf([found.span], today) };
    case 'nowhere':
      return { kind: 'lost', why: 'Its words are not in the article.' };
    case 'uncertain': {
      const exact = normaliseLineEnds(span.quote ?? '');
      const before = CUT + normaliseLineEnds(span.prefix ?? '');
      const of = before + exact + normaliseLineEnds(span.suffix ?? '') + CUT;
      const start = codePointLength(before);
      const selector = makeSelector(of, start, start + codePointLength(exact));
      return { kind: 'uncertain', selector, of, isDocument: false, why: found.why };
    }
  }
}
