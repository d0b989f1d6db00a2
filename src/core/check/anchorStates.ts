import { eachAnnotation, problemAt, shown, type SidecarRule } from './view';

/** Spans that today's article no longer surely holds. */
export const anchorStates: SidecarRule = (view) =>
  eachAnnotation(view, ({ id, exact, sha256 = view.sidecar.article.sha256 }, index) => {
    const anchor = view.today?.anchors[index];
    // Of today's text already: `spanText` says what is wrong, at the offsets as they are written.
    if (anchor === undefined || sha256 === view.today?.sha256) return [];
    const path = ['annotations', index, 'exact'];
    switch (anchor.state) {
      case 'anchored':
        return [];
      case 'moved':
        // Behind an inserted paragraph all spans move: `articleBlock` counts them in one line.
        return [];
      case 'uncertain': {
        const message = `The article has changed, and it is not certain which words ${shown(exact)} are now. Open the article in Sitrep and choose them, or remove the annotation.`;
        return [problemAt(view, path, { code: 'anchor/uncertain', severity: 'warning', message, annotation: id })];
      }
      case 'orphaned': {
        const message = `${shown(exact)} is no longer in the article. Tag the words that replace it, or remove the annotation.`;
        return [problemAt(view, path, { code: 'anchor/orphaned', severity: 'error', message, annotation: id })];
      }
    }
  });
