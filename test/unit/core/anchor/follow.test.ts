import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SpanTracker, editBetween, type TextEdit } from '../../../../src/core/anchor/follow';

const track = (start: number, end: number): SpanTracker => new SpanTracker([[start, end]], 100);
const insert = (offset: number, inserted: number): TextEdit => ({ offset, removed: 0, inserted });
const remove = (offset: number, removed: number): TextEdit => ({ offset, removed, inserted: 0 });

describe('SpanTracker', () => {
  it('shifts with edits before and stays with edits after', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit(insert(3, 5)), []);
    assert.deepEqual(tracker.applyEdit(remove(0, 2)), []);
    assert.deepEqual(tracker.applyEdit(insert(40, 5)), []);
    assert.deepEqual(tracker.at(0), [13, 23]);
  });

  it('leaves text inserted at its start or end outside', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit(insert(10, 3)), []);
    assert.deepEqual(tracker.applyEdit(insert(23, 3)), []);
    assert.deepEqual(tracker.at(0), [13, 23]);
  });

  it('is not touched by a deletion up to its border', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit(remove(20, 5)), []);
    assert.deepEqual(tracker.applyEdit(remove(5, 5)), []);
    assert.deepEqual(tracker.at(0), [5, 15]);
  });

  it('is touched by an edit inside, and keeps its extents around it', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit(insert(15, 2)), [0]);
    assert.deepEqual(tracker.at(0), [10, 22]);
    assert.ok(tracker.isTouched(0));
  });

  it('is touched by an edit across its border, and keeps what is left', () => {
    const start = track(10, 20);
    assert.deepEqual(start.applyEdit(remove(5, 10)), [0]);
    assert.deepEqual(start.at(0), [5, 10]);
    const end = track(10, 20);
    assert.deepEqual(end.applyEdit(remove(15, 10)), [0]);
    assert.deepEqual(end.at(0), [10, 15]);
  });

  it('covers what was typed over it', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit({ offset: 10, removed: 10, inserted: 4 }), [0]);
    assert.deepEqual(tracker.at(0), [10, 14]);
  });

  it('is empty when deleted, and touched again by an undo', () => {
    const tracker = track(10, 20);
    assert.deepEqual(tracker.applyEdit(remove(8, 14)), [0]);
    assert.deepEqual(tracker.at(0), [8, 8]);
    tracker.resettle(0, 8, 8, false);
    assert.deepEqual(tracker.applyEdit(insert(8, 14)), [0]);
  });

  it('is touched again by an edit at its border while not whole, and not once it is', () => {
    const tracker = track(10, 20);
    tracker.applyEdit(remove(15, 5));
    assert.deepEqual(tracker.applyEdit(insert(15, 5)), [0]);
    tracker.resettle(0, 10, 20, true);
    assert.deepEqual(tracker.allTouched(), []);
    assert.deepEqual(tracker.applyEdit(insert(20, 5)), []);
  });

  it('is touched by an edit of the whole text, an empty span too', () => {
    const tracker = new SpanTracker(
      [
        [10, 20],
        [0, 0],
        [100, 100],
      ],
      100,
    );
    assert.deepEqual(tracker.applyEdit({ offset: 0, removed: 100, inserted: 105 }), [0, 1, 2]);
    assert.deepEqual(tracker.allTouched(), [0, 1, 2]);
  });

  it('takes the changes of one event in any order', () => {
    const edits: readonly TextEdit[] = [insert(0, 4), remove(30, 10), { offset: 5, removed: 2, inserted: 1 }];
    const one = track(10, 20);
    const other = track(10, 20);
    assert.deepEqual(one.applyEdits(edits), other.applyEdits([...edits].reverse()));
    assert.deepEqual(one.at(0), [13, 23]);
    assert.deepEqual(other.at(0), [13, 23]);
  });

  it('refuses an index that no span has', () => {
    assert.throws(() => track(1, 2).at(1), RangeError);
  });

  it('keeps the text of every span that it does not call touched, and its bounds, over any edits', () => {
    const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(12), insert: fc.string({ maxLength: 8 }) });
    const span = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.array(edit, { maxLength: 30 }), (spans, edits) => {
        // Each unit differs from the others, so that equal text means the very same words.
        let text = Array.from({ length: 100 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
        const places = spans.map(([start, length]): readonly [number, number] => [start, start + length]);
        const words = places.map(([start, end]) => text.slice(start, end));
        const tracker = new SpanTracker(places, text.length);
        const touched = new Set<number>();
        for (const { at, remove: count, insert: inserted } of edits) {
          const offset = at % (text.length + 1);
          const removed = Math.min(count, text.length - offset);
          const affected = tracker.applyEdit({ offset, removed, inserted: inserted.length });
          text = text.slice(0, offset) + inserted + text.slice(offset + removed);
          places.forEach((_, index) => {
            const [start, end] = tracker.at(index);
            assert.ok(start >= 0 && start <= end && end <= text.length);
            const isNew = affected.includes(index) && !touched.has(index);
            if (affected.includes(index)) touched.add(index);
            assert.equal(tracker.isTouched(index), touched.has(index));
            if (!touched.has(index)) assert.equal(text.slice(start, end), words[index]);
            // And none is called touched that this edit left as it was.
            if (isNew) assert.notEqual(text.slice(start, end), words[index]);
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('editBetween', () => {
  it('finds the changed middle', () => {
    assert.deepEqual(editBetween('one two three', 'one 2 three'), { offset: 4, removed: 3, inserted: 1 });
    assert.deepEqual(editBetween('same', 'same'), { offset: 4, removed: 0, inserted: 0 });
    assert.deepEqual(editBetween('aa', 'aaa'), { offset: 2, removed: 0, inserted: 1 });
  });

  it('splits neither pairs nor CRLF', () => {
    assert.deepEqual(editBetween('a😀b', 'a😁b'), { offset: 1, removed: 2, inserted: 2 });
    assert.deepEqual(editBetween('a\r\nb', 'a\rb'), { offset: 1, removed: 2, inserted: 1 });
    assert.deepEqual(editBetween('a\nb', 'a\r\nb'), { offset: 1, removed: 1, inserted: 2 });
  });

  it('makes the new text of the old', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\r\n') }),
        fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\n') }),
        (before, after) => {
          const { offset, removed, inserted } = editBetween(before, after);
          const made =
            before.slice(0, offset) + after.slice(offset, offset + inserted) + before.slice(offset + removed);
          assert.equal(made, after);
        },
      ),
    );
  });
});
