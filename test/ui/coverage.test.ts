import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openArticle, sidecarHolding, sidecarIn } from './articleFolder';
import { takeMenuItem } from './menuItem';
import type { Window } from './window';
import { wordOnScreen } from './wordOnScreen';

/** Pictures to look at, where a folder for them is named. */
const PICTURES = process.env['SITREP_PICTURES'];

const TEXT = [
  'A market raided',
  '',
  'Fighters of JNIM entered Djibo at dawn.',
  'At least 12 people were killed, residents said. JNIM left by noon.',
  '',
].join('\n');

const openAs = (theme: 'light' | 'dark'): Promise<Window> =>
  openArticle(TEXT, theme, { 'sitrep.annotator': 'aminata' });

/** The status bar once it says this of the article. */
const statusSays = ({ page }: Window, words: RegExp): Promise<void> =>
  page.locator('.statusbar-item[id="sitrep.sitrep.sitrep.article"]').filter({ hasText: words }).waitFor();

/** How many pieces of lines VS Code draws for sentences that are shaded. */
async function untilShaded({ page }: Window, isShaded: (count: number) => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const shades = await page.locator('.view-overlays [class*="ced-"]').evaluateAll(
      (all) =>
        // The shade's colour, light or dark.
        all.filter((one) => /\((?:138, 109, 0|224, 192, 64),/.test(getComputedStyle(one).backgroundColor)).length,
    );
    if (isShaded(shades)) return;
    assert.ok(Date.now() < end, `${shades} are shaded`);
    await page.waitForTimeout(100);
  }
}

describe('what is read, with the keyboard alone', () => {
  let window: Window;
  before(async () => {
    window = await openAs('light');
  });
  after(async () => {
    await window.close();
  });

  it('what is unread is shaded on asking, and nothing is written', async () => {
    await untilShaded(window, (count) => count === 0);
    await window.command('Sitrep: Show or Hide Unread Sentences');
    await untilShaded(window, (count) => count > 0);
    assert.equal(sidecarIn(window.folder), '');
  });

  it('a key marks the sentence and goes on, and the status bar tells the share', async () => {
    await window.press('ControlOrMeta+Home');
    await window.press('Alt+x', 'Tab');
    await sidecarHolding(window.folder, /by: aminata\n {6}status: draft\n {6}seen:\n {8}- \[0, 17\]\n/);
    await statusSays(window, /draft · 25% read/);
    await window.press('Alt+x', 'Tab');
    await statusSays(window, /50% read/);
    if (PICTURES) await window.screenshot(join(PICTURES, 'unread-light.png'));
    await window.press('Alt+x', 'z');
    await statusSays(window, /25% read/);
    await window.press('Alt+x', 'Tab');
    await statusSays(window, /50% read/);
  });

  it('who calls the article coded is told what is unread, and can mark it', async () => {
    await window.command('Sitrep: Set Article Status');
    await window.choose('Status of this article, as aminata', 'coded');
    const notice = await window.notification('2 of 4 sentences are not marked as read.');
    await notice.getByRole('button', { name: 'Mark All as Read' }).click();
    await statusSays(window, /coded · 100% read/);
    await untilShaded(window, (count) => count === 0);
    await sidecarHolding(window.folder, /status: coded\n {6}seen:\n {8}- \[0, \d+\]\n(?! {8})/);
  });
});

describe('what is read, with the mouse alone', () => {
  let window: Window;
  before(async () => {
    window = await openAs('dark');
  });
  after(async () => {
    await window.close();
  });

  async function choose(word: string, row: string): Promise<void> {
    const { page } = window;
    const { x, y } = await wordOnScreen(page, word);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Sitrep' }).first().hover();
    await takeMenuItem(page, row);
  }

  it('the menu shades what is unread, marks a sentence, and takes that back', async () => {
    await choose('Djibo', 'Show or Hide Unread Sentences');
    await untilShaded(window, (count) => count > 0);
    await choose('residents', 'Mark as Read and Go to Next Unread Sentence');
    await statusSays(window, /25% read/);
    // The cursor goes on last: a click before it would be taken back.
    await window.page.locator('.statusbar-item', { hasText: 'Ln 4, Col 49' }).waitFor();
    if (PICTURES) await window.screenshot(join(PICTURES, 'unread-dark.png'));
    await choose('residents', 'Mark as Not Read');
    await sidecarHolding(window.folder, /by: aminata\n {6}status: draft\n(?! {6})/);
    await choose('Djibo', 'Show or Hide Unread Sentences');
    await untilShaded(window, (count) => count === 0);
  });
});
