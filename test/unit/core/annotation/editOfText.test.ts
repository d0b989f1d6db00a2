import assert from 'node:assert/strict';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { makeSelector } from '../../../../src/core/anchor/selector';
import { editOfText, type SavedText } from '../../../../src/core/annotation/editOfText';
import type { SidecarEdit } from '../../../../src/core/annotation/sidecarEdit';
import { annotated } from '../anchor/annotated';

const TEXT = 'Gunmen of JNIM attacked Dori.';
const SAVED: SavedText = { text: new AnchorText(TEXT), sha256: 'today', described: 'today' };
const JNIM = makeSelector(TEXT, 10, 14);
const add: SidecarEdit = { kind: 'add', annotation: annotated(TEXT, 'JNIM') };
const choose: SidecarEdit = { kind: 'replaceSelector', id: 'a000000001', selector: JNIM };
const read: SidecarEdit = { kind: 'code', by: 'aminata', words: { exact: 'JNIM', start: 10, end: 14, isRead: true } };
const reject: SidecarEdit = { kind: 'reject', rejected: { type: 'actor', exact: 'JNIM', start: 10, end: 14 } };

describe('editOfText', () => {
  it('says of which text the words of a new annotation, or new words of one, are', () => {
    for (const described of ['today', undefined]) {
      assert.deepEqual(editOfText(add, { ...SAVED, described }), { ...add, sha256: 'today' });
      assert.deepEqual(editOfText(choose, { ...SAVED, described }), { ...choose, sha256: 'today' });
      assert.deepEqual(editOfText(reject, { ...SAVED, described }), reject);
      assert.deepEqual(editOfText(read, { ...SAVED, described }), read);
    }
  });

  it('is refused where the words do not stand there, or the sidecar is of another text', () => {
    const other = new AnchorText(TEXT.replace('JNIM', 'GSIM'));
    for (const edit of [add, choose, reject, read]) {
      assert.equal(editOfText(edit, { ...SAVED, text: other }), undefined);
      assert.equal(editOfText(edit, { ...SAVED, described: 'before' }), undefined);
    }
  });

  it('leaves alone what an undo says of another text, and what is about no words', () => {
    const undo: SidecarEdit = { ...choose, sha256: 'before' };
    const remove: SidecarEdit = { kind: 'remove', id: 'a000000001' };
    const status: SidecarEdit = { kind: 'code', by: 'aminata', status: 'coded' };
    for (const edit of [undo, remove, status]) assert.equal(editOfText(edit, { ...SAVED, described: 'before' }), edit);
  });

  it('does several as one: each with its text, or none', () => {
    const remove: SidecarEdit = { kind: 'remove', id: 'a000000002' };
    const both: SidecarEdit = { kind: 'all', edits: [add, remove] };
    assert.deepEqual(editOfText(both, SAVED), { kind: 'all', edits: [{ ...add, sha256: 'today' }, remove] });
    assert.equal(editOfText(both, { ...SAVED, described: 'before' }), undefined);
  });
});
