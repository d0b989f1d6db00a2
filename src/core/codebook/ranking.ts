/** What the ranking of names knows of the article besides the selection. */
export interface RankContext {
  /** Codebook ids tagged in this article, newest first. */
  readonly recent: readonly string[];
  /** ISO 3166-1 alpha-2 of the country the article is mostly about. */
  readonly country?: string | undefined;
  readonly articleText?: string | undefined;
}

/** Below this score an entry is no answer, only a row to choose from. */
export const FLOOR = 0.5;

/** An entry with the best reason found for it. */
export interface Scored<Why extends string> {
  readonly score: number;
  readonly why: Why;
  /** The name, alias or word that matched. */
  readonly matched?: string;
}

/** Keeps the best reason of each id. */
export class Scores<Why extends string> {
  private readonly best = new Map<string, Scored<Why>>();

  add(id: string, score: number, why: Why, matched?: string): void {
    const known = this.best.get(id);
    if (known !== undefined && known.score >= score) return;
    this.best.set(id, { score, why, ...(matched === undefined ? {} : { matched }) });
  }

  of(id: string): Scored<Why> | undefined {
    return this.best.get(id);
  }
}

/** Where an id stands among those tagged lately, 0 the newest; past the end when it was not tagged. */
export function recency(context: RankContext, id: string): number {
  const position = context.recent.indexOf(id);
  return position < 0 ? context.recent.length : position;
}

/** Order of names that no locale changes. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
