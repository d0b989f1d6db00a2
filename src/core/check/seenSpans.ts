import { problemAt, type SidecarRule } from './view';

/** Spans that a coder has read lie in the article, and end after they begin. */
export const seenSpans: SidecarRule = (view) => {
  const { sidecar, today } = view;
  // Of another text they may lie outside today's.
  const length = today?.sha256 === sidecar.article.sha256 ? today.text.length : undefined;
  return (sidecar.article.coding ?? []).flatMap(({ seen = [] }, at) =>
    seen.flatMap(([start, end], index) => {
      const path = ['article', 'coding', at, 'seen', index];
      const fault =
        end <= start
          ? `ends (${end}) before it begins (${start})`
          : length !== undefined && end > length
            ? `ends at ${end}, but the article has ${length} characters`
            : undefined;
      if (fault === undefined) return [];
      const message = `The span read ${fault}. Correct the offsets, or remove the line.`;
      return [problemAt(view, path, { code: 'span/seen', severity: 'warning', message })];
    }),
  );
};
