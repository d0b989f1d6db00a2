import { attempt } from './acting';
import type { Which } from './ops';
import type { World } from './world';

export async function save(world: World, which: Which): Promise<void> {
  const window = world.windows[which];
  if (!window.save()) return;
  await attempt(() => window.saved(), ['sidecar/unreadable', 'write/failed']);
}

export async function notice(world: World, which: Which): Promise<void> {
  const window = world.windows[which];
  if (window.document.base !== world.saved && !window.document.isDirty) world.seen[which].clear();
  if (world.mended !== undefined) world.seen[which].clear();
  world.counter += 1;
  if (world.counter % 2 === 0) window.noticeArticle();
  await window.noticeSidecar();
  window.noticeArticle();
}
