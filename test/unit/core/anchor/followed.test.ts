import assert from 'node:assert/strict';
import type { LastSure } from '../../../../src/core/anchor/carryFrom';
import { EditRecord } from '../../../../src/core/anchor/editRecord';
import { lastKnownIn, placedByFollowing, type FollowedDocument } from '../../../../src/core/anchor/followed';
import { PlacedSpans } from '../../../../src/core/anchor/placedSpans';
import type { Placed } from '../../../../src/core/anchor/placing';
import { annotated, sha256Of } from './annotated';

const TEXT = 'Late. Gunmen of JNIM attacked Dori.';
const OLD = sha256Of(TEXT.slice(6));
const JNIM = annotated(TEXT.slice(6), 'JNIM');
const MOVED: Placed = { state: 'moved', span: [16, 20], doubt: undefined, sure: undefined };
const SURE: LastSure = { text: TEXT.slice(6), span: [10, 14], turn: 3 };
const EDITED: Placed = { state: 'uncertain', span: [16, 20], doubt: 'edited', sure: SURE };

const led = (placed: Placed, chosen = new Set<string>()): FollowedDocument => ({
  text: TEXT,
  spans: new PlacedSpans([JNIM], [placed], TEXT.length),
  edits: new EditRecord(),
  articleSha256: OLD,
  chosen,
});

describe('placedByFollowing', () => {
  it('keeps what edits led here, sure or in a doubt that came by them', () => {
    for (const placed of [MOVED, EDITED]) assert.deepEqual(placedByFollowing(led(placed), OLD)(JNIM, false), placed);
  });

  it('leaves to the sidecar what it has elsewhere, or wrote since', () => {
    assert.equal(placedByFollowing(led(MOVED), OLD)({ ...JNIM, start: 11, end: 15 }, false), undefined);
    assert.equal(placedByFollowing(led(MOVED), OLD)({ ...JNIM, id: 'a000000009' }, false), undefined);
    assert.equal(placedByFollowing(led(MOVED), sha256Of(TEXT))(JNIM, true), undefined);
    assert.deepEqual(placedByFollowing(led(MOVED), OLD)(JNIM, true), MOVED);
    assert.equal(placedByFollowing(led(EDITED), sha256Of(TEXT))(JNIM, true), undefined);
  });

  it('keeps a doubt that edits have left though the same sidecar is read again, until a person chooses the words', () => {
    assert.deepEqual(placedByFollowing(led(EDITED), OLD)(JNIM, true), EDITED);
    assert.equal(placedByFollowing(led(EDITED, new Set([JNIM.id])), OLD)(JNIM, true), undefined);
    assert.deepEqual(placedByFollowing(led(EDITED, new Set([JNIM.id])), OLD)(JNIM, false), EDITED);
  });

  it('leaves to the sidecar a doubt of which only texts have told', () => {
    const byTexts: Placed = { ...EDITED, sure: { ...SURE, turn: undefined } };
    assert.equal(placedByFollowing(led(byTexts), OLD)(JNIM, true), undefined);
  });

  it('has another look at what never was sure', () => {
    assert.equal(placedByFollowing(led({ ...EDITED, sure: undefined }), OLD)(JNIM, false), undefined);
  });
});

describe('lastKnownIn', () => {
  it('tells where an annotation is, wherever its sidecar has it, and when it last was sure', () => {
    const elsewhere = { ...JNIM, start: 0, end: 4 };
    assert.deepEqual(lastKnownIn(led(MOVED))?.(elsewhere), {
      span: [16, 20],
      isSure: true,
      doubt: undefined,
      sure: { text: TEXT, span: [16, 20], turn: 0 },
    });
    const inDoubt = { span: [16, 20], isSure: false, doubt: 'edited', sure: SURE };
    assert.deepEqual(lastKnownIn(led(EDITED))?.(elsewhere), inDoubt);
  });

  it('tells that words were taken out', () => {
    const out = { span: [16, 16], isSure: false, doubt: undefined, sure: SURE };
    const orphaned: Placed = { state: 'orphaned', span: [16, 16], doubt: undefined, sure: SURE };
    assert.deepEqual(lastKnownIn(led(orphaned))?.(JNIM), out);
  });

  it('knows nothing of other words, and of what not all edits were seen for', () => {
    assert.equal(lastKnownIn(led(MOVED))?.({ ...JNIM, exact: 'GSIM' }), undefined);
    assert.equal(lastKnownIn(led({ ...EDITED, sure: { ...SURE, turn: undefined } }))?.(JNIM), undefined);
  });
});
