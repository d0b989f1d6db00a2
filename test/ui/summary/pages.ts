import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../harness/chromium';
import { bundlePage, openPage, type OpenPage } from './openPage';

export type PageOptions = NonNullable<Parameters<typeof openPage>[2]>;

/**
 * The browser of a suite that opens the page: to be called within its `describe`. Each page is closed after its case, which
 * fails where the page complained. `folder`: made for the suite's pictures.
 */
export function pagesOfSuite(folder: string): (options?: PageOptions) => Promise<OpenPage> {
  let browser: Browser;
  let files: ReadonlyMap<string, Uint8Array>;
  const opened: OpenPage[] = [];
  before(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
    files = await bundlePage();
  });
  after(() => browser.close());
  afterEach(async () => {
    const complaints = opened.flatMap((page) => page.complaints);
    for (const { page } of opened.splice(0)) await page.context().close();
    assert.deepEqual(complaints, [], 'the page complained on its console or broke its policy');
  });
  return async (options = {}) => {
    const page = await openPage(browser, files, options);
    opened.push(page);
    return page;
  };
}
