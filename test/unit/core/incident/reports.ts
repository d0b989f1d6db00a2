import { annotationSchema, type Annotation, type Article } from '../../../../src/core/annotation/model';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { AnchorState } from '../../../../src/core/incident/summary';

/** An article reading around its annotations, each found in `text` by its first occurrence. */
export function report(
  file: string,
  text: string,
  annotations: readonly (Record<string, unknown> & { readonly id: string; readonly exact: string })[],
  head: Partial<Article> = {},
  states: Readonly<Record<string, AnchorState>> = {},
): ArticleReading {
  return {
    file,
    sidecar: {
      sitrep: 1,
      article: { file, sha256: '0'.repeat(64), ...head },
      annotations: annotations.map((annotation) => tagged(text, annotation)),
    },
    states: new Map(Object.entries(states)),
  };
}

function tagged(text: string, annotation: Record<string, unknown> & { readonly exact: string }): Annotation {
  const { exact } = annotation;
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`"${exact}" is not in the text of this case.`);
  const start = Array.from(text.slice(0, at)).length;
  return annotationSchema.parse({
    prefix: '',
    suffix: '',
    start,
    end: start + Array.from(exact).length,
    ...annotation,
  });
}
