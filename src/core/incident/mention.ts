import type { Annotation, Sidecar } from '../annotation/model';
import { compareBy, compareText } from './order';
import type { AnchorState } from './summary';

/** One article as the project knows it. */
export interface ArticleReading {
  /** Path of the article, relative to the project, with forward slashes. */
  readonly file: string;
  readonly sidecar: Sidecar;
  /** By annotation id; an annotation not in it has not been checked against the article. */
  readonly states: ReadonlyMap<string, AnchorState>;
}

/** An annotation with the article it stands in. */
export interface Mention<A extends Annotation = Annotation> {
  readonly article: ArticleReading;
  readonly annotation: A;
}

export type MentionOf<Type extends Annotation['type']> = Mention<Extract<Annotation, { type: Type }>>;

/** Every annotation of every article, by file and then as sidecars order them, whatever the order of the input. */
export const mentionsOf = (articles: readonly ArticleReading[]): readonly Mention[] =>
  byFile(articles).flatMap(mentionsIn);

/** In the order of `mentionsOf`. */
export const byFile = (articles: readonly ArticleReading[]): readonly ArticleReading[] =>
  [...articles].sort((left, right) => compareText(left.file, right.file));

/** The annotations of one article, as sidecars order them. */
export const mentionsIn = (article: ArticleReading): readonly Mention[] =>
  (article.sidecar.annotations ?? []).map((annotation) => ({ article, annotation })).sort(compareMentions);

export function ofType<Type extends Annotation['type']>(
  mentions: readonly Mention[],
  type: Type,
): readonly MentionOf<Type>[] {
  return mentions.filter((mention): mention is MentionOf<Type> => mention.annotation.type === type);
}

function compareMentions(left: Mention, right: Mention): number {
  return compareBy(
    left.annotation.start - right.annotation.start,
    left.annotation.end - right.annotation.end,
    compareText(left.annotation.id, right.annotation.id),
  );
}
