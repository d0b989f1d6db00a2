import KeywordProcessor from 'flashtext.js';
import { foldName } from '../../src/core/codebook/fold';

// Others that find names in a text, for the benchmark of ours: how many are found tells that they did the work.

export type FindNames = (text: string) => number;

/** A trie of maps over folded words: what one writes in an hour, with our folding but without joints and offsets. */
export function mapTrie(names: readonly string[]): FindNames {
  interface Node extends Map<string, Node> {
    isName?: boolean;
  }
  const root: Node = new Map();
  for (const name of names) {
    let node = root;
    for (const word of foldName(name).split(' ')) {
      const next: Node = node.get(word) ?? new Map<string, Node>();
      node.set(word, next);
      node = next;
    }
    node.isName = true;
  }
  return (text) => {
    const words: string[] = [];
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.push(foldName(match[0]));
    let found = 0;
    for (let from = 0; from < words.length; from += 1) {
      let node = root.get(words[from] ?? '');
      for (let to = from + 1; node !== undefined; to += 1) {
        if (node.isName === true) found += 1;
        node = node.get(words[to] ?? '');
      }
    }
    return found;
  };
}

/** flashtext.js, the fastest of the matchers on npm that were tried; it folds case only, and tells no offsets. */
export function flashText(names: readonly string[]): FindNames {
  const processor = new KeywordProcessor();
  for (const name of names) processor.addKeyword(name, name);
  return (text) => processor.extractKeywords(text).length;
}
