import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/annotation/sidecar';
import { attempt, forget, obstaclesTo } from './acting';
import { SIDECAR, type Write } from './articleWindow';
import { takeAllBack } from './deeds';
import type { Which } from './ops';
import { readingOf } from './tag';
import type { World } from './world';

export async function takeBack(world: World, which: Which, way: 'undo' | 'redo'): Promise<void> {
  const window = world.windows[which];
  const [from, to] =
    way === 'undo' ? [world.done[which], world.undone[which]] : [world.undone[which], world.done[which]];
  const last = from.at(-1);
  const obstacles = obstaclesTo(world, which);
  const expected = last && takeAllBack(world.tags, last.deeds);
  const before = world.files.text(SIDECAR);
  window.forgetWrite();
  const writes: Write[] = [];
  let where: string | undefined;
  const refused = await attempt(async () => {
    where = await window.undoStack[way](async (_, edit) => {
      const inverse = await window.edit(edit);
      if (window.lastWrite) writes.push(window.lastWrite);
      return inverse;
    });
  }, [...obstacles, ...(expected && 'refused' in expected ? [expected.refused] : [])]);
  if (!last) {
    assert.equal(where, undefined, 'there was nothing to take back');
    return;
  }
  if (refused !== undefined) {
    world.tally.refusedUndos += 1;
    if (!refused.startsWith('edit/')) return;
    from.pop();
    if (window.isCurrent && last.deeds.length === 1) {
      assert.deepEqual(said(world.files.text(SIDECAR)), said(before), 'what is refused changes nothing');
    }
    return;
  }
  assert.ok(expected && 'tags' in expected, `taken back, though ${JSON.stringify(expected)}`);
  world.tally.undone += 1;
  from.pop();
  for (const { id } of last.deeds) forget(world, id);
  world.tags = expected.tags;
  const [write] = writes;
  if (writes.length === 1 && write && last.after !== undefined && write.before === last.after) {
    assert.equal(write.after, last.before, 'where nothing else changed, the bytes come back');
  }
  to.push({
    deeds: expected.inverses,
    before: writes.length === 1 ? write?.before : undefined,
    after: writes.length === 1 ? write?.after : undefined,
  });
}

/**
 * What a sidecar says of each annotation, its offsets, the text they are of and its place in the file, which follows
 * from them, apart: saving an article may have moved those.
 */
function said(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const doc = readSidecar(text, SIDECAR);
  if (!doc.ok) return text;
  return new Map((doc.sidecar.annotations ?? []).map((annotation) => [annotation.id, readingOf(annotation)]));
}
