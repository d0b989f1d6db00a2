import { problemAt, shown, type ArticleView, type SidecarRule } from './view';

/** The article block names the file it stands beside, and is of its text. */
export const articleBlock: SidecarRule = (view) => {
  const { article, sidecar, registers, today } = view;
  const { file, sha256, copy_of: copyOf, translation_of: translationOf } = sidecar.article;
  const name = article.slice(article.lastIndexOf('/') + 1);
  const folder = article.slice(0, article.length - name.length);
  const renamed =
    file === name
      ? []
      : [
          problemAt(view, ['article', 'file'], {
            code: 'article/file-name',
            severity: 'warning',
            message: `The sidecar is named after ${shown(name)} but says that its article is ${shown(file)}. Correct “file”, or give the sidecar the article's name.`,
          }),
        ];
  const changed =
    today === undefined || today.sha256 === sha256
      ? []
      : [
          problemAt(view, ['article', 'sha256'], {
            code: 'article/changed',
            severity: 'info',
            message: `${article} has changed since the sidecar was written${movedIn(today)}. Open it in Sitrep and save it, which renews the offsets.`,
          }),
        ];
  const sources = [
    ['copy_of', copyOf],
    ['translation_of', translationOf],
  ] as const;
  const unknown = sources.flatMap(([key, source]) => {
    if (source === undefined || registers.articles === undefined) return [];
    const itself = source === name;
    if (!itself && (registers.articles.has(folder + source) || registers.articles.has(source))) return [];
    const message = itself
      ? `The article is said to be a ${key === 'copy_of' ? 'copy' : 'translation'} of itself. Name another, or remove the line.`
      : `There is no article ${shown(source)}. Correct “${key}”, or add that article.`;
    return [problemAt(view, ['article', key], { code: 'article/source', severity: 'warning', message })];
  });
  return [...renamed, ...changed, ...unknown];
};

function movedIn({ anchors }: ArticleView): string {
  const moved = anchors.filter(({ state }) => state === 'moved').length;
  if (moved === 0) return '';
  return moved === 1 ? '; 1 span has moved' : `; ${moved} spans have moved`;
}
