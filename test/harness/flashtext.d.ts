/** The package has no types of its own; this is what the benchmark uses of it. */
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(keyword: string, cleanName: string): void;
    extractKeywords(text: string): string[];
  }
}
