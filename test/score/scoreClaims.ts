import type { ClaimSuggestion } from '../../src/core/suggest/claimSuggestion';
import { suggestClaims } from '../../src/core/suggest/suggestClaims';
import type { GoldArticle, GoldClaim } from './gold';

/** The fields of a reading, each right or wrong. */
export const FIELDS = ['harm', 'count', 'epistemic', 'scope', 'claimant', 'victims'] as const;
type Field = (typeof FIELDS)[number];

export interface ClaimMatch {
  readonly gold: GoldClaim;
  readonly suggestion: ClaimSuggestion;
  readonly wrong: readonly Field[];
}

export interface ArticleScore {
  readonly article: GoldArticle;
  readonly matches: readonly ClaimMatch[];
  readonly missed: readonly GoldClaim[];
  readonly extra: readonly ClaimSuggestion[];
  /** Suggestions that are the words of a `not_claims` entry. */
  readonly forbidden: readonly ClaimSuggestion[];
}

/** A claim is found where spans overlap, harm and figure being the same; each suggestion finds one claim at most. */
export function scoreArticle(article: GoldArticle): ArticleScore {
  const { text, language, published } = article;
  const suggestions = suggestClaims({ text, language, published });
  const left = new Set(suggestions);
  const matches: ClaimMatch[] = [];
  const missed: GoldClaim[] = [];
  for (const gold of article.claims) {
    const same = [...left].filter(
      (one) => overlaps(one, gold) && one.claim.harm === gold.harm && sameFigure(one, gold),
    );
    const best = same.toSorted((a, b) => overlap(b, gold) - overlap(a, gold))[0];
    if (best === undefined) missed.push(gold);
    else {
      left.delete(best);
      matches.push({ gold, suggestion: best, wrong: FIELDS.filter((field) => !isRight(field, gold, best, article)) });
    }
  }
  const forbidden = suggestions.filter((one) => article.not_claims.some((not) => overlaps(one, not) && left.has(one)));
  return { article, matches, missed, extra: [...left], forbidden };
}

type Span = Pick<GoldClaim, 'start' | 'end'>;
const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const overlaps = (a: Span, b: Span): boolean => overlap(a, b) > 0;

const figureOf = (count: Partial<Pick<GoldClaim, 'stated' | 'lower' | 'upper'>>): number | undefined =>
  count.stated ?? count.lower ?? count.upper;
const sameFigure = ({ claim }: ClaimSuggestion, gold: GoldClaim): boolean => figureOf(claim.count) === figureOf(gold);

function isRight(field: Field, gold: GoldClaim, suggestion: ClaimSuggestion, article: GoldArticle): boolean {
  const { claim } = suggestion;
  switch (field) {
    case 'harm':
      return claim.harm === gold.harm;
    case 'count':
      return (
        claim.count.stated === gold.stated &&
        claim.count.lower === gold.lower &&
        claim.count.upper === gold.upper &&
        claim.count.qualifier === gold.qualifier
      );
    case 'epistemic':
      return claim.epistemic === gold.epistemic;
    case 'scope':
      return claim.scope === gold.scope;
    case 'claimant':
      return gold.claimant === undefined
        ? suggestion.claimant === undefined || claim.epistemic === 'asserted'
        : suggestion.claimant !== undefined && sameName(suggestion.claimant, gold.claimant, article);
    case 'victims':
      return gold.victims === undefined || isEntity(gold.victims) || shares(claim.victims_text ?? '', gold.victims);
  }
}

const isEntity = (name: string): boolean => /^[A-Z_]{2,}\b/.test(name) || name === 'civilians';

/** The gold claimant's words, or an actor of the gold's whose words are among the suggested. */
function sameName(
  found: (ClaimSuggestion & Span) | NonNullable<ClaimSuggestion['claimant']>,
  gold: string,
  { actors }: GoldArticle,
): boolean {
  if (shares(found.exact, gold)) return true;
  return actors.some((actor) => actor.entity === gold && overlaps(actor, found)) || isPronoun(gold);
}

/** Who "he" is is for a later step to say. */
const isPronoun = (name: string): boolean => /^(?:he|she|it|they|il|elle|ils)$/iu.test(name);

const SMALL = new Set('the a an of le la les un une de des du l d et and his her'.split(' '));
function shares(a: string, b: string): boolean {
  const wordsOf = (text: string): string[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
  const other = new Set(wordsOf(b));
  return wordsOf(a).some((word) => other.has(word));
}

export interface ClaimScore {
  readonly gold: number;
  readonly suggested: number;
  readonly found: number;
  /** Found with every field but the victims' words right. */
  readonly exact: number;
  readonly forbidden: number;
  readonly right: Readonly<Record<Field, number>>;
}

export function sumScores(scores: readonly ArticleScore[]): ClaimScore {
  const matches = scores.flatMap((score) => score.matches);
  const count = (size: (score: ArticleScore) => number): number => scores.reduce((sum, score) => sum + size(score), 0);
  const right = (field: Field): number => matches.filter(({ wrong }) => !wrong.includes(field)).length;
  return {
    gold: count(({ article }) => article.claims.length),
    suggested: matches.length + count(({ extra }) => extra.length),
    found: matches.length,
    exact: matches.filter(({ wrong }) => wrong.every((field) => field === 'victims')).length,
    forbidden: count(({ forbidden }) => forbidden.length),
    right: {
      harm: right('harm'),
      count: right('count'),
      epistemic: right('epistemic'),
      scope: right('scope'),
      claimant: right('claimant'),
      victims: right('victims'),
    },
  };
}

/** Precision, recall and F1, of what was found or only of what was read exactly. */
export function rates(
  hits: number,
  { gold, suggested }: ClaimScore,
): { precision: number; recall: number; f1: number } {
  const precision = suggested === 0 ? 1 : hits / suggested;
  const recall = gold === 0 ? 1 : hits / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
