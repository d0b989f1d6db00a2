import assert from 'node:assert/strict';
import { openArticle, sidecarHolding } from './articleFolder';
import type { Window } from './window';

describe('the form of a casualty claim', () => {
  let window: Window;
  const row = (words: RegExp) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: words }).first();
  before(async () => {
    window = await openArticle();
  });
  after(async () => {
    await window.close();
  });

  it('shows what was read, changes a field with the mouse and one with the keyboard, and saves', async () => {
    await window.select('At least 12 soldiers were killed');
    await window.press('Alt+x', 'c');
    await row(/Save/).waitFor();
    await row(/^Harm\s*killed/).click();
    await row(/^wounded/).click();
    await row(/^Harm\s*wounded/).waitFor();
    // Typing filters the rows; Enter opens the one that is left.
    await window.page.keyboard.type('Count');
    await window.press('ArrowDown');
    await row(/^Count/).click();
    await window.page.locator('.quick-input-widget:visible', { hasText: 'As the words say it' }).waitFor();
    const input = window.page.locator('.quick-input-widget:visible input[type="text"]');
    assert.equal(await input.inputValue(), 'at least 12');
    await window.answer('up to 30');
    await row(/^Count.*30/).waitFor();
    await window.press('Enter');
    const yaml = await sidecarHolding(window.folder, / {6}harm: wounded\n/);
    assert.match(yaml, / {6}count:\n {8}stated: 30\n {8}qualifier: up_to\n/);
    assert.doesNotMatch(yaml, /lower: 12/);
  });
});
