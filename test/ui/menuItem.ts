import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Takes a row of the menu that is open. VS Code takes no click on one that has only just come: it is clicked until it is gone. */
export async function takeMenuItem(page: Page, row: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: row }).first();
  await item.hover();
  for (let look = 1; await item.isVisible(); look += 1) {
    assert.ok(look < 20, `The menu stays open at ${row}`);
    await item.click({ timeout: 1000 }).catch(() => undefined);
    await page.waitForTimeout(100);
  }
}
