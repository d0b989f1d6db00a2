import { join } from 'node:path';
import type { Window } from './window';

/** Takes a picture of the window after each case of a suite that failed. */
export function pictureFailures(folder: string, window: () => Window): void {
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed') return;
    await window().screenshot(join(folder, `failed ${currentTest.title.replaceAll(/\W+/g, ' ')}.png`));
  });
}
