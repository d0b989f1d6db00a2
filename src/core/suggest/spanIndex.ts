/** A span in any one unit, `end` exclusive. */
export interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Spans by place: finds those that a span overlaps without looking at all of them. */
export class SpanIndex<S extends Spanned> {
  private readonly spans: readonly S[];
  /** The furthest end among a span and all before it: nothing before the first that reaches a place can touch it. */
  private readonly reach: Float64Array;

  constructor(spans: readonly S[]) {
    this.spans = spans.toSorted((a, b) => a.start - b.start);
    this.reach = new Float64Array(this.spans.length);
    let furthest = 0;
    this.spans.forEach(({ end }, index) => {
      furthest = Math.max(furthest, end);
      this.reach[index] = furthest;
    });
  }

  overlapping({ start, end }: Spanned): readonly S[] {
    const found: S[] = [];
    for (let index = this.firstReaching(start); index < this.spans.length; index += 1) {
      const span = this.spans[index];
      if (!span || span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  }

  private firstReaching(at: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.reach[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The share of two overlapping spans that both cover, 0 to 1. */
export function commonShare(a: Spanned, b: Spanned): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const whole = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return whole <= 0 ? 0 : Math.max(0, common) / whole;
}
