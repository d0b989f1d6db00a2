import type { ArticleReading } from './mention';

/**
 * The work that each article is a copy or translation of, by the path of the article where it began. A source is named
 * beside the article or by its path in the project, as the check reads it. One that is not there is a work all the same,
 * so that two copies of it are one. Articles that are copies of each other in a circle are one work.
 */
export function worksOf(articles: readonly ArticleReading[]): ReadonlyMap<string, string> {
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const sourceOf = ({ file, sidecar }: ArticleReading): string | undefined => {
    const source = sidecar.article.copy_of ?? sidecar.article.translation_of;
    if (source === undefined) return undefined;
    const beside = file.slice(0, file.lastIndexOf('/') + 1) + source;
    return !byFile.has(beside) && byFile.has(source) ? source : beside;
  };
  const works = new Map<string, string>();
  for (const article of byFile.values()) {
    const way = [article.file];
    for (let at: ArticleReading | undefined = article; at !== undefined;) {
      const source = sourceOf(at);
      if (source === undefined) break;
      const circle = way.indexOf(source);
      if (circle >= 0) {
        way.push(way.slice(circle).reduce((first, file) => (file < first ? file : first)));
        break;
      }
      way.push(source);
      at = byFile.get(source);
    }
    works.set(article.file, way.at(-1) ?? article.file);
  }
  return works;
}
