import { ARTICLE, type ArticleFolder, makeArticleFolder, sidecarHolding, untilAwake } from './articleFolder';
import { openWindow, type Window } from './window';

describe('with the mouse alone', () => {
  let source: ArticleFolder;
  let window: Window;
  before(async () => {
    source = makeArticleFolder();
    window = await openWindow({ folder: source.folder });
    await window.openFile(ARTICLE);
    await untilAwake(window);
  });
  after(async () => {
    await window.close();
    source.remove();
  });

  it('an actor is tagged in three interactions: double-click, light bulb, row', async () => {
    const { page } = window;
    // Where the word stands on screen: the browser's own find does not scroll here, so its text box is asked.
    const box = await page.evaluate(() => {
      const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
      const line = lines.find((one) => one.textContent.includes('JNIM'));
      const walker = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
        const at = node.textContent?.indexOf('JNIM') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 4);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    });
    if (!box) throw new Error('JNIM is not on screen.');
    await page.mouse.dblclick(box.x, box.y);
    const bulb = page.locator(
      '.monaco-editor .lightBulbWidget:visible, .monaco-editor [class*="gutter-lightbulb"]:visible',
    );
    await bulb.first().click();
    const row = page.locator('.action-widget .monaco-list-row', { hasText: /Tag as actor: .*Nusrat/ });
    await row.first().click();
    await sidecarHolding(window.folder, /exact: JNIM\n(?: {4}.*\n)* {4}actor: jnim\n/);
  });
});
