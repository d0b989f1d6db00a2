import type { AnchorText } from '../../anchor/anchorText';
import type { Annotation, CasualtyAnnotation } from '../../annotation/model';
import { ANNOTATION_TYPES, type AnnotationType } from '../../annotation/values';
import { wordsOf } from '../../text/tokens';
import { krippendorffAlpha, ratio } from './alpha';
import { exactCounts, f1, overlapCounts } from './f1';
import { cohenKappa } from './kappa';
import { pairsByOverlap } from './pairs';

/** Two readings of one text. */
export interface ReadTwice {
  readonly left: readonly Annotation[];
  readonly right: readonly Annotation[];
  /** Undefined where it is not at hand: then no tokens are compared. */
  readonly text: AnchorText | undefined;
}

export interface SpanAgreement {
  readonly left: number;
  readonly right: number;
  /** Undefined where neither has a span. */
  readonly exact: number | undefined;
  readonly overlap: number | undefined;
}

export interface Agreement {
  readonly articles: number;
  readonly all: SpanAgreement;
  readonly byType: Readonly<Record<AnnotationType, SpanAgreement>>;
  /** By token: the types of the annotations that cover it. Undefined without texts or without variation. */
  readonly kappa: number | undefined;
  readonly tokens: number;
  /** Of the counts of casualty claims that both have, by the ratio metric. */
  readonly alpha: number | undefined;
  /** Claims that both have, with a figure on both sides. */
  readonly claims: number;
}

/** How far two coders agree on the same articles, all articles together. */
export function agreementOf(articles: readonly ReadTwice[]): Agreement {
  const labels = articles.map(tokenLabels);
  const [left, right] = [labels.flatMap((own) => own.left), labels.flatMap((own) => own.right)];
  const units = articles.flatMap(figuresOf);
  const byType = Object.fromEntries(ANNOTATION_TYPES.map((type) => [type, spans(articles, type)]));
  return {
    articles: articles.length,
    all: spans(articles, undefined),
    byType: byType as Record<AnnotationType, SpanAgreement>,
    kappa: cohenKappa(left, right),
    tokens: left.length,
    alpha: krippendorffAlpha(units, ratio),
    claims: units.length,
  };
}

function spans(articles: readonly ReadTwice[], type: AnnotationType | undefined): SpanAgreement {
  const own = (list: readonly Annotation[]): readonly Annotation[] =>
    type === undefined ? list : list.filter((one) => one.type === type);
  const exact = articles.map(({ left, right }) => exactCounts(own(left), own(right)));
  const overlap = articles.map(({ left, right }) => overlapCounts(own(left), own(right)));
  return {
    left: exact.reduce((sum, one) => sum + one.left, 0),
    right: exact.reduce((sum, one) => sum + one.right, 0),
    exact: f1(exact),
    overlap: f1(overlap),
  };
}

interface Labels {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** For each word of the text the types that either has there, in order; '' for none. */
function tokenLabels({ left, right, text }: ReadTwice): Labels {
  if (!text) return { left: [], right: [] };
  const words = Array.from(wordsOf(text.text), ({ start, end }) => [text.toCodePoints(start), text.toCodePoints(end)]);
  const label = (list: readonly Annotation[], from: number, to: number): string =>
    ANNOTATION_TYPES.filter((type) => list.some((one) => one.type === type && one.start < to && from < one.end)).join(
      ' ',
    );
  const labels = (list: readonly Annotation[]): readonly string[] =>
    words.map(([from = 0, to = 0]) => label(list, from, to));
  return { left: labels(left), right: labels(right) };
}

/** The figures of claims that both have: each claim with the one that it overlaps most, each in one pair at most. */
function figuresOf({ left, right }: ReadTwice): readonly (readonly number[])[] {
  const claims = (list: readonly Annotation[]): readonly CasualtyAnnotation[] =>
    list.filter((one): one is CasualtyAnnotation => one.type === 'casualty');
  return pairsByOverlap(claims(left), claims(right)).flatMap(([one, other]) => {
    const figures = [figureOf(one), figureOf(other)].filter((figure) => figure !== undefined);
    return figures.length === 2 ? [figures] : [];
  });
}

/** The figure in the words, else the bound they set. */
const figureOf = ({ claim: { count } }: CasualtyAnnotation): number | undefined =>
  count.stated ?? count.lower ?? count.upper;
