import { openArticle, sidecarHolding } from './articleFolder';
import type { Window } from './window';
import { wordOnScreen } from './wordOnScreen';

describe('with the mouse alone', () => {
  let window: Window;
  before(async () => {
    window = await openArticle();
  });
  after(async () => {
    await window.close();
  });

  it('an actor is tagged in three interactions: double-click, light bulb, row', async () => {
    const { page } = window;
    const word = await wordOnScreen(page, 'JNIM');
    await page.mouse.dblclick(word.x, word.y);
    const bulb = page.locator(
      '.monaco-editor .lightBulbWidget:visible, .monaco-editor [class*="gutter-lightbulb"]:visible',
    );
    await bulb.first().click();
    const row = page.locator('.action-widget .monaco-list-row', { hasText: /Tag as actor: .*Nusrat/ });
    await row.first().click();
    await sidecarHolding(window.folder, /exact: JNIM\n(?: {4}.*\n)* {4}actor: jnim\n/);
  });
});
