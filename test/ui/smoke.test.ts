import assert from 'node:assert/strict';
import { openWindow, type Window } from './window';

describe('the window', () => {
  let window: Window;
  before(async () => {
    window = await openWindow();
  });
  after(async () => {
    await window.close();
  });

  it('has Sitrep in its activity bar', async () => {
    const entry = window.page.getByRole('tab', { name: 'Sitrep' });
    await entry.waitFor();
    await entry.click();
    assert.equal(await entry.getAttribute('aria-selected'), 'true');
  });

  it('lists the commands of Sitrep', async () => {
    await window.press('F1');
    await window.page.keyboard.type('Sitrep: ');
    const row = window.page.locator('.quick-input-list .monaco-list-row[aria-label^="Sitrep: "]').first();
    await row.waitFor();
    await window.press('Escape');
  });
});
