import type { Sidecar } from './model';

/**
 * A sidecar that may be kept for thousands of articles: its words are copies, where those of one that was just read are
 * pieces of its file's text and keep all of that in memory; words that return in each annotation are there once. The
 * context of the quotes is left empty: it serves to find them again, and whoever does that reads the file.
 */
export function compactSidecar(sidecar: Sidecar): Sidecar {
  const annotations = sidecar.annotations?.map((annotation) => ({ ...annotation, prefix: '', suffix: '' }));
  const copy = structuredClone(annotations ? { ...sidecar, annotations } : sidecar);
  if (isIndexed(copy)) shareWords(copy);
  return copy;
}

/** Types, roles, ids of actors and places, names of coders: all of them fit, and what is long seldom returns. */
const MAX_WORDS = 4096;
const MAX_LENGTH = 40;
const words = new Map<string, string>();

type Indexed = Record<string, unknown>;
const isIndexed = (value: unknown): value is Indexed => typeof value === 'object' && value !== null;

function shareWords(copy: Indexed): void {
  // Millions of keys: to list the entries of each object first would take as long again.
  for (const key in copy) {
    const value = copy[key];
    if (isIndexed(value)) shareWords(value);
    else if (typeof value === 'string' && key !== 'id' && key !== 'exact') copy[key] = shared(value);
  }
}

function shared(word: string): string {
  const known = words.get(word);
  if (known !== undefined || word.length > MAX_LENGTH) return known ?? word;
  if (words.size >= MAX_WORDS) words.clear();
  words.set(word, word);
  return word;
}
