import assert from 'node:assert/strict';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { SitrepError } from '../../../src/core/problem';
import { ARTICLE, SIDECAR } from './articleWindow';
import { marksOf, textOf, type Char } from './characters';
import type { Deed, Tags } from './deeds';
import type { Which } from './ops';
import type { Tag } from './tag';
import type { World } from './world';

/** Does it, or resolves to the code of the error. One that is not allowed fails the session. */
export async function attempt(work: () => Promise<unknown>, allowed: readonly string[]): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!SitrepError.is(error) || !allowed.includes(error.code)) throw error;
    return error.code;
  }
}

/** Why no tagging is possible in a window now. */
export function obstaclesTo(world: World, which: Which): readonly string[] {
  const { document } = world.windows[which];
  const codes: string[] = [];
  if (document.isDirty && document.base !== world.saved) codes.push('article/unsaved');
  if (!document.isDirty && textOf(document.chars) !== textOf(world.saved.chars)) codes.push('article/differs');
  if (codes.length === 0 && world.mended !== undefined) codes.push('sidecar/unreadable');
  if (codes.length === 0 && world.files.failing > 0) codes.push('write/failed');
  return codes;
}

/** An action of one window: what it does to the model counts only if the tool did it. */
export async function act(
  world: World,
  which: Which,
  also: readonly string[],
  action: () => Promise<{
    readonly inverses: readonly SidecarEdit[];
    readonly deeds: readonly Deed[];
    readonly makes: (tags: Tags) => Tags;
  }>,
): Promise<void> {
  const window = world.windows[which];
  const obstacles = obstaclesTo(world, which);
  const stale = window.isCurrent ? [] : ['tag/text-changed'];
  let result: Awaited<ReturnType<typeof action>> | undefined;
  const before = world.files.text(SIDECAR);
  window.forgetWrite();
  const refused = await attempt(async () => {
    result = await action();
  }, [...obstacles, ...also, ...stale]);
  if (obstacles.length > 0 && !obstacles.includes('write/failed')) {
    assert.ok(refused !== undefined, `should have been refused: ${obstacles.join()}`);
    assert.equal(world.files.text(SIDECAR), before, 'what is refused changes nothing');
  }
  if (!result) return;
  world.tags = result.makes(world.tags);
  if (result.inverses.length === 0) return;
  window.undoStack.record(ARTICLE, result.inverses);
  const { lastWrite } = window;
  world.done[which].push({ deeds: result.deeds, before: lastWrite?.before, after: lastWrite?.after });
  world.undone[which].length = 0;
}

export function newId(world: World): string {
  world.counter += 1;
  return `t${String(world.counter).padStart(9, '0')}`;
}

export function forget(world: World, id: string): void {
  for (const seen of world.seen) seen.delete(id);
}

export function newTag(chars: readonly Char[], start: number, end: number, reading: Tag['reading']): Tag {
  const own = chars.slice(start, end);
  return { reading, exact: textOf(own), own: [marksOf(own)], record: { chars, start }, remarks: [] };
}
