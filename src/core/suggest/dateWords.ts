/** How a language's dates look; what they mean is for `readDate` to say. */
export interface DateWords {
  /** Whether a sentence may hold a date: a cheap look. */
  readonly trigger: RegExp;
  /** What every date has (global): looked for after `trigger`, before the pattern, which costs far more. */
  readonly core: RegExp;
  /** A whole date with the words that lead it. Every repetition is bounded. */
  readonly pattern: RegExp;
  /** Words right before a date, in its clause, that say it is to come: a future, a plan, a deadline. */
  readonly ahead: RegExp;
}

/** Alternatives between word edges; blanks in the source stand for white space in the text. */
export function datePattern(alternatives: readonly string[], parts: Readonly<Record<string, string>>): RegExp {
  const filled = alternatives.map((alternative) =>
    alternative
      .replace(/\{(\p{Lu}+)\}/gu, (_, name: string) => `(?:${parts[name] ?? ''})`)
      .replaceAll(' ', '[\\s\\u00a0]{1,3}'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
