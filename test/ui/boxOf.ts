import { setTimeout as rest } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** Where something stands that the editor draws anew now and then: what was replaced just now has no place. */
export async function boxOf(locator: Locator): Promise<Box> {
  for (let look = 0; look < 100; look += 1) {
    const box = await locator.boundingBox();
    if (box && box.width > 0) return box;
    await rest(50);
  }
  throw new Error(`${String(locator)} has no place on the page.`);
}
