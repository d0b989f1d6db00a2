import type { Page } from 'playwright-core';

/**
 * The middle of the first place where a word stands in the editor, in pixels of the page. The browser's own find does
 * not scroll here, so the word's text box is asked.
 */
export async function wordOnScreen(page: Page, word: string): Promise<{ readonly x: number; readonly y: number }> {
  const middle = await page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
    const line = lines.find((one) => one.textContent.includes(wanted));
    const walker = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, word);
  if (!middle) throw new Error(`${word} is not on screen.`);
  return middle;
}
