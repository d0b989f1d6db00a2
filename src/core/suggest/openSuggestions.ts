import type { Annotation, Claim, Rejected } from '../annotation/model';
import { commonShare, SpanIndex, type Spanned } from './spanIndex';
import type { Suggestion } from './suggestion';

/** A suggestion where it stands now. All spans given here are in one unit. */
export interface PlacedSuggestion extends Spanned {
  readonly suggestion: Suggestion;
}

/** An annotation where its words stand now; an orphaned one stands nowhere. */
export interface Answered extends Spanned {
  readonly annotation: Annotation;
}

/** Spans that have more in common than this are about the same words. */
const SAME_WORDS = 0.5;
/** Types that name something: one name is one of them. */
const NAMES: ReadonlySet<string> = new Set(['actor', 'place', 'person']);

/**
 * The suggestions that wait for an answer: neither annotated nor refused. A refused one is known by its type and place,
 * and where its words do not stand at that place any more, as the nearest with the same words. `wordsAt`: the words of
 * a span, normalised as in a sidecar.
 */
export function openSuggestions<S extends PlacedSuggestion>(
  all: readonly S[],
  answered: readonly Answered[],
  refused: readonly Rejected[],
  wordsAt: (span: Spanned) => string,
): readonly S[] {
  const annotations = new SpanIndex(answered);
  const rejections = refusedOf(all, refused, wordsAt);
  return all.filter(
    (one) => !rejections.has(one) && !annotations.overlapping(one).some((other) => isAnswer(other, one)),
  );
}

/** Whether an annotation that overlaps a suggestion has settled it. */
function isAnswer(answered: Answered, one: PlacedSuggestion): boolean {
  const { annotation } = answered;
  const { suggestion } = one;
  const isSame = answered.start === one.start && answered.end === one.end;
  if (annotation.type !== suggestion.type) return isSame && NAMES.has(annotation.type) && NAMES.has(suggestion.type);
  // Claims nest: the children among the dead are a claim of their own.
  if (annotation.type !== 'casualty' || suggestion.type !== 'casualty') return true;
  return isSame || commonShare(answered, one) > SAME_WORDS || saysTheSame(annotation.claim, suggestion.claim);
}

function saysTheSame(a: Claim, b: Claim): boolean {
  const figures = ({ count: { stated, lower, upper } }: Claim): string => JSON.stringify([stated, lower, upper]);
  return a.harm === b.harm && figures(a) === figures(b);
}

/** The suggestions that were refused; each refusal of words that moved answers one, the nearest. */
function refusedOf<S extends PlacedSuggestion>(
  all: readonly S[],
  refused: readonly Rejected[],
  wordsAt: (span: Spanned) => string,
): ReadonlySet<S> {
  if (refused.length === 0) return new Set();
  const index = new SpanIndex(all);
  const found = new Set<S>();
  const astray = refused.filter((one) => {
    const here = index
      .overlapping(one)
      .filter(({ suggestion }) => suggestion.type === one.type)
      .filter((other) => commonShare(one, other) > SAME_WORDS);
    for (const other of here) found.add(other);
    return here.length === 0 && wordsAt(one) !== one.exact;
  });
  for (const one of astray) {
    const alike = all.filter(
      (other) => other.suggestion.type === one.type && other.suggestion.exact === one.exact && !found.has(other),
    );
    const [nearest] = alike.toSorted((a, b) => Math.abs(a.start - one.start) - Math.abs(b.start - one.start));
    if (nearest) found.add(nearest);
  }
  return found;
}
