import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Span } from '../../../../src/core/anchor/selector';
import { joinSpans, mergeSpanSets, spansWith, withoutSpans } from '../../../../src/core/coverage/spanSets';

const LENGTH = 12;
/** Spans as a hand may write them: in any order, over one another, some crossed or empty. */
const spans = fc.array(fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)), { maxLength: 6 });

const PLACES = Array.from({ length: LENGTH }, (_, at) => at);
const holds = (all: readonly Span[], at: number): boolean => all.some(([start, end]) => start <= at && at < end);
const placesIn = (all: readonly Span[]): readonly number[] => PLACES.filter((at) => holds(all, at));

function assertTidy(all: readonly Span[]): void {
  for (const [index, [start, end]] of all.entries()) {
    assert.ok(start < end && start > (all[index - 1]?.[1] ?? -1), JSON.stringify(all));
  }
}

describe('sets of spans', () => {
  it('are in order, joined where they touch, and without what is crossed or empty', () => {
    assert.deepEqual(joinSpans([[8, 9], [4, 2], [3, 3], [0, 2], [2, 4], [3, 4]]), [[0, 4], [8, 9]]); // prettier-ignore
    assert.deepEqual(withoutSpans([[0, 9]], [[2, 3], [5, 6], [8, 12]]), [[0, 2], [3, 5], [6, 8]]); // prettier-ignore
    assert.deepEqual(spansWith([[0, 4]], [2, 6], true), [[0, 6]]);
    assert.deepEqual(spansWith([[0, 4]], [2, 6], false), [[0, 2]]);
  });

  it('hold just the characters that they should, whatever they are made of', () => {
    fc.assert(
      fc.property(spans, spans, (some, others) => {
        const [joined, left] = [joinSpans(some), withoutSpans(some, others)];
        assertTidy(joined);
        assertTidy(left);
        assert.deepEqual(placesIn(joined), placesIn(some));
        assert.deepEqual(
          placesIn(left),
          placesIn(some).filter((at) => !holds(others, at)),
        );
      }),
    );
  });

  it('merge to what each side has added and neither taken away, whoever merges', () => {
    fc.assert(
      fc.property(spans, spans, spans, (base, ours, theirs) => {
        const merged = mergeSpanSets(base, ours, theirs);
        assertTidy(merged);
        assert.deepEqual(merged, mergeSpanSets(base, theirs, ours));
        assert.deepEqual(mergeSpanSets(base, ours, base), joinSpans(ours));
        for (const at of PLACES) {
          const [was, one, other] = [holds(base, at), holds(ours, at), holds(theirs, at)];
          assert.equal(holds(merged, at), one === other ? one : !was);
        }
      }),
    );
  });
});
