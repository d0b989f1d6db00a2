import type { Sidecar } from './model';

/**
 * A sidecar that may be kept for thousands of articles: its words are copies, where those of one that was just read are
 * pieces of its file's text and keep all of that in memory. The context of the quotes is left empty: it serves to find
 * them again, and whoever does that reads the file.
 */
export function compactSidecar(sidecar: Sidecar): Sidecar {
  const annotations = sidecar.annotations?.map((annotation) => ({ ...annotation, prefix: '', suffix: '' }));
  return structuredClone(annotations ? { ...sidecar, annotations } : sidecar);
}
