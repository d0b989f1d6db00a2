import type { ArticleReading, Mention } from './mention';
import { compareBy, compareText } from './order';
import type { ArticleLine } from './summary';

/** One line an article, earliest published first and undated last. */
export function articleLines(mentions: readonly Mention[]): readonly ArticleLine[] {
  const byFile = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byFile.get(mention.article.file);
    if (known === undefined) byFile.set(mention.article.file, [mention]);
    else known.push(mention);
  }
  return [...byFile.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [articleLine(first.article, group)];
    })
    .sort((left, right) => compareBy(compareText(left.published, right.published), compareText(left.file, right.file)));
}

function articleLine({ file, sidecar, states }: ArticleReading, mentions: readonly Mention[]): ArticleLine {
  const { article } = sidecar;
  const inState = (state: string): number =>
    mentions.filter(({ annotation }) => states.get(annotation.id) === state).length;
  return {
    file,
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.language === undefined ? {} : { language: article.language }),
    ...(article.copy_of === undefined ? {} : { copyOf: article.copy_of }),
    ...(article.translation_of === undefined ? {} : { translationOf: article.translation_of }),
    statuses: [...new Set((article.coding ?? []).map(({ status }) => status))],
    annotations: mentions.length,
    uncertain: inState('uncertain'),
    orphaned: inState('orphaned'),
  };
}
