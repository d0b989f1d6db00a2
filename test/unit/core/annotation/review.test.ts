import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { isResolved, withComment, withResolved, withVerdict } from '../../../../src/core/annotation/review';

const PLAIN: Annotation = { id: 'a000000001', type: 'actor', exact: 'JNIM', start: 0, end: 4, prefix: '', suffix: '' };
const COMMENT = { id: 'k2m4p6r8t0', by: 'moussa', date: '2025-07-03', text: 'Which group?' };

describe('the review of an annotation', () => {
  it('keeps the comments under a verdict, and the verdict under a comment', () => {
    const commented = withComment(PLAIN, COMMENT);
    assert.deepEqual(commented, { state: 'proposed', comments: [COMMENT] });
    const accepted = withVerdict({ ...PLAIN, review: commented }, 'accepted', 'moussa', '2025-07-04');
    assert.deepEqual(accepted, { state: 'accepted', by: 'moussa', date: '2025-07-04', comments: [COMMENT] });
    const other = { ...COMMENT, id: 'm2m4p6r8t0', text: 'The one of Kayes.' };
    assert.deepEqual(withComment({ ...PLAIN, review: accepted }, other), { ...accepted, comments: [COMMENT, other] });
    assert.deepEqual(withVerdict(PLAIN, 'disputed', undefined, '2025-07-04'), {
      state: 'disputed',
      date: '2025-07-04',
    });
  });

  it('is resolved when each comment is, and opens again', () => {
    const talked = { ...PLAIN, review: withComment({ ...PLAIN, review: withComment(PLAIN, COMMENT) }, COMMENT) };
    assert.equal(isResolved(talked), false);
    const done = { ...PLAIN, review: withResolved(talked, true) };
    assert.equal(isResolved(done), true);
    assert.equal(isResolved({ ...PLAIN, review: withComment(done, COMMENT) }), false);
    assert.deepEqual(
      withResolved(done, false).comments?.map(({ resolved }) => resolved),
      [false, false],
    );
    assert.throws(() => withResolved(PLAIN, true), /no comments/);
  });
});
