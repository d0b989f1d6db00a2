import assert from 'node:assert/strict';
import { linkOf, readLink } from '../../../../src/core/annotation/links';
import { linkSchema } from '../../../../src/core/annotation/model';
import { compareAnnotations, insertionIndex } from '../../../../src/core/annotation/order';
import { LINK_KINDS } from '../../../../src/core/annotation/values';

describe('links', () => {
  it('are maps of one key, which the model accepts, and are read back', () => {
    for (const kind of LINK_KINDS) {
      const link = linkOf(kind, 'h7q2mzkd4c');
      assert.deepEqual(link, { [kind]: 'h7q2mzkd4c' });
      assert.ok(linkSchema.safeParse(link).success);
      assert.deepEqual(readLink(link), { kind, to: 'h7q2mzkd4c' });
    }
    assert.equal(readLink({}), undefined);
  });
});

describe('the order of annotations', () => {
  it('is start, then end, then id', () => {
    const list = [
      { id: 'b', start: 1, end: 2 },
      { id: 'a', start: 1, end: 3 },
      { id: 'b', start: 1, end: 3 },
      { id: 'a', start: 2, end: 3 },
    ];
    assert.deepEqual(list.toReversed().toSorted(compareAnnotations), list);
    assert.deepEqual(
      list.map((item) =>
        insertionIndex(
          list.filter((other) => other !== item),
          item,
        ),
      ),
      [0, 1, 2, 3],
    );
  });
});
